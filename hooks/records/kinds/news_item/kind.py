"""A news item: what happened, on which day, to which projects and calls."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from operator import attrgetter
from typing import Annotated

from typing_extensions import override

from records.fields.choices import CallIds, CategoryIds, ContactIds, OrganisationIds, ProjectIds
from records.fields.field_type import FieldOptions, optional, required, several
from records.fields.groups import Link, Withdrawal
from records.fields.shared_fields import Documents, IsDraft, IsExample, OldNames, Photo, SearchWords
from records.fields.texts import Line, Summary, Title
from records.fields.times import Day, When
from records.forms import specs
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
from records.forms.statement import Statement
from records.kind import Kind
from records.reading.problems import Fault
from records.record import Layout, Record


class NewsItem(Record):
    """`docs/nieuws/<id>.md`, shown at `/nieuws/<id>/`."""

    kind = "news_item"
    label = "nieuwsbericht"
    labels = "nieuwsberichten"
    folder = "docs/nieuws"
    section = "nieuws"

    title: Title = required(
        "Titel", "Wat er nieuw is, in één regel.", "Fietspunt Ranst herstelde al duizend fietsen"
    )
    date: Annotated[When, FieldOptions(moves="Datum")] = required(
        "Datum", "De dag, of de dag en het uur, van publicatie.", "2026-11-24"
    )
    summary: Summary | None = optional(
        "Samenvatting",
        "Eén of twee zinnen voor lijsten en de feed.",
        "De mensen van het fietspunt vierden hun duizendste fiets.",
    )
    categories: CategoryIds = several("Rubrieken", "Waar dit nieuws bij hoort.", ["oproepen"])
    projects: ProjectIds = several(
        "Projecten", "Over welke projecten dit gaat.", ["fietspunt-in-de-buurt"]
    )
    calls: CallIds = several("Oproepen", "Over welke oproepen dit gaat.", ["regierol-2023-2025"])
    organisations: OrganisationIds = several(
        "Organisaties", "Over welke organisaties dit gaat.", ["fietswerk-voorbeeld"]
    )
    contacts: ContactIds = several("Contact", "Wie hierover meer weet.", ["team-sociale-economie"])
    documents: Documents
    image: Photo
    source: Link | None = optional(
        "Bron",
        "Waar deze feiten vandaan komen.",
        {"title": "Persbericht", "url": "https://www.voorbeeld.be/bericht"},
    )
    updated: When | None = optional(
        "Gewijzigd op", "De dag waarop de inhoud nog veranderde.", "2026-11-25"
    )
    correction: Annotated[Line | None, FieldOptions(announces=str)] = optional(
        "Rechtzetting",
        "Wat er fout was: staat bovenaan en in de feed.",
        "Eerst stond hier een verkeerde datum.",
    )
    withdrawn: Annotated[Withdrawal | None, FieldOptions(announces=attrgetter("reason"))] = (
        optional(
            "Ingetrokken",
            "Alleen als dit bericht niet meer geldt.",
            {"date": "2027-01-20", "reason": "De datum klopte niet."},
        )
    )
    expires: Day | None = optional(
        "Vervalt op", "Vanaf die dag staat dit niet meer in lijsten.", "2027-06-30"
    )
    example: IsExample
    draft: IsDraft
    aliases: OldNames
    keywords: SearchWords

    @property
    @override
    def public_from(self) -> dt.date | None:
        return self.date.day

    @override
    def is_public(self, now: dt.datetime) -> bool:
        return not self.draft and self.date.start <= now

    @override
    def shows_text(self, now: dt.datetime) -> bool:
        return not self.is_withdrawn(now)

    @override
    def is_current(self, now: dt.datetime) -> bool:
        return self.expires is None or now.date() < self.expires

    @override
    def layout(self, now: dt.datetime) -> Layout:
        return "row"

    @property
    @override
    def changed(self) -> dt.date:
        return (self.updated or self.date).day

    @override
    def faults(self) -> Iterator[Fault]:
        if self.updated and self.updated.end < self.date.start:
            words = {"updated": self.updated.typed, "date": self.date.typed}
            yield Fault(("updated",), "updated-before-date", words)
        if self.expires and self.expires <= self.date.day:
            words = {"expires": str(self.expires), "date": self.date.typed}
            yield Fault(("expires",), "expires-before-date", words)
        if self.correction and not self.updated:
            yield Fault(("correction",), "correction-undated", {"example": str(self.date.day)})
        yield from super().faults()
        if not self.text.strip():
            yield Fault((), "text-missing", {})

    @override
    def faults_at(self, now: dt.datetime) -> Iterator[Fault]:
        if self.updated and self.updated.start > now:
            yield Fault(("updated",), "updated-ahead", {"day": self.updated.typed})


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
    correction = f"<strong>Rechtzetting.</strong> {escape(item.correction or '')}"
    return full_text(context, item, *([correction] if item.correction else []), image=item.image)


NEWS_ITEM = Kind(
    model=NewsItem,
    plural="news",
    icon="newspaper-variant-outline",
    word="Nieuws",
    words="Nieuws",
    term_place=6,
    order=lambda item, _now: (item.date.start, item.id),
    descending=True,
    page_size=20,
    wrapper="k-rows",
    list_link="Al het nieuws",
    binding="plat",
    og_type="article",
    through=("project", "call"),
    feed=specs.FeedSpec(
        "nieuws",
        "het nieuws",
        "Nieuws over sociale economie en werk van KINA en haar lokale besturen.",
        place=1,
    ),
    entries=news_entries,
    dataset=specs.DatasetSpec("nieuws", "Nieuwsberichten over sociale economie en werk.", "SOCI"),
    statement=_statement,
    new=specs.NewRecord("nieuws", ("summary", "categories")),
    without=("states", "facets", "events", "vcard", "linked", "measures", "checks", "report"),
)
