"""Renders records with templates: the globals that these may use, and whole pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import Markup, escape
from typing_extensions import override

from records.building.digest import digest
from records.building.manifest import Dependencies
from records.building.tracing import Tracer
from records.calendars.calendar import Calendar, calendar_href
from records.feeds.feed import Feed
from records.forms.addresses import ROOT, root_from, share_href
from records.forms.imprint import Imprint
from records.forms.statement import as_script
from records.language.words import held_together
from records.record import Record
from records.site.context import context_of
from records.site.route import Route
from records.site.site import Site
from records.term import Term
from records.vcards.vcard_hrefs import vcard_href, vcards_href

from . import fabrics
from .filters import FILTERS
from .glossary import glossary_of, marked
from .kind_templates import template_names
from .policy import with_policy
from .shell import Shell
from .structured_data import PageStatements

_SEARCHED = "data-pagefind-body"
"""The attribute of what the search finds in a page; only pages that it may find keep it."""


class PageRenderer:
    """Renders the templates of overrides/ for the routes of one site."""

    def __init__(
        self, env: Environment, site: Site, imprint: Imprint, icons: Path, frame: str = ""
    ) -> None:
        """`frame` is the digest of what all pages depend on: the templates and mkdocs.yml.

        `icons` is the folder with the Material Design icons.
        """
        catalogue = site.catalogue
        self._glossary = glossary_of(site)
        self._env = env
        self._icons = icons
        self._now = catalogue.now
        self._imprint = imprint
        self._frame = digest(
            frame,
            repr(imprint),
            catalogue.vocabulary_digest,
            str(catalogue.today),
            self._glossary.digest,
        )
        self._tracer = SiteTracer(site)
        self._template = cache(lambda kind, name: env.select_template(template_names(kind, name)))
        self._partials: dict[tuple[Any, ...], tuple[Markup, Dependencies]] = {}
        traced_site, traced = self._tracer.proxy("site"), self._tracer.proxy("catalogue")
        statements = PageStatements(catalogue.kinds, context_of(site, imprint, traced))
        env.filters.update(FILTERS, explained=lambda text: Markup(marked(escape(text))))  # noqa: S704 (escaped)
        env.globals.update(
            root=ROOT,
            imprint=imprint,
            catalogue=traced,
            kinds=catalogue.kinds,
            site=traced_site,
            icon=cache(self._icon),
            partial=self._partial,
            calendar_href=lambda record: calendar_href(record, catalogue),
            item=self._item,
            vcard_href=vcard_href,
            vcards_href=vcards_href,
            fabrics=fabrics,
            share_href=lambda thing: share_href(thing if isinstance(thing, Record) else None),
            statements_of=lambda route: map(as_script, statements.route(route)),
        )
        env.globals["text_of"] = lambda record: Markup(marked(traced_site.text(record)))  # noqa: S704 (cleaned)
        env.globals["photo"] = lambda *about: Markup(traced_site.photo(*about))  # noqa: S704 (escaped)
        self.offer("size_of", lambda address: site.assets.get(unquote(address)))
        self.offer("anchors_of", lambda record: site.texts[record.file].anchors)

    def offer(self, name: str, source: Callable[..., Any]) -> None:
        """Let templates ask something that other records, or the whole site, decide.

        A page is made again when an answer changes. What a question is about must be a record, a
        term, text or a number; otherwise its page is made in every build.
        """
        self._env.globals[name] = self._tracer.traced(name, source)

    def slots(self, route: Route) -> dict[str, str]:
        """The values of the slots of a route's shell."""
        context = {
            route.name: route.subject,
            "record": route.subject,
            "route": route,
            "pagination": route.pagination,
        }
        page = self._env.get_template(f"{route.template}.html").render(context)
        body = held_together(self._glossary.explained(page, route.href))
        return {
            "title": route.title,
            "description": route.summary,
            "canonical": self._imprint.site_url + route.href,
            "head": self._env.get_template("head.html").render(context),
            "body": body if route.is_searchable else body.replace(f" {_SEARCHED}", ""),
        }

    def page(self, route: Route, shell: Shell) -> tuple[str, Dependencies]:
        """A whole page, and the questions that its templates asked."""
        with self._tracer.noting() as asked:
            return shell.fill(root_from(route.href), **self.slots(route)), asked

    def cards(self, records: Iterable[Record]) -> tuple[list[str], Dependencies]:
        """Each record as a list shows it, and the questions that the templates asked."""
        with self._tracer.noting() as asked:
            return [held_together(self._item(record)) for record in records], asked

    def forget(self) -> None:
        """Forget what only spares a whole build time; a page that is made later is the same."""
        self._partials.clear()
        self._tracer.forget()

    def fingerprint(self, *parts: Any) -> str | None:
        """The digest of all that a page is made from: some values, and today's answers to questions.

        The last of `parts` are the questions; None when something has no digest.
        """
        *values, asked = parts
        return self._tracer.fingerprint(self._frame, *values, asked=asked)

    def redirect(self, old: str, new: str) -> tuple[str, Dependencies]:
        """A whole page that leads from an old address to the new one; it asks nothing."""
        page = self._env.get_template("redirect.html")
        url = self._imprint.site_url + new
        return with_policy(page.render(href=new, url=url)).replace(ROOT, root_from(old)), ()

    def _item(self, record: Record) -> Markup:
        """A record as a list shows it at the moment of the build."""
        return self._partial(record.layout(self._now), record)

    def _partial(self, name: str, record: Record, **words: str) -> Markup:
        """A template of the kind of a record, rendered once however often it shows."""
        key = (name, record.file, *words.items())
        if key not in self._partials:
            template = self._template(record.kind, name)
            with self._tracer.noting() as asked:
                traced = self._tracer.ask("record", record)
                html = template.render({record.kind: traced, "record": traced, **words})
            self._partials[key] = Markup(html), asked  # noqa: S704 (our template, which escapes)
        html, questions = self._partials[key]
        self._tracer.note(questions)
        return html

    def _icon(self, name: str) -> Markup:
        """A Material Design icon, drawn in the colour of the text, hidden from screen readers."""
        source = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
        drawing = source.replace("<svg ", '<svg class="k-icon" aria-hidden="true" ', 1)
        return Markup(drawing)  # noqa: S704 (of a library)


