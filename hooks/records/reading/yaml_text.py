"""YAML in which every scalar is a string: `no`, `0470` and `12:30` stay as typed."""

from collections.abc import Collection
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
    forbidden_character,
    lost_headings,
    lost_text,
)

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

DEPTH_LIMIT = 12
LIST_LIMIT = 1_000
_COLONS = 20
"""How many colons inside texts are read as such."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class _Group:
    """A list or mapping that is being read."""

    value: Any
    path: Path
    keys: dict[str, int] = field(default_factory=dict)
    key: str | None = None

    def next_path(self) -> Path:
        step = len(self.value) if isinstance(self.value, list) else self.key
        return (*self.path, step) if step is not None else self.path


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
        builder = _Builder(text.split("\n"))
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                builder.handle(event)
        except yaml.MarkedYAMLError as error:
            quoted = colon_quoted(error, text, keys)
            if quoted == text:
                raise explain(error, written) from None
            text = quoted
        except yaml.reader.ReaderError as error:
            raise forbidden_character(error, text) from None
        else:
            return builder
    raise YamlFault("yaml-colon", (1, 1))


class _Builder:
    """Builds the value of one YAML text from its events."""

    def __init__(self, lines: list[str]) -> None:
        self.faults: list[YamlFault] = []
        self.positions = Positions()
        self.blocks: list[range] = []
        """The lines of each text behind a `|`, from 1."""
        self.plain: list[Position] = []
        """Where each value without quotation marks begins."""
        self.root: Value = {}
        """The value of the whole text; an empty mapping for an empty one."""
        self._lines = lines
        self._open: list[_Group] = []
        self._documents = 0

    def handle(self, event: yaml.Event) -> None:
        """Take in the next event."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault("yaml-anchor", _position(event))
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_tag(event)
            hidden = HIDDEN.search(event.value)  # an escape sequence: the file shows none
            if hidden:
                character = code_point(hidden[0])
                raise YamlFault("hidden-character", _position(event), character=character)
            self._check_lines(event)
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse_tag(event)
            self._start({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            closed = self._open.pop()
            if not closed.value and closed.path and isinstance(closed.path[-1], int):
                self.positions.values.pop(closed.path, None)
            self._place(closed.value, keep=bool(closed.value))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise YamlFault("yaml-many", _position(event))

    @staticmethod
    def _refuse_tag(event: Any) -> None:
        if event.tag and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise YamlFault("yaml-tag", _position(event), tag=tag)

    def _check_lines(self, event: Any) -> None:
        """A text of several lines without `|` would join the lines of lists and headings."""
        first, last = event.start_mark.line, event.end_mark.line
        if event.style == "|":
            self.blocks.append(range(first + 1, last + 1))
        elif event.style == ">" and "\n" in event.value.strip():
            raise YamlFault("yaml-folded", _position(event))
        elif last > first and event.style != ">":
            rest = self._lines[first + 1 : last + (event.end_mark.column > 0)]
            in_list = bool(self._open) and isinstance(self._open[-1].value, list)
            if in_list and " - " in event.value:
                fault = YamlFault("ids-joined", _position(event), value=event.value)
                self.faults.append(fault)
            elif any(map(BLOCK_START.match, rest)):
                self.faults.append(YamlFault("yaml-lines", _position(event)))

    def _start(self, value: Value, event: yaml.Event) -> None:
        group = self._open[-1] if self._open else None
        if len(self._open) >= DEPTH_LIMIT:
            raise YamlFault("yaml-deep", _position(event), limit=str(DEPTH_LIMIT))
        if group and isinstance(group.value, dict) and group.key is None:
            raise YamlFault("key-not-text", _position(event))
        path = group.next_path() if group else ()
        self.positions.values.setdefault(path, _position(event))
        self._open.append(_Group(value, path))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        group = self._open[-1] if self._open else None
        if group and isinstance(group.value, dict) and group.key is None:
            self._key(group, event)
            return
        if not event.style:
            self.plain.append(_position(event))
        keep = bool(event.value.strip())
        if keep or not (group and isinstance(group.value, list)):
            path = group.next_path() if group else ()
            self.positions.values.setdefault(path, _position(event))
        self._place(event.value, keep=keep)

    def _key(self, group: _Group, event: yaml.ScalarEvent) -> None:
        line, column = _position(event)
        group.key = event.value
        if event.value in group.keys:
            first = str(group.keys[event.value])
            fault = YamlFault("key-twice", (line, column), key=event.value, first=first)
            self.faults.append(fault)
        group.keys[event.value] = line
        self.positions.keys.setdefault((*group.path, event.value), (line, column))

    def _place(self, value: Value, *, keep: bool) -> None:
        if not self._open:
            self.root = value if keep else {}
            return
        group = self._open[-1]
        if isinstance(group.value, dict):
            if keep:
                group.value[group.key] = value
            group.key = None
        elif keep:
            if len(group.value) >= LIST_LIMIT:
                place = self.positions.values[(*group.path, len(group.value))]
                raise YamlFault("yaml-long", place, limit=str(LIST_LIMIT))
            group.value.append(value)


def _position(event: Any) -> Position:
    return event.start_mark.line + 1, event.start_mark.column + 1
