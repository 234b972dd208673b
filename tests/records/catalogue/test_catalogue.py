"""All records together, and the questions one asks."""

from datetime import datetime
from pathlib import Path

import pytest

from conftest import Read, Write
from records.catalogue.catalogue import Catalogue
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site_reader import read_site


@pytest.fixture
def catalogue(read: Read) -> Catalogue:
    return read()[0].catalogue


def ids(records: list[object]) -> list[str]:
    return [record.id for record in records]  # type: ignore[attr-defined]


def test_the_last_reviewed_project_comes_first(catalogue: Catalogue) -> None:
    assert ids([*catalogue.of("project")]) == ["fietspunt", "naaiatelier", "bakfietsen"]


def test_calls_come_in_order_of_urgency(catalogue: Catalogue) -> None:
    assert ids([*catalogue.of("call")]) == ["nieuwe-wielen", "altijd", "later", "voorbij"]
    assert ids([*catalogue.group("call", "open")]) == ["nieuwe-wielen", "altijd"]


def test_a_kind_without_states_has_no_groups(catalogue: Catalogue) -> None:
    assert catalogue.group("news_item", "open") == []


def test_news_comes_newest_first_and_tomorrow_stays_hidden(catalogue: Catalogue) -> None:
    assert ids([*catalogue.of("news_item")]) == ["fietspunt-open", "eerste-bericht", "oud-nieuws"]


def test_expired_news_leaves_the_lists_but_keeps_its_page(catalogue: Catalogue) -> None:
    assert ids([*catalogue.current("news_item")]) == ["fietspunt-open", "eerste-bericht"]


def test_tomorrow_the_news_of_tomorrow_is_there(root: Path) -> None:
    site, _ = read_site(root, datetime(2026, 11, 25, tzinfo=ZONE), KINDS)
    assert site.catalogue.of("news_item")[0].id == "morgen"


def test_near_a_municipality_is_what_its_neighbours_have_and_it_has_not(
    catalogue: Catalogue,
) -> None:
    boom, niel = catalogue.terms("municipalities")
    assert ids(catalogue.near("project", boom, 3)) == ["bakfietsen"]
    assert ids(catalogue.near("project", niel, 3)) == ["naaiatelier"]
    assert ids(catalogue.near("project", boom.model_copy(update={"centre": None}), 3)) == []
    far = boom.centre.model_copy(update={"latitude": boom.centre.latitude + 0.2})
    assert ids(catalogue.near("project", boom.model_copy(update={"centre": far}), 3)) == []


def test_links_go_both_ways(catalogue: Catalogue) -> None:
    (project,) = catalogue.get("project", ["fietspunt"])
    (call,) = catalogue.get("call", ["nieuwe-wielen"])
    (contact,) = catalogue.get("contact", ["fietsteam"])
    assert ids([*catalogue.related(project)["news_item"]]) == ["fietspunt-open"]
    assert ids([*catalogue.related(call)["project"]]) == ["fietspunt"]
    assert ids([*catalogue.related(contact)["project"]]) == [
        "fietspunt",
        "naaiatelier",
        "bakfietsen",
    ]
    assert ids([*catalogue.related(contact)["call"]]) == ["nieuwe-wielen", "altijd", "later"]


def test_a_term_knows_all_its_records(catalogue: Catalogue) -> None:
    (theme,) = catalogue.terms("themes", ["fiets"])
    found = catalogue.related(theme)
    assert ids([*found["project"]]) == ["fietspunt", "bakfietsen"]
    assert ids([*found["call"]]) == ["nieuwe-wielen"]
    assert ids([*found["contact"]]) == ["fietsteam"]
    assert ids([*found["news_item"]]) == ["fietspunt-open"]
    (niel,) = catalogue.terms("municipalities", ["niel"])
    assert ids([*catalogue.related(niel)["contact"]]) == []


def test_similar_projects_share_a_theme_and_are_never_the_same(catalogue: Catalogue) -> None:
    bike, sewing, cargo = catalogue.of("project")
    assert catalogue.similar(bike) == [cargo]
    assert catalogue.similar(cargo) == [bike]
    assert catalogue.similar(sewing) == []


def test_a_draft_is_nowhere(write: Write, root: Path, read: Read) -> None:
    text = (root / "projects/naaiatelier.yml").read_text(encoding="utf-8")
    write("projects/naaiatelier.yml", f"draft: true\n{text}")
    write("projects/bakfietsen.yml", text.replace("title: ", "publish_from: 2026-11-25\ntitle: "))
    site, problems = read()
    assert ids([*site.catalogue.of("project")]) == ["fietspunt"]
    assert not problems.errors
    assert not any("naaiatelier" in route.href for route in site.routes)


def test_who_took_part_takes_part_no_more(root: Path, read: Read) -> None:
    path = root / "projects/_vocabulary.yml"
    text = path.read_text("utf-8").replace("member: {as_of: 2024-05}", "regierol: {end: 2025}")
    path.write_text(text.replace("member: {source:", "regierol: {source:"), "utf-8")
    catalogue = read()[0].catalogue
    assert [place.name for place in catalogue.participants("regierol")] == ["Niel"]
    assert catalogue.participants("member") == []


def test_a_field_with_one_id_or_none_is_asked_as_a_list_is(catalogue: Catalogue) -> None:
    assert ids(catalogue.get("project", "fietspunt")) == ["fietspunt"]
    assert ids(catalogue.terms("themes", "fiets")) == ["fiets"]
    assert catalogue.get("project", None) == catalogue.terms("themes", None) == []
    assert len(catalogue.terms("themes")) > 1
