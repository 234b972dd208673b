"""Write a gzip and a brotli twin beside each file of text, for servers that send them as they lie."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from records.building.precompressed import write_precompressed
from records.rendering.build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Only when asked for: COMPRESS=true, since a host or CDN often does it, and it takes time."""
    if config.extra["compress"]:
        build_of(config).staging.drop_old()  # else its compressed copy would stay
        write_precompressed(Path(config.site_dir))
