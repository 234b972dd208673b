"""Search entries: kind, state, place and subjects of each page, beside its text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from operator import attrgetter

from records.fields.field_type import FieldType
from records.fields.frozen import references
from records.forms.states import Stateful, as_text
from records.record import Record
from records.site.prose import TERM, plain
from records.site.route import Route
from records.site.site import Site
from records.term import Term
from records.vocabulary import TERM_LISTS

_NAMED = attrgetter("or_text")
_REVIEWED = ("reviewed",)
_BLOCK = re.compile(
    r"(?:</?(?:blockquote|d[dlt]|details|div|h[2-6r]|li|ol|p|pre|summary|t[dh]|ul|(?:fig)?caption)\b[^>]*>\s*)+"
)
_FOOTNOTE = re.compile(r'<sup[^>]*><a href="#noot-[^>]*>\d+</a></sup>|<a href="#noot-[^>]*>↩</a>')
"""The number of a footnote in a text, and the arrow back to it."""
_ENDS = ".!?…:;,”’)"
_BRACKETS = re.compile(r"[()]")


@dataclass(frozen=True)
class Section:
    """A term that a page explains."""

    id: str
    """Of its heading."""
    title: str
    text: str


@dataclass(frozen=True)
class SearchEntry:
    """One page in the search index."""

    href: str
    title: str
    summary: str
    """What a result says of it: of a term what it means."""
    kind: str
    """The name of its kind; that of pages for a term."""
    place: str
    """The pages above it, as `Projecten`."""
    subjects: tuple[str, ...]
    """Names of its terms, organisations, postcodes and search words."""
    details: tuple[str, ...]
    """Amounts, dates, conditions, places and whatever else its fields say."""
    body: str
    """What is written on it below its summary, without tags."""
    label: str
    """What its kind is called, with its title when it is a page: synonyms of these find it too."""
    example: bool
    """Whether it is an invented example."""
    facts: dict[str, str] = field(default_factory=dict)
    """The `badge` or the `schedule` that a result shows."""
    called: tuple[str, ...] = ()
    """What leads to it: the name of a term; title and search words of a page; all terms of a glossary.

    The first is its title.
    """
    terms: tuple[Section, ...] = ()
    """Of a glossary: what it explains."""
    is_term: bool = False
    """Whether it is the page of a term."""
    comes_first: bool = True
    """Whether it is the first page for who types its title, unlike a part of a list, as a rubric."""

    @property
    def subject(self) -> str:
        """What it is about: its title, summary and subjects."""
        return " ".join((self.title, self.summary, *self.subjects))

    @property
    def text(self) -> str:
        """All that its page says."""
        return " ".join((self.title, self.summary, self.body, *self.subjects, *self.details))


def search_entries(site: Site) -> dict[str, SearchEntry]:
    """An entry for every searchable page, by address.

    Terms, records and other pages, which is the order of equal results.
    """
    routes = (route for route in site.routes if route.is_searchable)
    found = [_entry(route, site) for route in routes]
    found.sort(key=lambda entry: (not entry.is_term, entry.kind == "page"))
    return {entry.href: entry for entry in found}


def _entry(route: Route, site: Site) -> SearchEntry:
    subject, kinds = route.subject, site.catalogue.kinds
    is_term = isinstance(subject, Term)
    kind = kinds.page if is_term else kinds[subject.kind]
    listed = next((other for other in kinds.records if other.menu == route.href), kind)
    terms = _terms(route, site)
    subjects = tuple(dict.fromkeys(_subjects(subject, site)))
    said = {route.title, route.summary, *subjects}
    details = tuple(
        detail for detail in (*_announced(subject), *_details(subject)) if detail not in said
    )
    body = subject.lead if is_term else _sentences(site.text(subject))
    return SearchEntry(
        href=route.href,
        title=route.title,
        summary=(subject.description if is_term else "") or route.summary,
        kind=kind.name,
        place=" › ".join(title for title, href in route.trail if href),
        subjects=subjects,
        details=details,
        body=body,
        label=listed.model.label + (f" {route.title}" if kind is kinds.page else ""),
        example=getattr(subject, "is_example", False),
        facts=dict(_facts(subject)),
        called=tuple(_called(route, site, terms)),
        terms=terms,
        is_term=is_term,
        comes_first=not (is_term and subject.divides),
    )


def _sentences(html: str) -> str:
    """The text of an HTML fragment, in which a heading, cell or item of a list ends as a sentence does."""
    blocks = (unescape(plain(block)) for block in _BLOCK.split(_FOOTNOTE.sub("", html)))
    return " ".join(block if block[-1] in _ENDS else f"{block}." for block in blocks if block)


def _terms(route: Route, site: Site) -> tuple[Section, ...]:
    """What a glossary explains; nothing of other pages."""
    glossary = site.glossary_page
    if not glossary or route.subject is not glossary:
        return ()
    found = TERM.findall(site.text(glossary))
    return tuple(
        Section(id_, unescape(plain(title)), _sentences(text)) for id_, title, text in found
    )


def _called(route: Route, site: Site, terms: Iterable[Section]) -> Iterator[str]:
    """`Lokale diensteneconomie (LDE)` gives both its names."""
    if isinstance(route.subject, Term):
        yield route.subject.name
    elif route.subject.kind == site.catalogue.kinds.page.name:
        yield from (route.title, *route.subject.search_words)
    for term in terms:
        yield from filter(None, map(str.strip, _BRACKETS.split(term.title)))


def _subjects(subject: Record | Term, site: Site) -> Iterator[str]:
    """The names and codes of its terms, the titles of its documents, and its search words."""
    if isinstance(subject, Record):
        for reference in references(subject):
            if reference.target in TERM_LISTS:
                for term in site.catalogue.terms(reference.target, [reference.id]):
                    yield term.name
                    yield from term.codes
        for _, type_, name in subject.leaves(_NAMED):
            yield site.catalogue.called(type_.target, name)
    for document in getattr(subject, "documents", ()):
        yield document.title
    yield from subject.search_words


def _details(subject: Record | Term) -> dict[str, None]:
    """The texts, amounts and dates in its fields, as visitors read them."""
    if isinstance(subject, Term):
        return {}
    leaves = subject.leaves(_is_detail)
    return dict.fromkeys(type_.shown(value) for path, type_, value in leaves if path != _REVIEWED)


def _announced(subject: Record | Term) -> Iterator[str]:
    """The labels that its page shows for what became of it: `Gaat niet door`, `Rechtzetting`."""
    for field_of in type(subject).fields.values():
        if field_of.options.announces and getattr(subject, field_of.key):
            yield field_of.label


def _is_detail(type_: FieldType) -> bool:
    other = type_.target or type_.missing or type_.choices or type_.is_address
    unread = type_.options.internal or type_.options.text or type_.control == "boolean"
    return type_.is_read and not (other or unread)


def _facts(subject: Record | Term) -> Iterator[tuple[str, str]]:
    """The schedule of a record with states, or the badge of its status."""
    if isinstance(subject, Stateful):
        yield "schedule", as_text(subject.schedule)
    elif isinstance(subject, Record) and (badge := subject.badge):
        yield "badge", badge
