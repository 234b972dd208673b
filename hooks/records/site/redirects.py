"""Redirects from old addresses, in the formats of servers."""

from __future__ import annotations

from collections.abc import Mapping


def for_hosts(redirects: Mapping[str, str], root: str) -> str:
    """A `_redirects` file for Netlify and Cloudflare Pages.

    `redirects` are addresses from the root of the site; `root` is its path on the host, as `/`.
    """
    return "".join(f"{root}{old} {root}{new} 301\n" for old, new in sorted(redirects.items()))


def for_nginx(redirects: Mapping[str, str], root: str) -> str:
    """The lines of an nginx `map` for permanent redirects (RFC 9110, 301)."""
    return "".join(f'"{root}{old}" "{root}{new}";\n' for old, new in sorted(redirects.items()))
