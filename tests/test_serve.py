"""What an editor sees while `make serve` runs: a real server, a real save."""

from __future__ import annotations

import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    """The address of the house's own server, showing the tiny site."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = root / "mkdocs.yml"
    text = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("hooks/", f"{HOUSE}/hooks/").replace("overrides", f"{HOUSE}/overrides")
    settings.write_text(text, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "-f",
        str(settings),
        "-a",
        f"127.0.0.1:{port}",
    ]
    output = (root / "terminal.txt").open("w", encoding="utf-8")
    server = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ})
    yield f"http://127.0.0.1:{port}/"
    server.send_signal(signal.SIGINT)
    server.wait(10)
    output.close()


def soon(condition: Callable[[], bool]) -> bool:
    """Whether something comes true within ten seconds."""
    for _ in range(50):
        if condition():
            return True
        time.sleep(0.2)
    return False


def shows(url: str, text: str) -> bool:
    """Whether a page shows a text."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 (our own server)
            return text in answer.read().decode()
    except OSError:
        return False


def test_a_save_shows_and_a_broken_record_leaves_the_last_good_page_up(
    address: str, root: Path, write: Callable[[str, str], Path]
) -> None:
    page = f"{address}projecten/bakfietsen/"
    assert soon(lambda: shows(page, "Bakfietsen voor de buurt"))
    text = (root / "projects/bakfietsen.yml").read_text(encoding="utf-8")
    write("projects/bakfietsen.yml", text.replace("voor de buurt", "voor iedereen"))
    assert soon(lambda: shows(page, "Bakfietsen voor iedereen"))
    write("projects/bakfietsen.yml", text.replace("afgerond", "afgerondt"))
    terminal = root / "terminal.txt"
    told = "‘afgerondt’ kan niet bij ‘status’. Bedoelde je ‘afgerond’?"
    assert soon(lambda: told in terminal.read_text(encoding="utf-8"))
    assert soon(lambda: shows(page, "Bakfietsen voor iedereen"))
    write("projects/bakfietsen.yml", text)
    assert soon(lambda: shows(page, "Bakfietsen voor de buurt"))


def test_a_changed_hook_starts_the_server_anew(tmp_path: Path) -> None:
    dry = subprocess.run(
        ["make", "--dry-run", "--always-make", "serve"],  # noqa: S607 (the one on the PATH)
        capture_output=True,
        text=True,
        check=True,
        cwd=HOUSE,
    )
    words = shlex.split(dry.stdout[dry.stdout.index(".venv/bin/watchmedo") :].replace("\\\n", ""))
    watch = words[1 : words.index("--") + 1]
    hook = tmp_path / "hooks" / "records" / "noun.py"
    hook.parent.mkdir(parents=True)
    hook.write_text("", encoding="utf-8")
    started = tmp_path / "starts"
    child = f"import time; open({str(started)!r}, 'a').write('x'); time.sleep(60)"
    watcher = subprocess.Popen(
        [sys.executable, "-m", "watchdog.watchmedo", *watch, sys.executable, "-c", child],
        cwd=tmp_path,
    )
    try:
        assert soon(started.exists)
        time.sleep(1.2)
        hook.write_text("changed = True\n", encoding="utf-8")
        assert soon(lambda: started.read_text(encoding="utf-8") == "xx")
    finally:
        watcher.terminate()
        watcher.wait(15)
