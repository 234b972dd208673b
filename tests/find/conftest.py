"""A site with a page for each word that the search must, or must not, find."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from browser.served import served
from conftest import HOUSE, NOW, SAMPLE, TINY, build_site
from records.search.search_index import indexed_pages

from .lists import Pair, pairs

Answer = dict[str, Any]
Ask = Callable[[list[str]], dict[str, Answer]]
_ASK = """
async ([root, queries]) => {
  const { search } = await import(`${root}assets/js/find/search.js`);
  const found = {};
  for (const query of queries) {
    const answer = await search(query);
    const hits = answer.hits.map((hit) => hit.id);
    found[query] = { hits, instead: Object.fromEntries(answer.instead) };
  }
  return found;
}
"""


@pytest.fixture(scope="session")
def words_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a news item for each word in the lists of this folder.

    Beside the joined scripts stand the modules as they are written, to ask one of them.
    """
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("words") / "tiny"))
    _take_synonyms(root / "projects/_vocabulary.yml")
    for name in ("pairs", "false_friends", "typing_errors", "questions"):
        for pair in pairs(name):
            _write_pages(root / "docs/nieuws", pair)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        site = build_site(root)
    modules = Path("assets/js/find")
    shutil.copytree(HOUSE / "overrides" / modules, site / modules, dirs_exist_ok=True)
    return site


def _take_synonyms(vocabulary: Path) -> None:
    """The synonyms of the sample, which has more of them."""
    rich = yaml.safe_load((SAMPLE / "projects/_vocabulary.yml").read_text(encoding="utf-8"))
    tiny = yaml.safe_load(vocabulary.read_text(encoding="utf-8"))
    tiny["synonyms"] = rich["synonyms"]
    vocabulary.write_text(yaml.safe_dump(tiny, allow_unicode=True), encoding="utf-8")


def _write_pages(folder: Path, pair: Pair) -> None:
    said = (
        (("a", pair.one), ("b", pair.other))
        if pair.list not in {"typing_errors", "questions"}
        else (("b", pair.other),)
    )
    for side, word in said:
        text = f"---\ntitle: Bericht {pair.number}{side}\ndate: 2025-06-01\n---\nWij schrijven over {word}.\n"
        (folder / f"{pair.page(side)}.md").write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def ask(browser: Browser, words_site: Path) -> Iterator[Ask]:
    """Asks the search of that site, all in one session of the browser; pages come by their name."""
    names = {name: href.split("/")[-2] for href, name in indexed_pages(words_site) if href}
    with served(words_site) as root:
        page = browser.new_page()
        page.goto(f"{root}privacy/")

        def answers(queries: list[str]) -> dict[str, Answer]:
            found: dict[str, Answer] = page.evaluate(_ASK, [root, queries])
            for answer in found.values():
                answer["pages"] = [names.get(hit, "") for hit in answer["hits"]]
            return found

        yield answers
        page.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser of its own, which fails the test when anything goes wrong in it."""
    context = browser.new_context(locale="nl-BE")
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield opened
    context.close()
    assert not [line for line in wrong if "Failed to load resource" not in line]
