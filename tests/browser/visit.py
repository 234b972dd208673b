"""One visit to a page, with everything that the browser asked for, said and kept."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Response, Route

from browser.differences import POPOVER
from browser.rest import at_rest, scripts_done
from browser.rules import shift

LIGHT = 110_000
"""Bytes of a first visit, at most."""
FEW = 12
"""Requests of a first visit, at most."""
A_WORD = 0.005
"""Layout shift of a word that another one takes the place of, such as the days that are left."""
GOOD = 0.1
"""Layout shift below which a page is good (web.dev/cls): a line that breaks elsewhere, not a jump."""

_PACKED = (".woff2", ".png", ".webp", ".ico", ".wasm")
"""Endings of files that gzip cannot make smaller."""


@dataclass
class Visit:
    """What happened between the address and the end of loading."""

    page: Page
    responses: list[Response] = field(default_factory=list)
    console: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("response", lambda response: self.responses.append(response))  # noqa: PLW0108 (Playwright marks it)
        self.page.on("console", lambda message: self._say(message.text))
        self.page.on("pageerror", lambda error: self._say(str(error)))

    def _say(self, text: str) -> None:
        if not text.startswith(POPOVER):
            self.console.append(text)

    def open(self, url: str, width: int) -> float:
        """Visit a page until it is at rest; gives its layout shift before its fonts came.

        Nothing comes from the cache, as where nobody was before.
        """
        self.responses.clear()
        self.console.clear()
        self.page.set_viewport_size({"width": width, "height": 844})
        held: list[Route] = []
        self.page.route("**/*.woff2", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks it)
        self.page.goto(url, wait_until="domcontentloaded")
        scripts_done(self.page)
        before = shift(self.page)
        assert held
        for route in held:
            route.continue_()
        at_rest(self.page)
        self.page.unroute("**/*.woff2")
        return before

    @property
    def addresses(self) -> list[str]:
        """Every address that the browser asked for."""
        return [response.url for response in self.responses]

    @property
    def weight(self) -> int:
        """Bytes over the line, where a server packs what can be packed."""
        return sum(_bytes(response) for response in self.responses)

    def stored(self) -> list[str]:
        """What visits left behind: cookies, local and session storage."""
        kept = self.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        return [*kept, *(str(cookie.get("name")) for cookie in self.page.context.cookies())]


def _bytes(response: Response) -> int:
    body = response.body()
    return len(body) if response.url.endswith(_PACKED) else len(gzip.compress(body))


@contextmanager
def visit(browser: Browser, url: str, width: int = 390) -> Iterator[Visit]:
    """A first visit, with nothing in the cache, until the page is at rest."""
    with browser.new_context(viewport={"width": width, "height": 844}) as context:
        seen = Visit(context.new_page())
        seen.page.goto(url, wait_until="networkidle")
        yield seen
