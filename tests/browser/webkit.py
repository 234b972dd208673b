"""Debian's WebKitGTK, Safari's engine, driven by Selenium on a screen that nobody sees."""

from __future__ import annotations

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import WebKitGTK
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

_BROWSERS = "webkit2gtk-4.1/MiniBrowser"
_DRIVER = Path("/usr/bin/WebKitWebDriver")


@contextmanager
def webkit() -> Iterator[WebKitGTK]:
    """A running browser; `make test` has installed it."""
    found = sorted(Path("/usr/lib").glob(f"*/{_BROWSERS}"))
    if not found or not _DRIVER.exists():
        raise FileNotFoundError("WebKit is not installed: run `make test`, or install it.")
    options = Options()
    options.binary_location = str(found[0])
    options.add_argument("--automation")
    with _screen() as display:
        service = Service(str(_DRIVER), env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings():  # Selenium warns of how Selenium itself begins
            warnings.simplefilter("ignore", DeprecationWarning)
            driver = WebKitGTK(options=options, service=service)
        try:
            yield driver
        finally:
            driver.quit()


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a new X display."""
    reads, writes = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writes),
        "-screen",
        "0",
        "1400x1000x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        try:
            with os.fdopen(reads) as said:
                yield f":{said.readline().strip()}"
        finally:
            server.terminate()
