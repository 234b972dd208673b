"""Write the old addresses as a list, for servers that can answer with a real redirect."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from records.rendering.build import build_of
from records.site.redirects import for_hosts, for_nginx

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """One list for Netlify and Cloudflare, one for serve/nginx.conf; the pages remain as well."""
    root = urlsplit(config.site_url or "/").path
    redirects = build_of(config).site.redirects
    output = Path(config.site_dir)
    (output / "_redirects").write_text(for_hosts(redirects, root), encoding="utf-8")
    (output / "_redirects.map").write_text(for_nginx(redirects, root), encoding="utf-8")
