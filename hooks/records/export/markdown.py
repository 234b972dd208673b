"""Texts, links and the fields of records as Markdown."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from records.fields.addresses import is_web_address
from records.fields.field_type import FieldType, RecordField, is_empty
from records.fields.frozen import Frozen
from records.forms.addresses import ROOT
from records.reading.problems import Path as KeyPath
from records.site.links import BrokenLink, split_path
from records.site.prose import targets

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
            values = [links.get(place) or _words(type_, part) for place, type_, part in leaves]
            lines.append(f"{label} {', '.join(values)}")
    return lines


def _group(label: str, group: Frozen, links: Mapping[KeyPath, str], path: KeyPath) -> list[str]:
    """The items of a group below its label; a group with an address becomes a link."""
    first, *others = type(group).fields.values()
    if address := getattr(group, "url", None):
        label = f"{label} [{escaped(getattr(group, first.key))}]({address})"
        return [label, *facts(group, [part for part in others if part.key != "url"], links, path)]
    return [label, *facts(group, [first, *others], links, path)]


def _words(type_: FieldType, value: Any) -> str:
    text = type_.shown(value)
    return f"<{text}>" if type_.is_address and is_web_address(text) else escaped(text)
