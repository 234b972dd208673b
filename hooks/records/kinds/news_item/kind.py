"""What news items give to the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from records.forms import statement as schema_org
from records.forms.context import Context
from records.forms.entry import (
    Entry,
    enclosure,
    entry_about,
    entry_id,
    full_text,
    labelled_title,
    with_withdrawal,
)
from records.forms.specs import DatasetSpec, NewRecord
from records.forms.statement import Statement
from records.kind import FeedSpec, Kind

from .model import NewsItem


def _statement(item: NewsItem, context: Context) -> Statement:
    sections = context.records.terms("categories", item.categories)
    return {
        "@type": "NewsArticle",
        "@id": schema_org.url_of(item, context),
        "url": schema_org.url_of(item, context),
        "mainEntityOfPage": schema_org.url_of(item, context),
        "headline": item.title,
        "description": item.summary,
        "datePublished": schema_org.moment(item.date),
        "dateModified": schema_org.moment(item.updated or item.date),
        "articleSection": [section.name for section in sections],
        "correction": item.correction,
        "image": schema_org.picture_of(item, context),
        "inLanguage": "nl-BE",
        "author": schema_org.publisher(context.imprint),
        "publisher": schema_org.publisher(context.imprint),
    }


def news_entries(item: NewsItem, context: Context) -> Iterator[Entry]:
    """The news item; then, for who has read it already, what was wrong with it."""
    return with_withdrawal(context, item, _entries(item, context))


def _entries(item: NewsItem, context: Context) -> Iterator[Entry]:
    start = item.date.start
    original = replace(
        entry_about(context, item, start, item.lead),
        updated=max(start, item.updated.start) if item.updated else start,
        tags=tuple(term.name for term in context.records.terms("categories", item.categories)),
        enclosure=enclosure(context, item.image),
        write=lambda: _text(item, context),
    )
    yield original
    if item.correction and item.updated:
        yield replace(
            original,
            id=entry_id(context, item, "rechtzetting", str(item.updated.day)),
            title=labelled_title(item, "Rechtzetting"),
            summary=item.correction,
            published=item.updated.start,
            updated=item.updated.start,
            enclosure=None,
        )


def _text(item: NewsItem, context: Context) -> str:
    """A correction comes before the text."""
    correction = f"<strong>Rechtzetting.</strong> {escape(item.correction or '')}"
    return full_text(context, item, *([correction] if item.correction else []), image=item.image)


NEWS_ITEM = Kind(
    model=NewsItem,
    plural="news",
    icon="newspaper-variant-outline",
    word="Nieuws",
    words="Nieuws",
    heading="Nieuws",
    term_place=6,
    order=lambda item, _now: (item.date.start, item.id),
    descending=True,
    page_size=20,
    wrapper="k-rows",
    list_link="Al het nieuws",
    binding="plat",
    og_type="article",
    through=("project", "call"),
    badges=None,
    states=None,
    facets=None,
    sorts=None,
    feed=FeedSpec(
        "nieuws",
        "het nieuws",
        "Nieuws over sociale economie en werk van KINA en haar lokale besturen.",
        place=1,
    ),
    entries=news_entries,
    events=None,
    vcard=None,
    dataset=DatasetSpec("nieuws", "Nieuwsberichten over sociale economie en werk.", "SOCI"),
    statement=_statement,
    linked=None,
    measures=None,
    new=NewRecord("nieuws", ("summary", "categories")),
    checks=None,
    report=None,
)
