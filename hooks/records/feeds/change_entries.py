"""The entry about what changed in one record on one day."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from records.catalogue.history import Change
from records.forms.entry import Entry, marked
from records.forms.imprint import Imprint
from records.language.dates import Moment, day_in_words


def change_entries(change: Change, imprint: Imprint) -> Iterator[Entry]:
    """One entry, so that a reader who follows the site need not compare it by hand."""
    record = change.record
    moment = Moment(change.day).start
    tag = f"{imprint.authority}:wijzigingen/{change.day}"
    url = imprint.site_url + record.href
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in change.sentences)
    kind = record.label.capitalize()
    head = f'{kind} <a href="{escape(url)}">{escape(record.title)}</a>, {day_in_words(change.day)}:'
    yield Entry(
        id=f"tag:{tag}/{record.section}/{record.oldest_name}",
        title=marked(f"{kind} ‘{record.title}’: {_first(change)}", example=record.is_example),
        href=record.href,
        summary=" ".join(change.sentences),
        published=moment,
        updated=moment,
        tags=(record.label,),
        write=lambda: f"<p>{head}</p>\n<ul>{items}</ul>",
    )


def _first(change: Change) -> str:
    """What changed, as the end of a title."""
    first = change.sentences[0].rstrip(".")
    more = len(change.sentences) - 1
    rest = f" (en nog {more})" if more else ""
    return first[:1].lower() + first[1:] + rest
