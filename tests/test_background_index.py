"""The preview shows the site at once, and makes its search index meanwhile, once."""

import logging
import os
import re
import signal
import subprocess
import threading
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from served_preview import furnish, served, soon

from conftest import Write
from preview.background_index import BackgroundIndex
from preview.index_process import FAULTY_SITE
from records.search.index_files import EDITIONS, FOLDER

NAME = "projects/fietspunt.yml"
ORDERS = ["een"]
INDEX = f"{FOLDER}/index.json"


@pytest.fixture
def searching(root: Path, tmp_path: Path) -> BackgroundIndex:
    furnish(root)
    return BackgroundIndex(root, tmp_path / "apart")


def read(address: str) -> str:
    """What a site that is shown has at an address."""
    with urllib.request.urlopen(address) as answer:  # noqa: S310 (our own server)
        return bytes(answer.read()).decode()


def listed(page: str) -> list[str]:
    """The ids of the projects on the cards of a page."""
    return re.findall(r'<h3><a href="(?:[^"]*/)?([a-z]+)/">', page)


def found(browser: Browser, address: str) -> list[str]:
    """The ids of the projects that a visitor is shown; the page stays as it was loaded."""
    with browser.new_context() as context:
        context.route("**/livereload/**", lambda route: route.abort())
        page = context.new_page()
        page.goto(address)
        expect(page.locator("[data-heading]")).to_contain_text("gevonden voor")
        return listed(page.locator("[data-cards]").inner_html())


def started(searching: BackgroundIndex) -> subprocess.Popen[str]:
    """The program that makes the index, just begun."""
    searching.update(ORDERS, lambda: None)
    assert soon(lambda: searching.process is not None)
    assert searching.process
    return searching.process


def instead(searching: BackgroundIndex, monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    """Shell programs that run one after another in place of the one that makes the index."""
    next_one = iter(programs)
    monkeypatch.setattr(
        searching,
        "_start",
        lambda: subprocess.Popen(["/bin/sh", "-c", next(next_one)], start_new_session=True),
    )


def made(searching: BackgroundIndex) -> str:
    """A shell program that makes an index, always the same."""
    folder = searching.index.with_name("zoeken-nieuw")
    return f"mkdir -p {folder}/{EDITIONS}/een; touch {folder}/{INDEX}"


def test_the_search_works_a_little_later_and_follows_what_is_saved(
    root: Path, write: Write, searching: BackgroundIndex, browser: Browser
) -> None:
    project = (root / "projects/naaiatelier.yml").read_text(encoding="utf-8")
    with served(root, searching) as url:
        with browser.new_page() as page:
            page.goto(f"{url}zoeken/?q=fietspunt")
            expect(page.locator(".k-result").first).to_contain_text("Fietspunt")
        before = read(f"{url}{INDEX}")
        assert found(browser, f"{url}projecten/?q=fietspunt") == ["fietspunt", "bakfietsen"]

        write("projects/aanloop.yml", project.replace("Naaiatelier", "Aanloop").replace("10", "11"))
        (root / "projects/naaiatelier.yml").unlink()
        (root / "projects/bakfietsen.yml").rename(root / "projects/bakhuis.yml")
        assert soon(lambda: read(f"{url}{INDEX}") != before)
        assert listed(read(f"{url}projecten/")) == ["aanloop", "fietspunt", "bakhuis"]
        assert found(browser, f"{url}projecten/?q=fietspunt") == ["fietspunt", "bakhuis"]
        assert found(browser, f"{url}projecten/?q=aanloop") == ["aanloop"]
        assert len([*(searching.index / EDITIONS).iterdir()]) == 1
    searching.end()


def test_pages_are_loaded_again_only_when_their_lists_are_others(
    searching: BackgroundIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(searching, monkeypatch, made(searching), made(searching), made(searching))
    loaded: list[str] = []
    for order, count in (("een", 1), ("een", 1), ("twee", 2)):
        searching.update([order], lambda: loaded.append("again"))
        assert soon(lambda: not searching.is_busy)
        assert len(loaded) == count
    searching.end()


def test_a_site_with_a_mistake_gets_its_index_at_the_next_build(
    root: Path, write: Write, searching: BackgroundIndex, caplog: pytest.LogCaptureFixture
) -> None:
    good = (root / NAME).read_text(encoding="utf-8")
    write(NAME, good.replace("lopend", "loopend"))
    ready = threading.Event()
    with caplog.at_level(logging.INFO, "mkdocs.preview"):
        searching.update(ORDERS, ready.set)
        assert soon(lambda: "De zoekindex is nog niet gemaakt" in caplog.text)
        assert "lopend" not in caplog.text, "the preview has told it"
        assert not ready.is_set()
        write(NAME, good)
        assert soon(lambda: begun(searching, ready))
    told = caplog.text.partition("De zoekindex wordt apart gemaakt.\n")[2]
    assert "De zoekindex is klaar." in told
    assert (searching.index / INDEX).is_file()
    searching.end()


def test_a_site_that_is_mended_while_its_index_still_fails_gets_it_at_once(
    write: Write,
    searching: BackgroundIndex,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    wait = write("wacht", "")
    failing = f"while [ -e {wait} ]; do sleep 0.02; done; exit {FAULTY_SITE}"
    instead(searching, monkeypatch, failing, made(searching))
    with caplog.at_level(logging.WARNING, "mkdocs.preview"):
        started(searching)
        searching.update(ORDERS, lambda: None)
        wait.unlink()
        assert soon((searching.index / INDEX).exists)
    assert not caplog.text, "the mistake is gone"
    searching.end()


def test_what_the_system_ends_is_told_and_not_begun_again(
    searching: BackgroundIndex, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "mkdocs.preview"):
        program = started(searching)
        os.kill(program.pid, signal.SIGKILL)
        assert soon(lambda: "(signaal 9)" in caplog.text)
    searching.update(ORDERS, lambda: None)
    searching.end()
    assert searching.process is program


def test_it_does_not_outlive_the_preview(searching: BackgroundIndex) -> None:
    program = started(searching)
    assert program.stdin
    program.stdin.close()  # as the system does when the preview is killed
    assert program.wait(30) == -signal.SIGKILL
    searching.end()


def test_nothing_begins_once_it_is_discontinued(searching: BackgroundIndex) -> None:
    searching.end()
    searching.update(ORDERS, lambda: None)
    assert searching.process is None


def test_who_ends_the_preview_ends_it_too(searching: BackgroundIndex) -> None:
    program = started(searching)
    assert os.getpgid(program.pid) == program.pid
    searching.end()
    with pytest.raises(ProcessLookupError):
        os.killpg(program.pid, 0)
    assert not (searching.index / INDEX).exists()


def begun(searching: BackgroundIndex, ready: threading.Event) -> bool:
    searching.update(ORDERS, ready.set)
    return ready.is_set()
