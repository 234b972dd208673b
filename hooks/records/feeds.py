"""Which feeds exist, where, and what each is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .call import Call
from .catalogue import Catalogue
from .ledger import Ledger
from .news_item import NewsItem
from .vocabulary import Term

NEWS = f"{NewsItem.section}/"
CALLS = f"{Call.section}/"
Subject = NewsItem | Call
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


def feeds(catalogue: Catalogue, ledger: Ledger) -> dict[str, Feed]:
    """By page: news, calls, and each theme, municipality and category that has entries.

    A feed that was published once stays, empty if need be: its readers never asked it to go.
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
    return {feed.page: feed for feed in [*main, *of_terms]}


def _term_feeds(catalogue: Catalogue) -> Iterator[Feed]:
    for name, where in _PREPOSITIONS.items():
        for term in catalogue.terms(name):
            related = catalogue.related(term)
            subjects: list[Subject] = [*related.news, *related.calls]
            kinds = [("nieuws", related.news), ("oproepen", related.calls)]
            what = " en ".join(kind for kind, records in kinds if records) or "nieuws"
            topic = f"{what} {where} {_inside(term, where)}"
            description = f"{topic.capitalize()}: berichten van KINA en haar lokale besturen."
            yield Feed(term.href, topic, description, subjects)


def _inside(term: Term, where: str) -> str:
    """The name of a term inside a sentence: a theme without its capital."""
    name = term.name
    return name[:1].lower() + name[1:] if where == "over" and name[1:2].islower() else name
