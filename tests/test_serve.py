"""`make serve` notices a change in the code too."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from platform import libc_ver
from typing import Any

import pytest
from changing import change
from mkdocs.exceptions import ConfigurationError
from served_preview import free_port, furnish, soon

from conftest import HOUSE, Write
from preview.__main__ import _port
from preview.server import Preview
from preview.terminal import misconfigured

COUNTING = """
import sys, time
with open("starts", "a") as file:
    file.write("x")
if "fault" in open("hooks/noun.py").read():
    sys.exit(3)
time.sleep(30)
"""
RESTARTING = f"""
import sys
from pathlib import Path
from preview.restarts import run
sys.exit(run([sys.executable, "-c", {COUNTING!r}], Path("hooks")))
"""


def test_a_changed_hook_starts_the_server_anew_and_only_a_first_failure_ends_it(
    tmp_path: Path,
) -> None:
    hook, starts = tmp_path / "hooks/noun.py", tmp_path / "starts"
    hook.parent.mkdir()
    hook.write_text("fault", encoding="utf-8")
    command = [sys.executable, "-c", RESTARTING]
    environment = {**os.environ, "PYTHONPATH": str(HOUSE / "hooks")}
    assert subprocess.run(command, cwd=tmp_path, env=environment, check=False).returncode == 3
    hook.write_text("right", encoding="utf-8")
    watcher = subprocess.Popen(command, cwd=tmp_path, env=environment)
    assert soon(lambda: starts.read_text("utf-8") == "xx")
    open_files = Path(f"/proc/{watcher.pid}/fdinfo")
    assert soon(lambda: any("inotify wd" in path.read_text() for path in open_files.iterdir()))
    for text, count in (("fault", 3), ("right", 4)):
        hook.write_text(text, encoding="utf-8")
        assert soon(lambda count=count: len(starts.read_text("utf-8")) == count)  # type: ignore[misc]
    watcher.terminate()
    assert watcher.wait(30) == 0


def spoil(root: Path, old: str, new: str) -> None:
    """Furnish a project with other settings."""
    furnish(root)
    change(root / "mkdocs.yml", old, new)


def test_a_fault_in_mkdocs_yml_ends_it(root: Path) -> None:
    spoil(root, "theme:", "theme: [")
    with preview(root, free_port()) as server:
        _, told = server.communicate(timeout=60)
    assert server.returncode == 1
    assert "mkdocs.yml klopt niet, dus de voorvertoning begint niet." in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("theme:", "thema:", "mkdocs.yml klopt niet, dus de voorvertoning begint niet."),
        ("examples: show", "examples: nee", "‘nee’ kan niet bij ‘examples’."),
    ],
)
def test_what_mkdocs_yml_may_not_say_is_told(root: Path, old: str, new: str, said: str) -> None:
    spoil(root, old, new)
    server = Preview(root, root / "voorvertoning", 0)
    with pytest.raises(ConfigurationError) as fault:
        server.build()
    server.server_close()
    assert said in misconfigured(fault.value)


ENDED = (0, -signal.SIGINT)
"""Python ends as if by Ctrl-C when that came while it ran a text as code, whoever caught it."""


@pytest.mark.parametrize(
    ("end", "moment"),
    [
        ("SIGINT", "while it builds"),
        ("SIGHUP", "while it indexes"),
    ],
)
def test_the_preview_stops_and_leaves_nothing_behind(root: Path, end: str, moment: str) -> None:
    furnish(root)
    pattern = "voorvertoning-*" if moment == "while it builds" else "*/zoeken-nieuw"
    with preview(root, free_port(), preexec_fn=_as_in_the_background) as server:
        assert soon(lambda: any(root.with_name("tijdelijk").glob(pattern)))
        end_it(server, root, end)


def end_it(server: subprocess.Popen[str], root: Path, end: str) -> None:
    server.send_signal(signal.Signals[end])
    server.send_signal(signal.SIGINT)
    assert server.wait(60) in ENDED
    assert not list(root.with_name("tijdelijk").iterdir())


@contextmanager
def preview(root: Path, port: int | str, **options: Any) -> Iterator[subprocess.Popen[str]]:
    """A preview in a terminal of its own, until the end of the block."""
    folder = root.with_name("tijdelijk")
    folder.mkdir()
    environment = {"PORT": str(port), "PYTHONPATH": str(HOUSE / "hooks"), "TMPDIR": str(folder)}
    with subprocess.Popen(
        [sys.executable, "-m", "preview"],
        cwd=root,
        env={**os.environ, **environment},
        stderr=subprocess.PIPE,
        text=True,
        **options,
    ) as process:
        try:
            yield process
        finally:
            process.kill()  # or a test that fails would wait for it


def test_the_terminal_says_what_happens(
    root: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH_INDEX", "never")
    furnish(root)
    name = "projects/fietspunt.yml"
    good = (root / name).read_text(encoding="utf-8")
    port = free_port()
    with preview(root, port) as server:
        assert server.stderr
        told = iter(server.stderr.readline, "")
        assert re.fullmatch(r"Gebouwd in \d+,\d s\.\n", next(told))
        assert next(told) == f"De site staat op http://127.0.0.1:{port}/. Stop met Ctrl-C.\n"

        write(name, good.replace("status: lopend", "status: loopend"))
        assert next(told) == "De site is niet gebouwd:\n"
        assert next(line for line in told if name in line).endswith("afgerond, stopgezet.\n")
        write(name, f"{good}\n  Zie [het punt] (https://example.org/).\n")
        assert next(line for line in told if line.startswith("Gebouwd in "))
        assert "Let op: ‘[het punt] (https://example.org/)’ lijkt op een link" in next(told)
        end_it(server, root, "SIGTERM")


def test_a_port_that_is_taken_is_told(root: Path) -> None:
    furnish(root)
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        with preview(root, port) as other:
            _, said = other.communicate(timeout=60)
    assert other.returncode == 1
    assert "staat op" not in said
    assert f"Poort {port} is al bezet" in said
    assert f"PORT={port + 1} make serve" in said


@pytest.mark.parametrize("port", ["8o", "0", "80", "70000", "-1"])
def test_a_port_that_is_none_is_told(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", port)
    said = f"PORT={port}: kies een getal van 1024 tot 65535, zoals PORT=8001."
    with pytest.raises(SystemExit, match=f"^{said}$"):
        _port()


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
