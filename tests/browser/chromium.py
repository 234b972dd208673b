"""Debian's Chromium without a window, which takes a fifth less processor time, and Chrome 109; driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Playwright

_FLAGS = (
    "--disable-gpu",
    "--font-render-hinting=none",  # as with a window: letters as wide as they are drawn
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no test asks another machine
)
_OFF = (
    # Each window has pages of its own for an address bar that nobody sees, and a process too many.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"),
    "SpareRendererForSitePerProcess",
    # What Playwright 1.64 leaves out: Chromium takes the last list alone.
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("DialMediaRouteProvider", "GlobalMediaControls", "LensOverlay", "MediaRouter"),
    *("PaintHolding", "ThirdPartyStoragePartitioning", "Translate", "AutoDeElevate", "AimEnabled"),
    *("BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("OptimizationHints", "NetworkTimeServiceQuerying"),
)


_PACKED = (
    Path(__file__).parents[1] / "old_browsers/node_modules/@sparticuz/chromium/bin/chromium.br"
)


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A running browser; `make test` has installed it."""
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if program is None:
        raise FileNotFoundError("Chromium is not installed: run `make test`, or install it.")
    yield from _running(playwright, program)


@contextmanager
def chrome_109(playwright: Playwright) -> Iterator[Browser]:
    """The last Chrome for Windows 7 and 8, from npm; `make browsers` has installed it."""
    program = _PACKED.with_suffix("")
    if not program.exists():
        new = program.with_suffix(f".{os.getpid()}")
        new.write_bytes(brotli.decompress(_PACKED.read_bytes()))
        new.chmod(0o755)
        new.rename(program)
    yield from _running(playwright, str(program))


def _running(playwright: Playwright, program: str) -> Iterator[Browser]:
    root = ["--no-sandbox"] if os.getuid() == 0 else []
    browser = playwright.chromium.launch(
        executable_path=program,
        args=[*_FLAGS, f"--disable-features={','.join(_OFF)}", *root],
        ignore_default_args=["--hide-scrollbars"],  # as on most desktops, they take their room
    )
    yield browser
    browser.close()
