"""Kinds of value: what a text means, or which mistake it is."""

from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from records.fields import addresses, choices, numbers, paths, texts, times
from records.fields.frozen import type_of
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
        (addresses.Phone, "1712", "1712"),
        (addresses.Phone, "0032 3 218 72 09", "+32 3 218 72 09"),
        (addresses.Postcode, "2390", "2390"),
        (paths.ImagePath, "assets/fotos/a-1.jpg", "assets/fotos/a-1.jpg"),
        (paths.ImagePath, "assets/foto's/één%202.jpg", "assets/foto's/één 2.jpg"),
        (paths.DocumentAddress, "assets/a.pdf", "assets/a.pdf"),
        (paths.DocumentAddress, "https://kina.be/a.pdf", "https://kina.be/a.pdf"),
        (numbers.Latitude, "51.2993", 51.2993),
        (Colour, "rood", Colour.RED),
    ],
)
def test_a_text_becomes_what_it_means(kind: Any, text: str, value: object) -> None:
    assert read(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "value", "code", "meant"),
    [
        (texts.Line, "een\n\ntwee", "one-line", ""),
        (texts.ShortLine, "x" * 361, "text-too-long", ""),
        (texts.Line, "Nog in te vullen.", "text-later", ""),
        (addresses.Phone, "03 218 72 09 of 10", "phone-form", ""),
        (addresses.Phone, "+32 (0)3 218 72 09", "phone-form", "+32 3 218 72 09"),
        (addresses.Email, "werk@kina.be<mailto:werk@kina.be>", "email-form", "werk@kina.be"),
        (
            addresses.WebAddress,
            "https://urldefense.com/v3/__https://www.kina.be/x__;!!a",
            "link-wrapped",
            "https://www.kina.be/x",
        ),
        (choices.Id, "oud.html", "id-form", ""),
        (times.Day, "2026-03-15T00:30:00Z", "day-form", "2026-03-15"),
        (times.When, "2026-07-15T11:00:30+01:00", "moment-form", "2026-07-15 12:00"),
        (texts.Markdown, {"a": "b"}, "text-expected", ""),
        (times.Day, "2026-03", "day-form", ""),
        (times.Partial, "2026-00", "day-unknown", ""),
        (times.Partial, "0000", "year-range", ""),
        (numbers.Euro, "-5", "amount-form", ""),
        (numbers.Count, "12,5", "count-form", ""),
        (numbers.Count, "1,250", "count-form", "1.250"),
        (numbers.Count, "-3", "count-form", ""),
        (numbers.Percent, "12,5 %", "percent-form", "12.5"),
        (numbers.Percent, "101", "percent-form", ""),
        (choices.YesNo, "treu", "yes-no", "true"),
        (choices.Id, "Groene ploegen!", "id-form", "groene-ploegen"),
        (addresses.WebAddress, "kina.be/a", "link-form", "https://kina.be/a"),
        (addresses.WebAddress, "JaVaScRiPt:alert(1)", "link-web", ""),
        (addresses.WebAddress, "https://[kina", "link-form", ""),
        (addresses.WebAddress, "https://localhost/", "link-local", ""),
        (paths.DocumentAddress, "assets/../geheim", "image-path", ""),
        (paths.ImagePath, "/etc/passwd", "image-path", ""),
        (paths.ImagePath, "assets/.verborgen.png", "image-path", ""),
        (addresses.Email, "naam@gemeente", "email-form", ""),
        (addresses.Phone, "12", "phone-form", ""),
        (addresses.Phone, "17123", "phone-form", ""),
        (addresses.Postcode, "0239", "postcode-form", ""),
        (numbers.Latitude, "91", "number-form", ""),
    ],
)
def test_a_mistake_has_a_name_and_often_a_suggestion(
    kind: Any, value: object, code: str, meant: str
) -> None:
    found, suggestion = mistake(kind, value)
    assert found == code
    if meant:
        assert suggestion == meant


@pytest.mark.parametrize(
    ("kind", "value", "code", "meant"),
    [
        (texts.Line, "Zie [hier](a.md)", "marks-shown", "Zie hier"),
        (addresses.WebAddress, "https://a.be/?fbclid=2#c", "link-tracking", "https://a.be/#c"),
        (addresses.WebAddress, "https://onedrive.live.com/x", "link-closed", None),
        (addresses.WebAddress, "https://intranet.kina.be/x", "link-closed", None),
        (addresses.Phone, "+32 470 12 34 56", "phone-mobile", None),
    ],
)
def test_a_value_that_can_be_read_may_be_doubtful(
    kind: Any, value: str, code: str, meant: str | None
) -> None:
    form = type_of(kind)
    assert form.doubts
    ((said, words),) = form.doubts(form.read(value))
    assert (said, words.get("meant")) == (code, meant)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (texts.Line, "AT&T en voor- en nadelen, 5 * 6 * 7, snake_case_naam"),
        (addresses.WebAddress, "https://www.kina.be/a?id=7"),
        (addresses.Phone, "04 221 12 34"),
        (addresses.Email, "sociale.economie@kina.be"),
    ],
)
def test_a_good_value_is_not_doubted(kind: Any, value: str) -> None:
    form = type_of(kind)
    assert form.doubts
    assert list(form.doubts(form.read(value))) == []


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("03 218 72 09", "03 218 72 09"),
        ("030000001", "030 00 00 01"),
        ("03/218.72.09", "03 218 72 09"),
        ("+32 3 218 72 09", "+32 3 218 72 09"),
        ("+3232187209", "+32 32 18 72 09"),
    ],
)
def test_a_spreadsheet_takes_no_telephone_number_for_a_sum(typed: str, cell: str) -> None:
    phone = type_of(addresses.Phone)
    assert phone.cell(phone.read(typed)) == cell
