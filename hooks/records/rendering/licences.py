"""The third-party components of the site: their authors, versions and licences."""

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import version

RUNS = (".css", ".js", ".mjs", ".wasm", ".woff2")
"""Endings of files that a browser runs, and of fonts."""


@dataclass(frozen=True)
class Component:
    """Software, a font or pictures that others made."""

    name: str
    licence: str
    """An SPDX identifier."""
    source: str
    files: str
    """A pattern for addresses of files, or what it is part of."""
    package: str = ""
    """The installed package that contains it; empty when its files are in this repository."""
    version: str = ""


COMPONENTS = (
    Component(
        "Radio Canada",
        "OFL-1.1",
        "https://github.com/cbcrc/radiocanadafonts",
        "assets/fonts/*",
        version="1.0",
    ),
    Component("Sveltia CMS", "MIT", "https://sveltiacms.app/", "beheer/*", version="0.221.1"),
    Component(
        "Material Design Icons",
        "Apache-2.0",
        "https://pictogrammers.com/library/mdi/",
        "tekeningen in de pagina's",
        "mkdocs-material",
    ),
)
OURS = ("assets/css/*", "assets/js/*")


def licence_list(owner: str) -> str:
    """The text of /licenties.txt."""
    lines = [f"Wat niet hieronder staat, is van {owner}: de code onder de EUPL-1.2.", ""]
    for part in COMPONENTS:
        told = f"{part.package} {version(part.package)}" if part.package else part.version
        lines += [f"{part.name} ({told})", f"  licentie: {part.licence}"]
        lines += [f"  bron: {part.source}", f"  bestanden: {part.files}", ""]
    return "\n".join(lines)


def unknown_files(names: Iterable[str]) -> list[str]:
    """The files that a browser runs and that belong to no known component."""
    known = [*OURS, *(part.files for part in COMPONENTS)]
    return [
        name
        for name in names
        if name.endswith(RUNS) and not any(fnmatch(name, pattern) for pattern in known)
    ]
