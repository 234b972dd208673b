"""Write the pictures that visitors get: photos in several sizes, and the share picture of each page."""

import shutil
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from records.building.digest import digest
from records.building.file_store import FOLDER, FileJob, FileStore
from records.building.staging import PageJob
from records.pictures.photo import Photo
from records.rendering.build import build_of
from records.rendering.share_picture import SharePicture, share_pictures

_PHOTO = 250
"""How many pages could be made in the time of one."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take the files of editors from MkDocs, which would publish photos with their metadata."""
    for file in list(files):
        if file.src_dir == config.docs_dir and not file.is_documentation_page():
            files.remove(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Write the pictures before pages and feeds, which say how large each is; share pictures not in a preview."""
    build, docs = build_of(config), Path(config.docs_dir)
    for name in build.site.assets.keys() - build.site.photos.keys():
        with (docs / name).open("rb") as source, build.staging.create(name) as target:
            shutil.copyfileobj(source, target)
    photos = [_resizing(docs / name, photo) for name, photo in build.site.photos.items()]
    store = FileStore(docs.parent / FOLDER)
    for href, file in store.make(photos, "Foto's verkleinen", _PHOTO).items():
        build.staging.place(href, file)
        build.site.assets[href] = file.stat().st_size
    if not config.extra["preview"]:
        fonts = Path(str(config.theme.custom_dir)) / "assets/fonts"
        shared = share_pictures(build.site, build.imprint)
        build.staging.begin_making(
            [_drawing(href, picture, fonts) for href, picture in shared.items()],
            "Deelbeelden tekenen",
        )
    return nav


def _resizing(path: Path, photo: Photo) -> FileJob:
    hrefs = tuple(file.href for file in photo.files)
    return FileJob(digest(photo.digest, *hrefs), hrefs, partial(_resized, path, photo))


def _resized(path: Path, photo: Photo) -> list[bytes]:
    from records.pictures.photo_files import photo_files

    return photo_files(path.read_bytes(), photo)


def _drawing(href: str, picture: SharePicture, fonts: Path) -> PageJob:
    return PageJob.of(href, picture.key(fonts), partial(_drawn, picture, fonts))


def _drawn(picture: SharePicture, fonts: Path) -> bytes:
    from records.rendering.share_drawing import drawn

    return drawn(picture, fonts)
