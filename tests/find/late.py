"""A part of the site that comes late, as on a slow network."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route


@contextmanager
def late(page: Page, pattern: str | re.Pattern[str]) -> Iterator[None]:
    """What the page asks for at these addresses comes only when this is over."""
    waiting: list[Route] = []
    page.route(pattern, lambda route: waiting.append(route))  # noqa: PLW0108 (Playwright marks it)
    yield
    page.route(pattern, lambda route: route.continue_())
    for route in waiting:
        route.continue_()
