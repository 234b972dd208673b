"""Hostile text in every field of every kind: no public form lets it out of its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from browsing import inspect, texts, visit
from forms import complaints
from hostile import build_hostile, payloads, plain
from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a plain word in each of the same places."""
    return build_hostile(tmp_path_factory.mktemp("clean"), plain(len(payloads())))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a record of each kind for each payload, as the real build makes it."""
    return build_hostile(tmp_path_factory.mktemp("hostile"), payloads())


def test_every_payload_reaches_the_pages_of_every_kind(site: Path) -> None:
    for folder in ("projecten", "oproepen", "contact", "nieuws", "over", "themas"):
        for number in range(len(payloads())):
            assert (site / folder / f"kwaad-{number}" / "index.html").is_file(), (folder, number)


def test_no_page_holds_an_element_that_is_not_ours(
    browser: Browser, site: Path, clean: Path
) -> None:
    assert len(texts(site)) > 500
    assert inspect(browser, site, clean) == []


def test_a_real_browser_runs_no_script_that_is_not_ours(
    browser: Browser, site: Path, clean: Path
) -> None:
    addresses = [address for address, text in texts(site) if "<meta http-equiv" not in text]
    lists = [address for address in addresses if "kwaad" not in address]
    kinds = ("projecten", "oproepen", "contact", "nieuws", "over", "themas", "gemeenten")
    records = [f"{kinds[number % len(kinds)]}/kwaad-{number}/" for number in range(len(payloads()))]
    assert set(records) < set(addresses)
    usual = {told.partition(": ")[2] for told in visit(browser, clean, [""])}
    found = visit(browser, site, [*lists, *records])
    assert [told for told in found if told.partition(": ")[2] not in usual] == []


def test_the_browser_does_see_a_script_that_is_not_ours(
    browser: Browser, clean: Path, tmp_path: Path
) -> None:
    """The two tests above can fail."""
    bad = Path(shutil.copytree(clean, tmp_path / "bad"))
    page = bad / "over/index.html"
    evil = '<img src=x onerror="kwaad(1)"><script>kwaad(2)</script><img src=//example.org/x>'
    page.write_text(page.read_text("utf-8").replace("</h1>", f"</h1>{evil}"), encoding="utf-8")
    assert len(inspect(browser, bad, clean)) == 3
    told = " ".join(visit(browser, bad, ["over/"]))
    assert "a script ran" in told
    assert "asks http://example.org/x" in told


def test_no_file_of_any_kind_lets_a_payload_out_of_its_place(site: Path, clean: Path) -> None:
    assert complaints(site, clean) == []


def test_a_template_in_a_title_is_shown_as_it_was_typed(site: Path) -> None:
    number = next(number for number, word in enumerate(payloads()) if word.startswith("{{"))
    page = (site / f"projecten/kwaad-{number}/index.html").read_text("utf-8")
    assert "<h1>{{ 7*7 }}{% include" in page
