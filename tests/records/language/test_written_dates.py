"""Dates in the forms in which people write them."""

import pytest

from records.language import written_dates


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20270315", "2027-03-15"),
        ("46461", "2027-03-15"),
        ("2O27-03-15", "2027-03-15"),
        ("1 mrt. 2026", "2026-03-01"),
        ("1 xyz 2026", None),
        ("zondag 15 maart 2026", "2026-03-15"),
        ("01/31/2029", "2029-01-31"),
        ("0000-01-01", None),
        ("3 okt 2026", "2026-10-03"),
        ("15/03/2026", "2026-03-15"),
        ("15.3.2026", "2026-03-15"),
        ("2026/3/5", "2026-03-05"),
        ("binnenkort", None),
    ],
)
def test_a_day_in_another_form_is_understood(written: str, meant: str | None) -> None:
    assert written_dates.suggest_day(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2027-03-15 9u30", "2027-03-15 09:30"),
        ("2027-03-15 12 am", "2027-03-15 00:00"),
        ("2027-03-15, 17.15 uur", "2027-03-15 17:15"),
        ("15/3/2027", "2027-03-15"),
        ("ma 15/3/2027 9u", "2027-03-15 09:00"),
        ("2027-03-15 25:00", None),
        ("2027-03-15 12:60", None),
        ("morgen", None),
    ],
)
def test_a_moment_in_another_form_is_understood(written: str, meant: str | None) -> None:
    assert written_dates.suggest_moment(written) == meant


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("2026-13-32", "een jaar telt 12 maanden"),
        ("0000-01-01", "het jaar 0 is er niet"),
        ("2028-02-29", ""),
        ("binnenkort", ""),
    ],
)
def test_a_day_that_is_on_no_calendar_is_explained(written: str, reason: str) -> None:
    assert written_dates.why_missing(written) == reason


@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("31/1/2029 12:61", True),
        ("2029-01-31 12u", False),
        ("ooit", False),
    ],
)
def test_an_hour_that_no_clock_shows_is_seen(written: str, missing: bool) -> None:  # noqa: FBT001
    assert written_dates.hour_missing(written) is missing
