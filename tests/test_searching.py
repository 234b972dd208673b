"""The preview shows the site at once, and makes its search index meanwhile, once."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from served_preview import furnish, served

from preview.searching import Searching

Write = Callable[[str, str], Path]
NAME = "projects/fietspunt.yml"
URL = "http://127.0.0.1:8000/"
ENTRY = "pagefind/pagefind-entry.json"


@pytest.fixture
def searching(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Searching:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795500000")
    furnish(root)
    return Searching(root, tmp_path / "apart")


def entry(url: str) -> bytes:
    """What tells of the index of a site that is shown, waited for."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{url}{ENTRY}") as answer:  # noqa: S310 (our own server)
                return bytes(answer.read())
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)


def test_the_search_works_a_little_later_and_stays_through_saves(
    root: Path, write: Write, searching: Searching, browser: Browser
) -> None:
    title = (root / NAME).read_text(encoding="utf-8")
    with served(root, searching) as url, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{url}zoeken/?q=fietspunt")
        expect(page.locator(".k-result").first).to_contain_text("Fietspunt", timeout=30_000)
        before = entry(url)
        write(NAME, title.replace("title: ", "title: Nieuw "))
        expect_in(f"{url}projecten/", "Nieuw Fietspunt")
        assert entry(url) == before
    searching.end()


def test_a_site_with_a_mistake_gets_its_index_at_the_next_build(
    root: Path, write: Write, searching: Searching, caplog: pytest.LogCaptureFixture
) -> None:
    good = (root / NAME).read_text(encoding="utf-8")
    write(NAME, good.replace("lopend", "loopend"))
    ready = threading.Event()
    with caplog.at_level(logging.WARNING, "mkdocs.preview"):
        searching.begin(URL, ready.set)
        assert soon(lambda: "De zoekindex is nog niet gemaakt" in caplog.text)
    assert "lopend" not in caplog.text, "the preview has told it"
    assert not ready.is_set()
    write(NAME, good)
    assert soon(lambda: begun(searching, ready))
    assert (searching.index / ENTRY).is_file()
    assert (searching.index / "assets/search/words").is_dir()
    made = (searching.index / ENTRY).stat()
    searching.begin(URL, ready.set)
    searching.end()
    assert (searching.index / ENTRY).stat() == made


def test_what_the_system_ends_is_told_and_not_begun_again(
    searching: Searching, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "mkdocs.preview"):
        searching.begin(URL, lambda: None)
        assert soon(lambda: searching.program is not None)
        assert searching.program
        os.kill(searching.program.pid, signal.SIGKILL)
        assert soon(lambda: "(signaal 9)" in caplog.text)
    program = searching.program
    searching.begin(URL, lambda: None)
    searching.end()
    assert searching.program is program


def test_it_does_not_outlive_the_preview(searching: Searching) -> None:
    searching.begin(URL, lambda: None)
    assert soon(lambda: searching.program is not None)
    program = searching.program
    assert program
    assert program.stdin
    program.stdin.close()  # as the system does when the preview is killed
    assert program.wait(30) == -signal.SIGKILL
    searching.end()


def test_nothing_begins_once_it_is_over(searching: Searching) -> None:
    searching.end()
    searching.begin(URL, lambda: None)
    assert searching.program is None


def test_who_ends_the_preview_ends_it_too(searching: Searching) -> None:
    searching.begin(URL, lambda: None)
    assert soon(lambda: searching.program is not None)
    program = searching.program
    assert program
    assert os.getpgid(program.pid) == program.pid
    searching.end()
    with pytest.raises(ProcessLookupError):
        os.killpg(program.pid, 0)
    assert not (searching.index / "pagefind").exists()


def expect_in(url: str, text: str) -> None:
    """Wait until a page shows a text."""

    def shows() -> bool:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 (our own server)
            return text in answer.read().decode()

    assert soon(shows)


def begun(searching: Searching, ready: threading.Event) -> bool:
    searching.begin(URL, ready.set)
    return ready.is_set()


def soon(condition: Callable[[], bool]) -> bool:
    """Whether something comes true within half a minute."""
    for _ in range(300):
        if condition():
            return True
        time.sleep(0.1)
    return False
