"""The feeds of the site: their addresses, topics and records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.catalogue.gone import Gone
from records.catalogue.history import Change, History
from records.catalogue.ledger import Ledger
from records.catalogue.publications import Publication, publications
from records.kind import FeedSpec, Kind, Kinds
from records.language.words import enumeration, lower_first, upper_first
from records.record import Record
from records.vocabulary import TERM_LISTS

CHANGES = "changes"
"""The template of the page that lists the changes in all records."""
KNOWLEDGE = "knowledge"
"""The template of the page that lists the documents of all records."""
Subject = Record | Change | Gone | Publication
SIZE = 50
"""The maximum number of entries of a feed."""


class FeedForm(StrEnum):
    """The formats of each feed; the values are their file names."""

    RSS = "rss.xml"
    ATOM = "atom.xml"
    JSON = "feed.json"

    @property
    def label(self) -> str:
        """The name of the format."""
        return {"rss.xml": "RSS", "atom.xml": "Atom", "feed.json": "JSON Feed"}[self.value]

    @property
    def media_type(self) -> str:
        """The media type of the format."""
        return f"application/{self.value.replace('.', '+')}"


@dataclass(frozen=True)
class Feed:
    """One feed, published in every format."""

    page: str
    """The address of its page; its files are in the same folder."""
    topic: str
    """Its topic, such as `nieuws over groenonderhoud`."""
    description: str
    subjects: Sequence[Subject] = ()
    """The records that its entries are about."""
    kind_name: str = ""
    """For the feed of a whole kind its topic with the article: `de oproepen`."""
    is_discontinued: bool = False
    """Whether its page was removed: it has one closing entry, and no page links to it."""

    @property
    def name(self) -> str:
        """What people follow: `de oproepen`, `nieuws over groenonderhoud`."""
        return self.kind_name or self.topic

    def href(self, form: FeedForm | str) -> str:
        """The address of one format, from the root of the site."""
        return f"{self.page}{form}"

    @property
    def forms(self) -> list[FeedForm]:
        """Every format, the best known first."""
        return list(FeedForm)

    @property
    def hrefs(self) -> list[str]:
        """The address of each format."""
        return [self.href(form) for form in FeedForm]


def feeds(catalogue: Catalogue, ledger: Ledger, history: History) -> dict[str, Feed]:
    """The feeds by page: one per kind with a feed, per term with entries, and of all changes.

    A feed that was ever published stays, even without entries. When its page is removed, it gets
    one closing entry.
    """
    kinds = _kinds_with_feeds(catalogue.kinds)
    main = [
        Feed(kind.menu, feed.topic, feed.description, catalogue.current(kind.name), feed.name)
        for kind, feed in kinds
    ]
    of_terms = [
        feed
        for feed in _term_feeds(catalogue, kinds)
        if feed.subjects or ledger.knows(feed.href(FeedForm.RSS))
    ]
    others = [
        *_change_feeds(catalogue, history),
        *_document_feeds(catalogue),
        *of_terms,
        *_discontinued_feeds(catalogue, ledger),
    ]
    return {feed.page: feed for feed in [*main, *others]}


def main_feeds(kinds: Kinds) -> list[str]:
    """The pages of the feeds of whole kinds, in their order."""
    return [kind.menu for kind, _ in _kinds_with_feeds(kinds)]


def _kinds_with_feeds(kinds: Kinds) -> list[tuple[Kind[Any], FeedSpec]]:
    """The kinds that have a feed, in the order of their `place`."""
    return sorted(kinds.giving(lambda kind: kind.feed), key=lambda given: given[1].place)


def _change_feeds(catalogue: Catalogue, history: History) -> Iterator[Feed]:
    """The changes in all records, when a page lists them."""
    for page in catalogue.pages:
        if page.template == CHANGES:
            changes = history.latest(catalogue.records, SIZE)
            yield Feed(page.href, "wat er verandert op deze site", page.lead, changes)


def _document_feeds(catalogue: Catalogue) -> Iterator[Feed]:
    """The documents of all records, when a page lists them."""
    for page in catalogue.pages:
        if page.template == KNOWLEDGE:
            yield Feed(page.href, "nieuwe documenten", page.lead, publications(catalogue))


def _term_feeds(
    catalogue: Catalogue, kinds: Sequence[tuple[Kind[Any], FeedSpec]]
) -> Iterator[Feed]:
    """A feed per term: nieuws over Fiets, in Boom, in de rubriek Beleid."""
    for name, model in TERM_LISTS.items():
        if not model.feed:
            continue
        for term in catalogue.terms(name):
            related = catalogue.related(term)
            subjects = [record for kind, _ in kinds for record in related[kind.name]]
            topics = [feed.topic for kind, feed in kinds if related[kind.name]]
            what = enumeration(topics) or "nieuws"
            topic = f"{what} {term.feed} {lower_first(term.name) if term.is_common else term.name}"
            description = f"{upper_first(topic)}: berichten van KINA en haar lokale besturen."
            yield Feed(term.href, topic, description, subjects)


def _discontinued_feeds(catalogue: Catalogue, ledger: Ledger) -> Iterator[Feed]:
    for gone in catalogue.gone:
        if ledger.knows(f"{gone.address}{FeedForm.RSS}"):
            topic = f"{lower_first(gone.title)} (gestopt)"
            description = f"Deze feed is gestopt. {gone.reason}"
            yield Feed(gone.address, topic, description, [gone], is_discontinued=True)
