"""Exchange the old site for the new one, whole or not at all."""

from __future__ import annotations

import shutil
import weakref
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class Workshop:
    """A folder beside the public site that goes away with the build, however that ends."""

    def __init__(self, public: Path) -> None:
        public.parent.mkdir(parents=True, exist_ok=True)
        self.public = public
        self.folder = Path(mkdtemp(prefix=f".{public.name}-", dir=public.parent))
        self.close = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)


def on_pre_build(config: MkDocsConfig) -> None:
    """Let the build write beside the site that visitors see."""
    workshop = Workshop(Path(config.site_dir))
    config.extra["workshop"] = workshop
    config.site_dir = str(workshop.folder / "new")


def on_post_build(config: MkDocsConfig) -> None:
    """The last event of a build that worked: two renames, and the old site is gone."""
    workshop: Workshop = config.extra["workshop"]
    if workshop.public.exists():
        workshop.public.rename(workshop.folder / "old")
    Path(config.site_dir).rename(workshop.public)
    workshop.close()
    config.site_dir = str(workshop.public)
