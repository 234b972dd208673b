"""Where a link in a text leads: from what staff write to an address of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from records.fields.addresses import as_https, is_email, is_local, is_phone, is_web_address
from records.forms.addresses import ROOT
from records.language.suggestions import FILES, nearest
from records.record import Record

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_OUTSIDE = {"https", "mailto", "tel"}
_SUGGESTIONS = 100
"""How many broken links of one run get a suggestion."""


class BrokenLink(Exception):
    """A link that cannot be kept: a message code and its words."""

    def __init__(self, code: str, **words: str) -> None:
        super().__init__(code)
        self.code, self.words = code, words


@dataclass
class Addresses:
    """What can be linked to: every page by its file and by its address, and every asset."""

    hrefs: set[str] = field(default_factory=set)
    by_file: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    """Files that nobody may see yet, by themselves and by their address."""
    unread: set[str] = field(default_factory=set)
    """Files that could not be read, and their addresses: a link to them is not wrong too."""
    suggests: bool = True
    """Whether a broken link gets a suggestion."""
    suggested: int = 0
    """How many broken links were compared with every address, which takes time."""

    @classmethod
    def of(
        cls,
        records: Iterable[Record],
        public: set[str],
        others: set[str],
        assets: set[str],
        unread: set[str],
    ) -> Addresses:
        """`public` are the files of public records; `others` addresses that no record has."""
        found = cls(set(others) | assets, unread=unread)
        for record in records:
            href = record.href
            names = [record.file]
            if record.ending != ".md":
                names.append(f"docs/{record.section}/{record.id}.md")
            for name in names:
                if record.file in public:
                    found.by_file[name] = href
                else:
                    found.hidden[name] = record.file
            if record.file in public:
                found.hrefs.add(href)
            else:
                found.hidden[href] = record.file
        found.by_file.update({f"docs/{asset}": asset for asset in assets})
        return found

    def resolve(self, file: str, target: str) -> str:
        """The target of a link in `file`, as a site address behind ROOT, or unchanged.

        Raises BrokenLink when it leads nowhere, to something hidden, or by a forbidden scheme.
        """
        if is_local(unquote(target)):
            raise BrokenLink("link-local", value=unquote(target))
        if scheme := _SCHEME.match(target):
            if scheme[1].lower() in _OUTSIDE:
                return _outside(target)
            if scheme[1].lower() == "http":
                raise BrokenLink("link-form", value=target, meant=as_https(target))
            raise BrokenLink("link-scheme", scheme=f"{scheme[1]}:")
        path, hash_mark, fragment = target.partition("#")
        if not path:
            if not fragment:
                raise BrokenLink("link-unknown", value=target)
            return target
        clean = unquote(path.partition("?")[0])
        if clean.startswith("/"):
            href = self._address(clean.lstrip("/"), target)
        else:
            href = self._file(_joined(posixpath.dirname(file), clean), file, target)
        return f"{ROOT}{href}{hash_mark}{fragment}"

    def _address(self, href: str, target: str) -> str:
        for known in (href, f"{href}/", href.removesuffix("index.html")):
            if known in self.hrefs:
                return known
            if known in self.unread:
                return known
            if known in self.hidden:
                raise BrokenLink("link-hidden", value=target, other=self.hidden[known])
        meant = self._nearest(href, self.hrefs)
        meant = f"/{meant}" if meant else None
        raise BrokenLink("link-unknown", value=target, meant=meant or "")

    def _file(self, name: str, file: str, target: str) -> str:
        if name in self.by_file:
            return self.by_file[name]
        if name in self.unread:
            return ""
        if name in self.hidden:
            raise BrokenLink("link-hidden", value=target, other=self.hidden[name])
        near = self._nearest(name, self.by_file)
        meant = posixpath.relpath(near, posixpath.dirname(file)) if near else _elsewhere(target)
        raise BrokenLink("link-unknown", value=unquote(target), meant=meant)

    def _nearest(self, text: str, known: Iterable[str]) -> str | None:
        if not self.suggests or self.suggested == _SUGGESTIONS:
            return None
        self.suggested += 1
        return nearest(text, known, FILES)


@lru_cache(maxsize=100_000)
def _joined(folder: str, path: str) -> str:
    """Where a path leads from a folder: many texts hold the same links."""
    return posixpath.normpath(posixpath.join(folder, path))


def _elsewhere(target: str) -> str:
    """The mail or web address that a target lacks the beginning of; empty when it is none."""
    if is_email(target):
        return f"mailto:{target}"
    return as_https(target) if target.lower().startswith("www.") else ""


def _outside(target: str) -> str:
    """A link to elsewhere, unchanged; raises BrokenLink when it does not lead where it seems to."""
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        code, good = "email-form", is_email(unquote(rest.partition("?")[0]))
    elif scheme.lower() == "tel":
        code, good = "phone-form", is_phone(rest)
    else:
        code, good = "link-form", is_web_address(target)
    if not good:
        raise BrokenLink(code, value=target)
    return target
