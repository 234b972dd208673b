"""Values, links and texts as Markdown that any engine reads, without a hook."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from records.fields.addresses import is_web_address
from records.fields.field_type import FieldType, RecordField, is_empty
from records.fields.frozen import Frozen
from records.forms.addresses import ROOT
from records.reading.problems import Path
from records.site.links import BrokenLink
from records.site.prose import targets

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")


def escaped(text: str) -> str:
    """A text in which no character means anything to Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", text)


def link(title: str, file: str, page: str) -> str:
    """A link from the file `page` to another file."""
    return f"[{escaped(title)}]({relative(file, page)})"


def relative(file: str, page: str) -> str:
    """The way from the file `page` to another file, as every engine reads it."""
    return posixpath.relpath(file, posixpath.dirname(page) or ".")


def relinked(
    markdown: str, page: str, files: Mapping[str, str], resolve: Callable[[str], str]
) -> str:
    """A text that staff wrote, with each link to a page of ours relative to the file `page`.

    `files` names the file of each address; `resolve` gives the address of what was written.
    """
    for target in dict.fromkeys(target for target, _ in targets(markdown)):
        try:
            address = resolve(target)
        except BrokenLink:
            continue
        if not address.startswith(ROOT):
            continue
        href, mark, fragment = address.removeprefix(ROOT).partition("#")
        new = relative(files.get(href, href), page) + mark + fragment
        pattern = rf'(\]\(\s*<?|\]:\s*<?|href="){re.escape(target)}(?=[\s)>"]|$)'
        markdown = re.sub(pattern, rf"\g<1>{new}", markdown)
    return markdown


def facts(
    group: Frozen, fields: Iterable[RecordField], known: Mapping[Path, str], path: Path = ()
) -> list[str]:
    """Fields of a record or of a group in it, as lines of a list, each with its Dutch label.

    `known` has the Markdown of values that stand for something else, by their key path.
    """
    lines = []
    for field in fields:
        value, here = getattr(group, field.key), (*path, field.key)
        if is_empty(value) or value is False:
            continue
        label = f"{'    ' * len(path[::2])}- **{escaped(field.label)}**:"
        if field.type.fields and field.type.item:
            for index, item in enumerate(value):
                lines += _group(label, item, known, (*here, index))
        elif field.type.fields:
            lines += _group(label, value, known, here)
        else:
            leaves = field.type.leaves(value, here)
            said = [known.get(place) or _words(kind, part) for place, kind, part in leaves]
            lines.append(f"{label} {', '.join(said)}")
    return lines


def _group(label: str, group: Frozen, known: Mapping[Path, str], path: Path) -> list[str]:
    """A group below its label; a name with an address is a link beside it."""
    first, *others = type(group).fields.values()
    if address := getattr(group, "url", None):
        label = f"{label} [{escaped(getattr(group, first.key))}]({address})"
        return [label, *facts(group, [part for part in others if part.key != "url"], known, path)]
    return [label, *facts(group, [first, *others], known, path)]


def _words(kind: FieldType, value: Any) -> str:
    """One value as people read it."""
    text = kind.shown(value)
    return f"<{text}>" if kind.is_address and is_web_address(text) else escaped(text)
