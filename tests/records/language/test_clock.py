"""The one clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from records.language.clock import moment


def test_the_day_is_an_argument() -> None:
    assert moment({"SOURCE_DATE_EPOCH": "0"}).isoformat() == "1970-01-01T01:00:00+01:00"


def test_without_one_it_is_now_in_belgium() -> None:
    now = moment({})
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=1)
    assert str(now.tzinfo) == "Europe/Brussels"


def test_a_day_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="morgen"):
        moment({"SOURCE_DATE_EPOCH": "morgen"})
