"""The lines of records, made once for many builds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from records.building.cache import Cache
from records.data.data_forms import DataForm
from records.data.data_lines import DataLines
from records.forms.imprint import Imprint
from records.record import Record
from records.site.site import read_site

Write = Callable[[str, str], Path]
PROJECT = """title: Project {number}
summary: Iets.
status: lopend
start: 2026
themes: [fiets]
municipalities: [boom]
contacts: [fietsteam]
reviewed: 2026-11-20
description: Een tekst.
"""


@pytest.fixture(autouse=True)
def many(write: Write) -> None:
    """Enough projects for a few groups."""
    for number in range(150):
        write(f"projects/nummer-{number}.yml", PROJECT.format(number=number))


@pytest.fixture
def made(
    root: Path, now: datetime, imprint: Imprint, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], tuple[dict[DataForm, bytes], list[str]]]:
    """The lines of all projects as a build gives them, and the projects that were made anew."""

    def lines() -> tuple[dict[DataForm, bytes], list[str]]:
        anew: list[str] = []
        real = DataLines._lines  # noqa: SLF001 (to see what it is asked)

        def noted(self: DataLines, record: Record) -> dict[DataForm, str]:
            anew.append(record.id)
            return real(self, record)

        cache = Cache(root / "answers.sqlite")
        site, _ = read_site(root, now)
        with monkeypatch.context() as patched:
            patched.setattr(DataLines, "_lines", noted)
            groups = list(DataLines(site, imprint, cache).of(site.catalogue.projects))
        cache.close()
        return {form: b"".join(group[form] for group in groups) for form in groups[0]}, anew

    return lines


def test_after_one_edit_few_are_made_anew(
    made: Callable[..., tuple[object, list[str]]], write: Write
) -> None:
    assert len(made()[1]) > 150
    assert made()[1] == []
    write("projects/nummer-75.yml", PROJECT.format(number="met een nieuwe naam"))
    anew = made()[1]
    assert "nummer-75" in anew
    assert len(anew) < 150


def test_who_comes_or_goes_changes_one_group(
    made: Callable[..., tuple[object, list[str]]], write: Write
) -> None:
    made()
    write("projects/nummer-150.yml", PROJECT.format(number=0))
    assert 0 < len(made()[1]) < 150
    write("projects/nummer-150.yml", "").unlink()
    assert len(made()[1]) < 150


def test_a_changed_contact_changes_the_lines_that_name_it(
    made: Callable[..., tuple[dict[DataForm, bytes], list[str]]], root: Path
) -> None:
    made()
    contact = root / "docs/contact/fietsteam.md"
    contact.write_text(contact.read_text("utf-8").replace("title: ", "title: Nieuw ", 1), "utf-8")
    lines, anew = made()
    assert len(anew) > 150
    assert b"Nieuw " in lines[DataForm.CSV]


def test_what_is_damaged_is_made_anew(
    made: Callable[..., tuple[object, list[str]]], root: Path
) -> None:
    first, _ = made()
    with sqlite3.connect(root / "answers.sqlite") as database:
        database.execute("UPDATE answers SET value = x'00' WHERE rowid % 3 = 0 AND kind = 'data'")
    assert made()[0] == first
