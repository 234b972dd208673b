"""A record as data: what visitors may know of it, in plain JSON values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from types import NoneType
from typing import Any

from pydantic import BaseModel

from records.fields.groups import Group
from records.forms.addresses import ROOT
from records.forms.context import Context
from records.kind import Kind
from records.language.dates import Moment, PartialDate
from records.record import Record

HIDDEN = {"aliases", "draft", "publish_from", "keywords", "description"}
"""Fields for editors and the search; the description comes as HTML, under `text`."""


def public_form(record: Record, kind: Kind[Any], context: Context) -> dict[str, Any]:
    """The fields of a shared record under their own names, with its id, address and text as HTML."""
    url = context.imprint.site_url
    found: dict[str, Any] = {"id": record.id, "url": url + record.href}
    for key in public_fields(type(record)):
        found[key] = plain_value(getattr(record, key))
    for computed in kind.dataset.computed if kind.dataset else ():
        found[computed.key] = computed.value(record, context.records.now)
    found["text"] = context.text(record).replace(ROOT, url)
    return found


@cache
def public_fields(model: type[BaseModel]) -> list[str]:
    """The names of the fields that everybody may see, those of all kinds behind its own."""
    shown = [key for key in model.model_fields if key not in HIDDEN]
    return sorted(shown, key=lambda key: key not in model.__annotations__)


def plain_value(value: Any) -> Any:
    """A value as JSON has it: dates as ISO 8601, amounts in euro, groups as objects."""
    return _writer(value.__class__)(value)


@cache
def _writer(kind: type) -> Callable[[Any], Any]:
    for known, write in _WRITERS:
        if issubclass(kind, known):
            return write
    raise TypeError(f"{kind.__name__} has no public form")


_WRITERS: list[tuple[Any, Callable[[Any], Any]]] = [
    (bool | str | float | NoneType, lambda value: value),
    (int, lambda cents: cents / 100 if cents % 100 else cents // 100),
    (Moment, lambda moment: moment.start.isoformat() if moment.hour else str(moment.day)),
    (PartialDate | date, str),
    (list, lambda parts: [plain_value(part) for part in parts]),
    (Group, lambda group: {key: plain_value(part) for key, part in group}),
]
"""How each kind of value is written; the only whole numbers in records are amounts in cents."""
