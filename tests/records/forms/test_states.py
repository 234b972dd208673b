"""States that follow from the clock, for any kind."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from typing_extensions import override

from records.fields.choices import Choice
from records.forms.states import Schedule, State, Stateful, StatesAhead, as_seconds, urgency
from records.kinds.call.groups import STATES
from records.kinds.call.model import Call
from records.language.dates import ZONE

SOON = datetime(2026, 11, 25, tzinfo=ZONE)
LATE = datetime(2026, 11, 30, tzinfo=ZONE)


class Stage(Choice):
    NOW = "nu", "Nu"
    SOON = "straks", "Straks"
    PAST = "voorbij", "Voorbij"


ORDER = (
    State(Stage.NOW, "", by_next=True),
    State(Stage.SOON, ""),
    State(Stage.PAST, "", newest_first=True),
)


def thing(name: str, *plan: tuple[datetime | None, str]) -> Stateful:
    """A record with these states."""

    class Thing(Stateful):
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


CLOSED = datetime(2027, 4, 1, tzinfo=ZONE)


def ahead(now: datetime, **fields: object) -> StatesAhead:
    given = {"title": "T", "summary": "S", "reviewed": "2026-11-01", "closes": "2027-03-15 12:00"}
    return STATES.ahead(Call.model_validate({**given, **fields}), now)


def test_a_group_names_states_of_the_kind(now: datetime) -> None:
    assert STATES.ids("planned", "closed") == ["gepland", "afgesloten"]
    with pytest.raises(KeyError, match="openn"):
        ahead(now).show("openn")


def test_an_element_shows_in_the_states_of_its_groups(now: datetime) -> None:
    assert ahead(now).show("planned") == ' data-show="gepland" hidden'
    assert ahead(CLOSED).show("closed") == ' data-show="afgesloten"'


def test_a_page_holds_what_is_or_still_comes(now: datetime) -> None:
    assert ahead(now).text == "open 1803855600 bijna-afgesloten 1805108400 afgesloten"
    assert [ahead(now).has(group) for group in ("planned", "open", "closed")] == [False, True, True]
    assert ahead(CLOSED).text == "afgesloten"
    assert not ahead(CLOSED).has("planned", "open")


def test_a_call_that_is_taken_back_ends_then(now: datetime) -> None:
    withdrawn = {"date": "2027-01-20", "reason": "Geen budget."}
    assert ahead(now, withdrawn=withdrawn).text == "open 1800399600 afgesloten"


def test_a_call_that_closes_soon_keeps_the_badge_of_an_open_one(now: datetime) -> None:
    badges = {badge.word: shown for badge, shown in ahead(now).badges}
    assert badges["Open"] == ' data-show="bijna-afgesloten open"'
    assert [*badges] == ["Open", "Afgesloten"]
