"""States that follow from the clock, for any kind."""

from __future__ import annotations

from datetime import date, datetime

from typing_extensions import override

from records.forms.states import State, as_seconds, urgency
from records.language.dates import ZONE
from records.record import Record, Schedule

SOON = datetime(2026, 11, 25, tzinfo=ZONE)
LATE = datetime(2026, 11, 30, tzinfo=ZONE)
ORDER = (State("nu", by_next=True), State("straks"), State("voorbij", newest_first=True))


def thing(name: str, *plan: tuple[datetime | None, str]) -> Record:
    """A record with these states."""

    class Thing(Record):
        @property
        @override
        def schedule(self) -> Schedule:
            return plan

        @property
        @override
        def changed(self) -> date:
            return SOON.date()

    return Thing.model_validate({}).of_file(f"x/{name}.md", "")


def test_the_state_is_the_last_that_has_begun() -> None:
    record = thing("a", (None, "straks"), (SOON, "nu"), (LATE, "voorbij"))
    moments = (datetime(2026, 11, 24, 23, 59, tzinfo=ZONE), SOON, LATE)
    assert [record.state(now) for now in moments] == ["straks", "nu", "voorbij"]
    assert thing("a").state(SOON) == ""


def test_the_most_urgent_comes_first(now: datetime) -> None:
    past = datetime(2026, 11, 1, tzinfo=ZONE), datetime(2026, 11, 2, tzinfo=ZONE)
    records = [
        thing("oud", (None, "nu"), (past[0], "voorbij")),
        thing("pas", (None, "nu"), (past[1], "voorbij")),
        thing("later", (None, "nu"), (LATE, "voorbij")),
        thing("eerst", (None, "nu"), (SOON, "voorbij")),
        thing("straks", (None, "straks"), (LATE, "nu")),
    ]
    records.sort(key=lambda record: urgency(record, ORDER, now))
    assert [record.id for record in records] == ["eerst", "later", "straks", "pas", "oud"]


def test_a_browser_gets_seconds_between_states() -> None:
    assert as_seconds(((None, "straks"), (SOON, "nu"))) == ["straks", 1795561200, "nu"]
    assert as_seconds(()) == []
