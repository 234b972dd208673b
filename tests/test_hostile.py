"""Hostile text in every field of every kind: no public form lets it out of its place."""

from pathlib import Path

import pytest
from browsing import inspect, texts, visit
from forms import complaints
from hostile import build_hostile, clean_site, payloads
from playwright.sync_api import Browser

from conftest import BuiltOnce
from records.kinds.registry import KINDS

SECTIONS = [kind.model.section for kind in KINDS.records]
"""The folders of the site with the pages of records."""


@pytest.fixture(scope="module")
def clean(built_once: BuiltOnce) -> Path:
    """Enough plain words for lists of several pages."""
    return clean_site(built_once, 2 + max(kind.page_size for kind in KINDS))


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    """The tiny site with a record of each kind for each payload, as the real build makes it."""
    return built_once("hostile", lambda folder: build_hostile(folder, payloads())) / "site"


def test_every_payload_reaches_the_pages_of_every_kind(site: Path) -> None:
    for folder in (*SECTIONS, "over", "themas"):
        for number in range(len(payloads())):
            assert (site / folder / f"kwaad-{number}" / "index.html").is_file(), (folder, number)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """The pages to look at in a browser: every list, and each payload in a record of some kind."""
    kinds = (*SECTIONS, "over", "themas", "gemeenten")
    found = texts(site)
    assert len(found) > 500
    records = [f"{kinds[number % len(kinds)]}/kwaad-{number}/" for number in range(len(payloads()))]
    lists = [name for name in found if "kwaad" not in name and "pagina-" not in name]
    return {name: found[name] for name in [*lists, *records]}


def test_no_page_holds_an_element_that_is_not_ours(
    browser: Browser, pages: dict[str, str], clean: Path
) -> None:
    usual = {name: text for name, text in texts(clean).items() if "kwaad" not in name}
    assert inspect(browser, pages, usual) == []


def test_a_real_browser_runs_no_script_that_is_not_ours(
    browser: Browser, site: Path, pages: dict[str, str], clean: Path
) -> None:
    usual = {told.partition(": ")[2] for told in visit(browser, clean, [""])}
    found = visit(browser, site, list(pages))
    assert [told for told in found if told.partition(": ")[2] not in usual] == []


def test_the_browser_does_see_a_script_that_is_not_ours(
    browser: Browser, clean: Path, tmp_path: Path
) -> None:
    """The two tests above can fail."""
    page = (clean / "over/index.html").read_text("utf-8")
    evil = '<img src=x onerror="kwaad(1)"><script>kwaad(2)</script><img src=//example.org/x>'
    bad = page.replace("</h1>", f"</h1>{evil}")
    assert len(inspect(browser, {"over/": bad}, {"over/": page})) == 3
    (tmp_path / "index.html").write_text(bad, encoding="utf-8")
    told = " ".join(visit(browser, tmp_path, [""]))
    assert "refused script-src" in told or "a script ran" in told
    assert "refused img-src" in told or "asks http://example.org/x" in told


@pytest.mark.no_cover
def test_no_file_of_any_kind_lets_a_payload_out_of_its_place(
    site: Path, public: Path, built_once: BuiltOnce
) -> None:
    assert complaints(site, public, clean_site(built_once)) == []


def test_a_template_in_a_title_is_shown_as_it_was_typed(site: Path) -> None:
    number = next(number for number, word in enumerate(payloads()) if word.startswith("{{"))
    page = (site / f"projecten/kwaad-{number}/index.html").read_text("utf-8")
    assert "<h1>{{ 7*7 }}{% include" in page
