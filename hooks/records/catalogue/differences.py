"""The difference between two versions of a record, in plain Dutch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from records.fields.references import references
from records.language.dates import (
    Moment,
    PartialDate,
    day_in_words,
    moment_in_words,
    partial_in_words,
)
from records.language.words import enumeration
from records.record import Record

NameOf = Callable[[str, str], str]
"""The name of a term or record, from its kind or list and its id."""

_SILENT = {"aliases", "draft", "publish_from", "keywords", "searches", "example", "date_changes"}
"""Fields that visitors never see, or that another sentence already speaks of."""

_MOVED = {
    "closes": "Deadline",
    "opens": "Opening",
    "date": "Datum",
    "start": "Begin",
    "end": "Einde",
}
_PRIVATE = {"email", "phone", "address", "hours"}
"""Fields of which the old value is gone for a reason."""

_SAY: list[tuple[type, Callable[[Any], str]]] = [
    (Moment, moment_in_words),
    (PartialDate, partial_in_words),
    (date, day_in_words),
    (StrEnum, lambda value: f"‘{getattr(value, 'label', value.value)}’"),
    (bool, lambda value: "ja" if value else "nee"),
    (str, lambda value: f"‘{value}’"),
]
"""How people say each kind of value, the narrower kind first."""

_TEXTS = {"description", "summary"}


def differences(old: Record, new: Record, name_of: NameOf) -> Iterator[str]:
    """One sentence per field that changed; whether somebody checked it only if nothing did."""
    said = [
        sentence
        for key in type(new).model_fields
        if key not in _SILENT and key != "reviewed" and getattr(old, key) != getattr(new, key)
        for sentence in _difference(key, old, new, name_of)
    ]
    if old.text != new.text:
        said.append("Tekst aangepast.")
    yield from said
    if not said and getattr(old, "reviewed", None) != getattr(new, "reviewed", None):
        yield "Opnieuw nagekeken."


def _difference(key: str, old: Record, new: Record, name_of: NameOf) -> Iterator[str]:
    before, after = getattr(old, key), getattr(new, key)
    label = type(new).model_fields[key].title or key
    if key == "withdrawn" and after:
        yield f"Ingetrokken: {after.reason}"
    elif key == "correction" and after:
        yield f"Rechtzetting: {after}"
    elif key in _MOVED and before and after:
        yield f"{_MOVED[key]} verplaatst van {_words(before)} naar {_words(after)}."
    elif _ids(key, old) or _ids(key, new):
        moved = _in_and_out(_ids(key, old), _ids(key, new), name_of)
        yield f"{label}: {moved}." if moved else f"{label}: aangepast."
    elif key == "description":
        return
    else:
        yield _plain(key, label, before, after)


def _plain(key: str, label: str, before: Any, after: Any) -> str:
    old, new = _words(before), _words(after)
    if key in _PRIVATE | _TEXTS or (before and not old) or (after and not new):
        verb = "aangepast" if before and after else "toegevoegd" if after else "weggehaald"
        return f"{label}: {verb}."
    if not before:
        return f"{label}: {new} toegevoegd."
    if not after:
        return f"{label}: {old} weggehaald."
    return f"{label}: van {old} naar {new}."


def _ids(key: str, record: Record) -> dict[str, str]:
    """What a list of ids refers to: each id with its kind or list."""
    return {
        reference.id: reference.target
        for reference in references(record)
        if reference.path[0] == key and len(reference.path) == 2  # noqa: PLR2004 (field, place)
    }


def _in_and_out(old: dict[str, str], new: dict[str, str], name_of: NameOf) -> str:
    """The names that came and went; empty when visitors know none of them."""
    moves = ((new, old, "toegevoegd"), (old, new, "weggehaald"))
    parts = []
    for here, there, verb in moves:
        names = [name_of(target, name) for name, target in here.items() if name not in there]
        if known := [name for name in names if name]:
            parts.append(f"{enumeration(known)} {verb}")
    return "; ".join(parts)


def _words(value: Any) -> str:
    """A value as people say it; empty when it is too much for a sentence."""
    return next((say(value) for kind, say in _SAY if isinstance(value, kind)), "")
