"""The search index of a built site, made by Pagefind and checked for completeness."""

import gzip
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from records.building.precompressed import gzipped
from records.forms.addresses import path_of

from .pagefind_index import SIGNATURE, make_deterministic

FOLDER = "pagefind"
"""The folder of the index in the site."""
ADDITIONS = "assets/search"
"""The folder of our own search data: the word list, and the pages of the finders."""
_NOT_OURS = (
    "pagefind-ui",
    "pagefind-modular-ui",
    "pagefind-component-ui",
    "pagefind-highlight",
    "pagefind-worker",
)
_UNKNOWN = "wasm.unknown.pagefind"
_SHOWN = 5
_SHOWN_META = {"title", "summary", "badge", "terms"}
"""What a result shows or needs; the rest of `meta` is already in the index."""
_LEVEL = 6


class SearchIndexFault(Exception):
    """The index is missing or incomplete; the text has the remedy."""


def write_index(output: Path, pages: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Write the index of a site into `output`; returns the name of each page in it, by address.

    `pages` are addresses with HTML as Pagefind reads it; of pages that a query finds equally well,
    the first of them comes first. Raises SearchIndexFault when a page is not in the index.
    """
    places: dict[str, int] = {}
    with TemporaryDirectory(dir=output) as folder:
        for place, (href, page) in enumerate(pages):
            path = Path(folder, path_of(href))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, "utf-8")
            places[href] = place
        _run(folder, output / FOLDER)
    _remove_unused(output / FOLDER)
    trimmed = sorted(_trimmed_pages(output), key=lambda page: places[page[0]])
    names = make_deterministic(output / FOLDER, {name: href for href, name in trimmed})
    _adapt(output / FOLDER / "pagefind.js")
    _require(places.keys() - names.keys(), len(places))
    return names


def _run(folder: str, index: Path) -> None:
    command = [sys.executable, "-P", "-m", "pagefind", "--site", folder]
    command += ["--output-path", str(index), "--force-language", "nl", "--quiet"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    if result.returncode:
        message = (result.stderr or result.stdout).strip()
        raise SearchIndexFault(
            f"De zoekindex is niet gemaakt: Pagefind stopte met code {result.returncode}.\n{message}\n"
            "Installeer de bibliotheken opnieuw met `rm .venv/site` en `make build`."
        )


def _remove_unused(folder: Path) -> None:
    """Remove Pagefind's own interfaces, its worker and its module for other languages: 440 kB."""
    for path in folder.iterdir():
        if path.name.startswith(_NOT_OURS) or path.name == _UNKNOWN:
            path.unlink()


def _adapt(path: Path) -> None:
    """Remove the console output of Pagefind's script, since our page reports failures, and most of a wait.

    A first search waits for the module by looking every 50 ms whether it is there.
    """
    script = path.read_text(encoding="utf-8")
    for level in ("error", "warn"):
        script = script.replace(f"console.{level}(", "(()=>{})(")
    path.write_text(script.replace("asyncSleep(50)", "asyncSleep(5)"), encoding="utf-8")


def indexed_pages(output: Path) -> Iterator[tuple[str, str]]:
    """The address and the name of each page in the index of a site."""
    for path, page in _pages(output):
        yield _href(page), path.stem


def _trimmed_pages(output: Path) -> Iterator[tuple[str, str]]:
    """The same, after removing from each page what only finds it: half of what a result loads."""
    for path, page in _pages(output):
        page["meta"] = {name: value for name, value in page["meta"].items() if name in _SHOWN_META}
        data = json.dumps(page, ensure_ascii=False, separators=(",", ":"))
        path.write_bytes(gzipped(SIGNATURE + data.encode(), _LEVEL))
        yield _href(page), path.stem


def _pages(output: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in sorted((output / FOLDER / "fragment").iterdir()):
        yield path, json.loads(gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE))


def _href(page: dict[str, Any]) -> str:
    return str(page["url"]).lstrip("/")


def _require(missing: set[str], total: int) -> None:
    if missing:
        raise SearchIndexFault(
            f"De zoekindex mist {len(missing)} van de {total} pagina's: {_examples(missing)}.\n"
            "Kijk in overrides/ of `data-pagefind-body` daar nog rond de tekst staat."
        )


def _examples(hrefs: set[str]) -> str:
    shown = [f"/{href}" for href in sorted(hrefs)[:_SHOWN]]
    return ", ".join(shown) + (" …" if len(hrefs) > _SHOWN else "")
