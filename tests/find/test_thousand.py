"""Search and finder on a generated site of a thousand projects."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.corpus import write_corpus
from bench.measure_search import first_result
from bench.search_results import LIMITS
from playwright.sync_api import Browser, Page, expect

from browser.served import served
from conftest import NOW, SAMPLE, BuiltOnce, build_then
from records.kinds.project.model import Project
from records.kinds.registry import KINDS
from records.site.site_reader import read_site

COUNT = 1_000


@pytest.fixture(scope="module")
def root(built_once: BuiltOnce) -> Path:
    """The content of a thousand projects, and the site made of it."""
    return built_once("thousand", _build)


def _build(folder: Path) -> None:
    write_corpus(COUNT, folder, SAMPLE)
    build_then(folder)


@pytest.fixture(scope="module")
def projects(root: Path) -> list[Project]:
    return read_site(root, NOW, KINDS)[0].catalogue.of("project")


@pytest.fixture(scope="module")
def thousand(root: Path) -> Iterator[str]:
    """Where that site is served."""
    with served(root / "site") as url:
        yield url


def test_every_count_is_exact_to_the_last_record(
    page: Page, thousand: str, projects: list[Project]
) -> None:
    page.goto(f"{thousand}projecten/?status=lopend&thema=fiets&thema=textiel")
    rest = [project for project in projects if {"fiets", "textiel"} & set(project.themes)]
    running = [project for project in rest if project.status == "lopend"]
    expect(page.locator("[data-heading]")).to_have_text(f"{len(running)} projecten gevonden")
    shown = {
        item.get_attribute("data-value"): int(item.locator("[data-count]").text_content() or "")
        for facet in ("status", "gemeente")
        for item in page.locator(f"[data-facet={facet}] [data-value]").all()
    }
    for value, count in shown.items():
        in_status = sum(project.status == value for project in rest)
        in_place = sum(value in project.municipalities for project in running)
        assert count == in_status + in_place, value


def test_words_and_facets_together_leave_no_project_out(
    page: Page, thousand: str, projects: list[Project]
) -> None:
    page.goto(f"{thousand}projecten/?q=fiets&status=lopend&sorteer=titel")
    fiets = {p.id for p in projects if p.status == "lopend" and "fiets" in p.themes}
    expect(page.locator("[data-heading]")).to_contain_text("gevonden voor ‘fiets’")
    found = int((page.locator("[data-heading]").text_content() or "").split()[0])
    assert found >= len(fiets)


def test_the_bytes_stay_within_the_limits(browser: Browser, root: Path, thousand: str) -> None:
    limits = LIMITS[COUNT]
    for query in ("fiets", "proejct", "beschutte werkplaats"):
        assert first_result(browser, thousand, root / "site", query) <= limits.first_result * 1000
    index = (root / "site/assets/finder/projects/index.json").read_bytes()
    assert len(gzip.compress(index)) <= limits.index * 1000
