"""Measures search and finder in a real browser: `make measure`."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from bench.corpus import write_corpus
from browser.chromium import chromium
from browser.served import served
from conftest import build_site

QUERIES = (
    "fiets", "bakfiets", "naaiatelier", "energie", "maatwerkbedrijf", "taalcoach", "proejct",
    "beschutte werkplaats", "leefloon", "groenonderhoud", "kringloop", "sociaal restaurant",
    "steden", "boom", "VDAB",
)  # fmt: skip
_WATCH = """
() => {
  window.waits = [];
  let last = 0;
  addEventListener("input", () => (last = performance.now()), true);
  const list = document.querySelector("[data-list]");
  new MutationObserver(() => requestAnimationFrame(() => {
    if (list.children.length) window.waits.push(performance.now() - last);
  })).observe(list, { childList: true });
}
"""
_CLICK = """
(box) => new Promise((done) => {
  const heading = document.querySelector("[data-cards]");
  const start = performance.now();
  const seen = () => requestAnimationFrame(() => done(performance.now() - start));
  new MutationObserver(seen).observe(heading, { childList: true });
  box.click();
})
"""


@dataclass(frozen=True)
class Limits:
    """What the issue allows for a number of projects: kilobytes (gzip) and milliseconds."""

    first_result: int
    index: int
    click: int
    wait: int = 300


LIMITS = {1_000: Limits(200, 40, 100), 10_000: Limits(300, 300, 200)}


@contextmanager
def corpus_site(count: int) -> Iterator[Path]:
    """A site of that many invented projects, built as the real one is."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "corpus"
        write_corpus(count, root)
        yield build_site(root)


class Traffic:
    """The bytes that the search asks for, as a host that compresses sends them."""

    _OURS = ("/pagefind/", "/assets/search/", "/assets/js/find/")

    def __init__(self, page: Page, site: Path) -> None:
        self._site = site
        self.paths: list[str] = []
        page.on("request", lambda request: self.paths.append(urlsplit(request.url).path))

    def bytes(self) -> int:
        """Of every file once."""
        ours = {path for path in self.paths if path.startswith(self._OURS)}
        return sum(self._size(path) for path in ours)

    def _size(self, path: str) -> int:
        file = self._site / path.lstrip("/")
        data = (file / "index.html" if file.is_dir() else file).read_bytes()
        return min(len(data), len(gzip.compress(data)))


def first_result(browser: Browser, url: str, site: Path, query: str) -> int:
    """The bytes of all that the search loads until its first result is there."""
    page = browser.new_page()
    traffic = Traffic(page, site)
    page.goto(f"{url}zoeken/", wait_until="networkidle")
    page.fill("[data-search-page] input[name=q]", query)
    page.wait_for_selector(".k-result")
    page.wait_for_load_state("networkidle")
    page.close()
    return traffic.bytes()


def waits(browser: Browser, url: str) -> list[float]:
    """Milliseconds from the last key of each query until its first result is painted."""
    page = browser.new_page()
    page.goto(f"{url}zoeken/", wait_until="networkidle")
    page.evaluate(_WATCH)
    found = []
    for query in QUERIES:
        page.fill("[data-search-page] input[name=q]", "")
        page.evaluate("window.waits = []")
        page.type("[data-search-page] input[name=q]", query, delay=90)
        page.locator("[data-search-page] [data-count]", has_text=f"‘{query}’").wait_for()
        page.wait_for_timeout(900)
        found.append(float(page.evaluate("window.waits.at(-1) ?? Infinity")))
    page.close()
    return found


def clicks(browser: Browser, url: str) -> list[float]:
    """Milliseconds from a tick in a facet until the new list is painted."""
    page = browser.new_page()
    page.goto(f"{url}projecten/?sorteer=titel", wait_until="networkidle")
    found = []
    for box in page.query_selector_all("[data-facet] input[type=checkbox]")[:24]:
        found.append(float(page.evaluate(_CLICK, box)))
        page.evaluate(_CLICK, box)
    page.close()
    return found


def measure(count: int, limits: Limits) -> bool:
    """Print the figures of one size beside their limits; whether all are within."""
    with corpus_site(count) as site, served(site) as url, chromium() as browser:
        sizes = sorted(first_result(browser, url, site, query) / 1000 for query in QUERIES)
        index = site / "assets/finder/projects/index.json"
        rows = [
            ("first result, kB, median", median(sizes), limits.first_result),
            ("first result, kB, worst", sizes[-1], limits.first_result),
            ("facet index, kB", len(gzip.compress(index.read_bytes())) / 1000, limits.index),
            ("facet click, ms, median", median(clicks(browser, url)), limits.click),
            ("first result, ms, median", median(waits(browser, url)), limits.wait),
        ]
    for name, value, limit in rows:
        print(f"{count:>6} projects  {name:<26} {value:>7.1f}  (at most {limit})", flush=True)
    return all(value <= limit for _, value, limit in rows)


def main(counts: list[str]) -> int:
    """0 when every figure is within its limit."""
    chosen = [int(count) for count in counts] or list(LIMITS)
    good = [measure(count, LIMITS[count]) for count in chosen]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
