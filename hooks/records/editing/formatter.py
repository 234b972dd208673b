"""The formatter: fields in the order of the model, with their comments, below a schema modeline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from records.fields.frozen import Frozen
from records.reading.reader import FENCE
from records.reading.yaml_faults import YamlFault
from records.reading.yaml_text import parse, positions

from .schema import modeline

_MODELINE = re.compile(r"#\s*yaml-language-server:.*")


def formatted(text: str, model: type[Frozen], file: str) -> str:
    """The text of a record in standard form; unchanged when it cannot be parsed.

    Fields move as whole blocks with the comment directly above them; no line is rewritten.
    """
    match = FENCE.match(text)
    if not match:
        return _ordered(text, model, file)
    start, end = match.span("fields")
    return text[:start] + _ordered(text[start:end], model, file) + text[end:]


def _ordered(fields: str, model: type[Frozen], file: str) -> str:
    try:
        before, faults = parse(fields)
        key_positions = positions(fields).keys
    except YamlFault:
        return fields
    top_level = {
        str(path[0]): position for path, position in key_positions.items() if len(path) == 1
    }
    if faults or not top_level or any(column != 1 for _, column in top_level.values()):
        return fields
    preamble, blocks = _blocks(
        fields.rstrip().split("\n"), {line: key for key, (line, _) in top_level.items()}
    )
    order = {key: index for index, key in enumerate(model.model_fields)}
    ranked = sorted(blocks, key=lambda block: order.get(block[0], len(order)))
    header = [modeline(model, file), *(line for line in preamble if not _MODELINE.fullmatch(line))]
    result = "\n".join([*header, *(line for _, lines in ranked for line in lines), ""])
    return result if parse(result)[0] == before else fields


def _blocks(
    lines: Sequence[str], keys: dict[int, str]
) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The lines above the first field, and the lines of each field with the comment above it."""
    starts = {_with_comment(lines, line - 1): key for line, key in keys.items()}
    bounds = sorted(starts)
    ends = [*bounds[1:], len(lines)]
    blocks = [
        (starts[start], list(lines[start:end])) for start, end in zip(bounds, ends, strict=True)
    ]
    return list(lines[: bounds[0]]), blocks


def _with_comment(lines: Sequence[str], index: int) -> int:
    """The index of the first line of the comment directly above a line, or of the line itself."""
    while index and re.match(r"#", lines[index - 1]) and not _MODELINE.fullmatch(lines[index - 1]):
        index -= 1
    return index
