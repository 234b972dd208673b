"""Which pages differ between two builds, each in one piece; and pages that work from disk."""

import mimetypes
import posixpath
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""It allows only what comes from the same origin, and a file has none."""
_MODULES = re.compile(r'<script type="module"[^>]*></script>')
"""Browsers refuse to load them from disk."""
_WAITING = re.compile(r', "find"(?=\);)|if \(location\.search\)[^;]*;')
"""Keeps room for what only modules bring (overrides/partials/first_paint.html)."""
_RARE_LETTERS = re.compile(r"@font-face\s*{[^}]*(?:-ext-|italic)[^}]*}")
_SCRIPTS = re.compile(r"<script\b.*?</script>", re.DOTALL)
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_OTHER_LINKS = re.compile(r'<link rel="(?!stylesheet)[^>]*>')
_LINK = re.compile(r'(\s(?:href|action)=")([^"#?]*)([^"]*)(")')
_PICTURE = re.compile(r'(\ssrc=")([^"]+)(")')
_CHOICES = re.compile(r'\s(?:srcset|sizes)="[^"]*"|<source\b[^>]*>')
_URL = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)""")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_NOTICE = """
<p style="margin:0;padding:.5rem 1rem;background:#fff3cd;color:#16242e;font:16px/1.5 system-ui,sans-serif">Dit is een
kopie van de site om na te kijken. Zoeken, filteren en je aanspreekpunt kiezen werken alleen op een webserver.</p>"""
_BODY = re.compile(r"<body[^>]*>")


def from_disk(page: str) -> str:
    """A page that works from disk: its links lead to files, and a line says what does not work."""
    page = _MODULES.sub("", _POLICY.sub("", page)).replace(" crossorigin", "")
    page = _WAITING.sub("", page, count=2)
    page = _LINK.sub(_to_file, page)
    return _BODY.sub(lambda body: body[0] + _NOTICE, page, count=1)


def in_one_piece(page: str, file: Path, link: Callable[[str], str]) -> str:
    """The page in `file` with its styles and pictures inside; `link` gives the new target of a link."""
    for pattern in (_POLICY, _SCRIPTS, _OTHER_LINKS, _CHOICES):
        page = pattern.sub("", page)
    page = _STYLE.sub(lambda match: f"<style>{_few_letters(_beside(file, match[1]))}</style>", page)
    page = _PICTURE.sub(lambda match: f"{match[1]}{_as_data(file, match[2])}{match[3]}", page)
    return _LINK.sub(lambda match: _linked(match, link), page)


def styles(file: Path) -> str:
    """A style sheet with its letters and pictures inside."""
    return _filled(file, file.read_text("utf-8"))


@cache
def _few_letters(file: Path) -> str:
    """A style sheet that many pages hold: without the letters that they seldom need."""
    return _filled(file, _RARE_LETTERS.sub("", file.read_text("utf-8")))


def _filled(file: Path, text: str) -> str:
    return _URL.sub(lambda match: f'url("{_as_data(file, match[1])}")', text)


def _to_file(link: re.Match[str]) -> str:
    before, path, rest, after = link.groups()
    if not _ELSEWHERE.match(path) and (path.endswith("/") or path in {".", ".."}):
        path = posixpath.join(path, "index.html")
    return f"{before}{path}{rest}{after}"


def _linked(match: re.Match[str], link: Callable[[str], str]) -> str:
    """A link inside a page that is shown in a frame; one to a place on the page is dropped."""
    before, path, rest, after = match.groups()
    if _ELSEWHERE.match(path):
        return f'{match[0]} target="_blank"'
    target = link(path) if path else ""
    if not target:
        return ""
    if target.startswith("#"):
        return f'{before}{target}{after} target="_top"'
    return f'{before}{target}{rest}{after} target="_blank"'


def _beside(file: Path, address: str) -> Path:
    return file.parent / unquote(urlsplit(address).path)


def _as_data(file: Path, address: str) -> str:
    """What an address in a file leads to, as an address that holds it; unchanged when it is no file."""
    if _ELSEWHERE.match(address) or not (target := _beside(file, address)).is_file():
        return address
    kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{b64encode(target.read_bytes()).decode()}"


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
