"""Write the pictures that visitors get: photos in several sizes, and the share picture of each page."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from records.building.file_store import FOLDER, FileJob, FileStore
from records.pictures.photo_files import photo_job
from records.rendering.build import build_of
from records.rendering.share_picture import share_pictures

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

_PHOTO, _DRAWING = 250, 5
"""How many pages could be made in the time of one."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """No file of an editor is left to MkDocs: a photo knows where and when it was taken."""
    for file in list(files):
        if file.src_dir == config.docs_dir and not file.is_documentation_page():
            files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Before the pages and feeds, which say how large a photo is; nobody shares a preview."""
    build, docs = build_of(config), Path(config.docs_dir)
    for name in build.site.assets.keys() - build.site.photos.keys():
        with (docs / name).open("rb") as source, build.staging.create(name) as target:
            shutil.copyfileobj(source, target)
    fonts = Path(str(config.theme.custom_dir)) / "assets/fonts"
    photos = [photo_job(docs, photo) for photo in build.site.photos.values()]
    shared = {} if config.extra["preview"] else share_pictures(build.site, build.imprint)
    drawings = [
        FileJob(picture.key(fonts), (href,), partial(picture.content, fonts))
        for href, picture in shared.items()
    ]
    store = FileStore(docs.parent / FOLDER)
    files = store.make(photos, "Foto's verkleinen", _PHOTO)
    files |= store.make(drawings, "Deelbeelden tekenen", _DRAWING)
    for href, file in files.items():
        build.staging.place(href, file)
    sizes = {href: files[href].stat().st_size for job in photos for href in job.hrefs}
    build.site.assets.update(sizes)
    store.sweep()
    return nav
