"""Records as plain values."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from records.data.public_form import plain_value, public_fields
from records.data.public_schema import public_schema
from records.kind import Kind
from records.kinds.call.groups import Budget
from records.kinds.call.state import CallState
from records.kinds.registry import KINDS
from records.language.dates import Moment, PartialDate
from records.record import Record


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        ("tekst", "tekst"),
        (51.35, 51.35),
        (2_500_000, 25000),
        (1050, 10.5),
        (date(2026, 3, 1), "2026-03-01"),
        (PartialDate(2026, 3), "2026-03"),
        (Moment(date(2026, 3, 1)), "2026-03-01"),
        (Moment(date(2026, 7, 1), time(12)), "2026-07-01T12:00:00+02:00"),
        (CallState.CLOSING, "bijna-afgesloten"),
        ([date(2026, 3, 1)], ["2026-03-01"]),
        (Budget(total="10"), {"total": 10, "maximum": None, "cofinancing": None}),
    ],
)
def test_each_kind_of_value_is_plain_json(value: Any, plain: Any) -> None:
    assert plain_value(value) == plain


def test_what_has_no_public_form_is_an_error() -> None:
    with pytest.raises(TypeError, match="object has no public form"):
        plain_value(object())


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
def test_the_title_comes_first_and_nothing_private_at_all(kind: Kind[Record]) -> None:
    fields = public_fields(kind.model)
    assert fields[0] == "title"
    assert not {"aliases", "draft", "publish_from", "keywords"} & set(fields)


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
def test_the_only_whole_numbers_are_amounts(kind: Kind[Any], imprint: Any) -> None:
    amounts = []

    def look(schema: Any, name: str) -> None:
        if isinstance(schema, dict):
            if schema.get("type") == "number" and schema.get("description") == "In euro.":
                amounts.append(name)
            for key, part in schema.items():
                look(part, name if key in {"anyOf", "items"} else key)
        for part in schema if isinstance(schema, list) else ():
            look(part, name)

    look(public_schema(kind, "x.json", imprint), "")
    assert set(amounts) <= {"total", "maximum", "amount"}
