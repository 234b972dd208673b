"""Renders records with templates: which there must be, what they may use, and whole pages."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import Markup, escape

from records.all_kinds import Kinds
from records.building.digest import digest
from records.building.manifest import Dependencies, Question
from records.calendars.calendar import calendar_href
from records.forms.addresses import ROOT, root_from, share_href, vcard_href, vcards_href
from records.forms.imprint import Imprint
from records.forms.statement import as_script
from records.language.words import held_together
from records.record import Record
from records.site.route import Route
from records.site.site import Site, context_of

from . import fabrics
from .filters import FILTERS
from .glossary import glossary_of, marked
from .policy import with_policy
from .shell import Shell
from .site_tracer import SiteTracer
from .structured_data import page_statements
from .undefined import undefined_class

_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
"""What HTML need not say of a drawing."""
OWN = {
    "page": "one record on its own page, from record/page.html",
    "list": "the page that lists its records, from finder_layout.html, or record/list.html",
    "facts": "what a record is in short",
}
"""What each kind must have, with what it shows."""
SHARED = ("card", "row")
"""What a kind may leave to overrides/record/: how a list shows one of its records."""


class Partial(NamedTuple):
    """What a template of a kind makes of one record."""

    html: bytes
    """In UTF-8: ten thousand cards are 60 MB as text."""
    asked: dict[Question, None]
    fingerprint: str | None
    """None when no later build has it."""


Partials = dict[tuple[Any, ...], Partial]
"""By template, file of the record, and the words that the template was given."""


class PageRenderer:
    """Renders the templates of overrides/ for the routes of one site."""

    def __init__(  # noqa: PLR0913 (all that pages are made of)
        self,
        env: Environment,
        site: Site,
        imprint: Imprint,
        icons: Path,
        *,
        frame: str = "",
        shared: Partials | None = None,
    ) -> None:
        """`frame` is the digest of what all pages depend on: the templates and mkdocs.yml.

        `icons` is the folder with the Material Design icons. `shared` has what the last build in this
        process rendered, and gets what this one renders; without it nothing is kept.
        """
        self._env, self._imprint, self._icons = env, imprint, icons
        self._now = site.catalogue.now
        self._glossary = glossary_of(site)
        self._frame = digest(
            frame,
            repr(imprint),
            site.catalogue.vocabulary_digest,
            str(site.catalogue.today),
            self._glossary.digest,
        )
        self._tracer = SiteTracer(site)
        self._template = cache(
            lambda kind, name: env.select_template([f"{kind}/{name}.html", f"record/{name}.html"])
        )
        self._earlier = dict(shared or {})
        self._partials: Partials = {} if shared is None else shared
        self._partials.clear()
        self._is_shared = shared is not None
        env.undefined = undefined_class()
        env.filters.update(FILTERS, explained=lambda text: Markup(marked(escape(text))))  # noqa: S704 (escaped)
        env.globals.update(self._globals(site))
        self.offer("size_of", lambda address: site.assets.get(unquote(address)))
        self.offer("anchors_of", lambda record: site.texts[record.file].anchors)

    def _globals(self, site: Site) -> dict[str, Any]:
        kinds = site.catalogue.kinds
        traced, catalogue = self._tracer.proxy("site"), self._tracer.proxy("catalogue")
        context = context_of(site, self._imprint, catalogue)
        return {
            "root": ROOT,
            "imprint": self._imprint,
            "catalogue": catalogue,
            "kinds": kinds,
            "site": traced,
            "icon": cache(self._icon),
            "partial": self._partial,
            "item": self._item,
            "calendar_href": lambda record: calendar_href(record, site.catalogue),
            "vcard_href": vcard_href,
            "vcards_href": vcards_href,
            "fabrics": fabrics,
            "share_href": share_href,
            "statements_of": lambda route: map(as_script, page_statements(route, kinds, context)),
            "text_of": lambda record: Markup(marked(traced.text(record))),  # noqa: S704 (cleaned)
            "photo": lambda *about: Markup(traced.photo(*about)),  # noqa: S704 (escaped)
        }

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
        return {
            "title": route.title,
            "description": route.summary,
            "head": self._env.get_template("head.html").render(context),
            "body": held_together(self._glossary.explained(page, route.href)),
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
        self._partials, self._earlier = {}, {}
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
        return self._partial(record.layout(self._now), record)

    def _partial(self, name: str, record: Record, **words: str) -> Markup:
        """A template of the kind of a record, rendered once however often it shows."""
        key = (name, record.file, *words.items())
        if key not in self._partials:
            self._partials[key] = self._known(key) or self._rendered(name, record, words)
        partial = self._partials[key]
        self._tracer.note(partial.asked)
        return Markup(partial.html.decode())  # noqa: S704 (our template, which escapes)

    def _known(self, key: tuple[Any, ...]) -> Partial | None:
        """What the last build rendered, if this one would render the same."""
        known = self._earlier.get(key)
        is_same = known and known.fingerprint and known.fingerprint == self.fingerprint(known.asked)
        return known if is_same else None

    def _rendered(self, name: str, record: Record, words: Mapping[str, str]) -> Partial:
        template = self._template(record.kind, name)
        with self._tracer.noting() as asked:
            traced = self._tracer.ask("record", record)
            html = template.render({record.kind: traced, "record": traced, **words})
        return Partial(html.encode(), asked, self.fingerprint(asked) if self._is_shared else None)

    def _icon(self, name: str) -> Markup:
        """A Material Design icon, drawn in the colour of the text, hidden from screen readers."""
        source = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
        drawing = source.replace(_NAMESPACE, ' class="k-icon" aria-hidden="true"', 1)
        return Markup(drawing)  # noqa: S704 (of a library)


def missing_templates(kinds: Kinds, found: Collection[str]) -> list[str]:
    """What to write for each template that is not among those found; empty when all are there."""
    return [f"Write overrides/{path}: {use}." for path, use in _needed(kinds) if path not in found]


def _needed(kinds: Kinds) -> Iterator[tuple[str, str]]:
    """The path of each template that pages ask for, with what it shows."""
    for name in SHARED:
        yield f"record/{name}.html", f"a record of a kind without a {name} of its own"
    for kind in kinds.records:
        for name, use in OWN.items():
            yield f"{kind.name}/{name}.html", f"{use} (kind {kind.name})"
    for name, hint in kinds.templates.items():
        if name not in kinds.lists:
            yield f"page/{name}.html", f"a page with `template: {name}` ({hint.rstrip('.')})"
