"""YAML in which every scalar is a string: `no`, `0470` and `12:30` stay as typed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from records.language.characters import HIDDEN, code_point

from .problems import Path, Position
from .yaml_faults import (
    BLOCK_START,
    YamlFault,
    colon_quoted,
    explain,
    lost_headings,
    lost_text,
)

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

DEPTH_LIMIT = 12
LIST_LIMIT = 1_000
_COLONS = 20
"""How many colons inside texts are read as such."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, keys: Collection[str] = ()) -> tuple[Value, list[YamlFault]]:
    """The value of a YAML text, with its recoverable faults.

    Raises YamlFault at the first fatal one. The text is read as a stream of events, so deep
    nesting or an anchor bomb costs no more than its length. A colon inside a text is part of it,
    unless one of `keys` stands before it.
    """
    builder = _read(text, keys)
    faults = builder.faults
    if " #" in text:
        faults.extend(lost_text(text.split("\n"), builder.plain))
    if "##" in text:
        faults.extend(lost_headings(text.split("\n"), builder.blocks))
    return builder.root, faults


@dataclass
class Positions:
    """Line and column, from 1, of every key and of every value, by key path."""

    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)


def positions(text: str) -> Positions:
    """The positions in a YAML text that `parse` accepts."""
    return _read(text, ()).positions


def _read(text: str, keys: Collection[str]) -> "_Builder":
    written = text
    for _ in range(_COLONS):
        builder = _Builder(text)
        try:
            builder.read()
        except yaml.MarkedYAMLError as error:
            quoted = colon_quoted(error, text, keys)
            if quoted == text:
                raise explain(error, written) from None
            text = quoted
        except yaml.reader.ReaderError:  # of a character for which files.py refuses a file
            raise YamlFault("hidden-character", (1, 1), character="") from None
        else:
            return builder
    raise YamlFault("yaml-colon", (1, 1))


class _Builder:
    """Builds the value of one YAML text from its events."""

    def __init__(self, text: str) -> None:
        self.faults: list[YamlFault] = []
        self.positions = Positions()
        self.blocks: list[range] = []
        """The lines of each text behind a `|`, from 1."""
        self.plain: list[Position] = []
        """Where each value without quotation marks begins."""
        self.root: Value = {}
        """The value of the whole text; an empty mapping for an empty one."""
        self._lines = text.split("\n")
        self._events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def read(self) -> None:
        """Take in the events; raises YamlFault, or an error of PyYAML, at the first that is wrong."""
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise YamlFault("yaml-many", _position(event))
            elif isinstance(event, yaml.NodeEvent):
                self.root = self._value(event, ()) or {}

    def _value(self, event: Any, path: Path) -> Value:
        """The value that an event begins; empty when it says nothing."""
        in_list = bool(path) and isinstance(path[-1], int)
        self._check(event, in_list=in_list)
        if isinstance(event, yaml.ScalarEvent):
            if not event.style:
                self.plain.append(_position(event))
            value: Value = event.value if event.value.strip() else ""
        elif len(path) >= DEPTH_LIMIT:
            raise YamlFault("yaml-deep", _position(event), limit=str(DEPTH_LIMIT))
        else:
            is_list = isinstance(event, yaml.SequenceStartEvent)
            value = self._list(path) if is_list else self._mapping(path)
        if value or not in_list:
            self.positions.values.setdefault(path, _position(event))
        return value

    def _list(self, path: Path) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            if value := self._value(event, (*path, len(items))):
                if len(items) >= LIST_LIMIT:
                    raise YamlFault("yaml-long", _position(event), limit=str(LIST_LIMIT))
                items.append(value)
        return items

    def _mapping(self, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            self._check(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlFault("key-not-text", _position(event))
            key, position = event.value, _position(event)
            if key in lines:
                self.faults.append(YamlFault("key-twice", position, key=key, first=str(lines[key])))
            lines[key] = position[0]
            self.positions.keys.setdefault((*path, key), position)
            if value := self._value(next(self._events), (*path, key)):
                values[key] = value
        return values

    def _check(self, event: Any, *, in_list: bool = False) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise YamlFault("yaml-anchor", _position(event))
        if event.tag and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise YamlFault("yaml-tag", _position(event), tag=tag)
        if isinstance(event, yaml.ScalarEvent):
            if hidden := HIDDEN.search(event.value):  # an escape sequence: the file shows none
                character = code_point(hidden[0])
                raise YamlFault("hidden-character", _position(event), character=character)
            self._check_lines(event, in_list=in_list)

    def _check_lines(self, event: Any, *, in_list: bool) -> None:
        """A text of several lines without `|` would join the lines of lists and headings."""
        first, last = event.start_mark.line, event.end_mark.line
        if event.style == "|":
            self.blocks.append(range(first + 1, last + 1))
        elif event.style == ">" and "\n" in event.value.strip():
            raise YamlFault("yaml-folded", _position(event))
        elif last > first and event.style != ">":
            rest = self._lines[first + 1 : last + (event.end_mark.column > 0)]
            if in_list and " - " in event.value:
                fault = YamlFault("ids-joined", _position(event), value=event.value)
                self.faults.append(fault)
            elif any(map(BLOCK_START.match, rest)):
                self.faults.append(YamlFault("yaml-lines", _position(event)))


def _position(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1
