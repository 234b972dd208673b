"""A site with a page for each word that the search must, or must not, find."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, ConsoleMessage, Error, Page

from browser.differences import POPOVER
from conftest import SAMPLE, TINY, BuiltOnce, build_then

from .lists import Pair, pairs
from .search import Search, searching


@pytest.fixture(scope="session")
def words_site(built_once: BuiltOnce) -> Path:
    """The tiny site with a news item for each word in the lists of this folder."""
    return built_once("words", _build) / "site"


def _build(root: Path) -> None:
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    _take_synonyms(root / "projects/_vocabulary.yml")
    for name in ("pairs", "false_friends", "typing_errors", "questions"):
        for pair in pairs(name):
            _write_pages(root, pair)
    build_then(root)


def _take_synonyms(vocabulary: Path) -> None:
    """The synonyms of the sample, which has more of them."""
    rich = yaml.safe_load((SAMPLE / "projects/_vocabulary.yml").read_text(encoding="utf-8"))
    tiny = yaml.safe_load(vocabulary.read_text(encoding="utf-8"))
    tiny["synonyms"] = rich["synonyms"]
    vocabulary.write_text(yaml.safe_dump(tiny, allow_unicode=True), encoding="utf-8")


def _write_pages(root: Path, pair: Pair) -> None:
    said = (
        (("a", pair.one), ("b", pair.other))
        if pair.list not in {"typing_errors", "questions"}
        else (("b", pair.other),)
    )
    for side, word in said:
        text = f"---\ntitle: Bericht {pair.number}{side}\ndate: 2025-06-01\n---\nWij schrijven over {word}.\n"
        (root / f"docs/{pair.page(side).strip('/')}.md").write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def ask(words_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """The search of that site."""
    with searching(words_site, tmp_path_factory.mktemp("ask")) as search:
        yield search


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """The window of the tests of a file."""
    with browser.new_page(locale="nl-BE") as page:
        yield page


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """That window, which fails the test when anything goes wrong in it."""
    window.goto("about:blank")
    window.set_viewport_size({"width": 1280, "height": 720})
    with _nothing_wrong(window):
        yield window
        window.unroute_all()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Page]:
    """The same, in a window of its own, which keeps nothing of other tests."""
    with browser.new_context(locale="nl-BE") as context, _nothing_wrong(context.new_page()) as page:
        yield page


_SAID = ("Failed to load resource", "Loading module from", POPOVER)
"""What Chromium and Firefox say of a file that is not there, and Chrome 109 of each page."""


@contextmanager
def _nothing_wrong(page: Page) -> Iterator[Page]:
    wrong: list[str] = []

    def fault(error: Error) -> None:
        wrong.append(str(error))

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            wrong.append(message.text)

    page.on("pageerror", fault)
    page.on("console", said)
    yield page
    page.remove_listener("pageerror", fault)
    page.remove_listener("console", said)
    assert not [line for line in wrong if not line.startswith(_SAID)]
