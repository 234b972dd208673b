"""A new edition of the site under an open page, or half of one in a cache: never the wrong card."""

import csv
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from changing import change
from playwright.sync_api import Page, expect

from browser.served import served
from conftest import NOW, TINY, BuiltOnce, build_then

from .cards import ids_shown

HEADING = "[data-heading]"
TEXTILE = "projecten/?thema=textiel"
SIZE = 24
YESTERDAY = [*(f"plek-{number:02}" for number in range(40)), "naaiatelier"]
TODAY = ["aanloop", *YESTERDAY]

Publish = Callable[[str], None]


@pytest.fixture
def page(new_page: Page) -> Page:
    return new_page


@pytest.fixture(scope="module")
def editions(built_once: BuiltOnce) -> Path:
    """Three sites: of yesterday; of today, with one project more, which comes first; and edited.

    In the last one a project says something else, in the same place as yesterday.
    """
    return built_once("editions", _build)


def _build(folder: Path) -> None:
    root = Path(shutil.copytree(TINY, folder / "root"))
    for number, name in enumerate(YESTERDAY[:-1], 1):
        _write(root, name, number)
    change(root / "projects/plek-30.yml", "naaien", "draaibank")
    change(root / "projects/plek-39.yml", "naaien", "orgel")
    build_then(root).rename(folder / "yesterday")
    _write(root, "aanloop", 0)
    build_then(root).rename(folder / "today")
    (root / "projects/aanloop.yml").unlink()
    change(root / "projects/plek-30.yml", "Kleren", "Jassen")
    build_then(root).rename(folder / "edited")


def _write(root: Path, name: str, days: int) -> None:
    """A project like the sewing staging, looked at so many days ago."""
    text = (root / "projects/naaiatelier.yml").read_text("utf-8")
    text = text.replace("Naaiatelier", f"Plaats {name}")
    text = text.replace("2026-10-01", f"{NOW - timedelta(days=days):%Y-%m-%d}")
    (root / f"projects/{name}.yml").write_text(text, "utf-8")


@pytest.fixture
def publish(editions: Path, tmp_path: Path) -> Publish:
    """Lets an edition take the place of the one that is public."""

    def exchange(name: str) -> None:
        link = tmp_path / "next"
        link.symlink_to(editions / name)
        link.replace(tmp_path / "site")

    return exchange


@pytest.fixture
def home(publish: Publish, tmp_path: Path) -> Iterator[str]:
    """Where the edition is served that is public; as on GitHub Pages, a browser keeps all files."""
    publish("yesterday")
    with served(tmp_path / "site", max_age=600) as url:
        yield url


def _shows(page: Page, wanted: list[str], number: int) -> None:
    """A page of cards, and how many there are."""
    expect(page.locator(HEADING)).to_have_text(f"{len(wanted)} projecten gevonden")
    expect(page.locator("[data-pager] [aria-current]")).to_have_text(f"Pagina {number} ")
    assert ids_shown(page) == wanted[(number - 1) * SIZE : number * SIZE]


def test_an_open_page_goes_on_with_the_new_edition(page: Page, home: str, publish: Publish) -> None:
    page.goto(f"{home}{TEXTILE}")
    _shows(page, YESTERDAY, 1)
    publish("today")
    page.get_by_role("link", name="Volgende").click()
    _shows(page, TODAY, 2)
    page.get_by_role("link", name="Vorige").click()
    _shows(page, TODAY, 1)


def test_an_open_page_filters_in_the_new_edition(page: Page, home: str, publish: Publish) -> None:
    page.goto(f"{home}projecten/?thema=fiets")
    expect(page.locator(HEADING)).to_have_text("2 projecten gevonden")
    publish("today")
    page.get_by_role("button", name="Fiets: verwijder filter").click()
    expect(page.locator(HEADING)).to_have_text(f"{len(TODAY) + 2} projecten gevonden")
    page.goto(f"{home}{TEXTILE}")
    _shows(page, TODAY, 1)


