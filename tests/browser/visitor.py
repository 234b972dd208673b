"""What a visitor does, in any engine: driven by Playwright or by Selenium."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser, Page, Playwright
from selenium.webdriver import WebKitGTK, WPEWebKit
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from .engines import ENGINES
from .webkit import webkit, wpe

NARROWEST = 450
"""The window of WebKitGTK is never narrower than 447 pixels; that of WPE is always 800."""
_KEYS = {"Escape": Keys.ESCAPE, "Tab": Keys.TAB, "Enter": Keys.ENTER}
_PATIENCE = 60


class Visitor(Protocol):
    """Somebody at a browser; a place on a page is a CSS selector."""

    def open(self, address: str) -> None: ...
    def reload(self) -> None: ...
    def run(self, script: str) -> Any: ...
    def press(self, key: str) -> None: ...
    def type(self, text: str) -> None: ...
    def click(self, place: str) -> None: ...
    def resize(self, width: int) -> None: ...
    def picture(self, path: Path) -> None: ...


def until(visitor: Visitor, script: str) -> None:
    """Waits until an expression in JavaScript is true; fails when that takes too long."""
    end = time.monotonic() + _PATIENCE
    while not visitor.run(f"Boolean({script})"):
        assert time.monotonic() < end, f"never: {script}"
        time.sleep(0.05)


@contextmanager
def visitor(engine: str, playwright: Playwright) -> Iterator[Visitor]:
    """Somebody in `webkit`, `wpe`, or an engine of engines.py."""
    if engine in ENGINES:
        with ENGINES[engine](playwright) as browser:
            yield _AtPlaywright(browser)
    else:
        with (webkit if engine == "webkit" else wpe)() as driver:
            yield _AtSelenium(driver)


class _AtPlaywright:
    def __init__(self, browser: Browser) -> None:
        self.page: Page = browser.new_page()

    def open(self, address: str) -> None:
        self.page.goto(address)

    def reload(self) -> None:
        self.page.reload()

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def click(self, place: str) -> None:
        self.page.locator(place).first.click()

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path, type="jpeg", quality=60)


class _AtSelenium:
    def __init__(self, driver: WebKitGTK | WPEWebKit) -> None:
        self._driver = driver

    def open(self, address: str) -> None:
        self._driver.get(address)

    def reload(self) -> None:
        self._driver.refresh()

    def run(self, script: str) -> Any:
        return self._driver.execute_script(f"return ({script});")

    def press(self, key: str) -> None:
        self.type(_KEYS.get(key, key))

    def type(self, text: str) -> None:
        ActionChains(self._driver, duration=0).send_keys(text).perform()

    def click(self, place: str) -> None:
        self._driver.find_element("css selector", place).click()

    def resize(self, width: int) -> None:
        self._driver.set_window_size(width, 900)

    def picture(self, path: Path) -> None:
        self._driver.save_screenshot(str(path.with_suffix(".png")))
