"""Whatever a kind gives is on the site, and whatever it does not give is said to be absent."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from pydantic_core import to_json

from conftest import NOW
from records.catalogue.catalogue import Catalogue
from records.catalogue.totals import totals
from records.commands.writing import generated
from records.data.data_files import data_href, forms_of
from records.feeds.feed import FeedForm
from records.forms.states import as_seconds
from records.kind import FORMS as GIVEN
from records.kind import Kind
from records.site.site import Site
from records.site.site_reader import read_site
from toy_kind.building import KINDS
from toy_kind.conftest import Built
from toy_kind.visit import VISIT

Evidence = Iterator[tuple[str, str]]
"""Files of the built site, each with what stands in it; without words for the file itself."""
SHAPES = {
    *("plural", "icon", "heading", "term_place", "order", "descending", "paged"),
    *("page_size", "wrapper", "list_link", "binding", "emblem", "through", "similar", "questions"),
    *("statuses", "without"),
}
"""Fields that shape what others give: how lists are ordered, cut and drawn, and what belongs together."""
FOR_STAFF = {"new", "checks", "report", "templates"}
"""Fields that visitors do not see."""


@pytest.fixture(scope="module")
def site(toy: Built) -> Site:
    """The toy site as it was read."""
    site, problems = read_site(toy.root, NOW, KINDS)
    assert not list(problems)
    return site


def _pages(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for record in catalogue.of(kind.name):
        yield f"{record.href}index.html", record.title.partition("&")[0].strip()


def _word(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    yield "zoeken/index.html", f" {kind.word}</template>"
    yield "zoeken/index.html", f'data-part="kind-{kind.name}"'


def _words(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    yield "zoeken/index.html", f'value="{kind.name}"> <span>{kind.words}</span>'


def _og_type(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for record in catalogue.of(kind.name):
        yield f"{record.href}index.html", f'og:type" content="{kind.og_type}"'


def _finder(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    for facet in kind.facets or ():
        yield f"{kind.menu}index.html", f'data-facet="{facet.key}"'
        yield f"assets/finder/{kind.plural}/index.json", f'"key":"{facet.key}"'


def _sorts(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    for sort in kind.sorts or ():
        if sort.key:
            yield f"assets/finder/{kind.plural}/index.json", f'"{sort.id}"'


def _states(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    index = f"assets/finder/{kind.plural}/index.json"
    yield index, '"states":{"facet"'
    for record in catalogue.of(kind.name):
        yield index, to_json(as_seconds(record.schedule)).decode()


def _badges(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for record in catalogue.of(kind.name):
        badge = kind.badge(record.badge or record.state(NOW))
        yield f"{record.href}index.html", f" {badge.word}</span>"
    for badge in kind.badges:
        yield "zoeken/index.html", f'data-part="badge-{kind.name}-{badge.id}"'


def _feed(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    yield from ((f"{kind.menu}{form}", "") for form in FeedForm)


def _entries(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for record in catalogue.current(kind.name):
        name = f"tag:kina.be,2026:{record.section}/{record.oldest_name}"
        yield f"{kind.menu}{FeedForm.JSON}", f'"{name}"'


def _events(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for record in catalogue.of(kind.name):
        if kind.events and any(kind.events(record, NOW)):
            yield f"{record.href}{record.id}.ics", "BEGIN:VEVENT"
            yield f"{kind.menu}agenda.ics", f"{record.section}/{record.oldest_name}/"


def _vcard(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    yield f"{kind.menu}{kind.model.labels}.vcf", "BEGIN:VCARD"
    for record in catalogue.of(kind.name):
        yield f"{record.href}{record.id}.vcf", "BEGIN:VCARD"


def _dataset(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    assert kind.dataset
    for form in forms_of(kind.dataset):
        href = data_href(kind.dataset.name, form)
        yield href, ""
        yield "data/catalogus.jsonld", href
        yield "data/index.html", href


def _statement(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for record in catalogue.of(kind.name):
        yield f"{record.href}index.html", f'/{record.href}","'


def _linked(kind: Kind[Any], _catalogue: Catalogue) -> Evidence:
    yield f"data/{kind.dataset.name if kind.dataset else ''}.jsonld", '"@type":["'


def _measures(kind: Kind[Any], catalogue: Catalogue) -> Evidence:
    for total in totals(catalogue):
        if total.kind is kind and total.sum.count:
            yield "cijfers/index.html", f'id="_{total.measure.name}"'
            for division in total.divisions:
                yield division.href, total.measure.label
                yield "data/catalogus.jsonld", division.href


FORMS: dict[str, Callable[[Kind[Any], Catalogue], Evidence]] = {
    "model": _pages,
    "word": _word,
    "words": _words,
    "og_type": _og_type,
    "badges": _badges,
    "states": _states,
    "facets": _finder,
    "sorts": _sorts,
    "feed": _feed,
    "entries": _entries,
    "events": _events,
    "vcard": _vcard,
    "dataset": _dataset,
    "statement": _statement,
    "linked": _linked,
    "measures": _measures,
}
"""For each field of a kind that visitors see: where."""


def test_every_field_of_a_kind_says_where_it_shows() -> None:
    silent = {field.name for field in fields(Kind)} - {*FORMS, *SHAPES, *FOR_STAFF}
    assert not silent, f"Say in FORMS, SHAPES or FOR_STAFF where visitors meet {silent}."


def test_what_a_kind_can_leave_out_is_named_or_usual() -> None:
    optional = {field.name for field in fields(Kind) if field.default is None}
    assert optional - {*SHAPES, "templates"} == {*GIVEN}, "Add it to FORMS in kind.py."


def lacking(kind: Kind[Any], form: str, catalogue: Catalogue, built: Built) -> Iterator[str]:
    """What is not on the site of all that a kind gives to a form, and where to look."""
    told = f"The kind {kind.name} gives `{form}`"
    instead = f", or give it None and name `{form}` in `without`" if form in GIVEN else ""
    evidence = [] if not getattr(kind, form) else list(FORMS[form](kind, catalogue))
    for name, words in evidence:
        if not (built.site / name).is_file():
            yield f"{told}, but no {name} is written: write it{instead}."
        elif words not in built.text(name).replace("\r\n ", ""):
            yield f"{told}, but {name} lacks {words}: add it to overrides/{kind.name}/."


def test_what_a_kind_gives_is_on_the_site(site: Site, toy: Built) -> None:
    told = [lacking(kind, form, site.catalogue, toy) for kind in KINDS.records for form in FORMS]
    assert list(chain(*told)) == []


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_there_is_told_with_what_to_do(form: str, site: Site, tmp_path: Path) -> None:
    """The toy kind gives to every form, and here is none of it."""
    told = next(lacking(VISIT, form, site.catalogue, Built(tmp_path, tmp_path)))
    assert told.startswith(f"The kind visit gives `{form}`, but no ")


@pytest.mark.parametrize("kind", KINDS.records, ids=lambda kind: kind.name)
def test_what_a_kind_does_not_give_is_absent(kind: Kind[Any], toy: Built) -> None:
    files = {
        "feed": f"{kind.menu}rss.xml",
        "events": f"{kind.menu}agenda.ics",
        "vcard": f"{kind.menu}{kind.model.labels}.vcf",
        "facets": f"assets/finder/{kind.plural}",
    }
    for form, name in files.items():
        assert (toy.site / name).exists() == (getattr(kind, form) is not None), name


def test_every_record_and_term_has_a_page(site: Site, toy: Built) -> None:
    for thing in site.catalogue.things():
        assert (toy.site / thing.href / "index.html").is_file(), thing.href


def test_no_link_of_any_page_is_dead(toy: Built) -> None:
    files = {path.relative_to(toy.site).as_posix() for path in toy.site.rglob("*")}
    dead = []
    for page in sorted(toy.site.rglob("*.html")):
        base = f"https://site/{page.relative_to(toy.site).as_posix()}"
        text = re.sub(
            r"<template.*?</template>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        for found in re.findall(r'<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]*)"', text):
            url = urlsplit(urljoin(base, unescape(found)))
            name = unquote(url.path.removeprefix("/"))
            name = f"{name}index.html" if name.endswith("/") or not name else name
            if url.netloc == "site" and page.name != "404.html" and name not in files:
                dead.append((page.relative_to(toy.site).as_posix(), found))
    assert not dead


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
def test_staff_have_what_they_need_to_write_a_record(kind: Kind[Any], site: Site) -> None:
    files = generated(site.catalogue.vocabulary, KINDS)
    assert f"projects/_schema/{kind.name}.json" in files
    assert f"## {kind.model.label.capitalize()}\n" in files[".github/redactie/velden.md"]
    if kind.new:
        assert f'"Nieuw bestand: {kind.new.name}"' in files[".vscode/records.code-snippets"]
