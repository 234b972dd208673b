"""`make serve` notices a change in the code too."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from platform import libc_ver

import pytest
from served_preview import free_port, furnish, soon, wait_for

HOUSE = Path(__file__).parent.parent


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
    child = f"import time; open({str(started)!r}, 'a').write('x'); time.sleep(10)"
    watcher = subprocess.Popen(
        [sys.executable, "-m", "watchdog.watchmedo", *watch, sys.executable, "-c", child],
        cwd=tmp_path,
    )
    try:
        assert soon(started.exists)
        time.sleep(1.2)
        hook.write_text("changed = True\n", encoding="utf-8")
        assert soon(lambda: started.read_text(encoding="utf-8").startswith("xx"))
    finally:
        watcher.terminate()
        watcher.wait(90)  # a program that has just begun may miss its end, and is given a minute


ENDED = (0, -signal.SIGINT)
"""Python ends as if by Ctrl-C when that came while it ran a text as code, whoever caught it."""


@pytest.mark.parametrize("moment", ["while it builds", "while it serves", "while it indexes"])
@pytest.mark.parametrize("end", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_the_preview_stops_and_leaves_nothing_behind(root: Path, end: str, moment: str) -> None:
    furnish(root)
    port, folder = free_port(), root / "tijdelijk"
    folder.mkdir()
    environment = {
        **os.environ,
        "PORT": str(port),
        "PYTHONPATH": str(root / "hooks"),
        "TMPDIR": str(folder),
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "preview"],
        cwd=root,
        env=environment,
        stderr=subprocess.DEVNULL,
        preexec_fn=_as_in_the_background,  # noqa: PLW1509 (the child has one thread)
    )
    if moment == "while it builds":
        assert soon(lambda: any(folder.glob("voorvertoning-*")))
    elif moment == "while it indexes":
        assert soon(lambda: any(folder.glob("*/.zoeken-nieuw-*")))
    else:
        wait_for(port)
    server.send_signal(signal.Signals[end])
    server.send_signal(signal.SIGINT)
    assert server.wait(60) in ENDED
    assert not list(folder.iterdir())


def preview(root: Path, port: int | str) -> subprocess.Popen[str]:
    """A preview in a terminal of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "preview"],
        cwd=root,
        env={**os.environ, "PORT": str(port), "PYTHONPATH": str(root / "hooks")},
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_terminal_says_what_happens(root: Path, write: Callable[[str, str], Path]) -> None:
    furnish(root)
    name = "projects/fietspunt.yml"
    good = (root / name).read_text(encoding="utf-8")
    port = free_port()
    with preview(root, port) as server:
        assert server.stderr
        told = iter(server.stderr.readline, "")
        assert re.fullmatch(r"Gebouwd in \d+,\d s\.\n", next(told))
        assert next(told) == "De zoekindex wordt apart gemaakt.\n"
        assert next(told) == f"De site staat op http://127.0.0.1:{port}/. Stop met Ctrl-C.\n"
        assert next(told).startswith("De zoekindex is klaar.")

        write(name, good.replace("status: lopend", "status: loopend"))
        assert next(told) == "De site is niet gebouwd:\n"
        assert next(line for line in told if name in line).endswith("afgerond, stopgezet.\n")
        write(name, good)
        assert next(line for line in told if line.startswith("Gebouwd in "))
        server.terminate()
        assert server.wait(60) == 0


def test_a_port_that_is_taken_is_told(root: Path) -> None:
    furnish(root)
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        other = preview(root, port)
        _, said = other.communicate(timeout=60)
    assert other.returncode == 1
    assert "staat op" not in said
    assert f"Poort {port} is al bezet" in said
    assert f"PORT={port + 1} make serve" in said


@pytest.mark.parametrize("port", ["8o", "0", "80", "70000", "-1"])
def test_a_port_that_is_none_is_told(root: Path, port: str) -> None:
    furnish(root)
    wrong = preview(root, port)
    _, said = wrong.communicate(timeout=60)
    assert wrong.returncode == 1
    assert said == f"PORT={port}: kies een getal van 1024 tot 65535, zoals PORT=8001.\n"


def _as_in_the_background() -> None:
    """A shell lets programs in the background ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


LOSING = """
import time
from preview.__main__ import _place

try:
    with _place() as (folder, _):
        try:
            (folder / "begonnen").touch()
            time.sleep(60)
        except KeyboardInterrupt:
            pass
        time.sleep(60)
except KeyboardInterrupt:
    pass
"""


def test_an_end_that_a_library_loses_is_tried_again(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(HOUSE / "hooks"), "TMPDIR": str(tmp_path)}
    program = subprocess.Popen([sys.executable, "-c", LOSING], env=environment)
    assert soon(lambda: bool(list(tmp_path.glob("*/begonnen"))))
    program.send_signal(signal.SIGTERM)
    assert program.wait(30) == 0
    assert not list(tmp_path.iterdir())


FREEING = """
import os
from contextlib import suppress
from pathlib import Path
from preview.__main__ import main

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")

with suppress(SystemExit):
    main(Path())
bytes(30_000_000)  # freed: from now on glibc keeps twice as much, it believes, for the next time
before = resident()
pieces = [bytearray(60_000) for _ in range(800)]
del pieces
print(resident() - before)
"""


@pytest.mark.skipif(libc_ver()[0] != "glibc", reason="mallopt(3) and what it tunes are glibc's")
def test_the_preview_gives_back_the_memory_that_a_build_no_longer_needs() -> None:
    """It ends at once here, for want of a port, but has asked for it by then."""
    done = subprocess.run(
        [sys.executable, "-c", FREEING],
        env={**os.environ, "PYTHONPATH": str(HOUSE / "hooks"), "PORT": "none"},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert int(done.stdout) < 10_000_000, "of 48 million bytes that were used and freed"
