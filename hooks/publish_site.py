"""Exchange the old site for the new one, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_pre_build(config: MkDocsConfig) -> None:
    """Let the build write beside the site that visitors see.

    The workshop goes away with the configuration that holds it, however the build ends.
    """
    public = Path(config.site_dir)
    public.parent.mkdir(parents=True, exist_ok=True)
    workshop = TemporaryDirectory(prefix=f".{public.name}-", dir=public.parent)
    config.extra["workshop"] = workshop
    config.extra["public_dir"] = public
    config.site_dir = str(Path(workshop.name) / "new")


def on_post_build(config: MkDocsConfig) -> None:
    """The last event of a build that worked: two renames, and the old site is gone."""
    public: Path = config.extra["public_dir"]
    workshop: TemporaryDirectory[str] = config.extra["workshop"]
    if public.exists():
        public.rename(Path(workshop.name) / "old")
    Path(config.site_dir).rename(public)
    workshop.cleanup()
    config.site_dir = str(public)
