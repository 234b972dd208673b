"""Pages of a built site for a browser without a web server: from disk, or each in one piece."""

from __future__ import annotations

import mimetypes
import posixpath
import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

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
    """A page with its styles and pictures inside, without scripts.

    `file` is where it is on disk; `link` gives the target of a link to an address of the site.
    """
    for pattern in (_POLICY, _SCRIPTS, _OTHER_LINKS, _CHOICES):
        page = pattern.sub("", page)
    page = _STYLE.sub(lambda found: f"<style>{_few_letters(_beside(file, found[1]))}</style>", page)
    page = _PICTURE.sub(lambda found: f"{found[1]}{_as_data(file, found[2])}{found[3]}", page)
    return _LINK.sub(lambda found: _linked(found, link), page)


def styles(file: Path) -> str:
    """A style sheet with its letters and pictures inside."""
    return _filled(file, file.read_text("utf-8"))


@cache
def _few_letters(file: Path) -> str:
    """A style sheet that many pages hold: without the letters that they seldom need."""
    return _filled(file, _RARE_LETTERS.sub("", file.read_text("utf-8")))


def _filled(file: Path, text: str) -> str:
    return _URL.sub(lambda found: f'url("{_as_data(file, found[1])}")', text)


def _to_file(link: re.Match[str]) -> str:
    before, path, rest, after = link.groups()
    if not _ELSEWHERE.match(path) and (path.endswith("/") or path in {".", ".."}):
        path = posixpath.join(path, "index.html")
    return f"{before}{path}{rest}{after}"


def _linked(found: re.Match[str], link: Callable[[str], str]) -> str:
    """A link inside a page that is shown in a frame; one to a place on the page is dropped."""
    before, path, rest, after = found.groups()
    if _ELSEWHERE.match(path):
        return f'{found[0]} target="_blank"'
    target = link(path) if path else ""
    if not target:
        return ""
    if target.startswith("#"):
        return f'{before}{target}{after} target="_top"'
    return f'{before}{target}{rest}{after} target="_blank"'


def _beside(file: Path, address: str) -> Path:
    """The file at a relative address in another file."""
    return file.parent / unquote(urlsplit(address).path)


def _as_data(file: Path, address: str) -> str:
    """What an address in a file leads to, as an address that holds it; unchanged when it is no file."""
    if _ELSEWHERE.match(address) or not (target := _beside(file, address)).is_file():
        return address
    kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{b64encode(target.read_bytes()).decode()}"
