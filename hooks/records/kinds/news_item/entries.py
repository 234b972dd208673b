"""The entries about a news item: the news itself, its correction, its withdrawal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from records.forms.context import Context
from records.forms.entry import (
    Entry,
    enclosure,
    entry_id,
    full_text,
    labelled_title,
    latest,
    withdrawn_text,
)

from .model import NewsItem


def news_entries(item: NewsItem, context: Context) -> Iterator[Entry]:
    """The news item; then, for who has read it already, what was wrong with it."""
    withdrawn = item.withdrawn if item.is_withdrawn(context.records.now) else None
    original = Entry(
        id=entry_id(context, item),
        title=labelled_title(
            item.title, example=item.example, label="Ingetrokken" if withdrawn else ""
        ),
        href=item.href,
        summary=withdrawn.reason if withdrawn else item.summary or item.title,
        published=item.date.start,
        updated=latest(
            item.date.start,
            item.updated.start if item.updated else None,
            withdrawn.start if withdrawn else None,
        ),
        tags=tuple(term.name for term in context.records.terms("categories", item.categories)),
        enclosure=None if withdrawn else enclosure(context, item.image),
        write=lambda: _text(item, context),
    )
    yield original
    if withdrawn:
        again = entry_id(context, item, "ingetrokken")
        yield replace(original, id=again, published=withdrawn.start, updated=withdrawn.start)
    elif item.correction and item.updated:
        yield replace(
            original,
            id=entry_id(context, item, "rechtzetting", str(item.updated.day)),
            title=labelled_title(item.title, example=item.example, label="Rechtzetting"),
            summary=item.correction,
            published=item.updated.start,
            updated=item.updated.start,
            enclosure=None,
        )


def _text(item: NewsItem, context: Context) -> str:
    """A correction comes before the text; a withdrawal instead of it."""
    if item.withdrawn and item.is_withdrawn(context.records.now):
        return f"<p>{withdrawn_text(item.withdrawn)}</p>"
    before = (
        [f"<strong>Rechtzetting.</strong> {escape(item.correction)}"] if item.correction else []
    )
    return full_text(context, item, *before, image=item.image)
