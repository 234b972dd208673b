"""Which feeds exist, where, and what each is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from records.catalogue.catalogue import Catalogue
from records.catalogue.gone import Gone
from records.catalogue.history import Change, History
from records.catalogue.ledger import Ledger
from records.kinds.call.model import Call
from records.kinds.news_item.model import NewsItem
from records.kinds.page.model import PageTemplate
from records.language.words import lower_first, upper_first

NEWS = f"{NewsItem.section}/"
CALLS = f"{Call.section}/"
Subject = NewsItem | Call | Change | Gone
SIZE = 50
"""How many entries a feed holds; the page it belongs to has the rest."""

_PREPOSITIONS = {"themes": "over", "municipalities": "in", "categories": "in de rubriek"}
"""The lists of terms that have feeds: nieuws over Fiets, in Boom, in de rubriek Beleid."""


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
    is_over: bool = False
    """Whether it only says goodbye: its page is gone, so nobody is led to it any more."""

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
    main = [
        Feed(
            NEWS,
            "nieuws",
            "Nieuws over sociale economie en werk van KINA en haar lokale besturen.",
            catalogue.current_news,
        ),
        Feed(
            CALLS,
            "oproepen",
            "Nieuwe oproepen, oproepen die binnenkort sluiten en datums die veranderen.",
            catalogue.calls,
        ),
    ]
    of_terms = [
        feed
        for feed in _term_feeds(catalogue)
        if feed.subjects or ledger.knows(feed.href(FeedForm.RSS))
    ]
    rest = [*_change_feeds(catalogue, history), *of_terms, *_farewells(catalogue, ledger)]
    return {feed.page: feed for feed in [*main, *rest]}


def _change_feeds(catalogue: Catalogue, history: History) -> Iterator[Feed]:
    """What changed in any record, if a page of the site shows it."""
    for page in catalogue.pages:
        if page.template is PageTemplate.CHANGES:
            changes = history.latest(catalogue.records, SIZE)
            yield Feed(page.href, "wat er verandert op deze site", page.summary, changes)


def _term_feeds(catalogue: Catalogue) -> Iterator[Feed]:
    for name, where in _PREPOSITIONS.items():
        for term in catalogue.terms(name):
            related = catalogue.related(term)
            subjects: list[Subject] = [*related.news, *related.calls]
            kinds = [("nieuws", related.news), ("oproepen", related.calls)]
            what = " en ".join(kind for kind, records in kinds if records) or "nieuws"
            name_inside = lower_first(term.name) if where == "over" else term.name
            topic = f"{what} {where} {name_inside}"
            description = f"{upper_first(topic)}: berichten van KINA en haar lokale besturen."
            yield Feed(term.href, topic, description, subjects)


def _farewells(catalogue: Catalogue, ledger: Ledger) -> Iterator[Feed]:
    for gone in catalogue.gone:
        if ledger.knows(f"{gone.address}{FeedForm.RSS}"):
            topic = f"{lower_first(gone.title)} (gestopt)"
            description = f"Deze feed is gestopt. {gone.reason}"
            yield Feed(gone.address, topic, description, [gone], is_over=True)
