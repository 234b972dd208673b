"""Old addresses and the new ones, in the forms that servers read."""

from __future__ import annotations

from collections.abc import Mapping


def for_hosts(redirects: Mapping[str, str], root: str) -> str:
    """Lines of a file `_redirects`, as Netlify and Cloudflare Pages read it.

    Addresses are from the root of the site; `root` is the path of that on its host, as `/`.
    """
    return "".join(f"{root}{old} {root}{new} 301\n" for old, new in sorted(redirects.items()))


def for_nginx(redirects: Mapping[str, str], root: str) -> str:
    """Lines of a `map` of nginx: a redirect is permanent (RFC 9110, 301)."""
    return "".join(f'"{root}{old}" "{root}{new}";\n' for old, new in sorted(redirects.items()))
