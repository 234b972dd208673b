"""A reviewer opens one file with each page that a proposal changes, and the whole site from disk."""

import html
import re
import shutil
from pathlib import Path

import pytest
from changing import change
from committing import git
from playwright.sync_api import Browser, Page
from served_preview import furnish

from conftest import HOUSE
from preview.changed_pages import FILE, FOLDER, _checkout, _write_changes, main
from preview.site_changes import SiteChanges, from_disk
from records.commands.run import Refusal

FRAME = re.compile(r'<iframe title="(Voor|Na): ([^"]*)" loading="lazy" srcdoc="([^"]*)"')
PROJECT = "projects/naaiatelier.yml"


@pytest.fixture
def proposal(root: Path) -> Path:
    """The tiny site with all that builds it, committed on main, with a branch for a proposal."""
    furnish(root)
    (root / ".gitignore").write_text("/.cache/\n/voorvertoning*\n", encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x", day="2026-10-01")
    git(root, "switch", "-q", "-c", "voorstel")
    return root


def test_each_page_that_changes_is_there_before_and_after_and_the_whole_site_works_from_disk(
    proposal: Path, browser: Browser
) -> None:
    title = re.search("title: (.*)", (proposal / PROJECT).read_text("utf-8"))
    assert title
    change(proposal / PROJECT, title[0], "title: Nieuwe naam")
    git(proposal, "commit", "-qam", "x", day="2026-10-02")
    (proposal / "docs/oproepen/extra.md").write_text(
        (proposal / "docs/oproepen/altijd.md")
        .read_text("utf-8")
        .replace("title: ", "title: Extra ")
    )
    main(proposal, "main")
    text = (proposal / FILE).read_text("utf-8")
    frames = {(side, html.unescape(name)): page for side, name, page in FRAME.findall(text)}
    assert f"<h1>{title[1]}" in html.unescape(frames["Voor", "Nieuwe naam"])
    assert "<h1>Nieuwe naam" in html.unescape(frames["Na", "Nieuwe naam"])
    new = [(side, name) for side, name in frames if name.startswith("Extra")]
    assert [side for side, _ in new] == ["Na"]
    assert ("Na", "Projecten") in frames
    assert ("Na", "Privacy") not in frames
    page = html.unescape(frames["Na", "Nieuwe naam"])
    assert "<script" not in page
    assert '<a href="#pagina-projecten" target="_top"' in page
    with browser.new_context(java_script_enabled=False) as context:
        opened, asked = context.new_page(), []
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto((proposal / FILE).as_uri())
        frame = opened.frame_locator('iframe[title="Na: Nieuwe naam"]')
        frame.locator("h1").wait_for()
        heading = frame.locator("h1").evaluate("(found) => getComputedStyle(found).fontFamily")
        assert "Radio Canada" in heading
        assert not [url for url in asked if url.startswith("http")]
    with browser.new_context() as context:
        works_from_disk(context.new_page(), proposal / FOLDER)


def works_from_disk(page: Page, site: Path) -> None:
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Alle projecten").first.click()
    assert page.url.endswith("/projecten/index.html")
    assert page.locator(".k-facets a").first.is_visible()
    assert page.evaluate("document.fonts.ready.then((all) => all.check('16px Radio Canada'))")
    assert page.get_by_text("werken alleen op een webserver").is_visible()
    assert failed == []


def test_a_style_that_changes_every_page_shows_some_and_says_so(
    proposal: Path, public: Path, tmp_path: Path
) -> None:
    after = Path(shutil.copytree(public, tmp_path / "na"))
    for page in [proposal / "overrides/partials/site_footer.html", *after.rglob("*.html")]:
        page.write_text(
            page.read_text("utf-8").replace("We weven er samen aan.", "Anders."), "utf-8"
        )
    files = _checkout(proposal, "main", tmp_path / "voor")
    _write_changes(proposal, SiteChanges(public, after, ""), set(), files, missing=False)
    text = (proposal / FILE).read_text("utf-8")
    assert "(overrides/partials/site_footer.html)" in text
    assert 3 < len(FRAME.findall(text)) / 2 <= 60


def test_a_style_sheet_that_changes_is_shown_on_the_home_page_and_two_lists(
    public: Path, tmp_path: Path
) -> None:
    (tmp_path / "overrides").symlink_to(HOUSE / "overrides")
    after = Path(shutil.copytree(public, tmp_path / "na"))
    for style in after.glob("assets/css/*.css"):
        style.write_text(f"{style.read_text('utf-8')}p{{margin:0}}", "utf-8")
    _write_changes(tmp_path, SiteChanges(public, after, ""), set(), [], missing=False)
    names = [name for _, name, _ in FRAME.findall((tmp_path / FILE).read_text("utf-8"))][::2]
    assert names[1:] == ["Projecten", "Oproepen"]


def test_nothing_that_changes_is_told(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "overrides").symlink_to(HOUSE / "overrides")
    _write_changes(tmp_path, SiteChanges(tiny, tiny, ""), set(), [], missing=False)
    assert "verandert niets aan de pagina’s" in (tmp_path / FILE).read_text("utf-8")


def test_links_to_folders_lead_to_files() -> None:
    page = (
        '<body><a href="../x/">x</a><a href="./">y</a><a href="https://a.be/b/">z</a><a href="#q">'
    )
    assert from_disk(page).partition("</p>")[2] == (
        '<a href="../x/index.html">x</a><a href="./index.html">y</a>'
        '<a href="https://a.be/b/">z</a><a href="#q">'
    )


def test_what_cannot_be_compared_is_told_in_dutch(proposal: Path) -> None:
    with pytest.raises(Refusal, match="git kent ‘weg’ niet"):
        main(proposal, "weg")
    change(proposal / PROJECT, "status: ", "status: on")
    with pytest.raises(Refusal, match="De site kan niet gebouwd worden"):
        main(proposal, "main")


def test_an_old_site_that_git_has_not_whole_is_told_in_dutch(proposal: Path) -> None:
    lost = git(proposal, "rev-parse", "main:projects").strip()
    (proposal / ".git/objects" / lost[:2] / lost[2:]).unlink()
    with pytest.raises(Refusal, match="git kan de vorige site niet klaarzetten"):
        main(proposal, "main")
