"""Measures search and finder in a real browser: `make measure`."""

import argparse
import gzip
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from bench.corpus import HOUSE, write_corpus
from bench.search_results import LIMITS, Figures, markdown
from browser.chromium import chromium
from browser.served import served
from conftest import build_site
from records.search.index_files import FOLDER

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


def corpus_site(count: int, folder: Path) -> Path:
    """A site of that many invented projects, built as the real one is; one that is there is kept."""
    root = folder / str(count)
    if (root / "site" / FOLDER).is_dir():
        return root / "site"
    write_corpus(count, root)
    return build_site(root)


class Traffic:
    """The bytes that the search asks for, as a host that compresses sends them."""

    _OURS = (f"/{FOLDER}/", "/assets/js/find/")

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


def waits(browser: Browser, url: str) -> dict[str, float]:
    """Milliseconds from the last key of each query until its first result is painted."""
    page = browser.new_page()
    page.goto(f"{url}zoeken/", wait_until="networkidle")
    page.evaluate(_WATCH)
    found = {}
    for query in QUERIES:
        page.fill("[data-search-page] input[name=q]", "")
        page.evaluate("window.waits = []")
        page.type("[data-search-page] input[name=q]", query, delay=90)
        page.locator("[data-search-page] [data-count]", has_text=f"‘{query}’").wait_for()
        page.wait_for_timeout(900)
        found[query] = float(page.evaluate("window.waits.at(-1) ?? Infinity"))
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


def measure(count: int, folder: Path, rounds: int) -> tuple[Figures, str]:
    """The figures of one size, and the version of the browser."""
    site = corpus_site(count, folder)
    index = site / "assets/finder/projects/index.json"
    with (
        served(site) as url,
        sync_playwright() as playwright,
        chromium(playwright) as browser,
    ):
        took = [waits(browser, url) for _ in range(rounds)]
        figures = Figures(
            count,
            bytes={query: first_result(browser, url, site, query) for query in QUERIES},
            waits={query: median(some[query] for some in took) for query in QUERIES},
            index=len(gzip.compress(index.read_bytes())),
            click=median(clicks(browser, url)),
        )
        return figures, browser.version


def main() -> int:
    """0 when every figure is within its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=list(LIMITS), help="of projects")
    parser.add_argument("--rounds", type=int, default=3, help="how often the waits are measured")
    parser.add_argument("--keep", type=Path, help="a folder for the sites, to measure them again")
    parser.add_argument("--output", type=Path, default=HOUSE / "bench/SEARCH.md")
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = [
            measure(count, chosen.keep or Path(folder), chosen.rounds) for count in chosen.counts
        ]
    figures = [one for one, _ in found]
    text = markdown(figures, found[-1][1])
    chosen.output.write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if all(one.is_good() for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
