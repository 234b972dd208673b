"""Kinds of value: what a text means, or which mistake it is."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from records.fields import fields
from records.language.dates import Moment, PartialDate


class Colour(StrEnum):
    RED = "rood"
    BLUE = "blauw"


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def mistake(kind: Any, value: object) -> tuple[str, str]:
    """The code of the message, and what it suggests."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    detail = caught.value.errors()[0]
    return detail["type"], detail.get("ctx", {}).get("meant", "")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (fields.Line, "no", "no"),
        (fields.Line, "  twee\n  regels ", "twee regels"),
        (fields.Day, "2026-03-15", date(2026, 3, 15)),
        (fields.Partial, "2026", PartialDate(2026)),
        (fields.Partial, "2026-03", PartialDate(2026, 3)),
        (fields.When, "2027-03-15 12:30", Moment(date(2027, 3, 15), time(12, 30))),
        (fields.When, "2027-03-15T12:30", Moment(date(2027, 3, 15), time(12, 30))),
        (fields.When, "2027-03-15", Moment(date(2027, 3, 15))),
        (fields.Cents, "10000", 1_000_000),
        (fields.Cents, "10.000", 1_000_000),
        (fields.Cents, "10.000,50", 1_000_050),
        (fields.Cents, "1.234.567", 123_456_700),
        (fields.Cents, "0", 0),
        (fields.YesNo, "true", True),
        (fields.YesNo, "false", False),
        (fields.Id, "WSE-LR1", "WSE-LR1"),
        (fields.WebAddress, "https://www.kina.be/a?b=c#d", "https://www.kina.be/a?b=c#d"),
        (fields.Email, "naam@gemeente.be", "naam@gemeente.be"),
        (fields.Phone, "0470 12 34 56", "0470 12 34 56"),
        (fields.Phone, "+32 3 218 72 09", "+32 3 218 72 09"),
        (fields.Postcode, "2390", "2390"),
        (fields.ImagePath, "assets/fotos/a-1.jpg", "assets/fotos/a-1.jpg"),
        (fields.DocumentAddress, "assets/a.pdf", "assets/a.pdf"),
        (fields.DocumentAddress, "https://kina.be/a.pdf", "https://kina.be/a.pdf"),
        (fields.Latitude, "51.2993", 51.2993),
        (Annotated[Colour, fields.one_of(Colour)], "rood", Colour.RED),
    ],
)
def test_a_text_becomes_what_it_means(kind: Any, text: str, value: object) -> None:
    assert read(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "value", "code", "meant"),
    [
        (fields.Line, ["a"], "text-expected", ""),
        (fields.Line, "een\n\ntwee", "one-line", ""),
        (fields.ShortLine, "x" * 91, "text-too-long", ""),
        (fields.Markdown, {"a": "b"}, "text-expected", ""),
        (fields.Day, "2026-03", "day-form", ""),
        (fields.Day, "2026-02-30", "day-unknown", ""),
        (fields.Partial, "2026-13", "day-unknown", ""),
        (fields.Partial, "2026-00", "day-unknown", ""),
        (fields.Partial, "0000", "year-range", ""),
        (fields.Day, "15 maart 2026", "day-form", "2026-03-15"),
        (fields.When, "2027-03-15 24:00", "moment-form", ""),
        (fields.When, "2027-03-28 02:30", "moment-skipped", ""),
        (fields.When, "2027-02-30 10:00", "day-unknown", ""),
        (fields.Cents, "10.00", "amount-form", "10,00"),
        (fields.Cents, "-5", "amount-form", ""),
        (fields.Cents, "€ 1 500", "amount-form", "1500"),
        (fields.Cents, "veel", "amount-form", ""),
        (fields.YesNo, "Nee", "yes-no", "false"),
        (fields.YesNo, "treu", "yes-no", "true"),
        (fields.Id, "Groene ploegen!", "id-form", "groene-ploegen"),
        (fields.WebAddress, "http://kina.be", "link-form", "https://kina.be"),
        (fields.WebAddress, "kina.be/a", "link-form", "https://kina.be/a"),
        (fields.WebAddress, "javascript:alert(1)", "link-scheme", ""),
        (fields.WebAddress, "JaVaScRiPt:alert(1)", "link-scheme", ""),
        (fields.WebAddress, "https://kina.be/a b", "link-form", ""),
        (fields.WebAddress, "https://[kina", "link-form", ""),
        (fields.WebAddress, "https://localhost/", "link-form", ""),
        (fields.DocumentAddress, "assets/../geheim", "image-path", ""),
        (fields.ImagePath, "/etc/passwd", "image-path", ""),
        (fields.ImagePath, "assets/.verborgen.png", "image-path", ""),
        (fields.Email, "naam@gemeente", "email-form", ""),
        (fields.Phone, "12", "phone-form", ""),
        (fields.Postcode, "0239", "postcode-form", ""),
        (fields.Latitude, "91", "number-form", ""),
        (fields.Latitude, "51,2", "number-form", "51.2"),
        (Annotated[Colour, fields.one_of(Colour)], "roood", "choice", "rood"),
    ],
)
def test_a_mistake_has_a_name_and_often_a_suggestion(
    kind: Any, value: object, code: str, meant: str
) -> None:
    found, suggestion = mistake(kind, value)
    assert found == code
    if meant:
        assert suggestion == meant
