"""Persistent addresses: nothing that was ever public disappears without a notice."""

from collections.abc import Iterator
from datetime import date

from records.catalogue.gone import FILE as GONE_FILE
from records.catalogue.gone import Gone
from records.catalogue.ledger import ENTRY, Ledger, entry_key
from records.catalogue.ledger import FILE as LEDGER_FILE
from records.catalogue.loader import Library
from records.reading.problems import Place, Problems
from records.reading.reader import place_of
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import TERM_LISTS

from .site import Site


def check_persistence(site: Site, library: Library, problems: Problems) -> None:
    """Note what the ledger knows and the site no longer has, and pages that are gone yet there."""
    if not library.unread:
        public = {
            *persistent_addresses(site),
            *site.redirects,
            *persistent_entries(site),
            *_due_today(library),
        }
        pages = {page.address for page in site.catalogue.gone}
        removed = [key for key in site.ledger.days if _page_of(key) in pages]
        lost = site.ledger.lost({*public, *removed}, site.catalogue.today)
        for key, day in lost.items():
            if key == _page_of(key) or _page_of(key) not in lost:
                _note_lost(key, day, site.ledger, library, problems)
    owners = {route.href: route.file for route in site.routes if route.name != Gone.kind}
    owners.update(dict.fromkeys(site.redirects, "of de oude naam"))
    for index, page in enumerate(site.catalogue.gone):
        source = library.source(GONE_FILE)
        if page.address in owners:
            words = {"value": page.address, "other": owners[page.address]}
            place = place_of(source, ("gone", index, "address"))
            problems.add(place, "gone-alive", **words)
        if page.see and page.see not in owners:
            problems.add(place_of(source, ("gone", index, "see")), "gone-see", value=page.see)


def _note_lost(key: str, day: date, ledger: Ledger, library: Library, problems: Problems) -> None:
    """Report a lost page once for all its files, a lost file or feed id, or a term at its list."""
    section, _, name = key.removesuffix("/").rpartition("/")
    terms = next((terms for terms, kind in TERM_LISTS.items() if kind.section == section), None)
    if terms and key.endswith("/"):
        place = place_of(library.source(VOCABULARY_FILE), (terms,), key=True)
        words = {"key": terms, "value": name, "address": key, "day": str(day)}
        problems.add(place, "term-lost", **words)
        return
    code = "entry-lost" if key.startswith(ENTRY) else "address-lost"
    place = Place(LEDGER_FILE, ledger.lines[key])
    problems.add(place, code, address=key.removeprefix(ENTRY), day=str(day))


def _due_today(library: Library) -> Iterator[str]:
    """Addresses and ids that become public later today: not lost, for a build may repeat an earlier hour."""
    for record in library.all_records():
        if record.is_public(library.now) or record.public_from != library.now.date():
            continue
        if not getattr(record, "draft", False):
            yield record.href
            yield entry_key(record.section, record.oldest_name)


def persistent_addresses(site: Site) -> list[str]:
    """The addresses that must last; later pages of lists only hold what has moved on."""
    hrefs = (route.href for route in site.routes if route.listed and route.is_first)
    return [*filter(None, hrefs), *site.downloads]


def persistent_entries(site: Site) -> dict[str, date]:
    """The feed ids that must stay in use, as ledger keys, with the day of their first entry."""
    return {
        entry_key(record.section, name): record.announced(site.catalogue.now)
        for kind, _ in site.catalogue.kinds.giving(lambda kind: kind.entries)
        for record in site.catalogue.of(kind.name)
        if site.ledger.announces(record)
        for name in (site.ledger.entry_name(record), *site.ledger.taken_over(record))
    }


def _page_of(key: str) -> str:
    if key.startswith(ENTRY):
        return f"{key.removeprefix(ENTRY)}/"
    return key[: key.rfind("/") + 1]
