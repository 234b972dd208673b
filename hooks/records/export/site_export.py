"""The files of an export: the pages, what they show, and the settings of a generator."""

import shutil
from pathlib import Path

import yaml

from records.site.links import Addresses
from records.site.site import Site

from .markdown_page import MarkdownPage

SETTINGS = {
    "site_name": "KINA sociale economie",
    "theme": {"name": "material", "language": "nl", "font": False},
}
"""The configuration for MkDocs and Zensical."""


def write_export(root: Path, site: Site, folder: Path) -> int:
    """Write the site of `root` to `folder`, whose docs/ is emptied; returns the number of pages."""
    from records.pictures.photo_files import photo_copy

    routes = [route for route in site.routes if route.is_first]
    files = page_files([route.href for route in routes])
    records = [route.subject for route in routes if route.file and hasattr(route.subject, "file")]
    public = {record.file for record in records}
    addresses = Addresses.of(records, public, set(files), set(site.assets), set())
    shutil.rmtree(folder / "docs", ignore_errors=True)
    for route in routes:
        page = MarkdownPage(route, site.catalogue, files, addresses)
        _path_in(folder, page.file).write_text(str(page), encoding="utf-8")
    for asset in sorted(site.assets):
        source, target = root / "docs" / asset, _path_in(folder, asset)
        if photo := site.photos.get(asset):
            target.write_bytes(photo_copy(source.read_bytes(), photo))
        else:
            shutil.copyfile(source, target)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS, sort_keys=False), encoding="utf-8")
    return len(routes)


def page_files(hrefs: list[str]) -> dict[str, str]:
    """The file of each address: `over/index.md` when pages are below it, otherwise `over.md`."""
    folders = {f"{href.rpartition('/')[0].rpartition('/')[0]}/" for href in hrefs} | {"", "/"}
    return {
        href: f"{href}index.md" if href in folders else f"{href.rstrip('/')}.md" for href in hrefs
    }


def _path_in(folder: Path, name: str) -> Path:
    path = folder / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
