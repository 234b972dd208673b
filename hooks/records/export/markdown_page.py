"""A page of the site as Markdown with front matter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from records.catalogue.catalogue import Catalogue
from records.reading.problems import Path as KeyPath
from records.record import Handwritten, Record
from records.site.links import Addresses
from records.site.route import Route
from records.term import Term

from .markdown import escaped, facts, link, relinked


@dataclass(frozen=True)
class MarkdownPage:
    """The page of one route."""

    route: Route
    catalogue: Catalogue
    files: Mapping[str, str]
    addresses: Addresses

    @property
    def file(self) -> str:
        """Its file, from the folder with all pages."""
        return self.files[self.route.href]

    def __str__(self) -> str:
        parts = ["\n".join(self._facts()), self._text(), *self._lists()]
        body = "\n\n".join(part.strip("\n") for part in parts if part.strip())
        matter = yaml.safe_dump(self._front_matter(), allow_unicode=True, sort_keys=False)
        return f"---\n{matter}---\n\n# {escaped(self.route.title)}\n\n{body}\n"

    def _front_matter(self) -> dict[str, Any]:
        subject = self.route.subject
        values = {
            "title": self.route.title,
            "description": self.route.summary,
            "kind": self.route.name,
            "date": str(self.route.changed) if self.route.changed else None,
            "example": getattr(subject, "example", False) or None,
            "aliases": getattr(subject, "aliases", None) or None,
            "keywords": getattr(subject, "keywords", None) or None,
        }
        return {key: _without_tags(value) for key, value in values.items() if value is not None}

    def _facts(self) -> list[str]:
        """The fields of a record, or the description of a term."""
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

    def _references(self, record: Record) -> dict[KeyPath, str]:
        """A link for each reference of a record, by key path."""
        return {
            reference.path: link(target.title, self.files[target.href], self.file)
            for reference in record.references
            for target in self.catalogue.get(reference.target, [reference.id])
        }

    def _text(self) -> str:
        record = self.route.subject
        if not isinstance(record, Record):
            return ""

        def resolve(target: str) -> str | None:
            return self.addresses.resolve(record.file, target)

        return relinked(record.text, self.file, self.files, resolve)

    def _lists(self) -> Iterator[str]:
        """The complete list of a list page, or the related records."""
        route = self.route
        if isinstance(route.subject, Handwritten):
            yield "\n".join(map(self._item, self._listed(route.subject)))
            return
        related = self.catalogue.related(route.subject)
        for kind in self.catalogue.kinds.records:
            if records := related[kind.name]:
                yield f"## {kind.heading}\n\n" + "\n".join(map(self._item, records))

    def _listed(self, page: Handwritten) -> list[Any]:
        """The records or terms that a page lists."""
        catalogue = self.catalogue
        match page.template:
            case "priorities":
                return catalogue.terms("priorities")
            case "members":
                return catalogue.participants("member")
            case "knowledge":
                return catalogue.documented()
        kind = catalogue.kinds.lists.get(page.template)
        return catalogue.current(kind.name) if kind else []

    def _item(self, entry: Any) -> str:
        description = getattr(entry, "summary", None) or getattr(entry, "field", None)
        suffix = f": {escaped(description)}" if description else ""
        return f"- {link(entry.title, self.files[entry.href], self.file)}{suffix}"


def _without_tags(value: Any) -> Any:
    """A value in which nothing starts a tag, since most themes do not escape front matter."""
    if isinstance(value, list):
        return [_without_tags(item) for item in value]
    return value.translate({ord("<"): "‹", ord(">"): "›"}) if isinstance(value, str) else value
