"""A saved record is shown before the whole site is built again."""

import gc
import shutil
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from changing import change
from mkdocs.commands.build import build
from mkdocs.config import load_config
from served_preview import furnish

from conftest import TINY, sites_in_memory
from preview.quick_page import QuickPage
from preview.server import Preview
from records.rendering.build import Build, build_of

NAME = "projects/fietspunt.yml"
PAGE = "projecten/fietspunt/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "voorvertoning"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site of a preview that has built it once."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("project") / "tiny"))
    furnish(root)
    return root


@pytest.fixture(scope="module")
def first(project: Path) -> QuickPage:
    """What that preview knows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH_INDEX", "never")
        return QuickPage(project, project / "site", built(project, project / "site"))


@pytest.fixture
def look(project: Path, first: QuickPage, monkeypatch: pytest.MonkeyPatch) -> Iterator[QuickPage]:
    """The same, until the record is again what it was."""
    monkeypatch.setenv("SEARCH_INDEX", "never")
    before = (project / NAME).read_text("utf-8")
    yield first
    (project / NAME).write_text(before, "utf-8")


def built(root: Path, site: Path) -> Build:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    config.extra["preview"] = True
    build(config)
    return build_of(config)


def test_it_is_the_page_that_the_whole_build_makes(project: Path, look: QuickPage) -> None:
    path, page = project / NAME, project / "site" / PAGE
    change(path, "title: ", "title: Nieuw ")
    change(path, "lopend", "afgerond")
    assert look.show([path])
    first = page.read_text("utf-8")
    assert "<h1>Nieuw Fietspunt" in first
    built(project, project / "site")
    assert page.read_text("utf-8") == first


def test_a_record_with_a_mistake_stays_as_it_was(project: Path, look: QuickPage) -> None:
    path, page = project / NAME, project / "site" / PAGE
    before, good = page.read_bytes(), path.read_text("utf-8")
    for old, new in (("lopend", "loopend"), ("description: |", "description: |\n  [x](weg.md)\n")):
        path.write_text(good.replace(old, new), encoding="utf-8")
        assert not look.show([path])
        assert page.read_bytes() == before


def test_a_text_with_advice_is_shown_as_quickly(project: Path, look: QuickPage) -> None:
    path = project / NAME
    path.write_text(f"{path.read_text('utf-8')}\n  Zie [dit] (https://example.org/).\n", "utf-8")
    assert look.show([path])
    assert "Zie [dit]" in (project / "site" / PAGE).read_text("utf-8")


def test_what_many_pages_show_and_many_at_once_wait_for_the_whole_build(
    project: Path, look: QuickPage
) -> None:
    for name in ("projects/_vocabulary.yml", "overrides/term/page.html", "mkdocs.yml"):
        assert not look.show([project / name])
    records = [*(project / "projects").glob("[a-z]*.yml"), *(project / "docs").rglob("[a-z]*.md")]
    assert len(records) > 10
    assert not look.show(records)


def test_what_lies_elsewhere_or_is_no_record_is_passed_over(
    project: Path, tmp_path: Path, look: QuickPage
) -> None:
    path = project / NAME
    change(path, "title: ", "title: Anders ")
    others = [tmp_path / "elders.yml", project / f"{NAME}~", project / "mkdocs.yml"]
    assert look.show([*others, path])
    assert "<h1>Anders" in (project / "site" / PAGE).read_text("utf-8")


def test_of_all_sites_that_were_built_only_the_last_stays(root: Path, site: Path) -> None:
    furnish(root)
    preview = Preview(root, site, 0)
    preview.build()
    known = sites_in_memory()
    preview.build()
    assert sites_in_memory() == known
    preview.server_close()


def test_a_mistake_that_is_mended_no_longer_lies_over_the_pages(root: Path, site: Path) -> None:
    furnish(root)
    path, other = root / NAME, root / "projects/naaiatelier.yml"
    preview = Preview(root, site, 0)
    preview.build()
    good = path.read_text(encoding="utf-8")
    path.write_text("", encoding="utf-8")  # as some programs leave it for a moment
    preview.build()
    assert preview.overlay
    assert not preview.show_now([path])
    path.write_text(good.replace("title: ", "title: Nieuw "), encoding="utf-8")
    assert not preview.show_now([other]), "the mistake is elsewhere"
    assert preview.show_now([path, other])
    assert not preview.overlay
    assert "<h1>Nieuw" in (site / PAGE).read_text(encoding="utf-8")
    preview.server_close()


def test_what_only_spares_a_build_time_is_forgotten_after_it(
    root: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH_INDEX", "never")
    furnish(root)
    tracemalloc.start()
    try:
        known = built(root, site)
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        look = QuickPage(root, site, known)
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert before - after > 50_000, "bytes of cards, questions and answers"
    assert look.show([root / NAME])
