from __future__ import annotations

from datetime import datetime

from records.kinds.call.entries import timeline
from records.kinds.call.model import Call
from records.language.dates import ZONE

FIELDS = {
    "title": "Nieuwe wielen",
    "summary": "Steun voor fietspunten.",
    "opens": "2026-10-01",
    "closes": "2026-12-15 12:00",
    "steps": [
        {"date": "2027-03", "label": "Je krijgt antwoord"},
        {"date": "2026-10-13", "label": "Infosessie"},
    ],
    "reviewed": "2026-11-20",
}


def steps(now: datetime, **changes: object) -> list[tuple[str, str]]:
    call = Call.model_validate({**FIELDS, **changes})
    return [(step.label, step.state) for step in timeline(call, now)]


def test_opening_steps_and_deadline_come_in_order_with_today_among_them(now: datetime) -> None:
    assert steps(now) == [
        ("Oproep opent", "done"),
        ("Infosessie", "done"),
        ("Vandaag", "today"),
        ("Sluit om 12\u00a0uur", "closing"),
        ("Je krijgt antwoord", "later"),
    ]


def test_before_the_opening_nothing_is_today() -> None:
    early = datetime(2026, 9, 1, tzinfo=ZONE)
    assert [state for _, state in steps(early)] == [
        "later",
        "later",
        "closing",
        "later",
    ]


def test_after_the_deadline_it_is_done_on_the_minute() -> None:
    late = datetime(2026, 12, 15, 12, tzinfo=ZONE)
    assert ("Sluit om 12\u00a0uur", "done") in steps(late)
    assert ("Vandaag", "today") not in steps(late)


def test_what_would_come_after_a_withdrawal_is_left_out(now: datetime) -> None:
    withdrawn = {"date": "2026-11-20", "reason": "Er is geen budget."}
    assert steps(now, withdrawn=withdrawn) == [
        ("Oproep opent", "done"),
        ("Infosessie", "done"),
        ("Ingetrokken", "done"),
    ]


def test_a_day_without_an_hour_is_the_last_day(now: datetime) -> None:
    assert ("Laatste dag om in te dienen", "closing") in steps(now, closes="2026-12-15")


def test_a_permanent_call_without_dates_has_no_timeline(now: datetime) -> None:
    assert steps(now, opens=None, closes=None, permanent="true", steps=[]) == []
