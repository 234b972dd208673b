"""The static files in docs/: pictures and documents; active content is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from .folders import files_below, why_unreadable
from .problems import Place, Problems

_PAGES = {".htm", ".html", ".mht", ".mhtml", ".shtml", ".svgz", ".swf", ".xht", ".xhtml", ".xml"}
"""Suffixes of files that a browser would run as a page of this site."""
_PROGRAM = re.compile(
    rb"""<\s*(?:script|foreignobject|iframe|embed|object|handler|set|animate)\b
    |\son[a-z]+\s*= | (?:java|vb)script\s*: | data\s*:\s*(?:text|application|image/svg)
    |<!(?:doctype|entity) | <\?xml-stylesheet | (?:href|src)\s*=\s*["']?\s*(?:https?:)?//
    |@import | url\(\s*["']?\s*(?:https?:)?// | &\#""",
    re.IGNORECASE | re.VERBOSE,
)
"""Parts of an SVG file that run, fetch or hide something (SVG 2, chapter 15: scripting)."""
_SVG_LIMIT = 2_000_000


def assets_below(root: Path, problems: Problems) -> set[str]:
    """The paths from docs/ of all files that are not Markdown; active content is reported."""
    assets = set()
    for name in files_below(root, "docs", problems):
        suffix = PurePosixPath(name).suffix.lower()
        if suffix == ".md":
            continue
        if suffix in {".yml", ".yaml"}:
            problems.add(Place(name), "record-misplaced")
        elif suffix in _PAGES:
            problems.add(Place(name), "asset-active", found=suffix)
        elif suffix == ".svg":
            _check_drawing(root, name, problems)
        assets.add(name.removeprefix("docs/"))
    return assets


def sizes_of(root: Path, names: Iterable[str]) -> dict[str, int]:
    """The size in bytes of each file, by its path from docs/."""
    return {name: (root / "docs" / name).stat().st_size for name in sorted(names)}


def _check_drawing(root: Path, name: str, problems: Problems) -> None:
    try:
        with (root / name).open("rb") as file:
            drawing = file.read(_SVG_LIMIT + 1)
    except OSError as error:
        problems.add(Place(name), "file-unreadable", reason=why_unreadable(error))
        return
    if len(drawing) > _SVG_LIMIT:
        size, limit = f"{len(drawing) // 1000} kB", f"{_SVG_LIMIT // 1000} kB"
        problems.add(Place(name), "file-too-large", size=size, limit=limit)
    elif drawing.startswith((b"\xfe\xff", b"\xff\xfe")):
        problems.add(Place(name), "not-utf-8")
    elif program := _PROGRAM.search(drawing):
        line = drawing.count(b"\n", 0, program.start()) + 1
        words = {"found": program[0].decode(errors="replace").strip()}
        problems.add(Place(name, line), "asset-active", **words)
