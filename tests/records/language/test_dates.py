"""Days, parts of days and moments."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from records.language import dates
from records.language.dates import Moment, PartialDate, moment


def test_a_partial_date_knows_its_first_and_last_day() -> None:
    assert PartialDate(2024, 2).last_day == date(2024, 2, 29)
    assert PartialDate(2026).first_day == date(2026, 1, 1)
    assert PartialDate(2026).last_day == date(2026, 12, 31)
    assert PartialDate(2026, 3, 15).first_day == PartialDate(2026, 3, 15).last_day


@pytest.mark.parametrize("text", ["2026", "2026-03", "2026-03-15"])
def test_a_partial_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate(*(int(part) for part in text.split("-")))) == text


def test_a_moment_without_an_hour_is_a_whole_day_in_belgium() -> None:
    day = Moment(date(2026, 7, 1))
    assert day.start.astimezone(UTC) == datetime(2026, 6, 30, 22, tzinfo=UTC)
    assert day.end.astimezone(UTC) == datetime(2026, 7, 1, 22, tzinfo=UTC)
    assert str(day) == "2026-07-01"


def test_a_moment_with_an_hour_is_discontinued_at_that_hour() -> None:
    moment = Moment(date(2026, 1, 15), time(12))
    assert moment.start == moment.end
    assert moment.start.isoformat() == "2026-01-15T12:00:00+01:00"
    assert str(moment) == "2026-01-15T12:00"


def test_the_day_on_which_the_clock_goes_back_has_25_hours() -> None:
    day = Moment(date(2026, 10, 25))
    assert (day.end.astimezone(UTC) - day.start.astimezone(UTC)).total_seconds() == 25 * 3600


def test_dates_are_said_in_dutch_and_never_break_over_a_line() -> None:
    assert dates.day_in_words(date(2027, 3, 15)) == "15\u00a0maart\u00a02027"
    assert dates.weekday_in_words(date(2027, 3, 15)) == "maandag\u00a015\u00a0maart\u00a02027"
    assert dates.partial_in_words(PartialDate(2027, 3)) == "maart\u00a02027"
    assert dates.partial_in_words(PartialDate(2027)) == "2027"
    assert dates.hour_in_words(time(12)) == "12\u00a0uur"
    assert dates.hour_in_words(time(9, 5)) == "9.05\u00a0uur"


def test_a_period_says_from_when_till_when() -> None:
    start, end = PartialDate(2026, 3), PartialDate(2028, 12)
    assert dates.period_in_words(start, end) == "maart\u00a02026 tot december\u00a02028"
    assert dates.period_in_words(start, None) == "vanaf maart\u00a02026"
    assert dates.period_in_words(start, start) == "maart\u00a02026"


def test_the_day_is_an_argument() -> None:
    assert moment({"SOURCE_DATE_EPOCH": "0"}).isoformat() == "1970-01-01T01:00:00+01:00"


def test_without_one_it_is_now_in_belgium() -> None:
    for empty in ({}, {"SOURCE_DATE_EPOCH": ""}):
        now = moment(empty)
        assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)
        assert str(now.tzinfo) == "Europe/Brussels"


@pytest.mark.parametrize("epoch", ["morgen", "-1", "1.5", "7258118400", "9" * 30, "1_0", "²"])
def test_a_day_that_is_no_number_or_in_no_calendar_is_refused(epoch: str) -> None:
    with pytest.raises(ValueError, match=f"sinds 1970: '{epoch}'"):
        moment({"SOURCE_DATE_EPOCH": epoch})
