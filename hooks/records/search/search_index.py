"""The search index of a finished site, made by Pagefind, checked against what should be in it."""

from __future__ import annotations

import gc
import gzip
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from .pagefind_index import STARTS, steady

FOLDER = "pagefind"
"""Where the index lies in the site."""
ADDITIONS = "assets/search"
"""Where stands what our own search knows beside it: all words, and the pages of the finders."""
_NOT_OURS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_UNKNOWN = "wasm.unknown.pagefind"
_SHOWN = 5


class SearchIndexFault(Exception):
    """The index is not there or not complete; the text says what to do."""


def write_index(output: Path, marked: Iterable[str]) -> dict[str, str]:
    """Index the site in `output`; gives the name of each page in the index, by address.

    `marked` are the addresses that must be found. Raises SearchIndexFault when the index holds
    other pages than these.
    """
    _run(output)
    _forget_what_is_not_used(output / FOLDER)
    names = dict(indexed_pages(output))
    gc.disable()  # millions of short lists are no garbage: looking through them takes most of the time
    try:
        steady(output / FOLDER, {name: href for href, name in names.items()})
    finally:
        gc.enable()
    _quiet(output / FOLDER)
    _compare(set(names), set(marked))
    return names


def _run(output: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(output), "--output-subdir", FOLDER]
    command += ["--force-language", "nl", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise SearchIndexFault(
            f"De zoekindex is niet gemaakt: Pagefind stopte met code {done.returncode}.\n{said}\n"
            "Installeer de bibliotheken opnieuw met `rm .venv/site` en `make build`."
        )


def _forget_what_is_not_used(folder: Path) -> None:
    """Pagefind's own windows and its index for other languages: 400 kB that nobody loads."""
    for path in folder.iterdir():
        if path.name.startswith(_NOT_OURS) or path.name == _UNKNOWN:
            path.unlink()


def _quiet(folder: Path) -> None:
    """Whatever fails, visitors are told by our own page: Pagefind says nothing in their console."""
    for name in ("pagefind.js", "pagefind-worker.js"):
        script = (folder / name).read_text(encoding="utf-8")
        for way in ("error", "warn"):
            script = script.replace(f"console.{way}(", "(()=>{})(")
        (folder / name).write_text(script, encoding="utf-8")


def indexed_pages(output: Path) -> Iterator[tuple[str, str]]:
    """Address and name of each page in the index of a site."""
    for path in sorted((output / FOLDER / "fragment").iterdir()):
        data = gzip.decompress(path.read_bytes()).removeprefix(STARTS)
        yield json.loads(data)["url"].lstrip("/"), path.stem


def _compare(indexed: set[str], marked: set[str]) -> None:
    if missing := marked - indexed:
        raise SearchIndexFault(
            f"De zoekindex mist {len(missing)} van de {len(marked)} pagina's: {_some(missing)}.\n"
            "Kijk in overrides/ of `data-pagefind-body` daar nog rond de tekst staat."
        )
    if extra := indexed - marked:
        raise SearchIndexFault(
            f"De zoekindex heeft {len(extra)} pagina's te veel: {_some(extra)}.\n"
            "Haal in overrides/ `data-pagefind-body` weg waar `route.is_searchable` niet geldt."
        )


def _some(hrefs: set[str]) -> str:
    shown = [f"/{href}" for href in sorted(hrefs)[:_SHOWN]]
    return ", ".join(shown) + (" …" if len(hrefs) > _SHOWN else "")
