"""What a subscriber hears about a call, and its steps in order."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from conftest import Write
from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.kinds.call.entries import call_entries, timeline
from records.kinds.call.model import Call
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site import context_of
from records.site.site_reader import read_site

Told = Callable[[str], list[Entry]]

CALL = """---
title: Proef
summary: Steun voor een proef.
opens: 2026-11-10 09:00
closes: 2026-12-15 12:00
apply_url: https://example.org/indienen?a=1&b=2
contacts: [fietsteam]
reviewed: 2026-11-01
EXTRA---
Tekst.
"""


@pytest.fixture
def told(root: Path, imprint: Imprint) -> Told:
    """The entries about the call on a day, in the order in which they happen."""

    def entries(day: str) -> list[Entry]:
        now = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=ZONE)
        site, problems = read_site(root, now, KINDS)
        assert not problems.errors
        (call,) = site.catalogue.get("call", ["proef"])
        found = call_entries(call, context_of(site, imprint))
        return sorted(found, key=lambda entry: entry.published)

    return entries


def ids(entries: list[Entry]) -> list[str]:
    return [entry.id.removeprefix("tag:kina.be,2026:oproepen/proef") for entry in entries]


def test_a_call_is_new_then_opens_then_closes_soon(told: Told, write: Write) -> None:
    write("docs/oproepen/proef.md", CALL.replace("EXTRA", ""))
    assert ids(told("2026-11-05")) == [""]
    assert ids(told("2026-11-11")) == ["", "/opent/2026-11-10"]
    assert ids(told("2026-11-30")) == ["", "/opent/2026-11-10"]
    entries = told("2026-12-01")
    assert ids(entries) == ["", "/opent/2026-11-10", "/sluit/2026-12-15"]
    assert entries[-1].title == "Sluit op 15\xa0december\xa02026: Proef"
    assert ids(told("2027-06-01")) == ids(entries)


def test_the_full_text_starts_with_the_dates_and_where_to_apply(told: Told, write: Write) -> None:
    write("docs/oproepen/proef.md", CALL.replace("EXTRA", ""))
    html = told("2026-11-05")[0].html.replace("\xa0", " ")
    assert html.startswith("<p>Opent op 10 november 2026 om 9 uur.</p>\n<p>Sluit op 15 december")
    assert 'href="https://example.org/indienen?a=1&amp;b=2"' in html
    assert html.endswith("<p>Tekst.</p>")


def test_a_changed_deadline_is_news_and_names_both(told: Told, write: Write) -> None:
    extra = "date_changes:\n  - {date: 2026-11-20, closes: 2026-12-01}\n"
    write("docs/oproepen/proef.md", CALL.replace("EXTRA", extra))
    assert ids(told("2026-11-19")) == ["", "/opent/2026-11-10"]
    moved = told("2026-11-20")[-1]
    assert ids([moved]) == ["/verplaatst/1"]
    assert moved.title == "Nieuwe einddatum: Proef"
    said = moved.summary.replace("\xa0", " ")
    assert "Sluit op 15 december 2026 om 12 uur." in said
    assert "Verplaatst op 20 november 2026: de einddatum was 1 december 2026." in said
    assert told("2026-11-20")[0].updated == moved.published


def test_a_withdrawn_call_says_so_in_each_entry_and_closes_no_more(
    told: Told, write: Write
) -> None:
    extra = "withdrawn: {date: 2026-11-20, reason: Er is geen budget.}\n"
    write("docs/oproepen/proef.md", CALL.replace("EXTRA", extra))
    entries = told("2026-12-10")
    assert ids(entries) == ["", "/opent/2026-11-10", "/ingetrokken"]
    assert {entry.title for entry in entries} == {"Ingetrokken: Proef"}
    assert "Er is geen budget." in entries[0].html
    assert "indienen" not in entries[0].html


def test_the_ledger_says_since_when_a_call_is_new(told: Told, write: Write) -> None:
    write("docs/oproepen/proef.md", CALL.replace("EXTRA", ""))
    assert str(told("2026-11-05")[0].published.date()) == "2026-11-01"
    write("projects/_addresses.txt", "2026-10-15 tag:oproepen/proef\n")
    assert str(told("2026-11-05")[0].published.date()) == "2026-10-15"


def test_a_call_that_was_over_before_it_came_here_is_not_new_today(
    told: Told, write: Write
) -> None:
    text = CALL.replace("EXTRA", "").replace("2026-1", "2023-1").replace("2023-11-01", "2026-11-01")
    write("docs/oproepen/proef.md", text)
    (entry,) = told("2026-11-05")
    assert str(entry.published) == "2023-12-15 12:00:00+01:00"


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
