"""What a finder shows, as tests compare it."""

from playwright.sync_api import Page


def ids_shown(page: Page) -> list[str]:
    """The records of the page of cards that is shown."""
    links = page.locator("[data-cards] h3 a")
    hrefs = [link.get_attribute("href") or "" for link in links.all()]
    return [href.rstrip("/").rpartition("/")[2] for href in hrefs]
