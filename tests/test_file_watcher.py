"""The preview hears of every save, also in a folder that went and came back."""

from __future__ import annotations

import re
import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served_preview import furnish, served

from preview.terminal import DUPLICATE_EVENT, configure_logging

unheard = pytest.mark.filterwarnings(f"ignore:{DUPLICATE_EVENT}:RuntimeWarning")


@pytest.fixture
def page(root: Path, browser: Browser) -> Iterator[Page]:
    """The page of a project in a preview that has just begun."""
    furnish(root)
    with served(root) as url, browser.new_context() as context:
        opened = context.new_page()
        opened.goto(f"{url}projecten/fietspunt/")
        yield opened


@unheard
def test_a_folder_that_comes_back_takes_its_mistake_away(
    root: Path, page: Page, tmp_path: Path
) -> None:
    projects = root / "projects"
    overlay = page.locator(".k-overlay")
    projects.rename(tmp_path / "away")
    expect(overlay).to_contain_text("De site kan niet gebouwd worden")
    (tmp_path / "away").rename(projects)
    expect(overlay).to_have_count(0)
    kept = shutil.copytree(projects, tmp_path / "kept")
    shutil.rmtree(projects)
    expect(overlay).to_contain_text("De site kan niet gebouwd worden")
    shutil.copytree(kept, projects)
    expect(overlay).to_have_count(0)


@unheard
@pytest.mark.parametrize(
    "name",
    [
        "projects/fietspunt.yml",
        "docs/oproepen/nieuwe-wielen.md",
        "overrides/partials/site_footer.html",
    ],
)
def test_saves_are_heard_in_a_folder_that_went_and_came_back(
    name: str, root: Path, page: Page, tmp_path: Path
) -> None:
    folder = root / Path(name).parts[0]
    kept = shutil.copytree(folder, tmp_path / "kept")
    for _ in range(2):
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
    good = (root / name).read_text(encoding="utf-8")
    for word in ("Eerste", "Tweede", "Derde"):  # builds of before may show some unheard
        text = re.sub("title: |<p>", rf"\g<0>{word} ", good, count=1)
        (root / name).write_text(text, encoding="utf-8")
        expect(page.locator("body")).to_contain_text(word)


def test_a_folder_that_is_heard_of_twice_is_no_news_for_editors() -> None:
    with warnings.catch_warnings(record=True, action="always") as told:
        configure_logging()
        warnings.warn(f"{DUPLICATE_EVENT} '1' already exists", RuntimeWarning, stacklevel=1)
        warnings.warn("De schijf is vol", RuntimeWarning, stacklevel=1)
    assert [str(one.message) for one in told] == ["De schijf is vol"]
