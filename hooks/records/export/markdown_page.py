"""One page of the site as plain Markdown with front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from records.catalogue.catalogue import Catalogue
from records.fields.references import references
from records.reading.problems import Path
from records.record import Handwritten, Record
from records.site.links import Addresses
from records.site.route import Route
from records.vocabulary import TERM_LISTS, Term

from .plain_markdown import escaped, facts, link, relinked

_TERMS = {"priorities": "priorities", "members": "municipalities"}
"""The list of terms that the template of a page shows."""


@dataclass(frozen=True)
class MarkdownPage:
    """What one route shows, without a template."""

    route: Route
    catalogue: Catalogue
    files: Mapping[str, str]
    """The file of every page, by its address."""
    addresses: Addresses

    @property
    def file(self) -> str:
        """Where it is kept, from the folder with all pages."""
        return self.files[self.route.href]

    def __str__(self) -> str:
        parts = ["\n".join(self._facts()), self._text(), *self._lists()]
        body = "\n\n".join(part.strip("\n") for part in parts if part.strip())
        matter = yaml.safe_dump(self._front_matter(), allow_unicode=True, sort_keys=False)
        return f"---\n{matter}---\n\n# {escaped(self.route.title)}\n\n{body}\n"

    def _front_matter(self) -> dict[str, Any]:
        subject = self.route.subject
        found = {
            "title": self.route.title,
            "description": self.route.summary,
            "kind": self.route.name,
            "date": str(self.route.changed) if self.route.changed else None,
            "example": getattr(subject, "example", False) or None,
            "aliases": getattr(subject, "aliases", None) or None,
            "keywords": getattr(subject, "keywords", None) or None,
        }
        return {key: _harmless(value) for key, value in found.items() if value is not None}

    def _facts(self) -> list[str]:
        """What the record says in its fields; a term has its explanation."""
        subject = self.route.subject
        if isinstance(subject, Term):
            return [escaped(subject.description or "")]
        lead = [escaped(self.route.summary), ""]
        if isinstance(subject, Record) and not isinstance(subject, Handwritten):
            fields = type(subject).fields.values()
            shown = [
                field for field in fields if field.options.is_data and not field.options.heading
            ]
            return [*lead, *facts(subject, shown, self._references(subject))]
        return lead

    def _references(self, record: Record) -> dict[Path, str]:
        """A link for each id in a record that leads to a page."""
        found = {}
        for reference in references(record):
            if reference.target in TERM_LISTS:
                things = self.catalogue.terms(reference.target, [reference.id])
            else:
                things = self.catalogue.get(reference.target, [reference.id])
            for thing in things:
                title = getattr(thing, "name", None) or thing.title
                found[reference.path] = link(title, self.files[thing.href], self.file)
        return found

    def _text(self) -> str:
        record = self.route.subject
        if not isinstance(record, Record):
            return ""

        def resolve(target: str) -> str:
            return self.addresses.resolve(record.file, target)

        return relinked(record.text, self.file, self.files, resolve)

    def _lists(self) -> Iterator[str]:
        """What belongs to it: the whole of a long list, or the records that have to do with it."""
        route = self.route
        if isinstance(route.subject, Handwritten):
            yield "\n".join(map(self._item, self._listed(route.subject)))
            return
        related = self.catalogue.related(route.subject)
        for kind in self.catalogue.kinds.records:
            if records := related[kind.name]:
                yield f"## {kind.heading}\n\n" + "\n".join(map(self._item, records))

    def _listed(self, page: Handwritten) -> list[Any]:
        """The records or terms that the template of a page lists."""
        if terms := _TERMS.get(page.template):
            return self.catalogue.terms(terms)
        kind = self.catalogue.kinds.lists.get(page.template)
        return self.catalogue.current(kind.name) if kind else []

    def _item(self, thing: Any) -> str:
        title = thing.name if isinstance(thing, Term) else thing.title
        said = getattr(thing, "summary", None) or getattr(thing, "field", None)
        more = f": {escaped(said)}" if said else ""
        return f"- {link(title, self.files[thing.href], self.file)}{more}"


def _harmless(value: Any) -> Any:
    """A value for a theme that prints it as HTML, as most do: no sign of it starts a tag."""
    if isinstance(value, list):
        return [_harmless(item) for item in value]
    return value.translate({ord("<"): "‹", ord(">"): "›"}) if isinstance(value, str) else value
