"""A file with its fields in the fixed order, its comments with them, and its schema on top."""

from __future__ import annotations

import re
from collections.abc import Sequence

from records.fields.frozen import Frozen
from records.reading.reader import FENCE
from records.reading.yaml_faults import YamlFault
from records.reading.yaml_text import parse, positions

from .schema import modeline

_MODELINE = re.compile(r"#\s*yaml-language-server:.*")


def in_order(text: str, model: type[Frozen], file: str) -> str:
    """The text of a record as `make format` leaves it; unchanged when it cannot be read.

    Every line stays what it was: fields move as whole blocks, each with the comment right above
    it, and nothing inside one is rewritten, so that a difference is as small as it can be.
    """
    found = FENCE.match(text)
    if not found:
        return _ordered(text, model, file)
    start, end = found.span("fields")
    return text[:start] + _ordered(text[start:end], model, file) + text[end:]


def _ordered(fields: str, model: type[Frozen], file: str) -> str:
    try:
        before, faults = parse(fields)
        spots = positions(fields).keys
    except YamlFault:
        return fields
    first = {str(path[0]): place for path, place in spots.items() if len(path) == 1}
    if faults or not first or any(column != 1 for _, column in first.values()):
        return fields
    head, blocks = _blocks(
        fields.rstrip().split("\n"), {line: key for key, (line, _) in first.items()}
    )
    order = {key: index for index, key in enumerate(model.model_fields)}
    ranked = sorted(blocks, key=lambda block: order.get(block[0], len(order)))
    top = [modeline(model, file), *(line for line in head if not _MODELINE.fullmatch(line))]
    new = "\n".join([*top, *(line for _, lines in ranked for line in lines), ""])
    return new if parse(new)[0] == before else fields


def _blocks(
    lines: Sequence[str], keys: dict[int, str]
) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The lines above the first field, and the lines of each field with the comment above it."""
    starts = {_with_comment(lines, line - 1): key for line, key in keys.items()}
    cuts = sorted(starts)
    ends = [*cuts[1:], len(lines)]
    blocks = [
        (starts[start], list(lines[start:end])) for start, end in zip(cuts, ends, strict=True)
    ]
    return list(lines[: cuts[0]]), blocks


def _with_comment(lines: Sequence[str], index: int) -> int:
    """The index of the first line of the comment that touches a field from above."""
    while index and re.match(r"#", lines[index - 1]) and not _MODELINE.fullmatch(lines[index - 1]):
        index -= 1
    return index
