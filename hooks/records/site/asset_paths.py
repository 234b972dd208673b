"""The files of docs/ on the site: what already has their path, and which of them visitors get."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from records.forms.addresses import ROOT
from records.reading.problems import Place, Problems
from records.record import Record

from .links import split_path
from .prose import Prose

_OVERRIDES = Path(__file__).parents[3] / "overrides"
_MADE_FILES = ("_headers", "_redirects", "_redirects.map", "licenties.txt")
_MADE_FOLDERS = (
    *("_/", "assets/finder/", "assets/og/", "assets/photos/", "assets/search/", "beheer/"),
    "templates/",
)
"""Folders of generated files, and one that MkDocs never publishes."""
_COMPRESSED = (".br", ".gz")


class TakenPaths:
    """The paths of the site that no file in docs/ may take."""

    def __init__(self, made: Iterable[str]) -> None:
        """`made` are the paths of all pages and files that the build makes from records."""
        self._made = {path.casefold() for path in (*made, *_MADE_FILES)}
        folders = sorted(path.name for path in _OVERRIDES.glob("assets/*") if path.is_dir())
        self._folders = {
            **dict.fromkeys(_MADE_FOLDERS, "van de site zelf"),
            **{f"assets/{name}/": "van overrides" for name in folders},
        }

    def owner(self, path: str) -> str:
        """What a file with this path would replace, in Dutch, or empty; ignores case, `.gz` and `.br`."""
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


def unnamed_assets(
    records: Iterable[Record], shown: set[str], texts: dict[str, Prose], host: str
) -> set[str]:
    """The files of docs/ that only hidden records name; `host` is the address of the site."""
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for record in records:
        named[record.file in shown].update(_named(record, texts[record.file], host))
    return named[False] - named[True]


def _named(record: Record, text: Prose, host: str) -> Iterator[str]:
    for _, _, name in record.addresses:
        yield split_path(name.removeprefix(host))[0]
    for href in text.links.values():
        yield split_path((href or "").removeprefix(ROOT))[0]
