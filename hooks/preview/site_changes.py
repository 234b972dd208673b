"""Which pages differ between two builds of the site, and what each was and becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from preview.loose_pages import in_one_piece

_HASH = re.compile(r"(?<=[./])[0-9a-f]{12,16}(?=[./])")
"""In the names of files that changed: this alone does not change a page."""
_HIDDEN = re.compile(r"<script\b.*?</script>|<meta (?:property|http-equiv)=[^>]*>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Page:
    """A page that a proposal adds, changes or removes."""

    href: str
    title: str
    before: str
    """The page in one piece; empty when there was none."""
    after: str

    @property
    def change(self) -> str:
        """What happens to it."""
        if not self.before:
            return "nieuw"
        return "gewijzigd" if self.after else "verdwijnt"


class SiteChanges:
    """The pages that differ between two builds."""

    def __init__(self, before: Path, after: Path, site_url: str) -> None:
        """The folders of both sites; when the first is not there, every page is new."""
        self._sites, self._url = (before, after), site_url
        self._texts = old, new = _pages(before), _pages(after)
        self.hrefs = [
            href
            for href in sorted({*old, *new})
            if _compared(old.get(href, "")) != _compared(new.get(href, ""))
        ]
        """The addresses of all pages that differ."""
        self.changes_look = _look(before) != _look(after)
        """Whether the style sheet differs, so that every page may."""

    def page(self, href: str, shown: list[str]) -> Page:
        """One page; links in it to others in `shown` stay in the same file."""

        def link(target: str) -> str:
            address = urljoin(f"/{href}", target).lstrip("/")
            return f"#{anchor(address)}" if address in shown else f"{self._url}{address}"

        before, after = (
            in_one_piece(texts[href], site / href / "index.html", link) if href in texts else ""
            for site, texts in zip(self._sites, self._texts, strict=True)
        )
        return Page(href, self.title(href), before, after)

    def title(self, href: str) -> str:
        """The heading of a page."""
        old, new = self._texts
        heading = _TITLE.search(new.get(href) or old.get(href, ""))
        return " ".join(_TAG.sub("", heading[1]).split()) if heading else href


def anchor(href: str) -> str:
    """The id of a page in the file that shows several."""
    return f"pagina-{href.strip('/').replace('/', '-') or 'start'}"


def _pages(site: Path) -> dict[str, str]:
    """Each page by its address, without redirects and the page for wrong addresses."""
    pages = {}
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        if "<main" in text:
            href = file.parent.relative_to(site).as_posix()
            pages["" if href == "." else f"{href}/"] = text
    return pages


def _compared(page: str) -> str:
    return " ".join(_HASH.sub("", _HIDDEN.sub("", page)).split())


def _look(site: Path) -> str:
    return "".join(file.read_text("utf-8") for file in sorted(site.glob("assets/**/*.css")))
