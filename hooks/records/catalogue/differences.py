"""The difference between two versions of a record, in plain Dutch."""

from collections.abc import Callable, Iterator
from typing import Any

from records.fields.field_type import RecordField, is_empty
from records.language.words import enumeration
from records.record import Record

NameOf = Callable[[str, str], str]
"""The public name of a term or record, from its kind or list and its id."""


def differences(old: Record, new: Record, name_of: NameOf) -> Iterator[str]:
    """One sentence per changed field; fields with `if_alone` only when nothing else changed."""
    changed = [
        (field, before, after)
        for field in type(new).fields.values()
        if (before := getattr(old, field.key)) != (after := getattr(new, field.key))
    ]
    sentences = [sentence for change in changed for sentence in _difference(*change, name_of)]
    if old.text != new.text:
        sentences.append("Tekst aangepast.")
    yield from sentences or (
        field.options.if_alone for field, *_ in changed if field.options.if_alone
    )


def _difference(field: RecordField, before: Any, after: Any, name_of: NameOf) -> Iterator[str]:
    options, type_ = field.options, field.type
    added, removed = is_empty(before), is_empty(after)
    if options.silent or options.if_alone or not options.is_data:
        return
    if options.announces and not removed:
        yield f"{field.label}: {options.announces(after)}"
    elif options.moves and not added and not removed:
        yield f"{options.moves} verplaatst van {type_.in_history(before)} naar {type_.in_history(after)}."
    elif type_.target or any(inner.or_text for inner in type_.nested()):
        changes = _added_and_removed(_names(field, before, name_of), _names(field, after, name_of))
        yield f"{field.label}: {changes or 'aangepast'}."
    else:
        old, new = type_.in_history(before), type_.in_history(after)
        words = new if added else old if removed else f"van {old} naar {new}" if old and new else ""
        verb = "toegevoegd" if added else "weggehaald" if removed else "" if words else "aangepast"
        yield " ".join(filter(None, (f"{field.label}:", words, verb))) + "."


def _names(field: RecordField, value: Any, name_of: NameOf) -> list[str]:
    """The public name of each thing that a field refers to, and each name in the place of an id."""
    leaves = list(field.type.leaves(value))
    named = [(type_, name) for _, type_, name in leaves if type_.or_text or field.type.target]
    names = [name_of(type_.target, name) if type_.refers(name) else name for type_, name in named]
    return list(dict.fromkeys(filter(None, names)))


def _added_and_removed(old: list[str], new: list[str]) -> str:
    directions = ((new, old, "toegevoegd"), (old, new, "weggehaald"))
    parts = []
    for present, absent, verb in directions:
        if names := [name for name in present if name not in absent]:
            parts.append(f"{enumeration(names)} {verb}")
    return "; ".join(parts)
