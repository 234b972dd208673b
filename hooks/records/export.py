"""Export of the whole site as plain Markdown with front matter, for any other generator."""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml

from records.catalogue.catalogue import Catalogue
from records.fields.addresses import is_web_address
from records.fields.field_type import FieldType, RecordField, is_empty
from records.fields.frozen import Frozen, references
from records.forms.addresses import ROOT
from records.pictures.photo import photo_copy
from records.reading.problems import Path as KeyPath
from records.record import Handwritten, Record
from records.site.links import Addresses, BrokenLink, split_path
from records.site.prose import targets
from records.site.route import Route
from records.site.site import Site
from records.term import Term

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")


def escaped(text: str) -> str:
    """A text escaped for Markdown and HTML."""
    return _SPECIAL.sub(r"\\\1", text)


def link(title: str, file: str, page: str) -> str:
    """A link from the file `page` to another file."""
    return f"[{escaped(title)}]({relative(file, page)})"


def relative(file: str, page: str) -> str:
    """The relative path from the file `page` to another file."""
    return posixpath.relpath(file, posixpath.dirname(page) or ".")


def relinked(
    markdown: str, page: str, files: Mapping[str, str], resolve: Callable[[str], str | None]
) -> str:
    """A text with internal links relative to the file `page`; a link to what is hidden becomes text.

    `files` has the file of each address; `resolve` returns the address of a written target.
    """
    for target in dict.fromkeys(target for target, _ in targets(markdown)):
        try:
            address = resolve(target)
        except BrokenLink:
            address = None
        if address is None:
            pattern = rf"\[([^\]]*)\]\(\s*<?{re.escape(target)}[^)]*\)"
            markdown = re.sub(pattern, r"\1", markdown)
            continue
        if not address.startswith(ROOT):
            continue
        href, rest = split_path(address.removeprefix(ROOT))
        new = relative(files.get(href, quote(href)), page) + rest
        pattern = rf'(\]\(\s*<?|\]:\s*<?|href="){re.escape(target)}(?=[\s)>"]|$)'
        markdown = re.sub(pattern, rf"\g<1>{new}", markdown)
    return markdown


def facts(
    group: Frozen, fields: Iterable[RecordField], links: Mapping[KeyPath, str], path: KeyPath = ()
) -> list[str]:
    """A record or group as list items; `links` has the Markdown of references by path."""
    lines = []
    for field in fields:
        value, here = getattr(group, field.key), (*path, field.key)
        if is_empty(value) or value is False:
            continue
        label = f"{'    ' * len(path[::2])}- **{escaped(field.label)}**:"
        if field.type.fields and field.type.item:
            for index, item in enumerate(value):
                lines += _group(label, item, links, (*here, index))
        elif field.type.fields:
            lines += _group(label, value, links, here)
        else:
            leaves = field.type.leaves(value, here)
            values = [links.get(place) or _words(kind, part) for place, kind, part in leaves]
            lines.append(f"{label} {', '.join(values)}")
    return lines


def _group(label: str, group: Frozen, links: Mapping[KeyPath, str], path: KeyPath) -> list[str]:
    """The items of a group below its label; a group with an address becomes a link."""
    first, *others = type(group).fields.values()
    if address := getattr(group, "url", None):
        label = f"{label} [{escaped(getattr(group, first.key))}]({address})"
        return [label, *facts(group, [part for part in others if part.key != "url"], links, path)]
    return [label, *facts(group, [first, *others], links, path)]


def _words(kind: FieldType, value: Any) -> str:
    text = kind.shown(value)
    return f"<{text}>" if kind.is_address and is_web_address(text) else escaped(text)


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
            for reference in references(record)
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


SETTINGS = {
    "site_name": "KINA sociale economie",
    "theme": {"name": "material", "language": "nl", "font": False},
}
"""The configuration for MkDocs and Zensical."""


def write_export(root: Path, site: Site, folder: Path) -> int:
    """Write the site of `root` to `folder`, whose docs/ is emptied; returns the number of pages."""
    routes = [route for route in site.routes if route.is_first]
    files = page_files([route.href for route in routes])
    records = [route.subject for route in routes if route.file and hasattr(route.subject, "file")]
    public = {record.file for record in records}
    addresses = Addresses.of(records, public, set(files), set(site.assets), set())
    shutil.rmtree(folder / "docs", ignore_errors=True)
    for route in routes:
        page = MarkdownPage(route, site.catalogue, files, addresses)
        _path_in(folder, page.file).write_text(str(page), encoding="utf-8")
    for asset in sorted(site.assets):
        source, target = root / "docs" / asset, _path_in(folder, asset)
        if photo := site.photos.get(asset):
            target.write_bytes(photo_copy(source.read_bytes(), photo))
        else:
            shutil.copyfile(source, target)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS, sort_keys=False), encoding="utf-8")
    return len(routes)


def page_files(hrefs: list[str]) -> dict[str, str]:
    """The file of each address: `over/index.md` when pages are below it, otherwise `over.md`."""
    folders = {f"{href.rpartition('/')[0].rpartition('/')[0]}/" for href in hrefs} | {"", "/"}
    return {
        href: f"{href}index.md" if href in folders else f"{href.rstrip('/')}.md" for href in hrefs
    }


def _path_in(folder: Path, name: str) -> Path:
    path = folder / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
