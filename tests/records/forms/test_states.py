"""States that follow from the clock, for any kind."""

from datetime import datetime

import pytest

from records.forms.states import StatesAhead
from records.kinds.call.groups import STATES
from records.kinds.call.model import Call
from records.language.dates import ZONE

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
