"""The site: all content at one moment, ready to render, and what kinds may ask of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from records.calendars.calendar import Calendar
from records.catalogue.catalogue import Catalogue
from records.catalogue.history import Change, History
from records.catalogue.ledger import Ledger
from records.catalogue.totals import total_hrefs
from records.data.data_files import data_hrefs
from records.feeds.feed import Feed, FeedForm, main_feeds
from records.forms.addresses import path_of, vcards_href
from records.forms.context import Context, Merger, Records
from records.forms.imprint import Imprint
from records.language.dates import YEAR
from records.pictures.photo import Photo
from records.record import Handwritten, Record

from .photo_elements import photo_element, with_photos, without_sizes
from .prose import Prose
from .route import Route


@dataclass(frozen=True)
class Site:
    """The content of the whole site at one moment."""

    catalogue: Catalogue
    routes: list[Route]
    feeds: dict[str, Feed]
    """By the address of their page."""
    calendars: list[Calendar]
    texts: dict[str, Prose]
    """The text of each record, by file."""
    assets: dict[str, int]
    """The size in bytes of each static file, by its path from docs/."""
    photos: dict[str, Photo]
    """By their path from docs/."""
    ledger: Ledger
    history: History

    @cached_property
    def redirects(self) -> dict[str, str]:
        """New address by old address."""
        records = self.catalogue.all_records
        return {
            record.href_as(alias): record.href for record in records for alias in record.aliases
        }

    @cached_property
    def downloads(self) -> set[str]:
        """The addresses of all generated files that are not pages."""
        return {
            *(href for feed in self.feeds.values() for href in feed.hrefs),
            *(calendar.href for calendar in self.calendars),
            *self._vcards(),
            *data_hrefs(self.catalogue.kinds),
            *total_hrefs(self.catalogue.kinds),
        }

    def _vcards(self) -> Iterator[str]:
        for kind, _ in self.catalogue.kinds.giving(lambda kind: kind.vcard):
            yield vcards_href(kind.model)
            for record in self.catalogue.of(kind.name):
                yield from record.file_hrefs("vcf")

    @cached_property
    def hrefs(self) -> set[str]:
        """The addresses of all pages and generated files."""
        return {route.href for route in self.routes} | self.downloads

    @cached_property
    def made(self) -> list[Route]:
        """The routes of generated pages: all but the handwritten ones."""
        return [route for route in self.routes if not route.is_handmade]

    @cached_property
    def paths(self) -> list[str]:
        """The file of each page, redirects included."""
        return [path_of(href) for href in [*(route.href for route in self.routes), *self.redirects]]

    def text(self, record: Record) -> str:
        """The text of a record as HTML, with ROOT before our addresses; empty when not shown."""
        if not record.shows_text(self.catalogue.now):
            return ""
        is_first = getattr(record, "image", None) is None
        return with_photos(self.texts[record.file].html, self.photos, is_first=is_first)

    def photo(self, src: str, alt: str, sizes: str, loading: str = "") -> str:
        """The element that shows a picture in docs/assets/; `loading` may be `lazy`."""
        return photo_element(src, alt, self.photos.get(src), sizes, loading)

    def shared_address(self, asset: str) -> str:
        """Where feed readers and other sites find a static file: photos in a form that all know."""
        return self.photos[asset].fallback.href if asset in self.photos else asset

    @cached_property
    def shared_calendars(self) -> list[Calendar]:
        """The calendars to subscribe to: all except those of single records."""
        return [calendar for calendar in self.calendars if calendar.is_shared]

    @property
    def kind_calendars(self) -> list[Calendar]:
        """The calendars with all dated records of a kind."""
        menus = {kind.menu for kind in self.catalogue.kinds.records}
        return [calendar for calendar in self.shared_calendars if calendar.page in menus]

    def calendar_of(self, page: str) -> Calendar | None:
        """The calendar of a page to subscribe to; None without dates."""
        matching = (one for one in self.shared_calendars if one.page == page and one.records)
        return next(matching, None)

    @property
    def feed_lists(self) -> list[tuple[str, list[Feed]]]:
        """The feeds of the whole site, without a label, and those of each list of terms."""
        going = [feed for feed in self.feeds.values() if not feed.is_discontinued]
        labels = dict.fromkeys(feed.label for feed in going)
        return [(label, [feed for feed in going if feed.label == label]) for label in labels]

    @property
    def totals_page(self) -> str:
        """The address of the page of figures; empty when there is none."""
        page = self._page("totals")
        return page.href if page else ""

    @property
    def glossary_page(self) -> Handwritten | None:
        """The page that explains terms; None when there is none."""
        return self._page("glossary")

    def _page(self, template: str) -> Handwritten | None:
        return next((page for page in self.catalogue.pages if page.template == template), None)

    @property
    def main_feed(self) -> Feed | None:
        """The feed that every page offers; None when no kind has a feed."""
        return next((self.feeds[page] for page in main_feeds(self.catalogue.kinds)), None)

    def nearest_feed(self, route: Route) -> Feed | None:
        """The feed that a page invites to follow: the first of its own, or else the main feed."""
        return next(iter(self.feeds_on(route)), self.main_feed)

    def changes_on(self, route: Route) -> list[Change]:
        """The changes in records that the feed of a page tells, newest first."""
        return [one for one in self.feeds[route.href].subjects if isinstance(one, Change)]

    def feeds_on(self, route: Route) -> list[Feed]:
        """The feeds of a page and of its list; on the home page those of whole kinds."""
        page = route.pagination.base if route.pagination else route.href
        pages = [page, route.menu] if route.href else main_feeds(self.catalogue.kinds)
        page_feeds = [self.feeds[href] for href in dict.fromkeys(pages) if href in self.feeds]
        return [feed for feed in page_feeds if not feed.is_discontinued]


def context_of(site: Site, imprint: Imprint, records: Records | None = None) -> Context:
    """The context of a whole site; `records` stand for its catalogue when somebody traces them."""
    ledger, history = site.ledger, site.history
    return Context(
        records=site.catalogue if records is None else records,
        imprint=imprint,
        text=lambda record: without_sizes(site.text(record)),
        first_public=ledger.entry_day,
        first_shown=partial(_first_shown, site),
        entry_name=ledger.entry_name,
        is_new=ledger.announces,
        followed_since=partial(_followed_since, site),
        edits=lambda record: history.edits(record, site.catalogue.today - YEAR),
        sentences=history.sentences,
        mergers=partial(_mergers, site),
        shared_address=site.shared_address,
        size=site.assets.get,
    )


def _first_shown(site: Site, record: Record) -> date:
    today = site.catalogue.today
    unknown = today if site.ledger.days else record.announced(site.catalogue.now)
    return min(site.ledger.first_day(record) or unknown, today)


def _followed_since(site: Site, record: Record) -> date:
    feed = f"{site.catalogue.kinds[record.kind].menu}{FeedForm.RSS}"
    return site.ledger.days.get(feed, site.catalogue.today)


def _mergers(site: Site, record: Record) -> Iterator[Merger]:
    for gone in site.catalogue.gone:
        if gone.see == record.href and gone.address.startswith(f"{record.section}/"):
            yield Merger(gone.address, gone.title, gone.date, gone.reason)
    for name, title, day in site.history.taken_over(record):
        yield Merger(record.href_as(name), title, day)
