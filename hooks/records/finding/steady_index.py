"""Makes a search index of the same pages the same bytes, since Pagefind shuffles its filters."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

STARTS = b"pagefind_dcd"
"""What every part of an index begins with, before its CBOR (RFC 8949)."""
_FILTERS = 3
"""Which part of the list that describes an index names its filters."""


def steady(folder: Path) -> None:
    """Put the filters of the index in `folder` in order, and name each part by what it holds.

    Parts are named by a fingerprint, so the description of the index and its entry change along.
    """
    names = {old: _in_order(folder / "filter" / f"{old}.pf_filter") for old in _filters(folder)}
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    for language in entry["languages"].values():
        described = folder / f"pagefind.{language['hash']}.pf_meta"
        parts = _read(described)
        filters = sorted([name, names[old]] for name, old in parts[_FILTERS])
        new = [*parts[:_FILTERS], filters, *parts[_FILTERS + 1 :]]
        language["hash"] = _write(described, "pagefind.", new, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _filters(folder: Path) -> list[str]:
    return sorted(path.stem for path in (folder / "filter").glob("*.pf_filter"))


def _in_order(path: Path) -> str:
    """Sort the values of a filter; its new name."""
    name, values = _read(path)
    return _write(path, "", [name, sorted(values)], path.stem)


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(STARTS))


def _write(path: Path, prefix: str, parts: list[Any], old: str) -> str:
    """Replace a part of the index; its name keeps the language and the length it had."""
    data = STARTS + cbor2.dumps(parts)
    language, _, fingerprint = old.partition("_")
    new = f"{language}_{hashlib.sha256(data).hexdigest()[: len(fingerprint)]}"
    path.unlink()
    path.with_name(f"{prefix}{new}{path.suffix}").write_bytes(gzip.compress(data, 9, mtime=0))
    return new
