"""`make serve` notices a change in the code too."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from served_preview import free_port, furnish, wait_for

HOUSE = Path(__file__).parent.parent


def soon(condition: Callable[[], bool]) -> bool:
    """Whether something comes true within a minute."""
    for _ in range(300):
        if condition():
            return True
        time.sleep(0.2)
    return False


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
        watcher.wait(60)


@pytest.mark.parametrize("moment", ["while it builds", "while it serves"])
@pytest.mark.parametrize("end", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_the_preview_stops_and_leaves_nothing_behind(root: Path, end: str, moment: str) -> None:
    furnish(root)
    port, folder = free_port(), root / "tijdelijk"
    folder.mkdir()
    environment = {
        **os.environ,
        "PORT": str(port),
        "PYTHONPATH": str(root / "hooks"),
        "SEARCH_INDEX": "once",
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
        assert soon(lambda: any(folder.iterdir()))
    else:
        wait_for(port)
    server.send_signal(signal.Signals[end])
    server.send_signal(signal.SIGINT)
    assert server.wait(60) == 0
    assert not list(folder.iterdir())


def _as_in_the_background() -> None:
    """A shell lets programs in the background ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


LOSING = """
import time
from preview.__main__ import _folder

try:
    with _folder() as folder:
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
