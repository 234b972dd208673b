"""Explains the words of the glossary where a page first uses them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, partial
from html import escape, unescape

from Stemmer import Stemmer

from records.building.digest import digest
from records.forms.addresses import ROOT
from records.site.prose import TERM, plain
from records.site.site import Site

_MARK = "\ue002"
"""Stands before and after each text of a page in which words are explained."""
_BRACKETS = re.compile(r"(.+) \((.+)\)")
_TAG = r"<(/?)([a-z][a-z0-9]*)[^>]*>"
_KEPT = {"a", "abbr", "button", "code", "dfn", "dt", "figcaption", "kbd", "pre", "summary", "th"}
_KEPT |= {"h2", "h3", "h4", "h5", "h6"}
"""Elements whose text stays as it is."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SHARED = 3
"""Letters that forms of one word begin with: the stemmer alone takes `begeleiding` for `beleid`."""
_BESIDE = re.compile(
    r"([(‘“]*)(<dfn class=\"k-term\">.*?</dfn><span class=\"k-term__meaning\".*?</span>)([.,;:!?…)’”]*)"
)
"""A term with the signs that no line may end after, or begin with."""
_GENITIVE = re.compile(r"['’]s$")


@dataclass(frozen=True)
class Definition:
    """One term of the glossary."""

    anchor: str
    text: str
    """What it means, as plain text."""


class Glossary:
    """The terms of a site with their meanings."""

    def __init__(self, href: str, html: str, known: Collection[str]) -> None:
        """`html` is the text of the glossary page; terms in `known` need no explanation."""
        self._href = href
        link = rf'<a href="{ROOT}{re.escape(href)}#([^"]+)">([^<]+)</a>'
        self._piece = re.compile(f"{link}|{_TAG}")
        self._definitions: dict[str, Definition] = {}
        self.digest = digest(href, html, *known)
        self._stem = cache(partial(_stem, Stemmer("dutch")))
        self._terms: dict[str, list[tuple[tuple[str, ...], Definition]]] = defaultdict(list)
        for anchor, heading, body in TERM.findall(html):
            name = unescape(plain(heading))
            definition = Definition(anchor, unescape(plain(body)))
            self._definitions[anchor] = definition
            if name not in known:
                brackets = _BRACKETS.fullmatch(name)
                for form in brackets.groups() if brackets else (name,):
                    key = tuple(self._stem(word) for word in _WORD.findall(form))
                    if key:
                        self._terms[key[0]].append((key, definition))
        for terms in self._terms.values():
            terms.sort(key=lambda term: len(term[0]), reverse=True)

    def explained(self, page: str, href: str) -> str:
        """A page with an explanation at the first use of each term in its marked texts.

        A link to a term becomes its explanation, which has that link.
        """
        parts = page.split(_MARK)
        used = set[str]()
        if href != self._href:
            parts[1::2] = [
                _BESIDE.sub(_kept_beside, "".join(self._text(text, used))) for text in parts[1::2]
            ]
        return "".join(parts)

    def _text(self, html: str, used: set[str]) -> Iterator[str]:
        """The pieces of an HTML fragment, with explanations in its text."""
        end = depth = 0
        for piece in self._piece.finditer(html):
            anchor, shown, closing, tag = piece.groups()
            text = html[end : piece.start()]
            yield text if depth else self._words(text, used)
            definition = None if depth or anchor in used else self._definitions.get(anchor)
            yield self._explanation(shown, definition) if definition else piece[0]
            used.update([definition.anchor] if definition else [])
            if tag in _KEPT:
                depth += -1 if closing else 1
            end = piece.end()
        yield self._words(html[end:], used)

    def _words(self, text: str, used: set[str]) -> str:
        stems = [*map(self._stem, _WORD.findall(text))]
        if self._terms.keys().isdisjoint(stems):
            return text
        words = list(_WORD.finditer(text))
        parts, end, index = [], 0, 0
        while index < len(words):
            term = self._term_at(index, stems, used)
            last = index + len(term[0]) - 1 if term else index
            first, final = words[index].start(), words[last].end()
            if term and re.fullmatch(r"[\w\s'’-]+", text[first:final]):
                used.add(term[1].anchor)
                parts += [text[end:first], self._explanation(text[first:final], term[1])]
                end, index = final, last
            index += 1
        return "".join([*parts, text[end:]])

    def _term_at(
        self, index: int, stems: list[str], used: set[str]
    ) -> tuple[tuple[str, ...], Definition] | None:
        """The longest term that begins with a word and has no explanation yet."""
        for key, definition in self._terms.get(stems[index], ()):
            if tuple(stems[index : index + len(key)]) == key:
                return None if definition.anchor in used else (key, definition)
        return None

    def _explanation(self, shown: str, definition: Definition) -> str:
        """A term with its meaning, which shows on demand, or in brackets where nothing opens."""
        name = f"_uitleg-{definition.anchor}"
        link = f"{ROOT}{self._href}#{definition.anchor}"
        return (
            f'<dfn class="k-term">{_opener(shown, name)}</dfn>'
            f'<span class="k-term__meaning" id="{name}" popover>'
            f"{escape(definition.text, quote=False)}"
            f'<a href="{link}"> Meer begrippen</a></span>'
        )


def _kept_beside(match: re.Match[str]) -> str:
    """A term in one span with the signs beside it: a line may end on both sides of a button."""
    before, term, after = match.groups()
    return f'<span class="k-tight">{match[0]}</span>' if before or after else term


def _stem(stemmer: Stemmer, word: str) -> str:
    bare = _GENITIVE.sub("", word.casefold())
    return bare[:_SHARED] + str(stemmer.stemWord(bare))


def _opener(shown: str, name: str) -> str:
    """A term that opens its meaning. Only its last word is a button, which no line could end in."""
    last = shown.rsplit(maxsplit=1)[-1]
    button = f'<button type="button" popovertarget="{name}"'
    if last == shown:
        return f"{button}>{shown}</button>"
    rest = f"<span>{shown.removesuffix(last)}</span>"
    return f'<label>{rest}{button} aria-label="{shown}">{last}</button></label>'


def glossary_of(site: Site) -> Glossary:
    """The glossary of a site; an empty one when it has no page for it."""
    page = site.glossary_page
    if page is None:
        return Glossary("", "", ())
    return Glossary(page.href, site.text(page), getattr(page, "known", ()))


def marked(html: str) -> str:
    """A text in which a page explains the words of the glossary."""
    plain_text = html.replace("&#39;", "'")  # as templates escape it, which would end a word
    return f"{_MARK}{plain_text}{_MARK}"
