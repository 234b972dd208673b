"""One issue of the newsletter, and the commands that write it and the report of a year."""

import re
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from lxml import html

from conftest import HOUSE, Write
from records.__main__ import main
from records.editing.newsletter import Issue, as_html, as_text, issue_since
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.site.site import context_of
from records.site.site_reader import read_site

CALL = """---
title: {title}
summary: Voor <wie> & wat wil.
closes: {closes}
contacts: [fietsteam]
reviewed: 2026-10-01
---
Tekst.
"""
NEWS = "---\ntitle: {title}\ndate: {day}\nsummary: Iets nieuws.\n---\nTekst.\n"


@pytest.fixture
def issue(root: Path, write: Write, imprint: Imprint, now: datetime) -> tuple[str, str]:
    """An issue since 10 November as HTML and as text."""
    write("docs/oproepen/laat.md", CALL.format(title="Late oproep", closes="2027-05-01"))
    write("docs/oproepen/vroeg.md", CALL.format(title="Vroege oproep", closes="2026-12-20 12:00"))
    write("docs/oproepen/dicht.md", CALL.format(title="Dichte oproep", closes="2026-11-20"))
    write("docs/nieuws/oud.md", NEWS.format(title="Oud nieuws", day="2026-11-09"))
    write("docs/nieuws/nieuw.md", NEWS.format(title="Nieuw nieuws", day="2026-11-10"))
    site, problems = read_site(root, now, KINDS)
    assert not problems.errors
    made = issue_since(date(2026, 11, 10), site.catalogue, context_of(site, imprint))
    return as_html(made, HOUSE / "overrides"), as_text(made)


def test_both_forms_have_what_is_new_and_open_calls_by_deadline(issue: tuple[str, str]) -> None:
    for text in (html.fromstring(issue[0]).text_content(), issue[1]):
        places = [text.index(title) for title in ("Vroege oproep", "Late oproep", "Nieuw nieuws")]
        assert places == sorted(places)
        assert "Uiterlijk 20\u00a0december\u00a02026 om 12\u00a0uur" in text
        assert "Dichte oproep" not in text
        assert "Oud nieuws" not in text
        assert "Wat ‘Voorbeeld’ heet, is verzonnen." in text


def test_a_mail_program_needs_no_style_sheet_and_knows_two_schemes(issue: tuple[str, str]) -> None:
    page = html.fromstring(issue[0])
    assert not re.search(r"float\s*:|<link|<script|<img|url\(", issue[0])
    assert all(cell.get("style") for cell in page.iter("td", "h1", "h2", "h3", "a"))
    assert all(table.get("role") == "presentation" for table in page.iter("table"))
    assert "max-width: 600px" in issue[0]
    assert 'width="600"' in issue[0]
    assert "@media (prefers-color-scheme: dark)" in issue[0]
    assert page.xpath('//meta[@name="color-scheme"]/@content') == ["light dark"]


def test_a_template_that_shows_what_an_issue_does_not_have_is_refused(
    tmp_path: Path, imprint: Imprint
) -> None:
    (tmp_path / "newsletter.html").write_text("{{ titel }}", encoding="utf-8")
    with pytest.raises(UndefinedError, match="'titel' is undefined"):
        as_html(Issue("Titel", "november", [], imprint), tmp_path)


def test_every_link_is_whole_and_has_a_name(issue: tuple[str, str]) -> None:
    page = html.fromstring(issue[0])
    links = {link.text_content().strip(): link.get("href") for link in page.iter("a")}
    assert links["Vroege oproep"] == "https://example.org/sub/oproepen/vroeg/"
    assert all(href.startswith(("https://", "mailto:")) for href in links.values())
    assert all(len(name) > 5 for name in links)
    assert "Voor <wie> & wat wil." in page.text_content()


def test_many_things_at_once_do_not_make_a_long_mail(
    root: Path, write: Write, imprint: Imprint, now: datetime
) -> None:
    for number in range(20):
        write(f"docs/nieuws/veel-{number}.md", NEWS.format(title=f"V{number}", day="2026-11-20"))
    site, _ = read_site(root, now, KINDS)
    parts = issue_since(date(2026, 11, 20), site.catalogue, context_of(site, imprint)).parts
    (news,) = [part.items for part in parts if part.heading == "Nieuws"]
    assert len(news) == 16
    assert news[-1].url == "https://example.org/sub/nieuws/"
    assert news[-1].summary == "En nog 6."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["newsletter"],
            "Zeg vanaf welke dag. Schrijf jaar, maand en dag: make nieuwsbrief SINCE=",
        ),
        (["newsletter", "--since", "1 november"], "‘1 november’ is geen dag."),
        (["newsletter", "--since", "2026-02-30"], "‘2026-02-30’ is geen dag."),
        (["newsletter", "--since", "2026-12-01"], "2026-12-01 moet nog komen."),
        (["newsletter", "--since", "1026-11-01"], "1026-11-01 is te lang geleden."),
        (["year-report"], "Zeg welk jaar. Schrijf: make jaarverslag YEAR=2026"),
        (["year-report", "--year", "26"], "‘26’ is geen jaar."),
        (["year-report", "--year", "2027"], "2027 kan niet. Kies een jaar van 2000 tot 2026"),
    ],
)
def test_a_wrong_or_missing_day_or_year_is_explained(
    arguments: list[str], told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(project, arguments) == 1
    assert told in capsys.readouterr().out
    assert not list(project.glob("nieuwsbrief*")) + list(project.glob("jaarverslag*"))


@pytest.fixture
def project(root: Path) -> Path:
    """The tiny site with templates, on 24 November 2026."""
    shutil.copytree(HOUSE / "overrides", root / "overrides")
    return root


@pytest.mark.parametrize("examples", ["show", "hide"])
def test_samples_are_marked_or_left_out_as_the_site_says(
    project: Path, examples: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXAMPLES", examples)
    assert main(project, ["newsletter", "--since", "2026-01-01"]) == 0
    assert main(project, ["year-report", "--year", "2026"]) == 0
    names = ("nieuwsbrief.html", "nieuwsbrief.txt", "jaarverslag-2026.md")
    for name in names:
        text = (project / name).read_text("utf-8")
        assert ("oorbeeld" in text) is (examples == "show"), name
        assert "https://socialeeconomie.kina.be/" in text or name.startswith("jaar")


def test_a_year_is_told_by_priority_and_by_yearly_action(project: Path, write: Write) -> None:
    file = project / "projects/naaiatelier.yml"
    text = file.read_text("utf-8").replace("title: ", "title: 1 [x] * ")
    text = text.replace("in-voorbereiding", "lopend").replace("start: 2027", "start: 2026")
    write("projects/naaiatelier.yml", f"{text}\nactions: [netwerk]\n")
    assert main(project, ["year-report", "--year", "2026"]) == 0
    report = (project / "jaarverslag-2026.md").read_text("utf-8")
    _, _, below = report.partition("\n### Netwerk\n")
    part = below.partition("\n### ")[0]
    assert "- [1 \\[x\\] \\* " in part
    assert "| Projecten | 1 | 1 van 1 project |" in part
    assert "### WSE-LR1" in report or "(WSE-LR1)" in report
    assert "**Niets: er is elk jaar minstens 1 actie nodig.**" in report
