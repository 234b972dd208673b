"""What a subscriber hears about a news item."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Read, Write
from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.kinds.news_item.kind import news_entries
from records.site.site import context_of

About = Callable[[str], list[Entry]]


@pytest.fixture
def about(read: Read, imprint: Imprint) -> About:
    def entries(name: str) -> list[Entry]:
        site, _ = read()
        (item,) = site.catalogue.get("news_item", [name])
        return list(news_entries(item, context_of(site, imprint)))

    return entries


def test_a_rename_keeps_the_id(about: About) -> None:
    (entry,) = about("eerste-bericht")
    assert entry.id == "tag:kina.be,2026:nieuws/allereerste-bericht"
    assert entry.href == "nieuws/eerste-bericht/"


def test_a_correction_is_an_entry_of_its_own(about: About) -> None:
    original, correction = about("fietspunt-open")
    assert original.updated == correction.published
    assert correction.id == f"{original.id}/rechtzetting/2026-11-21"
    assert correction.title == "Rechtzetting: Voorbeeld: Fietspunt open: & meer"
    assert correction.summary == "Het punt is ook op zaterdag open."
    assert correction.html.startswith("<p><strong>Rechtzetting.</strong>")
    assert correction.html == original.html


WITHDRAWN = """---
title: Te vroeg gejuicht
date: 2026-11-20
image: {src: assets/fiets.png, alt: Een fiets}
withdrawn: {date: DAY, reason: Dit klopte niet & is weg.}
---
Groot nieuws!
"""


def test_a_withdrawal_takes_the_text_away_and_says_why(about: About, write: Write) -> None:
    write("docs/nieuws/weg.md", WITHDRAWN.replace("DAY", "2026-11-22"))
    original, withdrawal = about("weg")
    for entry in (original, withdrawal):
        assert entry.title == "Ingetrokken: Te vroeg gejuicht"
        assert entry.html == "<p><strong>Ingetrokken.</strong> Dit klopte niet &amp; is weg.</p>"
        assert entry.enclosure is None
    assert withdrawal.id == f"{original.id}/ingetrokken"
    assert str(withdrawal.published) == "2026-11-22 00:00:00+01:00"


def test_a_correction_that_is_withdrawn_says_so_too(about: About, write: Write) -> None:
    corrected = "updated: 2026-11-21\ncorrection: Het was een andere dag.\nwithdrawn:"
    text = WITHDRAWN.replace("withdrawn:", corrected).replace("DAY", "2026-11-22")
    write("docs/nieuws/weg.md", text)
    entries = about("weg")
    (original, *_) = entries
    assert [entry.id.removeprefix(original.id) for entry in entries] == [
        "",
        "/rechtzetting/2026-11-21",
        "/ingetrokken",
    ]
    assert {entry.title for entry in entries} == {"Ingetrokken: Te vroeg gejuicht"}


def test_a_withdrawal_waits_for_its_day(about: About, write: Write) -> None:
    write("docs/nieuws/weg.md", WITHDRAWN.replace("DAY", "2026-12-01"))
    (entry,) = about("weg")
    assert entry.html.endswith("<p>Groot nieuws!</p>")


def test_a_picture_that_is_missing_is_left_out(about: About, write: Write, root: Path) -> None:
    write("docs/nieuws/weg.md", WITHDRAWN.replace("DAY", "2026-12-01"))
    (root / "docs" / "assets" / "fiets.png").unlink()
    (entry,) = about("weg")
    assert entry.enclosure is None
