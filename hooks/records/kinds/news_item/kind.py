"""What news items give to the site."""

from __future__ import annotations

from datetime import datetime

from records.forms.addresses import file_url, share_href
from records.forms.context import Context
from records.forms.dataset import DatasetSpec
from records.forms.new_record import NewRecord
from records.forms.statement import Statement, moment, publisher, url_of
from records.kind import FeedSpec, Kind

from .entries import news_entries
from .model import NewsItem


def _order(item: NewsItem, _now: datetime) -> tuple[datetime, str]:
    return item.date.start, item.id


def _statement(item: NewsItem, context: Context) -> Statement:
    sections = context.records.terms("categories", item.categories)
    picture = context.shared_address(item.image.src) if item.image else share_href(item)
    return {
        "@type": "NewsArticle",
        "@id": url_of(item, context),
        "url": url_of(item, context),
        "mainEntityOfPage": url_of(item, context),
        "headline": item.title,
        "description": item.summary,
        "datePublished": moment(item.date),
        "dateModified": moment(item.updated or item.date),
        "articleSection": [section.name for section in sections],
        "correction": item.correction,
        "image": file_url(context.imprint.site_url, picture),
        "inLanguage": "nl-BE",
        "author": publisher(context.imprint),
        "publisher": publisher(context.imprint),
    }


NEWS_ITEM = Kind(
    model=NewsItem,
    plural="news",
    icon="newspaper-variant-outline",
    word="Nieuws",
    words="Nieuws",
    heading="Nieuws",
    term_place=6,
    order=_order,
    descending=True,
    groups={},
    paged=None,
    page_size=20,
    wrapper="k-rows",
    list_link="Al het nieuws",
    binding="plat",
    emblem=None,
    og_type="article",
    through=("project", "call"),
    similar=None,
    questions=None,
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
