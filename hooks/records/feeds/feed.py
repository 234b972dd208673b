"""Which feeds exist, where, and what each is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.catalogue.gone import Gone
from records.catalogue.history import Change, History
from records.catalogue.ledger import Ledger
from records.kind import FeedSpec, Kind, Kinds
from records.language.words import lower_first, upper_first
from records.record import Record
from records.vocabulary import TERM_LISTS

CHANGES = "changes"
"""The template of the page that shows what changed in all records."""
Subject = Record | Change | Gone
SIZE = 50
"""How many entries a feed holds; the page it belongs to has the rest."""


class FeedForm(StrEnum):
    """The forms of each feed: the names of their files."""

    RSS = "rss.xml"
    ATOM = "atom.xml"
    JSON = "feed.json"

    @property
    def label(self) -> str:
        """The name that readers know it by."""
        return {"rss.xml": "RSS", "atom.xml": "Atom", "feed.json": "JSON Feed"}[self.value]

    @property
    def media_type(self) -> str:
        """As `<link type>` and web servers name it."""
        subtype = {"rss.xml": "rss+xml", "atom.xml": "atom+xml", "feed.json": "feed+json"}
        return f"application/{subtype[self.value]}"


@dataclass(frozen=True)
class Feed:
    """One feed in all of its forms."""

    page: str
    """The address of the page it belongs to; its files lie there."""
    topic: str
    """What it holds, such as `nieuws over groenonderhoud`."""
    description: str
    subjects: Sequence[Subject] = ()
    """The records that its entries are about."""
    kind_name: str = ""
    """For the feed of a whole kind its topic with the article: `de oproepen`."""
    is_over: bool = False
    """Whether it only says goodbye: its page is gone, so nobody is led to it any more."""

    @property
    def name(self) -> str:
        """What people follow: `de oproepen`, `nieuws over groenonderhoud`."""
        return self.kind_name or self.topic

    def href(self, form: FeedForm | str) -> str:
        """The address of one form, from the root of the site."""
        return f"{self.page}{form}"

    @property
    def forms(self) -> list[FeedForm]:
        """Every form, the one that most readers know first."""
        return list(FeedForm)

    @property
    def hrefs(self) -> list[str]:
        """The address of each form."""
        return [self.href(form) for form in FeedForm]


def feeds(catalogue: Catalogue, ledger: Ledger, history: History) -> dict[str, Feed]:
    """By page: news, calls, and each theme, municipality and category that has entries.

    A feed that was published once stays, empty if need be: its readers never asked it to go. When
    its page is gone, it says so in one last entry.
    """
    kinds = _followed(catalogue.kinds)
    main = [
        Feed(kind.menu, feed.topic, feed.description, catalogue.current(kind.name), feed.name)
        for kind, feed in kinds
    ]
    of_terms = [
        feed
        for feed in _term_feeds(catalogue, kinds)
        if feed.subjects or ledger.knows(feed.href(FeedForm.RSS))
    ]
    rest = [*_change_feeds(catalogue, history), *of_terms, *_farewells(catalogue, ledger)]
    return {feed.page: feed for feed in [*main, *rest]}


def main_feeds(kinds: Kinds) -> list[str]:
    """The pages of the feeds of whole kinds, the most important first."""
    return [kind.menu for kind, _ in _followed(kinds)]


def _followed(kinds: Kinds) -> list[tuple[Kind[Any], FeedSpec]]:
    """The kinds that have a feed, the most important first."""
    return sorted(kinds.giving(lambda kind: kind.feed), key=lambda given: given[1].place)


def _change_feeds(catalogue: Catalogue, history: History) -> Iterator[Feed]:
    """What changed in any record, if a page of the site shows it."""
    for page in catalogue.pages:
        if page.template == CHANGES:
            changes = history.latest(catalogue.records, SIZE)
            yield Feed(page.href, "wat er verandert op deze site", page.lead, changes)


def _term_feeds(
    catalogue: Catalogue, kinds: Sequence[tuple[Kind[Any], FeedSpec]]
) -> Iterator[Feed]:
    """What belongs to each term: nieuws over Fiets, in Boom, in de rubriek Beleid."""
    for name, model in TERM_LISTS.items():
        if not model.feed:
            continue
        for term in catalogue.terms(name):
            related = catalogue.related(term)
            subjects = [record for kind, _ in kinds for record in related[kind.name]]
            topics = [feed.topic for kind, feed in kinds if related[kind.name]]
            what = " en ".join(topics) or "nieuws"
            topic = f"{what} {term.feed} {lower_first(term.name) if term.is_common else term.name}"
            description = f"{upper_first(topic)}: berichten van KINA en haar lokale besturen."
            yield Feed(term.href, topic, description, subjects)


def _farewells(catalogue: Catalogue, ledger: Ledger) -> Iterator[Feed]:
    for gone in catalogue.gone:
        if ledger.knows(f"{gone.address}{FeedForm.RSS}"):
            topic = f"{lower_first(gone.title)} (gestopt)"
            description = f"Deze feed is gestopt. {gone.reason}"
            yield Feed(gone.address, topic, description, [gone], is_over=True)