def test_an_open_page_searches_in_the_new_edition(page: Page, home: str, publish: Publish) -> None:
    page.goto(f"{home}projecten/?q=orgel")
    expect(page.locator(HEADING)).to_have_text("1 project gevonden voor ‘orgel’")
    publish("today")
    page.fill(".k-search input[name=q]", "draaibank")
    page.press(".k-search input[name=q]", "Enter")
    expect(page.locator(HEADING)).to_have_text("1 project gevonden voor ‘draaibank’")
    assert ids_shown(page) == ["plek-30"]


def test_an_open_search_goes_on_with_the_edition_of_now_and_back(
    page: Page, home: str, publish: Publish
) -> None:
    page.goto(f"{home}zoeken/?q=orgel")
    shown = page.locator(".k-result a")
    expect(shown).to_have_text(["Plaats plek-39"])
    for edition, query, name in (("today", "aanloop", "aanloop"), ("edited", "jassen", "plek-30")):
        publish(edition)
        page.fill("[data-search-page] input[name=q]", query)
        expect(shown).to_have_text([f"Plaats {name}"])
    publish("yesterday")
    page.fill("[data-search-page] input[name=q]", "draaibank")
    expect(shown).to_have_text(["Plaats plek-30"])


def test_what_the_browser_kept_of_yesterday_is_not_mixed_with_today(
    page: Page, home: str, publish: Publish
) -> None:
    page.goto(f"{home}{TEXTILE}&pagina=2")
    _shows(page, YESTERDAY, 2)
    publish("today")
    page.goto(f"{home}{TEXTILE}")
    _shows(page, TODAY, 1)
    page.get_by_role("link", name="Volgende").click()
    _shows(page, TODAY, 2)


def test_a_project_that_was_edited_is_found_though_the_list_of_its_pages_is_of_yesterday(
    page: Page, home: str, publish: Publish
) -> None:
    page.goto(f"{home}projecten/?q=draaibank")
    expect(page.locator(HEADING)).to_have_text("1 project gevonden voor ‘draaibank’")
    publish("edited")
    page.reload()
    expect(page.locator(HEADING)).to_have_text("1 project gevonden voor ‘draaibank’")
    assert ids_shown(page) == ["plek-30"]


def test_what_is_taken_along_is_what_is_shown(page: Page, home: str, publish: Publish) -> None:
    page.goto(f"{home}{TEXTILE}")
    _shows(page, YESTERDAY, 1)
    publish("today")
    with page.expect_download() as download:
        page.locator("[data-download]").get_by_role("link", name="CSV").click()
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert [row["Id"] for row in csv.DictReader(file, delimiter=";")] == TODAY
    _shows(page, TODAY, 1)


def test_a_host_that_goes_on_giving_the_index_of_yesterday_shows_no_wrong_card(
    page: Page, home: str, publish: Publish, editions: Path
) -> None:
    index = editions / "yesterday/assets/finder/projects/index.json"
    page.route(re.compile(r"/index\.json"), lambda route: route.fulfill(path=index))
    page.goto(f"{home}{TEXTILE}")
    _shows(page, YESTERDAY, 1)
    publish("today")
    page.get_by_role("link", name="Volgende").click()
    expect(page.get_by_role("alert")).to_have_text(
        "Filteren lukt nu niet. Laad de pagina opnieuw, of probeer het straks."
    )
    assert ids_shown(page) == YESTERDAY[:SIZE]
    page.unroute(re.compile(r"/index\.json"))
    page.get_by_role("link", name="Volgende").click()
    _shows(page, TODAY, 2)


def test_an_edit_changes_no_file_but_that_of_its_own_card(
    root: Path, build: Callable[[], Path]
) -> None:
    def files() -> dict[Path, bytes]:
        folder = build() / "assets/finder/projects"
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.json")}

    before = files()
    change(root / "projects/naaiatelier.yml", "Kleren", "Jassen")
    after = files()
    assert before.keys() == after.keys()
    changed = [path for path, data in after.items() if before[path] != data]
    assert [path.parent.name for path in changed] == ["cards"]