class SiteTracer(Tracer):
    """Traces `site` and `catalogue`."""

    free = frozenset(
        f"catalogue.{name}" for name in ("terms", "vocabulary", "today", "now", "waits")
    )
    """A page that is kept has the vocabulary and the day of today, and what a record says of the
    moment is part of the record's own fingerprint."""
    nested = ("site.history",)

    def __init__(self, site: Site) -> None:
        super().__init__({"site": site, "catalogue": site.catalogue})
        self._site = site
        self.traced("record", lambda record: record)

    @override
    def address(self, thing: Any) -> str | None:
        if isinstance(thing, Route):
            return f"/{thing.href}"
        return thing.href if isinstance(thing, (Record, Term)) else None

    @override
    def find(self, address: str) -> Record | Term | Route:
        return self._things[address]

    @override
    def parts(self, thing: Any) -> Any | None:
        match thing:
            case Record():
                return self._site.catalogue.fingerprint(thing)
            case Term(href=href, name=name) | Calendar(href=href, topic=name):
                return href, name
            case Shell():
                return thing.digest
            case Feed():
                return (
                    thing.page,
                    thing.topic,
                    thing.description,
                    thing.forms,
                )  # its entries show nowhere
            case Route():
                return str(thing.words), thing.subject, thing.pagination
        return None

    @cached_property
    def _things(self) -> dict[str, Record | Term | Route]:
        found: dict[str, Record | Term | Route] = {
            thing.href: thing for thing in self._site.catalogue.things()
        }
        return found | {f"/{route.href}": route for route in self._site.routes}
