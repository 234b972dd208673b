"""The entries about a news item: the news itself, its correction, its withdrawal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from records.feeds.entry import Entry, FeedContext, latest, marked, withdrawn_text

from .model import NewsItem


def news_entries(item: NewsItem, context: FeedContext) -> Iterator[Entry]:
    """The news item; then, for who has read it already, what was wrong with it."""
    site = context.site
    withdrawn = item.withdrawn if item.is_withdrawn(site.catalogue.now) else None
    original = Entry(
        id=context.id_of(item),
        title=marked(item.title, example=item.example, mark="Ingetrokken" if withdrawn else ""),
        href=item.href,
        summary=withdrawn.reason if withdrawn else item.summary or item.title,
        published=item.date.start,
        updated=latest(
            item.date.start,
            item.updated.start if item.updated else None,
            withdrawn.start if withdrawn else None,
        ),
        tags=tuple(term.name for term in site.catalogue.terms("categories", item.categories)),
        enclosure=None if withdrawn else context.enclosure(item.image),
        write=lambda: _text(item, context),
    )
    yield original
    if withdrawn:
        again = context.id_of(item, "ingetrokken")
        yield replace(original, id=again, published=withdrawn.start, updated=withdrawn.start)
    elif item.correction and item.updated:
        yield replace(
            original,
            id=context.id_of(item, "rechtzetting", str(item.updated.day)),
            title=marked(item.title, example=item.example, mark="Rechtzetting"),
            summary=item.correction,
            published=item.updated.start,
            updated=item.updated.start,
            enclosure=None,
        )


def _text(item: NewsItem, context: FeedContext) -> str:
    """A correction comes before the text; a withdrawal instead of it."""
    if item.withdrawn and item.is_withdrawn(context.site.catalogue.now):
        return f"<p>{withdrawn_text(item.withdrawn)}</p>"
    before = (
        [f"<strong>Rechtzetting.</strong> {escape(item.correction)}"] if item.correction else []
    )
    return context.full_text(item, *before, image=item.image)
