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


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("theme:", "theme: [", "mkdocs.yml klopt niet, dus de voorvertoning begint niet."),
        ("theme:", "thema:", "mkdocs.yml klopt niet, dus de voorvertoning begint niet."),
        ("examples: show", "examples: nee", "‘nee’ kan niet bij ‘examples’."),
    ],
)
def test_what_mkdocs_yml_may_not_say_is_told(root: Path, old: str, new: str, said: str) -> None:
    furnish(root)
    change(root / "mkdocs.yml", old, new)
    server = Preview(root, root / "voorvertoning", 0)
    with pytest.raises(ConfigurationError) as fault:
        server.build()
    server.server_close()
    assert said in misconfigured(fault.value)


ENDED = (0, -signal.SIGINT)
"""Python ends as if by Ctrl-C when that came while it ran a text as code, whoever caught it."""


def test_the_preview_stops_while_it_builds_and_leaves_nothing_behind(root: Path) -> None:
    furnish(root)
    with preview(root, preexec_fn=_as_in_the_background) as (server, _):
        assert soon(lambda: any(root.with_name("tijdelijk").glob("voorvertoning-*")))
        end_it(server, root, "SIGINT")


def end_it(server: subprocess.Popen[str], root: Path, end: str) -> None:
    server.send_signal(signal.Signals[end])
    server.send_signal(signal.SIGINT)
    assert server.wait(60) in ENDED
    assert not list(root.with_name("tijdelijk").iterdir())


@contextmanager
def preview(root: Path, **options: Any) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A preview in a terminal of its own, until the end of the block, and its port."""
    folder = root.with_name("tijdelijk")
    folder.mkdir()
    port = free_port()
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
            yield process, port
        finally:
            process.kill()  # or a test that fails would wait for it


def test_the_terminal_says_what_happens_and_closes_while_it_indexes(
    root: Path, write: Write
) -> None:
    furnish(root)
    name = "projects/fietspunt.yml"
    good = (root / name).read_text(encoding="utf-8")
    write(name, good.replace("status: lopend", "status: loopend"))
    with preview(root) as (server, port):
        assert server.stderr
        told = iter(server.stderr.readline, "")
        assert next(told) == "De site is niet gebouwd:\n"
        assert next(line for line in told if name in line).endswith("afgerond, stopgezet.\n")
        address = f"De site staat op http://127.0.0.1:{port}/. Stop met Ctrl-C.\n"
        assert next(line for line in told if "staat op" in line) == address

        write(name, f"{good}\n  Zie [het punt] (https://example.org/).\n")
        assert re.fullmatch(r"Gebouwd in \d+,\d s\.\n", next(told))
        assert "Let op: ‘[het punt] (https://example.org/)’ lijkt op een link" in next(told)
        assert soon(lambda: any(root.with_name("tijdelijk").glob("*/zoeken-nieuw")))
        end_it(server, root, "SIGHUP")


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


ENDING = """
import os, sys
from pathlib import Path
from preview.__main__ import main

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")

for os.environ["PORT"] in sys.argv[1:]:
    try:
        main(Path())
    except SystemExit as end:
        print(end)
bytes(30_000_000)  # freed: from now on glibc keeps twice as much, it believes, for the next time
before = resident()
pieces = [bytearray(60_000) for _ in range(800)]
del pieces
print(resident() - before)
"""
"""A preview that ends at once, at each of some ports, and how much of 48 million bytes it keeps."""


def test_a_preview_that_cannot_begin_says_why_and_gives_back_the_memory_that_it_no_longer_needs(
    root: Path,
) -> None:
    furnish(root)
    change(root / "mkdocs.yml", "theme:", "theme: [")
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-c", ENDING, str(port), str(free_port())],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(HOUSE / "hooks")},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=60,
        )
    assert f"Poort {port} is al bezet" in done.stdout
    assert f"PORT={port + 1} make serve" in done.stdout
    assert "mkdocs.yml klopt niet, dus de voorvertoning begint niet." in done.stdout
    if libc_ver()[0] == "glibc":  # whose mallopt(3) it is
        assert int(done.stdout.split()[-1]) < 10_000_000
