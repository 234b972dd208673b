"""The real content: sound, marked where invented, and true to its brief."""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from records.kinds.registry import KINDS
from records.language.clock import moment
from records.language.dates import ZONE
from records.reading.problem_forms import as_text
from records.record import Reviewed
from records.site.site import Site, read_site

HOUSE = Path(__file__).parent.parent
WRITTEN = datetime(2026, 11, 24, 12, tzinfo=ZONE)


@pytest.fixture(scope="module")
def site() -> Site:
    found, problems = read_site(HOUSE, WRITTEN, KINDS)
    assert as_text(problems, HOUSE) == ""
    return found


def test_the_content_is_sound_today() -> None:
    _, problems = read_site(HOUSE, moment(os.environ), KINDS)
    assert as_text(problems.errors, HOUSE) == ""


def test_there_are_enough_projects_and_all_are_marked_as_invented(site: Site) -> None:
    projects = site.catalogue.of("project")
    assert len(projects) >= 16
    assert all(project.example for project in projects)
    assert {project.status.value for project in projects} == {
        "in-voorbereiding",
        "lopend",
        "afgerond",
        "stopgezet",
    }


@pytest.mark.parametrize(
    "name", ["themes", "municipalities", "priorities", "work_forms", "target_groups"]
)
def test_every_term_has_a_project(site: Site, name: str) -> None:
    for term in site.catalogue.terms(name):
        assert site.catalogue.related(term)["project"], term.id


def test_the_real_call_is_closed_and_the_invented_ones_keep_their_state_for_two_years() -> None:
    for later in (timedelta(0), timedelta(days=730)):
        catalogue = read_site(HOUSE, WRITTEN + later, KINDS)[0].catalogue
        states = {call.id: call.state(catalogue.now).value for call in catalogue.of("call")}
        assert states.pop("regierol-2023-2025") == "afgesloten"
        assert set(states.values()) == {"gepland", "open", "permanent"}
        assert all(call.example for call in catalogue.of("call") if call.id in states)


def test_every_municipality_has_somebody_to_reach(site: Site) -> None:
    for municipality in site.catalogue.terms("municipalities"):
        assert site.catalogue.related(municipality)["contact"], municipality.id


def test_borsbeek_is_no_member_any_more(site: Site) -> None:
    assert "borsbeek" not in site.catalogue.vocabulary.terms("municipalities")


def test_whatever_is_invented_names_no_real_address(site: Site) -> None:
    for record in [
        *site.catalogue.of("project"),
        *site.catalogue.of("call"),
        *site.catalogue.of("contact"),
    ]:
        assert isinstance(record, Reviewed)
        for line in (HOUSE / record.file).read_text(encoding="utf-8").splitlines():
            if record.example and "https://" in line:
                assert "https://example.org" in line, (record.file, line)


def test_news_has_real_facts_with_their_source(site: Site) -> None:
    real = [item for item in site.catalogue.of("news_item") if not item.example and item.source]
    assert len(real) >= 4


def test_amounts_are_written_as_the_site_writes_them_itself(site: Site) -> None:
    for record in [*site.catalogue.records, *site.catalogue.pages]:
        texts = (site.text(record), str(getattr(record, "summary", "")))
        for text in texts:
            assert not re.search(r"\d[ \u00a0]\d{3}[ \u00a0]euro", text), record.file


def test_the_members_are_called_what_the_sources_call_them(public: Path) -> None:
    text = (public / "index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    text = text.replace("&nbsp;", " ")
    assert "welzijnsvereniging van 28 OCMW's" in text
    assert "28 lokale besturen" not in text
