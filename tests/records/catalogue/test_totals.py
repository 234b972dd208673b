"""What all records add up to."""

import csv
import io
from pathlib import Path

import pytest

from conftest import Read, Write
from records.catalogue.totals import Division, Sum, Total, in_year, total_hrefs, totals
from records.data.datasets import totals_dataset
from records.fields.numbers import number_in
from records.kinds.registry import KINDS
from records.site.site import Site
from records.site.site_reader import read_site

PROJECT = """title: {title}
summary: Een project.
status: lopend
start: {start}
themes: [{themes}]
municipalities: [boom]
contacts: [fietsteam]
{more}
reviewed: 2026-11-20
description: Tekst.
"""
EVENT = """---
title: Netwerkdag
summary: Kom kijken.
start: {start}
online: https://www.voorbeeld.be/x
reviewed: 2026-11-20
{more}
---
Tekst.
"""


@pytest.fixture
def site(root: Path, read: Read, write: Write) -> Site:
    """Two projects and four meetings, beside which there is nothing that counts."""
    for file in [*(root / "projects").glob("[!_]*.yml"), *(root / "docs/agenda").glob("[!i]*.md")]:
        file.unlink()
    for name in ("docs/nieuws", "docs/oproepen"):
        for file in (root / name).glob("[!i]*.md"):
            file.unlink()
    figures = 'figures: [{{label: x, value: "{}", unit: werkplekken}}, {{label: y, value: veel}}]'
    money = "funding: [{source: Vlaanderen, amount: '1.000,50'}, {source: Boom}]"
    one = f"{money}\n{figures.format('1.200')}\npriorities: [WSE-LR1]\nexample: true"
    write(
        "projects/een.yml",
        PROJECT.format(title="Een", start="2024-05", themes="fiets, textiel", more=one),
    )
    two = f"{figures.format('2,5')}\nend: 2025-12-31"
    write("projects/twee.yml", PROJECT.format(title="Twee", start="2025", themes="fiets", more=two))
    write("docs/agenda/voorbij.md", EVENT.format(start="2026-10-01", more="attended: 40"))
    write("docs/agenda/ongeteld.md", EVENT.format(start="2026-10-02", more="themes: [fiets]"))
    write("docs/agenda/later.md", EVENT.format(start="2027-10-02", more=""))
    off = "cancelled: {date: 2026-09-01, reason: Ziek.}"
    write("docs/agenda/niet.md", EVENT.format(start="2026-10-03", more=off))
    site, problems = read()
    assert not problems.errors
    return site


def total(site: Site, name: str) -> Total:
    (found,) = [one for one in totals(site.catalogue) if one.measure.name == name]
    return found


def division(site: Site, name: str, dimension: str) -> Division:
    (found,) = [one for one in total(site, name).divisions if one.dimension == dimension]
    return found


def rows(site: Site, name: str, dimension: str) -> dict[str, float]:
    return {row.name: row.sum.value for row in division(site, name, dimension).rows}


def test_a_total_says_of_how_many_records_it_is_known(site: Site) -> None:
    assert total(site, "projecten").sum == Sum(2, 2, 2, 1)
    assert total(site, "geld").sum == Sum(1000.5, 1, 2, 1)
    assert total(site, "werkplekken").sum == Sum(1202.5, 2, 2, 1)
    assert total(site, "deelnemers").sum == Sum(0, 0, 2, 1)


def test_only_meetings_that_took_place_count(site: Site) -> None:
    assert total(site, "bijeenkomsten").sum == Sum(2, 2, 2, 0)
    assert total(site, "aanwezigen").sum == Sum(40, 1, 2, 0)


def test_a_record_counts_at_each_of_its_terms_and_once_without_any(site: Site) -> None:
    assert rows(site, "projecten", "thema") == {"Fiets": 2, "Textiel": 1}
    priorities = rows(site, "projecten", "beleidsprioriteit")
    assert list(priorities.values()) == [1, 1]
    assert list(priorities)[-1] == "Zonder beleidsprioriteit"
    assert rows(site, "projecten", "jaar") == {"2024": 1, "2025": 1}


def test_a_project_belongs_to_each_year_in_which_it_ran(site: Site) -> None:
    of = {
        year: {record.id for record in in_year(KINDS["project"], year, site.catalogue)}
        for year in (2023, 2024, 2025, 2026, 2027)
    }
    assert of == {2023: set(), 2024: {"een"}, 2025: {"een", "twee"}, 2026: {"een"}, 2027: set()}


def test_each_division_is_a_csv_file_in_which_the_unknown_is_empty(
    site: Site, tmp_path: Path
) -> None:
    def create(href: str) -> io.BufferedWriter:
        path = tmp_path / href
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")

    dataset = totals_dataset(totals(site.catalogue), site.catalogue, create)
    assert [file.href for file in dataset.files] == total_hrefs(KINDS)
    assert set(total_hrefs(KINDS)) <= site.downloads
    text = (tmp_path / "cijfers/geld-per-jaar.csv").read_text("utf-8-sig")
    assert list(csv.reader(io.StringIO(text), delimiter=";")) == [
        [
            "Jaar",
            "Geld (euro)",
            "Bekend van zoveel projecten",
            "Aantal projecten",
            "Waarvan voorbeelden",
        ],
        ["2024", "1000,50", "1", "1", "1"],
        ["2025", "", "0", "1", "0"],
    ]


def test_hidden_examples_do_not_count(site: Site, root: Path) -> None:
    hidden, _ = read_site(root, site.catalogue.now, KINDS, examples=False)
    assert total(hidden, "projecten").sum == Sum(1, 1, 1, 0)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("1.250", 1250),
        ("2,5", 2.5),
        ("18.400", 18400),
        ("1.5", None),
        ("12 %", None),
        ("", None),
    ],
)
def test_only_a_number_as_one_writes_it_in_dutch_adds_up(text: str, number: float | None) -> None:
    assert number_in(text) == number
