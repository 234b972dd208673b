"""The one clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from records.language.clock import moment


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
