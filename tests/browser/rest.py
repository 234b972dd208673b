"""A page at rest: what its scripts bring is there, and nothing moves any more."""

from playwright.sync_api import Page

_BROUGHT = """() => {
  const awaited = ["[data-finder]:not([data-ready])", "[data-search-page][hidden]", "[aria-busy]",
    "[data-contact-finder]:not([data-far]) form[hidden]", "dialog[open]:not(:has([data-results]))"];
  const filtering = "[data-finder]:not(:has([role=alert])) [data-filtered][hidden]";
  const answer = document.querySelector("[data-answer]")?.textContent ?? "";
  return !document.querySelector(awaited.join())
    && !(location.search && (document.querySelector(filtering) || answer.startsWith("Hier verschijnt")));
}"""
_STILL = """() => document.readyState === "complete" && document.fonts.status === "loaded"
  && document.getAnimations().every((animation) => animation.playState !== "running")"""
_PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def scripts_done(page: Page) -> None:
    """Returns once the scripts of a page have changed what they change; fonts may be on their way."""
    page.wait_for_function(_BROUGHT)
    page.evaluate(_PAINTED)


def at_rest(page: Page) -> None:
    """Returns once a page, whose scripts may run, has all it needs to be counted or measured."""
    scripts_done(page)
    page.wait_for_function(_STILL)
    page.evaluate(_PAINTED)


def visit_at_rest(page: Page, url: str) -> None:
    """Opens a page and returns once it is at rest."""
    page.goto(url)
    at_rest(page)
