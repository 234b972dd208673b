"""The state of a call is computed from its dates."""

from datetime import datetime, timedelta, timezone

import pytest

from records.kinds.call.entries import open_to
from records.kinds.call.groups import CallState
from records.kinds.call.model import Call
from records.language.dates import ZONE
from records.vocabulary import Applicant, Municipality

DATA = {"title": "T", "summary": "S", "reviewed": "2026-11-01"}


def call(**dates: str) -> Call:
    return Call.model_validate({**DATA, **dates})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


DEADLINE = {"opens": "2027-01-12 09:00", "closes": "2027-03-15 12:00"}


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        ("2027-01-12 08:59", CallState.PLANNED),
        ("2027-01-12 09:00", CallState.OPEN),
        ("2027-02-28 23:59", CallState.OPEN),
        ("2027-03-01 00:00", CallState.CLOSING),
        ("2027-03-15 11:59", CallState.CLOSING),
        ("2027-03-15 12:00", CallState.CLOSED),
    ],
)
def test_the_state_follows_the_dates(moment: str, state: CallState) -> None:
    assert call(**DEADLINE).state(at(moment)) is state


def test_a_deadline_without_an_hour_lasts_until_the_end_of_the_day() -> None:
    whole_day = call(closes="2027-03-15")
    assert whole_day.state(at("2027-03-15 23:59")) is CallState.CLOSING
    assert whole_day.state(at("2027-03-16 00:00")) is CallState.CLOSED


def test_a_permanent_call_is_planned_until_it_opens_and_never_closes() -> None:
    permanent = call(permanent="true", opens="2027-01-01")
    assert permanent.state(at("2026-12-31 23:59")) is CallState.PLANNED
    assert permanent.state(at("2037-01-01 00:00")) is CallState.PERMANENT
    assert permanent.days_left(at("2027-01-01 00:00")) is None
    assert permanent.closes is None


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({}, True),
        ({"applicants": ["vzw's"]}, False),  # nobody can tell from free text
        ({"applicant_kinds": ["bestuur", "bedrijf"]}, True),
        ({"applicant_kinds": ["bedrijf"]}, False),
        ({"applicant_kinds": ["bestuur"], "municipalities": ["boom"]}, True),
        ({"applicant_kinds": ["bestuur"], "municipalities": ["niel"]}, False),
    ],
)
def test_a_board_may_apply_by_its_kind_and_its_place(
    fields: dict[str, list[str]], *, is_open: bool
) -> None:
    found = Call.model_validate({**DATA, **fields})
    place = Municipality.model_validate({"id": "boom", "name": "Boom"})
    applicants = [
        Applicant.model_validate({"id": "bestuur", "name": "Bestuur", "is_board": "true"}),
        Applicant.model_validate({"id": "bedrijf", "name": "Bedrijf"}),
    ]
    assert open_to([found], place, applicants) == [found] * is_open


def test_days_left_count_midnights_in_belgium() -> None:
    closing = call(**DEADLINE)
    assert closing.days_left(at("2027-03-03 23:59")) == 12
    assert closing.days_left(at("2027-03-15 00:00")) == 0


def test_the_state_is_the_same_from_any_time_zone() -> None:
    far = at("2027-03-15 12:00").astimezone(timezone(timedelta(hours=-9)))
    assert call(**DEADLINE).state(far) is CallState.CLOSED


def test_a_call_that_was_taken_back_ended_then_and_has_no_opening_left() -> None:
    withdrawn = {"date": "2027-01-02", "reason": "Geen budget."}
    planned = Call.model_validate({**DATA, **DEADLINE, "withdrawn": withdrawn})
    permanent = Call.model_validate({**DATA, "permanent": "true", "withdrawn": withdrawn})
    for record in (planned, permanent):
        assert str(record.ended) == "2027-01-02"
        assert record.over == at("2027-01-02 00:00")
        assert record.state(at("2027-02-01 00:00")) is CallState.CLOSED
    assert CallState.OPEN not in [state for _, state in planned.schedule]
