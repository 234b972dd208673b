"""Debian's Firefox, driven by Playwright over WebDriver BiDi."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

Preferences = dict[str, "str | float | bool"]

_PREFERENCES: Preferences = {
    "browser.sessionhistory.max_total_viewers": 0,  # "back" loads a page again, as after a while
    "layout.css.prefers-color-scheme.content-override": 1,  # light
    "ui.prefersReducedMotion": 1,
}
_SAID: dict[tuple[str, object], Preferences] = {
    ("color_scheme", "dark"): {"layout.css.prefers-color-scheme.content-override": 0},
    ("forced_colors", "active"): {"browser.display.document_color_use": 2},
    ("java_script_enabled", False): {"javascript.enabled": False},
    ("reduced_motion", "no-preference"): {"ui.prefersReducedMotion": 0},
}
"""Preferences for what Playwright 1.64 cannot tell a window of Firefox, by its argument."""


class Firefox:
    """As Playwright's `Browser`, with one running Firefox for each set of preferences."""

    def __init__(self, playwright: Playwright, program: str) -> None:
        self._playwright = playwright
        self._program = program
        self._running: dict[str, Browser] = {}

    def new_context(self, **options: Any) -> BrowserContext:
        """A new window with its own storage, in a Firefox that has such preferences."""
        return self._with(options).new_context(**options)

    def new_page(self, **options: Any) -> Page:
        """A page in a new window, which closes with it."""
        return self._with(options).new_page(**options)

    def close(self) -> None:
        """End every Firefox that was started."""
        for browser in self._running.values():
            browser.close()

    def _with(self, options: dict[str, Any]) -> Browser:
        preferences = dict(_PREFERENCES)
        for (option, value), said in _SAID.items():
            if options.get(option) == value:
                preferences |= said
        key = str(preferences)
        if key not in self._running:
            self._running[key] = self._playwright.firefox.launch(
                channel="moz-firefox",
                executable_path=self._program,
                firefox_user_prefs=preferences,
            )
        return self._running[key]


@contextmanager
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """A running browser; `make test` has installed it."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        raise FileNotFoundError("Firefox is not installed: run `make test`, or install it.")
    browser = Firefox(playwright, program)
    yield cast("Browser", browser)
    browser.close()
