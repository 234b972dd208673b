"""A new record has only one kind of mistake: what is still to be filled in."""

from __future__ import annotations

from datetime import date

import pytest

from conftest import Read, Write
from records.catalogue.validation import FILL_IN
from records.editing.new_record import new_file, new_record
from records.kinds.registry import KINDS

TODAY = date(2026, 11, 24)
NEW = {new.name: kind for kind, new in KINDS.giving(lambda kind: kind.new)}
TITLES = [
    "Fietsen",
    "Werk: zo begin je",
    '"Citaat" & co',
    "- streepje",
    "2030",
    "Vraag # 1",
    "Één:",
]


@pytest.mark.parametrize("kind", NEW)
@pytest.mark.parametrize("title", TITLES)
def test_a_new_record_lacks_only_what_a_person_must_write(
    kind: str,
    title: str,
    write: Write,
    read: Read,
) -> None:
    name = new_file(NEW[kind].model, title)
    text = new_record(NEW[kind], title, TODAY)
    write(name, text)
    _, problems = read()
    assert {problem.code for problem in problems.errors} == {"fill-in"}
    assert [problem.place.file for problem in problems] == [name] * text.count(FILL_IN)


def test_the_address_comes_from_the_title() -> None:
    assert new_file(NEW["oproep"].model, "Één op één!") == "docs/oproepen/een-op-een.md"
