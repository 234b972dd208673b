"""A moment in another time zone is told in Belgian time, with what was written beside it."""

from typing import get_args

import pytest
from pydantic_core import PydanticCustomError

from records.fields.times import When

WHEN = get_args(When)[1]


@pytest.mark.parametrize(
    ("written", "json", "beside"),
    [
        ("2027-03-01 17:00 CET", "2027-03-01T17:00:00+01:00", "17 uur (17 uur CET)"),
        ("2027-07-01 17:00 cest", "2027-07-01T17:00:00+02:00", "(17 uur CEST)"),
        ("2027-03-01 17:00 +01:00", "2027-03-01T17:00:00+01:00", "(17 uur UTC+01:00)"),
        ("2027-03-01T17:00:00Z", "2027-03-01T18:00:00+01:00", "18 uur (17 uur UTC)"),
        ("2027-03-01 23:59 AoE", "2027-03-02T12:59:00+01:00", "(23.59 uur AoE op 1 maart 2027)"),
        ("2027-03-01 17:00 UTC-5", "2027-03-01T23:00:00+01:00", "(17 uur UTC-5)"),
        ("2027-03-01 17:00 Europe/London", "2027-03-01T18:00:00+01:00", "(17 uur Europe/London)"),
        ("2027-07-01 17:00 PT", "2027-07-02T02:00:00+02:00", "(17 uur PT op 1 juli 2027)"),
        ("2027-03-28 02:30 CET", "2027-03-28T03:30:00+02:00", "3.30 uur (2.30 uur CET)"),
        ("2026-10-25 01:30 UTC", "2026-10-25T02:30:00+01:00", "2.30 uur (1.30 uur UTC)"),
    ],
)
def test_a_zone_is_read_and_shown(written: str, json: str, beside: str) -> None:
    moment = WHEN.read(written)
    assert WHEN.json(moment) == json
    assert WHEN.shown(moment).replace("\u00a0", " ").endswith(beside)
    assert WHEN.cell(moment) == json[:16].replace("T", " ")


@pytest.mark.parametrize(
    ("written", "code", "meant"),
    [
        ("2027-03-01 17:00 +25:00", "zone-unknown", ""),
        ("2027-03-01 17:00 Mars/Base", "zone-unknown", ""),
        ("2027-03-01 17:00 EDT", "zone-season", ""),
        ("2199-12-31 23:59 AoE", "hour-unknown", ""),
        ("2027-03-01 AoE", "moment-form", "2027-03-01 23:59 AoE"),
        ("2027-03-01 17:00 uur", "moment-form", "2027-03-01 17:00"),
    ],
)
def test_a_zone_that_says_too_little_is_refused(written: str, code: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as error:
        WHEN.read(written)
    assert (error.value.type, (error.value.context or {}).get("meant", "")) == (code, meant)
