"""A running preview of a project, as `make serve` starts it."""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from changing import change

from preview.background_index import BackgroundIndex
from preview.server import Preview

HOUSE = Path(__file__).parent.parent


def furnish(root: Path) -> None:
    """Give a folder with content the rest of a project: templates, and settings with our hooks."""
    shutil.copytree(HOUSE / "overrides", root / "overrides")
    settings = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("- hooks/", f"- {HOUSE}/hooks/")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")


def add_hook(root: Path, code: str) -> None:
    """Let every build of a furnished project run one more hook, before the others."""
    (root / "wait.py").write_text(code, encoding="utf-8")
    change(root / "mkdocs.yml", "hooks:\n", "hooks:\n  - wait.py\n")


def wait_for(port: int, patience: float = 60) -> None:
    """Return as soon as somebody answers at a port of this machine."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError(port)


def soon(condition: Callable[[], bool]) -> bool:
    """Whether something comes true within a minute."""
    for _ in range(3000):
        if condition():
            return True
        time.sleep(0.02)
    return False


def free_port() -> int:
    """A port of this machine at which nobody answers yet."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@contextmanager
def served(root: Path, searching: BackgroundIndex | None = None) -> Iterator[str]:
    """The address at which a furnished project is shown, until the end of the block."""
    port = free_port()
    preview = Preview(root, root.with_name("voorvertoning"), port, searching)
    thread = threading.Thread(target=preview.run)
    thread.start()
    try:
        assert preview.open.wait(60)
        wait_for(port)
        yield preview.url
    finally:
        preview.shutdown()
        thread.join(30)
