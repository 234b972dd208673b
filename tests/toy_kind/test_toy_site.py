"""A kind is one declaration: a toy kind gets every public form, and no other file is touched."""

import json
from datetime import datetime
from typing import Any

import feedparser
import icalendar
import pytest
import vobject

from records.language.dates import ZONE
from records.search.index_files import EDITIONS
from toy_kind.conftest import Built

PAGE = "bezoeken/achter-de-schermen/index.html"


def test_a_record_has_a_page_and_the_menu_leads_to_the_list(toy: Built) -> None:
    page = toy.text(PAGE)
    assert "<h1>Achter de schermen</h1>" in page
    assert "<dt>Plaatsen</dt><dd>20</dd>" in page
    assert '<a href="../../bezoeken/" aria-current="true">Bezoeken</a>' in page
    assert "Voorbeeld</span>" in page
    assert "Komt eraan" in page
    assert '<a href="../../bezoeken/langs-het-spoor/">een kaartje</a>' in page


def test_the_list_goes_on_on_a_next_page(toy: Built) -> None:
    assert "3 bezoeken gevonden" in toy.text("bezoeken/index.html")
    assert "Langs het spoor" in toy.text("bezoeken/pagina-2/index.html")


def test_the_finder_has_its_facets_and_pages_for_who_has_no_scripts(toy: Built) -> None:
    index = toy.json("assets/finder/visits/index.json")
    assert [facet["key"] for facet in index["facets"]] == ["wanneer", "thema", "vorm"]
    assert index["states"]["facet"] == "wanneer"
    assert index["states"]["schedules"][0] == ["komt-eraan", 1796130000, "geweest"]
    assert index["sorts"] == ["titel"]
    cards = index["groups"]
    assert "Achter de schermen" in toy.json(f"assets/finder/visits/cards/{cards}.json")[0]
    listed = toy.text("bezoeken/index.html")
    for href in ("themas/fiets/", "bezoeken/vorm/rondleiding/", "bezoeken/wanneer/komt-eraan/"):
        assert f'href="../{href}"' in listed
        assert "Achter de schermen" in toy.text(f"{href}index.html")


def test_links_go_both_ways(toy: Built) -> None:
    for href in ("projecten/fietspunt", "contact/fietsteam", "gemeenten/boom"):
        assert "bezoeken/achter-de-schermen/" in toy.text(f"{href}/index.html"), href
    assert "projecten/fietspunt/" in toy.text(PAGE)


def test_it_inherits_the_terms_of_what_it_is_about(toy: Built) -> None:
    assert "bezoeken/achter-de-schermen/" in toy.text("werkvormen/arbeidszorg/index.html")


def test_the_search_knows_it_by_its_kind(toy: Built) -> None:
    pages = [json.loads(path.read_bytes()) for path in toy.site.glob(f"{EDITIONS}/*/pages/*")]
    (page,) = [page for page in pages if page["url"] == PAGE.removesuffix("index.html")]
    assert page["kind"] == "visit"
    assert page["schedule"] == "komt-eraan 1796130000 geweest"
    (words,) = toy.site.glob(f"{EDITIONS}/*/words/o.json")
    assert "opendeurdag" in words.read_text(encoding="utf-8")


def test_a_browser_knows_when_its_state_changes(toy: Built) -> None:
    for name in (PAGE, "bezoeken/index.html", "themas/fiets/index.html"):
        assert 'data-schedule="komt-eraan 1796130000 geweest"' in toy.text(name), name


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
    assert "Volg bezoeken bij wandeling" in toy.text("bezoeken/vorm/wandeling/index.html")
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


def test_open_data_has_it_in_every_form(toy: Built, json_schema: Any) -> None:
    document, schema = toy.json("data/bezoeken.json"), toy.json("data/bezoeken.schema.json")
    json_schema.check_schema(schema)
    json_schema(schema).validate(document)
    visit = document["items"][0]
    assert (visit["seats"], visit["price"], visit["way"]) == (20, 2.5, "rondleiding")
    assert visit["date"] == "2026-12-01T14:00:00+01:00"
    head, row = toy.text("data/bezoeken.csv").splitlines()[:2]
    cells = dict(zip(head.split(";"), row.split(";"), strict=True))
    assert cells["Plaatsen"] == "20"
    assert cells["Prijs"] == "2,50"
    assert (cells["Korting"], cells["Gids"]) == ("12,5", "Fietswerk")
    assert cells["Projecten"] == "Fietspunt aan het station"
    (linked, *_) = toy.json("data/bezoeken.jsonld")["@graph"]
    assert linked["@type"] == ["Event", "skos:Concept"]


def test_portals_find_its_data_and_visitors_read_what_can_be_counted(toy: Built) -> None:
    catalogue = toy.json("data/catalogus.jsonld")
    datasets = {dataset["@id"].partition("#")[2]: dataset for dataset in catalogue["dcat:dataset"]}
    described, figures = datasets["bezoeken"], datasets["cijfers"]
    assert len(described["dcat:distribution"]) == 4
    assert described["dcat:theme"]["skos:prefLabel"]["@value"] == "Onderwijs, cultuur en sport"
    assert ", bezoeken en " in catalogue["dct:description"]["@value"]
    assert "en bezoeken in cijfers: per " in figures["dct:description"]["@value"]
    assert "en bezoeken samen zijn" in toy.text("data/index.html")
    assert " of bezoek kun je" in toy.text("feeds/index.html")
    assert "data/bezoeken.csv" in toy.text("data/index.html")


def test_search_engines_are_told_what_it_is(toy: Built) -> None:
    assert '"@type":"Event"' in toy.text(PAGE)
    assert '"@type":"Dataset"' in toy.text("bezoeken/index.html")
