"""Debian's Firefox, driven by Playwright over WebDriver BiDi."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

_PREFERENCES: dict[str, bool | float | str] = {
    "browser.sessionhistory.max_total_viewers": 0,  # "back" loads a page again, as after a while
    "layout.css.prefers-color-scheme.content-override": 1,  # light: Playwright cannot say it
    "ui.prefersReducedMotion": 1,
}


@contextmanager
def firefox(playwright: Playwright, **preferences: bool | float) -> Iterator[Browser]:
    """A running browser; `make test` has installed it."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        raise FileNotFoundError("Firefox is not installed: run `make test`, or install it.")
    browser = playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=program,
        firefox_user_prefs={**_PREFERENCES, **preferences},
    )
    yield browser
    browser.close()
