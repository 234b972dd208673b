"""Debian's WebKitGTK and WPE, which are Safari's engine, driven by Selenium."""

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from selenium.webdriver import (
    WebKitGTK,
    WebKitGTKOptions,
    WebKitGTKService,
    WPEWebKit,
    WPEWebKitOptions,
    WPEWebKitService,
)

Driver = TypeVar("Driver", WebKitGTK, WPEWebKit)
_BROWSERS = "webkit2gtk-4.1/MiniBrowser"
_DRIVER = Path("/usr/bin/WebKitWebDriver")


@contextmanager
def webkit() -> Iterator[WebKitGTK]:
    """A running browser; `make test` has installed it."""
    found = sorted(Path("/usr/lib").glob(f"*/{_BROWSERS}"))
    if not found or not _DRIVER.exists():
        raise FileNotFoundError("WebKit is not installed: run `make test`, or install it.")
    options = WebKitGTKOptions()
    options.binary_location = str(found[0])
    options.add_argument("--automation")
    with _screen() as display:
        service = WebKitGTKService(str(_DRIVER), env={**os.environ, "DISPLAY": display})
        yield from _running(WebKitGTK, options, service)


@contextmanager
def wpe() -> Iterator[WPEWebKit]:
    """A running browser, as old as Safari 16.0 in Debian 12; `make browsers` has installed it."""
    options = WPEWebKitOptions()
    options.binary_location = "/usr/bin/cog"
    options.set_capability("browserName", "cog")
    options.add_argument("--automation")
    options.add_argument("--platform=headless")
    yield from _running(WPEWebKit, options, WPEWebKitService("/usr/bin/WPEWebDriver"))


def _running(driver: type[Driver], options: Any, service: Any) -> Iterator[Driver]:
    with warnings.catch_warnings():  # Selenium warns of how Selenium itself begins
        warnings.simplefilter("ignore", DeprecationWarning)
        running = driver(options=options, service=service)
    try:
        yield running
    finally:
        running.quit()


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
