"""What staff get for a toy kind: checks with a place, and every verb of `python -m records`."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from changing import change
from committing import git

from conftest import NOW
from records.export.site_export import write_export
from records.language.dates import ZONE
from records.reading.problems import Problems
from records.search.search_entry import search_entries
from records.site.site import Site
from records.site.site_reader import read_site
from toy_kind.building import KINDS

Read = Callable[..., tuple[Site, Problems]]
VISIT = "docs/bezoeken/achter-de-schermen.md"


# -- files and checks --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("way: rondleiding", "way: rondrit", ":5:6: ‘rondrit’ kan niet bij ‘way’."),
        ("seats: 20", "seats: veel", ":6:8: ‘veel’"),
        ("projects: [fietspunt]", "projects: [fietspnt]", ":11:12: "),
        ("title: Achter", "titel: Achter", ":2:1: "),
        ("langs-het-spoor.md", "langs-de-weg.md", ":21:6: "),
        ("reviewed: 2026-11-01", "reviewed: 2025-11-01", ":13:11: "),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    root: Path, read: Read, old: str, new: str, told: str
) -> None:
    assert not list(read()[1])
    change(root / VISIT, old, new)
    assert any(str(problem).startswith(f"{VISIT}{told}") for problem in read()[1]), list(read()[1])


def test_a_date_that_moved_unsaid_is_told_by_the_check_of_the_kind(root: Path) -> None:
    git(root, "init", "-q")
    for day in ("2026-11-01", "2026-11-20"):
        change(root / VISIT, "date: 2026-12-01", f"date: {day.replace('2026-11', '2026-12')}")
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", "x", day=day)
    assert "date-moved" in [problem.code for problem in read_site(root, NOW, KINDS)[1]]


def test_the_order_follows_the_clock(read: Read) -> None:
    def order(now: datetime) -> list[str]:
        return [visit.id for visit in read(now)[0].catalogue.of("visit")]

    first, second, third = "achter-de-schermen", "naar-de-haven", "langs-het-spoor"
    assert order(NOW) == [first, second, third]
    assert order(datetime(2026, 12, 10, tzinfo=ZONE))[0] == second


def test_a_draft_is_nowhere(root: Path, read: Read) -> None:
    change(root / VISIT, "example: true", "draft: true")
    change(root / VISIT, "\nNeem", "\nNiet. Neem")
    (root / "docs/bezoeken/langs-het-spoor.md").unlink()
    change(root / VISIT, "[een kaartje](langs-het-spoor.md)", "een kaartje")
    site, problems = read()
    assert not problems.errors
    assert not [route.href for route in site.routes if "schermen" in route.href]


def test_the_ledger_remembers_its_addresses_and_its_entry(
    root: Path, run: Callable[..., int]
) -> None:
    assert run("remember") == 0
    ledger = (root / "projects/_addresses.txt").read_text(encoding="utf-8")
    for key in ("bezoeken/achter-de-schermen/", "bezoeken/rss.xml", "bezoeken/agenda.ics"):
        assert f" {key}\n" in ledger
    assert "2026-11-01 tag:bezoeken/kijkdag\n" in ledger
    (root / "docs/bezoeken/naar-de-haven.md").unlink()
    codes = [problem.code for problem in read_site(root, NOW, KINDS)[1].errors]
    assert codes == ["address-lost"]


def test_what_is_gone_says_so(root: Path, run: Callable[..., int]) -> None:
    assert run("remember") == 0
    (root / "docs/bezoeken/naar-de-haven.md").unlink()
    gone = "gone:\n  - {address: bezoeken/naar-de-haven/, title: Weg, date: 2026-11-20, reason: Voorbij.}\n"
    (root / "projects/_gone.yml").write_text(gone, encoding="utf-8")
    site, problems = read_site(root, NOW, KINDS)
    assert not problems.errors
    assert "bezoeken/naar-de-haven/" in [route.href for route in site.routes]


def test_editors_get_a_schema_a_snippet_a_form_and_an_explanation(
    root: Path, run: Callable[..., int]
) -> None:
    assert run("generate") == 0
    schema = json.loads((root / "projects/_schema/visit.json").read_text(encoding="utf-8"))
    assert schema["properties"]["way"]["enum"] == ["wandeling", "rondleiding"]
    assert "fietspunt" not in schema["properties"]
    page = json.loads((root / "projects/_schema/page.json").read_text(encoding="utf-8"))
    assert "visits" in page["properties"]["template"]["enum"]
    snippets = json.loads((root / ".vscode/records.code-snippets").read_text(encoding="utf-8"))
    assert snippets["Nieuw bestand: bezoek"]["prefix"] == "bezoek"
    form = yaml.safe_load(
        (root / ".github/ISSUE_TEMPLATE/nieuw-bezoek.yml").read_text(encoding="utf-8")
    )
    asked = [question["id"] for question in form["body"] if "id" in question]
    assert asked == ["title", "summary", "date", "way", "seats", "themes"]
    assert "| `seats` | Plaatsen |" in (root / ".github/redactie/velden.md").read_text("utf-8")


def test_make_new_writes_one(root: Path, run: Callable[..., int]) -> None:
    assert run("new", "--kind", "bezoek", "--title", "Nieuw: bezoek") == 0
    text = (root / "docs/bezoeken/nieuw-bezoek.md").read_text(encoding="utf-8")
    assert "projects/_schema/visit.json" in text
    assert "way: VUL IN (wandeling, rondleiding)" in text
    problems = read_site(root, NOW, KINDS)[1]
    assert {problem.code for problem in problems.errors} == {"fill-in"}


def test_make_format_puts_fields_in_order(root: Path, run: Callable[..., int]) -> None:
    change(root / VISIT, "seats: 20\n", "")
    change(root / VISIT, "reviewed: 2026-11-01\n", "reviewed: 2026-11-01\nseats: 20\n")
    assert run("format") == 0
    assert "rondleiding\nseats: 20\n" in (root / VISIT).read_text(encoding="utf-8")


def test_the_search_finds_what_visitors_read_in_its_fields(read: Read) -> None:
    entries = search_entries(read()[0])
    details = entries["bezoeken/achter-de-schermen/"].details
    assert {"20", "2,50\xa0euro", "12,5\xa0procent"} <= set(details)
    assert "51.09" not in entries["projecten/fietspunt/"].details


def test_the_export_as_markdown_has_it(root: Path, read: Read, tmp_path: Path) -> None:
    write_export(root, read()[0], tmp_path / "export")
    page = (tmp_path / "export/docs/bezoeken/achter-de-schermen.md").read_text(encoding="utf-8")
    assert "kind: visit" in page
    assert "- **Plaatsen**: 20" in page
    assert "[een kaartje](langs-het-spoor.md)" in page


def test_the_report_has_its_section(
    root: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    change(root / VISIT, "seats: 20", "seats: 0")
    assert run("report") == 0
    said = capsys.readouterr().out
    assert "Bezoeken die vol zijn" in said
    assert "is vol." in said
