"""Feed entries that no kind gives: changes in records, and removed pages."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from html import escape

from records.catalogue.catalogue import Publication
from records.catalogue.gone import Gone
from records.catalogue.history import Change
from records.forms.addresses import file_url
from records.forms.context import Context
from records.forms.entry import Entry, entry_id, labelled_title, theme_names
from records.forms.imprint import Imprint
from records.language.dates import Moment, day_in_words


def change_entries(change: Change, imprint: Imprint) -> Iterator[Entry]:
    """One entry about the changes in a record on one day."""
    record = change.record
    moment = Moment(change.day).start
    tag = f"{imprint.authority}:wijzigingen/{change.day}"
    url = imprint.site_url + record.href
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in change.sentences)
    kind = record.label.capitalize()
    head = f'{kind} <a href="{escape(url)}">{escape(record.title)}</a>, {day_in_words(change.day)}:'
    yield Entry(
        id=f"tag:{tag}/{record.section}/{record.oldest_name}",
        title=labelled_title(
            f"{kind} ‘{record.title}’: {_first(change)}", example=record.is_example
        ),
        href=record.href,
        summary=" ".join(change.sentences),
        published=moment,
        updated=moment,
        tags=(record.label,),
        write=lambda: f"<p>{head}</p>\n<ul>{items}</ul>",
    )


def _first(change: Change) -> str:
    """The first change, and how many others there are, as the end of a title."""
    first = change.sentences[0].rstrip(".")
    more = len(change.sentences) - 1
    rest = f" (en nog {more})" if more else ""
    return first[:1].lower() + first[1:] + rest


def _name(url: str) -> str:
    """A part of an id for an address, which may hold signs that ids do not; it never changes."""
    return sha256(url.encode()).hexdigest()[:16]


def publication_entries(publication: Publication, context: Context) -> Iterator[Entry]:
    """One entry about a document, which leads to the page of its record."""
    record, document, imprint = publication.record, publication.document, context.imprint
    moment = Moment(record.announced(context.records.now)).start
    url = file_url(imprint.site_url, document.url)
    where = f"{record.label.capitalize()} ‘{record.title}’."
    yield Entry(
        id=entry_id(context, record, "document", _name(document.url)),
        title=labelled_title(document.title, example=record.is_example),
        href=record.href,
        summary=where,
        published=moment,
        updated=moment,
        tags=theme_names(context, record),
        write=lambda: (
            f'<p><a href="{escape(url)}">{escape(document.title)}</a></p>\n<p>{escape(where)}</p>'
        ),
    )


_STOPPED = "Hier komen geen berichten meer. Je kunt deze feed verwijderen."


def closing_entries(gone: Gone, imprint: Imprint) -> Iterator[Entry]:
    """The single entry of a discontinued feed."""
    moment = Moment(gone.date).start
    yield Entry(
        id=f"tag:{imprint.authority}:{gone.address}weg",
        title=f"Gestopt: {gone.title}",
        href=gone.address,
        summary=f"{gone.reason} {_STOPPED}",
        published=moment,
        updated=moment,
        write=lambda: _text(gone, imprint.site_url),
    )


def _text(gone: Gone, site_url: str) -> str:
    links = [("Kijk hier verder", f"{site_url}{gone.see}")] if gone.see else []
    links.extend((link.title, link.url) for link in gone.links)
    items = [f'<p><a href="{escape(url)}">{escape(title)}</a></p>' for title, url in links]
    return "\n".join([f"<p>{escape(gone.reason)} {_STOPPED}</p>", *items])
