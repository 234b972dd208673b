"""A new record has only one kind of mistake: what is still to be filled in."""

from dataclasses import replace
from datetime import date

import pytest

from conftest import Read, Write
from records.catalogue.validation import FILL_IN
from records.editing.new_record import new_file, new_record
from records.fields.choices import Choice
from records.fields.field_type import required
from records.fields.groups import Document
from records.fields.texts import Line
from records.kinds.contact.kind import CONTACT, Contact
from records.kinds.registry import KINDS
from records.reading.yaml_text import parse

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


class Day(Choice):
    MONDAY = "maandag"
    FRIDAY = "vrijdag"


class Desk(Contact):
    """A contact with required fields whose values are not a single word."""

    days: list[Day] = required("Dagen", "Wanneer.", ["maandag"], min_length=1)
    papers: list[Document] = required(
        "Papieren", "Wat je meebrengt.", [{"title": "Pas", "url": "assets/pas.pdf"}], min_length=1
    )
    motto: Line = required("Motto", "Op de gevel.", "Bij ons: welkom #1")


def test_a_new_record_with_groups_and_choices_is_valid_yaml() -> None:
    text = new_record(replace(CONTACT, model=Desk), "Loket", TODAY)
    fields, faults = parse(text.split("---\n")[1])
    assert not faults
    assert isinstance(fields, dict)
    assert fields["days"] == ["VUL IN (maandag, vrijdag)"]
    assert fields["papers"] == [
        {
            "title": "VUL IN (De naam van het document, zoals Reglement)",
            "url": "VUL IN (Een webadres met https, of een bestand in docs/assets/, zoals assets/reglement.pdf)",
        }
    ]
    assert fields["motto"] == "VUL IN (Op de gevel, zoals Bij ons, welkom 1)"
