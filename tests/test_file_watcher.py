"""The preview hears of every save, also in a folder that went and came back."""

import shutil
import warnings
from collections.abc import Callable, Iterator
from errno import EMFILE, ENOSPC
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served_preview import furnish, served, soon
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver

from conftest import NOW
from preview.file_watcher import FileWatcher, WatchLimit
from preview.terminal import DUPLICATE_EVENT, configure_logging
from records.kinds.registry import KINDS
from records.site.site_reader import read_site

unheard = pytest.mark.filterwarnings(f"ignore:{DUPLICATE_EVENT}:RuntimeWarning")


@pytest.fixture
def page(root: Path, browser: Browser) -> Iterator[Page]:
    """The page of a project in a preview that has just begun."""
    furnish(root)
    with served(root) as url, browser.new_page() as opened:
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
def test_saves_are_heard_in_a_folder_that_went_and_came_back(
    root: Path, page: Page, tmp_path: Path
) -> None:
    kept = shutil.copytree(root / "docs", tmp_path / "kept")
    for _ in range(2):
        shutil.rmtree(root / "docs")
        shutil.copytree(kept, root / "docs")
    path = root / "docs/oproepen/nieuwe-wielen.md"
    good = path.read_text(encoding="utf-8")
    for word in ("Eerste", "Tweede", "Derde"):  # builds of before may show some unheard
        path.write_text(good.replace("title: ", f"title: {word} ", 1), encoding="utf-8")
        expect(page.locator("body")).to_contain_text(word)


def test_a_folder_that_is_heard_of_twice_is_no_news_for_editors() -> None:
    with warnings.catch_warnings(record=True, action="always") as told:
        configure_logging()
        warnings.warn(f"{DUPLICATE_EVENT} '1' already exists", RuntimeWarning, stacklevel=1)
        warnings.warn("De schijf is vol", RuntimeWarning, stacklevel=1)
    assert [str(one.message) for one in told] == ["De schijf is vol"]


@pytest.fixture
def watcher(root: Path) -> Iterator[tuple[FileWatcher, Callable[[], int]]]:
    """A watcher of the tiny site, and how often its builder was asked to build."""
    (root / "mkdocs.yml").write_text("a: 1\n", encoding="utf-8")
    watcher = FileWatcher(root)
    builds: list[FileSystemEvent] = []
    handler = FileSystemEventHandler()
    handler.on_any_event = lambda event: builds.append(event)  # type: ignore[method-assign]  # noqa: PLW0108 (its type)
    for name in ("docs", "projects", "mkdocs.yml"):
        watcher.schedule(handler, str(root / name))
    watcher.watch_root()
    yield watcher, lambda: len(builds)
    watcher.stop()
    watcher.join()


def test_a_save_in_place_of_the_settings_is_always_heard(
    root: Path, watcher: tuple[FileWatcher, Callable[[], int]]
) -> None:
    for number in range(3):
        before = watcher[1]()
        (root / "mkdocs.yml").write_text(f"a: {number}\n", encoding="utf-8")
        assert watcher[0].wait_for_changes() == {root / "mkdocs.yml"}
        assert watcher[1]() > before


def test_a_folder_that_moves_away_is_noticed(
    root: Path, tmp_path: Path, watcher: tuple[FileWatcher, Callable[[], int]]
) -> None:
    (root / "docs/nieuws").rename(tmp_path / "weg")
    assert soon(lambda: watcher[1]() > 0)


def test_what_an_editor_saves_while_one_types_is_no_save(
    root: Path, watcher: tuple[FileWatcher, Callable[[], int]]
) -> None:
    (root / "docs/nieuws/.#index.md").symlink_to("iemand@computer.123:456")
    (root / "docs/nieuws/#index.md#").write_text("half", encoding="utf-8")
    (root / "docs/nieuws/index.md").touch()
    (root / "projects/_vocabulary.yml").write_text("x", encoding="utf-8")
    assert watcher[0].wait_for_changes() == {root / "projects/_vocabulary.yml"}
    assert not [problem for problem in read_site(root, NOW, KINDS)[1] if "#" in problem.place.file]


@pytest.mark.parametrize(
    ("number", "setting"), [(ENOSPC, "max_user_watches"), (EMFILE, "max_user_instances")]
)
def test_a_limit_of_the_system_is_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, setting: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "limit reached")

    watcher = FileWatcher(root)
    monkeypatch.setattr(BaseObserver, "schedule", refuse)
    with pytest.raises(WatchLimit, match=f"sudo sysctl fs.inotify.{setting}="):
        watcher.watch_root()
    watcher.stop()
