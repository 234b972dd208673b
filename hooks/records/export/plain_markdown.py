"""Values, links and texts as Markdown that any engine reads, without a hook."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import singledispatch
from typing import Any

from pydantic import BaseModel

from records.forms.addresses import ROOT
from records.language import dates
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
    group: BaseModel, names: Iterable[str], known: Mapping[Path, str], path: Path = ()
) -> list[str]:
    """Fields of a record or of a group in it, as lines of a list, each with its Dutch label.

    `known` has the Markdown of values that stand for something else, by their key path.
    """
    lines = []
    for name in names:
        value, field = getattr(group, name), type(group).model_fields[name]
        if value in (None, [], False):
            continue
        label = f"{'    ' * len(path[::2])}- **{escaped(field.title or name)}**:"
        items = value if isinstance(value, list) else [value]
        if isinstance(items[0], BaseModel):
            for index, item in enumerate(items):
                lines += _group(label, item, known, (*path, name, index))
            continue
        here = (*path, name)
        said = [known.get((*here, index)) or _words(item) for index, item in enumerate(items)]
        lines.append(f"{label} {known.get(here) or ', '.join(said)}")
    return lines


def _group(label: str, group: BaseModel, known: Mapping[Path, str], path: Path) -> list[str]:
    """A group below its label; a name with an address is a link beside it."""
    names = list(type(group).model_fields)
    if address := getattr(group, "url", None):
        first = names[0]
        label = f"{label} [{escaped(getattr(group, first))}]({address})"
        names = [name for name in names if name not in {first, "url"}]
    return [label, *facts(group, names, known, path)]


@singledispatch
def _words(value: Any) -> str:
    """One value as people read it."""
    text = str(value)
    return f"<{text}>" if text.startswith("https://") else escaped(text)


@_words.register
def _(value: dates.Moment) -> str:
    hour = f", {dates.hour_in_words(value.hour)}" if value.hour else ""
    return f"{dates.day_in_words(value.day)}{hour}"


@_words.register
def _(value: dates.PartialDate) -> str:
    return dates.partial_in_words(value)


@_words.register
def _(value: date) -> str:
    return dates.day_in_words(value)


@_words.register
def _(value: bool) -> str:  # noqa: FBT001 (dispatch is by the first argument)
    return "ja" if value else "nee"


@_words.register
def _(cents: int) -> str:
    """The only whole numbers in records are amounts."""
    return dates.euro_in_words(cents)


@_words.register
def _(value: StrEnum) -> str:
    return escaped(str(getattr(value, "label", value)))
