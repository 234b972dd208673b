"""Source files: from a file to its fields and its text, with every error at its place."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path as FilePath
from unicodedata import normalize

from records.building.digest import digest

from .files import read_text
from .problems import Path, Place, Problems, line_and_column
from .yaml_faults import YamlFault
from .yaml_text import Positions, Value, parse, positions

FENCE = re.compile(r"\A---[ \t]*\n(?P<fields>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class SourceFile:
    """One content file: its YAML fields and Markdown body, with the line where each begins."""

    name: str
    """Path from the project's root, always with `/`."""
    yaml: str
    yaml_line: int
    """The line of the file, from 1, on which `yaml` begins."""
    body: str = ""
    body_line: int = 1
    fields: dict[str, Value] = field(default_factory=dict)

    @cached_property
    def positions(self) -> Positions:
        """The positions of keys and values in `yaml`, computed when first asked for."""
        return positions(self.yaml)

    @cached_property
    def digest(self) -> str:
        """The digest of the fields and the body."""
        return digest(self.yaml, self.body)


def read_file(root: FilePath, name: str, problems: Problems) -> SourceFile | None:
    """The file `root/name`; None when it cannot be read, which is reported."""
    source = read_source(root, name, problems)
    return with_fields(source, problems) if source else None


def source_of(name: str, text: str, problems: Problems) -> SourceFile | None:
    """A file from its text; None when it cannot be read, which is reported."""
    source = _split(name, text, problems)
    return with_fields(source, problems) if source else None


def read_source(root: FilePath, name: str, problems: Problems) -> SourceFile | None:
    """The file `root/name` before its fields are parsed; None as in `read_file`."""
    text = read_text(root, name, problems)
    return None if text is None else _split(name, text, problems)


def with_fields(
    source: SourceFile, problems: Problems, keys: Collection[str] = ()
) -> SourceFile | None:
    """The file with its fields, named in `keys`, parsed; None when that fails, which is reported."""
    fields: Value | None = None
    try:
        fields, faults = parse(source.yaml, keys)
    except YamlFault as fatal:
        faults = [fatal]
    for fault in faults:
        line, column = fault.position
        place = Place(source.name, line + source.yaml_line - 1, column)
        problems.add(place, fault.code, **fault.words)
    if isinstance(fields, dict):
        return replace(source, fields=fields)
    if fields is not None:
        form = "een lijst" if isinstance(fields, list) else "gewone tekst"
        problems.add(Place(source.name, source.yaml_line), "not-a-mapping", form=form)
    return None


def _split(name: str, text: str, problems: Problems) -> SourceFile | None:
    text = normalize("NFC", text)
    if not name.endswith(".md"):
        return SourceFile(name, text, 1)
    if match := FENCE.match(text):
        body_line = text.count("\n", 0, match.end()) + 1
        return SourceFile(name, match["fields"], 2, text[match.end() :], body_line)
    if wrong := _wrong_rule(text):
        line, rule = wrong
        problems.add(Place(name, line), "front-matter-rule", value=rule, meant="---")
    elif FENCE.match(text.lstrip()):
        problems.add(Place(name), "front-matter-low")
    else:
        code = "front-matter-open" if text.startswith("---") else "front-matter-missing"
        problems.add(Place(name), code)
    return None


def _wrong_rule(text: str) -> tuple[int, str] | None:
    """The line that should be the first or second `---`, and how it was written; None if none is."""
    lines = text.split("\n")
    after = 1 if re.fullmatch(r"---[ \t]*", lines[0]) else 0
    for number, line in enumerate(lines[after:] if after else lines[:1], after + 1):
        if re.fullmatch(r"(?:[-–—−_]{2,9}|[–—−])[ \t]*", line):
            return number, line.strip()
    return None


def place_of(source: SourceFile, path: Path, *, key: bool = False) -> Place:
    """The place of a value, or of its key; when absent, of the nearest enclosing value."""
    positions = source.positions
    position = positions.keys.get(path) if key else positions.values.get(path)
    while position is None and path:
        path = path[:-1]
        position = positions.values.get(path)
    line, column = position or (1, 1)
    return Place(source.name, line + source.yaml_line - 1, column)


def place_in_text(source: SourceFile, path: Path, index: int) -> Place:
    """The place of a character of a Markdown text: the body (`path` is empty) or a field."""
    if not path:
        line, column = line_and_column(source.body, index)
        return Place(source.name, line + source.body_line - 1, column)
    start = place_of(source, path, key=True)
    lines = source.yaml.split("\n")
    first = start.line - source.yaml_line + 1
    head = lines[first - 1]
    if not re.search(r":\s*[|][-+0-9]*\s*(#.*)?$", head) or first >= len(lines):
        return start
    indent = next((len(row) - len(row.lstrip()) for row in lines[first:] if row.strip()), 0)
    fields, _ = parse(source.yaml)
    value = fields.get(str(path[0]), "") if isinstance(fields, dict) else ""
    line, column = line_and_column(str(value), index)
    return Place(source.name, start.line + line, column + indent)
