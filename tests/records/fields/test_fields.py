"""Kinds of value: what a text means, or which mistake it is."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from records.fields import addresses, choices, numbers, texts, times
from records.language.dates import Moment, PartialDate


class Colour(choices.Choice):
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
        (texts.Line, "no", "no"),
        (texts.Line, "  twee\n  regels ", "twee regels"),
        (times.Day, "2026-03-15", date(2026, 3, 15)),
        (times.Partial, "2026", PartialDate(2026)),
        (times.Partial, "2026-03", PartialDate(2026, 3)),
        (times.When, "2027-03-15 12:30", Moment(date(2027, 3, 15), time(12, 30))),
        (times.When, "2027-03-15T12:30", Moment(date(2027, 3, 15), time(12, 30))),
        (times.When, "2027-03-15", Moment(date(2027, 3, 15))),
        (numbers.Euro, "10000", 1_000_000),
        (numbers.Euro, "10.000", 1_000_000),
        (numbers.Euro, "10.000,50", 1_000_050),
        (numbers.Euro, "1.234.567", 123_456_700),
        (numbers.Euro, "0", 0),
        (numbers.Count, "0", 0),
        (numbers.Count, "1.250", 1250),
        (numbers.Percent, "12,5", 12.5),
        (numbers.Percent, "100", 100),
        (choices.YesNo, "true", True),
        (choices.YesNo, "false", False),
        (choices.Id, "WSE-LR1", "WSE-LR1"),
        (addresses.WebAddress, "https://www.kina.be/a?b=c#d", "https://www.kina.be/a?b=c#d"),
        (addresses.Email, "naam@gemeente.be", "naam@gemeente.be"),
        (addresses.Phone, "0470 12 34 56", "0470 12 34 56"),
        (addresses.Phone, "+32 3 218 72 09", "+32 3 218 72 09"),
        (addresses.Postcode, "2390", "2390"),
        (addresses.ImagePath, "assets/fotos/a-1.jpg", "assets/fotos/a-1.jpg"),
        (addresses.DocumentAddress, "assets/a.pdf", "assets/a.pdf"),
        (addresses.DocumentAddress, "https://kina.be/a.pdf", "https://kina.be/a.pdf"),
        (numbers.Latitude, "51.2993", 51.2993),
        (Colour, "rood", Colour.RED),
    ],
)
def test_a_text_becomes_what_it_means(kind: Any, text: str, value: object) -> None:
    assert read(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "value", "code", "meant"),
    [
        (texts.Line, ["a"], "text-expected", ""),
        (texts.Line, "een\n\ntwee", "one-line", ""),
        (texts.ShortLine, "x" * 91, "text-too-long", ""),
        (texts.Markdown, {"a": "b"}, "text-expected", ""),
        (times.Day, "2026-03", "day-form", ""),
        (times.Day, "2026-02-30", "day-unknown", ""),
        (times.Partial, "2026-13", "day-unknown", ""),
        (times.Partial, "2026-00", "day-unknown", ""),
        (times.Partial, "0000", "year-range", ""),
        (times.Day, "15 maart 2026", "day-form", "2026-03-15"),
        (times.When, "2027-03-15 24:00", "hour-unknown", ""),
        (times.When, "2027-03-28 02:30", "moment-skipped", ""),
        (times.When, "2027-02-30 10:00", "day-unknown", ""),
        (numbers.Euro, "10.00", "amount-form", "10,00"),
        (numbers.Euro, "-5", "amount-form", ""),
        (numbers.Euro, "€ 1 500", "amount-form", "1500"),
        (numbers.Euro, "veel", "amount-form", ""),
        (numbers.Count, "12,5", "count-form", ""),
        (numbers.Count, "1,250", "count-form", "1.250"),
        (numbers.Count, "-3", "count-form", ""),
        (numbers.Percent, "12,5 %", "percent-form", "12.5"),
        (numbers.Percent, "101", "percent-form", ""),
        (choices.YesNo, "Nee", "yes-no", "false"),
        (choices.YesNo, "treu", "yes-no", "true"),
        (choices.Id, "Groene ploegen!", "id-form", "groene-ploegen"),
        (addresses.WebAddress, "http://kina.be", "link-form", "https://kina.be"),
        (addresses.WebAddress, "kina.be/a", "link-form", "https://kina.be/a"),
        (addresses.WebAddress, "javascript:alert(1)", "link-web", ""),
        (addresses.WebAddress, "JaVaScRiPt:alert(1)", "link-web", ""),
        (addresses.WebAddress, "https://kina.be/a b", "link-form", "https://kina.be/a%20b"),
        (addresses.WebAddress, "https://[kina", "link-form", ""),
        (addresses.WebAddress, "https://localhost/", "link-form", ""),
        (addresses.DocumentAddress, "assets/../geheim", "image-path", ""),
        (addresses.ImagePath, "/etc/passwd", "image-path", ""),
        (addresses.ImagePath, "assets/.verborgen.png", "image-path", ""),
        (addresses.Email, "naam@gemeente", "email-form", ""),
        (addresses.Phone, "12", "phone-form", ""),
        (addresses.Postcode, "0239", "postcode-form", ""),
        (numbers.Latitude, "91", "number-form", ""),
        (numbers.Latitude, "51,2", "number-form", "51.2"),
        (Colour, "roood", "choice", "rood"),
    ],
)
def test_a_mistake_has_a_name_and_often_a_suggestion(
    kind: Any, value: object, code: str, meant: str
) -> None:
    found, suggestion = mistake(kind, value)
    assert found == code
    if meant:
        assert suggestion == meant
