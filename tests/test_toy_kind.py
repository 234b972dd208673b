"""A kind is one declaration: a toy kind gets every public form, and no other file is touched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest
import vobject
import yaml
from committing import git
from jsonschema import Draft202012Validator
from toy_kind.building import KINDS, build, furnish

from conftest import NOW
from records.__main__ import main
from records.language.dates import ZONE
from records.reading.problems import Problems
from records.site.site import Site, read_site

VISIT = "docs/bezoeken/achter-de-schermen.md"
PAGE = "bezoeken/achter-de-schermen/index.html"


@dataclass(frozen=True)
class Built:
    """The toy site: what staff wrote, and what visitors get."""

    root: Path
    site: Path

    def text(self, name: str) -> str:
        """A file of the site; no-break spaces are spaces."""
        return (self.site / name).read_text(encoding="utf-8").replace("\xa0", " ")

    def json(self, name: str) -> Any:
        """A JSON file of the site."""
        return json.loads((self.site / name).read_bytes())


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Built once, after two commits."""
    root = tmp_path_factory.mktemp("toy") / "site"
    furnish(root)
    visit = root / VISIT
    now = visit.read_text(encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    for text, day in ((now.replace("seats: 20", "seats: 15"), "2026-10-01"), (now, "2026-11-10")):
        visit.write_text(text, encoding="utf-8")
        git(root, "add", "docs", "projects")
        git(root, "commit", "-q", "-m", "x", day=day)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
        yield Built(root, build(root, patch, strict=True))


@pytest.fixture
def root(tmp_path: Path, toy: Built) -> Path:
    """A copy of what staff wrote, to change at will."""
    for name in ("docs", "projects"):
        shutil.copytree(toy.root / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def read(root: Path) -> Callable[..., tuple[Site, Problems]]:
    """Reads the toy site as it is now, at a moment."""
    return lambda now=NOW: read_site(root, now, KINDS)


def change(root: Path, old: str, new: str) -> None:
    path = root / VISIT
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# -- files and checks --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("way: rondleiding", "way: rondrit", ":5:6: ‘rondrit’ kan niet bij ‘way’."),
        ("seats: 20", "seats: veel", ":6:8: ‘veel’"),
        ("projects: [fietspunt]", "projects: [fietspnt]", ":11:12: "),
        ("title: Achter", "titel: Achter", ":2:1: "),
        ("langs-het-spoor.md", "langs-de-weg.md", ":19:6: "),
        ("reviewed: 2026-11-01", "reviewed: 2025-11-01", ":13:11: "),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    root: Path, read: Callable[[], tuple[Site, Problems]], old: str, new: str, told: str
) -> None:
    assert not list(read()[1])
    change(root, old, new)
    assert any(str(problem).startswith(f"{VISIT}{told}") for problem in read()[1]), list(read()[1])


def test_a_date_that_moved_unsaid_is_told_by_the_check_of_the_kind(toy: Built, root: Path) -> None:
    shutil.copytree(toy.root / ".git", root / ".git")
    change(root, "date: 2026-12-01 14:00", "date: 2026-12-02 14:00")
    git(root, "commit", "-q", "-a", "-m", "x", day="2026-11-20")
    assert "date-moved" in [problem.code for problem in read_site(root, NOW, KINDS)[1]]


def test_the_order_follows_the_clock(read: Callable[..., tuple[Site, Problems]]) -> None:
    def order(now: datetime) -> list[str]:
        return [visit.id for visit in read(now)[0].catalogue.of("visit")]

    first, second, third = "achter-de-schermen", "naar-de-haven", "langs-het-spoor"
    assert order(NOW) == [first, second, third]
    assert order(datetime(2026, 12, 10, tzinfo=ZONE))[0] == second


def test_a_draft_is_nowhere(root: Path, read: Callable[[], tuple[Site, Problems]]) -> None:
    change(root, "example: true", "draft: true")
    change(root, "\nNeem", "\nNiet. Neem")
    (root / "docs/bezoeken/langs-het-spoor.md").unlink()
    change(root, "[een kaartje](langs-het-spoor.md)", "een kaartje")
    site, problems = read()
    assert not problems.errors
    assert not [route.href for route in site.routes if "schermen" in route.href]


# -- pages -------------------------------------------------------------------------------------


def test_a_record_has_a_page_and_the_menu_leads_to_the_list(toy: Built) -> None:
    page = toy.text(PAGE)
    assert "<h1>Achter de schermen</h1>" in page
    assert "<dt>Plaatsen</dt><dd>20</dd>" in page
    assert 'aria-current="true" href="../../bezoeken/"' in page or ">Bezoeken</a>" in page
    assert "Voorbeeld</span>" in page
    assert "Komt eraan" in page
    assert '<a href="../../bezoeken/langs-het-spoor/">een kaartje</a>' in page


def test_the_list_goes_on_on_a_next_page(toy: Built) -> None:
    assert "3 bezoeken gevonden" in toy.text("bezoeken/index.html")
    assert "Langs het spoor" in toy.text("bezoeken/pagina-2/index.html")


def test_the_finder_has_its_facets_and_pages_for_who_has_no_scripts(toy: Built) -> None:
    index = toy.json("assets/finder/visits/index.json")
    assert [facet["key"] for facet in index["facets"]] == ["thema", "vorm"]
    assert index["states"]["facet"] == "wanneer"
    assert index["states"]["schedules"][0] == ["komt-eraan", 1796130000, "geweest"]
    assert list(index["sorts"]) == ["titel"]
    (cards,) = index["groups"]
    assert "Achter de schermen" in toy.json(f"assets/finder/visits/cards/{cards}.json")[0]
    listed = toy.text("bezoeken/index.html")
    for href in ("themas/fiets/", "bezoeken/vorm/rondleiding/"):
        assert f'href="../{href}"' in listed
        assert "Achter de schermen" in toy.text(f"{href}index.html")


def test_links_go_both_ways(toy: Built) -> None:
    for href in ("projecten/fietspunt", "contact/fietsteam", "gemeenten/boom"):
        assert "bezoeken/achter-de-schermen/" in toy.text(f"{href}/index.html"), href
    assert "projecten/fietspunt/" in toy.text(PAGE)


def test_it_inherits_the_terms_of_what_it_is_about(toy: Built) -> None:
    assert "bezoeken/achter-de-schermen/" in toy.text("werkvormen/arbeidszorg/index.html")


def test_the_search_knows_it_by_its_kind(toy: Built) -> None:
    page = toy.text(PAGE)
    assert 'data-pagefind-filter="kind[content]" content="visit"' in page
    assert 'content="komt-eraan 1796130000 geweest"' in page
    assert "opendeurdag" in page
    search = toy.text("zoeken/index.html")
    assert 'data-part="kind-visit"' in search
    assert 'value="visit"' in search
    assert 'data-part="badge-geweest"' in search


def test_the_page_tells_when_it_changed(toy: Built) -> None:
    assert "Plaatsen: van 15 naar 20." in toy.text(PAGE)
    assert "Plaatsen: van 15 naar 20." in toy.text("wijzigingen/index.html")


def test_an_alias_leads_to_the_new_address(toy: Built) -> None:
    assert "/bezoeken/achter-de-schermen/" in toy.text("bezoeken/kijkdag/index.html")
    assert "/bezoeken/kijkdag/ /bezoeken/achter-de-schermen/ 301" in toy.text("_redirects")


def test_the_site_map_lists_it(toy: Built) -> None:
    for href in ("bezoeken/", "bezoeken/achter-de-schermen/", "bezoeken/vorm/wandeling/"):
        assert f"/{href}</loc>" in toy.text("sitemap.xml")


# -- feeds, calendars, cards, data -------------------------------------------------------------


@pytest.mark.parametrize("page", ["bezoeken", "gemeenten/boom", "themas/fiets"])
@pytest.mark.parametrize("form", ["rss.xml", "atom.xml", "feed.json"])
def test_feeds_have_an_entry(toy: Built, page: str, form: str) -> None:
    name = f"{page}/{form}"
    if form == "feed.json":
        entries = toy.json(name)["items"]
    else:
        feed = feedparser.parse(toy.text(name))
        assert not feed.bozo
        entries = feed.entries
    (entry,) = [one for one in entries if one["id"] == "tag:kina.be,2026:bezoeken/kijkdag"]
    assert entry["title"] == "Voorbeeld: Achter de schermen"


def test_the_feed_is_offered(toy: Built) -> None:
    assert 'href="../bezoeken/rss.xml"' in toy.text("bezoeken/index.html")
    assert "Volg de bezoeken" in toy.text("bezoeken/vorm/wandeling/index.html")
    assert "bezoeken/rss.xml" in toy.text("feeds/index.html")


@pytest.mark.parametrize(
    "name",
    [
        "bezoeken/agenda.ics",
        "themas/fiets/agenda.ics",
        "bezoeken/achter-de-schermen/achter-de-schermen.ics",
        "bezoeken/kijkdag/kijkdag.ics",
    ],
)
def test_calendars_have_its_event(toy: Built, name: str) -> None:
    calendar = icalendar.Calendar.from_ical((toy.site / name).read_bytes())
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    event = events["bezoeken/kijkdag/bezoek@kina.be"]
    assert event.decoded("dtstart") == datetime(2026, 12, 1, 14, tzinfo=ZONE)
    assert event["summary"] == "Achter de schermen"


def test_its_page_leads_to_its_files(toy: Built) -> None:
    page = toy.text(PAGE)
    assert "achter-de-schermen.ics" in page
    assert "achter-de-schermen.vcf" in page
    card: Any = vobject.readOne(toy.text("bezoeken/kijkdag/kijkdag.vcf"))
    assert card.email.value == "bezoek@example.org"
    assert (toy.site / "bezoeken/bezoeken.vcf").is_file()


def test_open_data_has_it_in_every_form(toy: Built) -> None:
    document, schema = toy.json("data/bezoeken.json"), toy.json("data/bezoeken.schema.json")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)
    visit = document["items"][0]
    assert (visit["seats"], visit["price"], visit["way"]) == (20, 2.5, "rondleiding")
    assert visit["date"] == "2026-12-01T14:00:00+01:00"
    head, row = toy.text("data/bezoeken.csv").splitlines()[:2]
    cells = dict(zip(head.split(";"), row.split(";"), strict=True))
    assert cells["Plaatsen"] == "20"
    assert cells["Prijs"] == "2,50"
    assert cells["Projecten"] == "Fietspunt aan het station"
    (linked, *_) = toy.json("data/bezoeken.jsonld")["@graph"]
    assert linked["@type"] == ["Event", "skos:Concept"]
    (described,) = [
        dataset
        for dataset in toy.json("data/catalogus.jsonld")["dcat:dataset"]
        if dataset["@id"].endswith("data/#bezoeken")
    ]
    assert len(described["dcat:distribution"]) == 4
    assert "data/bezoeken.csv" in toy.text("data/index.html")


