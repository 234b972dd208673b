"""The last entry of a feed whose page is gone: why, and where to look instead."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from records.catalogue.gone import Gone
from records.forms.entry import Entry
from records.forms.imprint import Imprint
from records.language.dates import Moment

_STOPPED = "Hier komen geen berichten meer. Je kunt deze feed verwijderen."


def farewell_entries(gone: Gone, imprint: Imprint) -> Iterator[Entry]:
    """One entry: a reader that only meets an error is never told what happened."""
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
