"""The paths of the site that are not for files of docs/: of templates, of what the build makes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from records.reading.problems import Place, Problems
from records.record import Record

_OVERRIDES = Path(__file__).parents[3] / "overrides"
_MADE_FILES = ("_headers", "_redirects", "_redirects.map", "licenties.txt")
_MADE_FOLDERS = (
    "_/",
    "assets/finder/",
    "assets/og/",
    "assets/photos/",
    "assets/search/",
    "beheer/",
    "pagefind/",
    "templates/",
)
"""Folders of generated files, and one that MkDocs never publishes."""
_COMPRESSED = (".br", ".gz")


class TakenPaths:
    """Who else has a path of the site."""

    def __init__(self, made: Iterable[str]) -> None:
        """`made` are the paths of all pages and files that the build makes from records."""
        self._made = {path.casefold() for path in (*made, *_MADE_FILES)}
        folders = sorted(path.name for path in _OVERRIDES.glob("assets/*") if path.is_dir())
        self._folders = {
            **dict.fromkeys(_MADE_FOLDERS, "van de site zelf"),
            **{f"assets/{name}/": "van overrides" for name in folders},
        }

    def owner(self, path: str) -> str:
        """What a file with this path would replace, in Dutch; empty when nothing has it.

        Names that differ only in case are one name on many disks. A compressed twin is sent in
        the place of the file itself.
        """
        plain = path.casefold()
        for ending in _COMPRESSED:
            plain = plain.removesuffix(ending)
        if plain in self._made:
            return f"{plain} van de site zelf"
        if (_OVERRIDES / plain).is_file():
            return f"overrides/{plain}"
        return self.owner_of_folder(plain)

    def owner_of_folder(self, path: str) -> str:
        """Whose folder a path is in, in Dutch; empty when it is free."""
        below = (folder for folder in self._folders if path.startswith(folder))
        return next((f"iets uit {folder} {self._folders[folder]}" for folder in below), "")


def check_paths(
    assets: Iterable[str], records: Iterable[Record], taken: TakenPaths, problems: Problems
) -> None:
    """Report each file of docs/, and each record, that would stand in the place of another."""
    for record in records:
        if other := taken.owner_of_folder(record.href):
            problems.add(Place(record.file), "address-twice", address=record.href, other=other)
    for path in sorted(assets):
        if other := taken.owner(path):
            problems.add(Place(f"docs/{path}"), "asset-taken", other=other)
