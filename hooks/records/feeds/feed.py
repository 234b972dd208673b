"""The feeds of the site: their addresses, topics and records."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from records.all_kinds import Kinds
from records.catalogue.catalogue import Catalogue, Publication
from records.catalogue.facets import terms_with_pages
from records.catalogue.gone import Gone
from records.catalogue.history import Change, History
from records.catalogue.ledger import Ledger
from records.fields.choices import Choice
from records.forms.specs import FeedSpec
from records.kind import Kind
from records.language.words import enumeration, lower_first, upper_first
from records.record import Record

CHANGES = "changes"
KNOWLEDGE = "knowledge"
Subject = Record | Change | Gone | Publication
SIZE = 50


class FeedForm(Choice):
    """The formats of each feed: the file name, and the name for visitors."""

    RSS = "rss.xml", "RSS"
    ATOM = "atom.xml", "Atom"
    JSON = "feed.json", "JSON Feed"

    @property
    def media_type(self) -> str:
        """The media type of the format."""
        return f"application/{self.value.replace('.', '+')}"


@dataclass(frozen=True, eq=False)
class Feed:
    """One feed, published in every format; no two are equal."""

    page: str
    """The address of its page; its files are in the same folder."""
    topic: str
    """Its topic, such as `nieuws over groenonderhoud`."""
    description: str
    subjects: Sequence[Subject] = ()
    kind_name: str = ""
    """For the feed of a whole kind its topic with the article: `de oproepen`."""
    label: str = ""
    """What its page is about, as `thema`; empty for a feed of the whole site."""
    forms: tuple[FeedForm, ...] = tuple(FeedForm)
    """Its formats, the best known first."""
    only_news: bool = False
    """Whether it is older than the entries of some kinds, of which it tells no old ones."""
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
    def hrefs(self) -> list[str]:
        """The address of each format."""
        return [self.href(form) for form in self.forms]


def feeds(catalogue: Catalogue, ledger: Ledger, history: History) -> dict[str, Feed]:
    """The feeds by page: of kinds, terms (new ones as RSS alone), all changes, and removed pages."""
    kinds = _kinds_with_feeds(catalogue.kinds)
    main = [
        Feed(kind.menu, feed.topic, feed.description, catalogue.current(kind.name), feed.name)
        for kind, feed in kinds
    ]
    others = [
        *_page_feeds(catalogue, history),
        *_term_feeds(catalogue, ledger, kinds),
        *_discontinued_feeds(catalogue, ledger),
    ]
    return {feed.page: feed for feed in [*main, *others]}


def main_feeds(kinds: Kinds) -> list[str]:
    """The pages of the feeds of whole kinds, in their order."""
    return [kind.menu for kind, _ in _kinds_with_feeds(kinds)]


def _kinds_with_feeds(kinds: Kinds) -> list[tuple[Kind[Any], FeedSpec]]:
    """The kinds that have a feed, in the order of their `place`."""
    return sorted(kinds.giving(lambda kind: kind.feed), key=lambda given: given[1].place)


def _page_feeds(catalogue: Catalogue, history: History) -> Iterator[Feed]:
    """The changes in all records and the documents of all, where a page lists them."""
    for page in catalogue.pages:
        if page.template == CHANGES:
            changes = history.latest(catalogue.records, SIZE)
            yield Feed(page.href, "wat er verandert op deze site", page.lead, changes)
    for page in catalogue.pages:
        if page.template == KNOWLEDGE:
            yield Feed(page.href, "nieuwe documenten", page.lead, catalogue.publications())


def _term_feeds(
    catalogue: Catalogue, ledger: Ledger, kinds: Sequence[tuple[Kind[Any], FeedSpec]]
) -> Iterator[Feed]:
    """A feed per term: nieuws over Fiets, in Boom, in de rubriek Beleid."""
    for term, related in terms_with_pages(catalogue):
        topics = [feed.topic for kind, feed in kinds if related[kind.name]]
        topic = f"{enumeration(topics) or 'nieuws'} {term.about}"
        forms = _forms(term.href, ledger)
        yield Feed(
            term.href,
            topic,
            f"{upper_first(topic)}: berichten van KINA en haar lokale besturen.",
            [record for kind, _ in kinds for record in related[kind.name]],
            label=term.label,
            forms=forms,
            only_news=forms == tuple(FeedForm),
        )


def _forms(page: str, ledger: Ledger) -> tuple[FeedForm, ...]:
    """RSS, and the formats that were published; without a ledger any may have been."""
    return tuple(
        form
        for form in FeedForm
        if form is FeedForm.RSS or not ledger.days or ledger.knows(f"{page}{form}")
    )


def _discontinued_feeds(catalogue: Catalogue, ledger: Ledger) -> Iterator[Feed]:
    for gone in catalogue.gone:
        if ledger.knows(f"{gone.address}{FeedForm.RSS}"):
            topic = f"{lower_first(gone.title)} (gestopt)"
            description = f"Deze feed is gestopt. {gone.reason}"
            forms = _forms(gone.address, ledger)
            yield Feed(gone.address, topic, description, [gone], forms=forms, is_discontinued=True)
