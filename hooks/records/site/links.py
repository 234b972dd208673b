"""Links in texts: from what an editor writes to an address of the site."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self
from unicodedata import normalize
from urllib.parse import quote, unquote

from records.fields.addresses import as_https, is_email, is_local, is_phone, is_web_address
from records.fields.copied_links import source_path, unwrapped
from records.forms.addresses import ROOT
from records.language.suggestions import FILES, nearest
from records.reading.problems import Unfit
from records.record import Record

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_EXTERNAL = {"https", "mailto", "tel"}
_READABLE = "".join(map(chr, range(0x21, 0x7F))).translate({ord(mark): None for mark in "#%?<>()"})
"""What a suggestion has as it is; letters with an accent are written in numbers."""
_SUGGESTIONS = 100
"""Maximum number of broken links per run that get a suggestion, which takes time."""


class BrokenLink(Unfit):
    """A link that cannot be resolved."""


@dataclass
class Addresses:
    """Everything that can be linked to: pages by file and by address, and static files."""

    hrefs: set[str] = field(default_factory=set)
    by_file: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    """The files of records that are not public, by file and by address."""
    removed: frozenset[str] = frozenset()
    """Addresses of hidden examples: a link to one becomes plain text, and is not reported."""
    unread: set[str] = field(default_factory=set)
    """Files that could not be read, and their addresses: links to them are not reported."""
    host: str = ""
    """The address of this site on the web, as `https://voorbeeld.be/`; empty when it is unknown."""
    suggests: bool = True
    suggested: int = 0
    _resolved: dict[tuple[str, str], str | None] = field(default_factory=dict, init=False)
    """By the folder of a file and the target of a link in it: many texts have the same links."""

    @classmethod
    def of(
        cls,
        records: Iterable[Record],
        public: set[str],
        others: set[str],
        assets: set[str],
        unread: set[str],
    ) -> Self:
        """`public` are the files of public records; `others` addresses that no record has."""
        addresses = cls(set(others) | assets, unread=unread)
        for record in records:
            names = [record.file]
            if record.ending != ".md":
                names.append(f"docs/{record.section}/{record.id}.md")
            if record.file in public:
                addresses.by_file.update(dict.fromkeys(names, record.href))
                addresses.hrefs.add(record.href)
            else:
                addresses.hidden.update(dict.fromkeys([*names, record.href], record.file))
        addresses.by_file.update({f"docs/{asset}": asset for asset in assets})
        return addresses

    def resolve(self, file: str, target: str) -> str | None:
        """The target of a link in `file`: ROOT and an address of the site, or unchanged when external.

        None for a link to a hidden example. Raises BrokenLink for a target that is unknown or hidden, or
        for a scheme that is forbidden.
        """
        about = file.rpartition("/")[0], target
        if about not in self._resolved:
            self._resolved[about] = self._resolve(*about)
        return self._resolved[about]

    def _resolve(self, folder: str, target: str) -> str | None:
        if is_local(unquote(target)):
            raise BrokenLink("link-local", value=unquote(target))
        if self.host and f"{target}/".startswith(self.host):
            path, rest = split_path(target[len(self.host) :])
            return f"{ROOT}{quote(self._address(path, target)) if path else ''}{rest}"
        if (path := source_path(target)) and path in self.by_file:
            meant = posixpath.relpath(path, folder)
            raise BrokenLink("link-own", value=target, meant=meant)
        if scheme := _SCHEME.match(target):
            if scheme[1].lower() in _EXTERNAL:
                return _external(target)
            if scheme[1].lower() == "http":
                raise BrokenLink("link-form", value=target, meant=as_https(target))
            raise BrokenLink("link-scheme", scheme=f"{scheme[1]}:")
        path, rest = self._split(folder, target)
        if not path:
            if len(rest) < 2 or rest[0] == "?":  # noqa: PLR2004 (a mark with nothing behind it)
                raise BrokenLink("link-unknown", value=target)
            return target
        if path.startswith("/"):
            href = self._address(path.lstrip("/"), target)
        else:
            href = self._file(_joined(folder, path), folder, target)
        return None if href in self.removed else f"{ROOT}{quote(href)}{rest}"

    def _split(self, folder: str, target: str) -> tuple[str, str]:
        """As `split_path`, but for a # in the name of a file that there is."""
        path = normalize("NFC", unquote(target))
        name = f"docs{path}" if path[:1] == "/" else _joined(folder, path)
        return (path, "") if "#" in target and name in self.by_file else split_path(target)

    def _address(self, href: str, target: str) -> str:
        for address in (href, f"{href}/", href.removesuffix("index.html")):
            if address in self.hrefs or address in self.unread:
                return address
            if address in self.hidden:
                raise BrokenLink("link-hidden", value=target, other=self.hidden[address])
        suggestion = self._nearest(href, self.hrefs)
        meant = f"/{suggestion}" if suggestion is not None else ""
        raise BrokenLink("link-unknown", value=target, meant=meant)

    def _file(self, name: str, folder: str, target: str) -> str:
        if name in self.by_file:
            return self.by_file[name]
        if name in self.unread:
            return ""
        if name in self.hidden:
            raise BrokenLink("link-hidden", value=target, other=self.hidden[name])
        near = self._nearest(name, self.by_file)
        meant = (
            quote(posixpath.relpath(near, folder), safe=_READABLE)
            if near
            else _with_scheme(unquote(target))
        )
        raise BrokenLink("link-unknown", value=unquote(target), meant=meant)

    def _nearest(self, text: str, candidates: Iterable[str]) -> str | None:
        if not self.suggests or self.suggested == _SUGGESTIONS:
            return None
        self.suggested += 1
        return nearest(text, candidates, FILES)


@lru_cache(maxsize=100_000)
def split_path(target: str) -> tuple[str, str]:
    """The path of an address as files have it, and its query and fragment as they are."""
    path = re.split("[?#]", target, maxsplit=1)[0]
    return normalize("NFC", unquote(path)), target[len(path) :]


@lru_cache(maxsize=100_000)
def _joined(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, path))


def _with_scheme(target: str) -> str:
    """The address with the scheme that a target lacks; empty when it is not an address."""
    bare = target.strip("“”„‘’\"'<>")
    if is_email(bare):
        return f"mailto:{bare}"
    return as_https(bare) if bare.lower().startswith(("www.", "https")) else ""


def _external(target: str) -> str:
    """An external link, unchanged; raises BrokenLink when its form is wrong."""
    scheme, _, rest = target.partition(":")
    if scheme.lower() == "mailto":
        code, is_valid = "email-form", is_email(unquote(rest.partition("?")[0]))
    elif scheme.lower() == "tel":
        code, is_valid = "phone-form", is_phone(rest)
    else:
        code, is_valid = "link-form", is_web_address(target)
        if is_valid and (inside := unwrapped(target)):
            raise BrokenLink("link-wrapped", value=target, meant=inside)
    if not is_valid:
        raise BrokenLink(code, value=target)
    return target