def test_search_engines_are_told_what_it_is(toy: Built) -> None:
    assert '"@type":"Event"' in toy.text(PAGE)
    assert '"@type":"Dataset"' in toy.text("bezoeken/index.html")


# -- what staff get ----------------------------------------------------------------------------


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Does a verb of `python -m records`."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    return lambda *arguments: main(root, arguments, KINDS)


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
    assert asked == ["title", "date", "way", "seats", "themes"]
    assert "| `seats` | Plaatsen |" in (root / ".github/redactie/velden.md").read_text("utf-8")


def test_make_new_writes_one(root: Path, run: Callable[..., int]) -> None:
    assert run("new", "--kind", "bezoek", "--title", "Nieuw: bezoek") == 0
    text = (root / "docs/bezoeken/nieuw-bezoek.md").read_text(encoding="utf-8")
    assert "projects/_schema/visit.json" in text
    assert "way: VUL IN (wandeling, rondleiding)" in text
    problems = read_site(root, NOW, KINDS)[1]
    assert {problem.code for problem in problems.errors} == {"fill-in"}


def test_make_format_puts_fields_in_order(root: Path, run: Callable[..., int]) -> None:
    change(root, "seats: 20\n", "")
    change(root, "reviewed: 2026-11-01\n", "reviewed: 2026-11-01\nseats: 20\n")
    assert run("format") == 0
    assert "rondleiding\nseats: 20\n" in (root / VISIT).read_text(encoding="utf-8")


def test_the_report_has_its_section(
    root: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "seats: 20", "seats: 0")
    assert run("report") == 0
    said = capsys.readouterr().out
    assert "Bezoeken die vol zijn" in said
    assert "is vol." in said
