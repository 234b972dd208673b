"""Puts fields in the standard order, and repairs typing mistakes that problems suggest."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from operator import itemgetter

from records.fields.frozen import Frozen
from records.language.characters import UNSEEN
from records.language.ids import slug
from records.reading.problems import Problem
from records.reading.reader import FENCE
from records.reading.yaml_faults import YamlFault
from records.reading.yaml_text import parse, positions

from .schema import modeline

_INDENT = re.compile(r"\s*(?:- )?")
_END = re.compile(r"[\s'\",\]}):<>]|\Z")
"""What may stand behind a value that is replaced."""
_ALIKE = 0.75
"""How alike a name of a field, or a choice, must be to what somebody wrote."""
_WORDED = re.compile(
    r"\d{1,2} [a-z]{3,}\.? \d{4}\b|\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.]\d", re.IGNORECASE
)
"""A date with its month in letters, or its year first: it has one reading."""
_SPECIAL = re.compile(r"\A[-&*!|>%@`\[{#'\"?]|: | #|:\Z")
"""What YAML would read as more than a text."""


_ALWAYS = (
    *("email-form", "garbled", "hidden-character", "link-pasted", "front-matter-rule"),
    *("letters-odd", "link-tracking", "marks-shown", "page-path", "yes-no"),
)
_NAMES = ("reference-unknown", "id-form", "image-unknown", "document-unknown")
_DAYS = ("day-form", "partial-form", "moment-form")


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.lower(), new.lower()).ratio() >= _ALIKE


def _same_amount(old: str, new: str) -> bool:
    return re.sub(r"[\s€]|euro?|,[-–—]+\Z", "", old, flags=re.IGNORECASE) == new


def _same_digits(old: str, new: str) -> bool:
    digits, kept = (re.sub(r"\D", "", text.replace("(0)", "")) for text in (old, new))
    return digits == kept


_CERTAIN: dict[str, Callable[[str, str], bool]] = {
    **dict.fromkeys(_ALWAYS, lambda _old, _new: True),
    **dict.fromkeys(("unknown-key", "choice"), _alike),
    **dict.fromkeys(_NAMES, lambda old, new: slug(old) == slug(new)),
    **dict.fromkeys(_DAYS, lambda old, _new: bool(_WORDED.match(old))),
    **dict.fromkeys(("amount-form", "count-form"), _same_amount),
    **dict.fromkeys(("number-form", "percent-form"), lambda old, new: old.replace(",", ".") == new),
    "image-path": lambda old, new: old.endswith(f"/{new}") or old == new.removeprefix("assets/"),
    "link-form": lambda old, new: new == f"https://{re.sub('^https?:/*', '', old.strip('<>'))}",
    "link-unknown": lambda old, new: new in {f"https://{old}", f"mailto:{old}"},
    "phone-form": _same_digits,
}
"""By message, whether a suggestion says the same as what was written. No other is applied unasked."""


def is_certain(problem: Problem) -> bool:
    """Whether the suggestion is the only thing that somebody can have meant."""
    rule = _CERTAIN.get(problem.code)
    return bool(rule and rule(problem.written, problem.meant))


def repaired(line: str, problem: Problem) -> str | None:
    """The line of a problem with its suggestion applied; None when that is not safe."""
    start = problem.place.column - 1
    if problem.code == "hidden-character":
        return line[:start] + line[start + 1 :] if UNSEEN.match(line, start) else None
    if not problem.meant:
        return None
    if problem.code.startswith("yaml-"):
        indent = _INDENT.match(line)
        return (indent[0] if indent else "") + problem.meant
    index = line.find(problem.written, start) if problem.written else -1
    end = index + len(problem.written)
    if problem.code == "marks-shown" and _SPECIAL.search(problem.meant):
        return None
    is_whole = problem.code in {"garbled", "letters-odd"} or _END.match(line[end:])
    if index < 0 or not is_whole or problem.meant == problem.written:
        return None
    return line[:index] + problem.meant + line[end:]


_MODELINE = re.compile(r"#\s*yaml-language-server:.*")


def formatted(text: str, model: type[Frozen], file: str) -> str:
    """The text of a record with its fields in standard order; unchanged when unreadable.

    Each field moves as a whole, with the comment above it.
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
    lines, order = fields.rstrip().split("\n"), [*model.fields]
    starts = sorted((_with_comment(lines, line - 1), key) for key, (line, _) in top_level.items())
    preamble = [line for line in lines[: starts[0][0]] if not _MODELINE.fullmatch(line)]
    blocks = [
        (order.index(key) if key in order else len(order), lines[start:end])
        for (start, key), (end, _) in pairwise([*starts, (len(lines), "")])
    ]
    ranked = [line for _, block in sorted(blocks, key=itemgetter(0)) for line in block]
    result = "\n".join([modeline(model, file), *preamble, *ranked, ""])
    return result if parse(result)[0] == before else fields


def _with_comment(lines: Sequence[str], index: int) -> int:
    """The index of the first line of the comment directly above a line, or of the line itself."""
    while index and re.match(r"#", lines[index - 1]) and not _MODELINE.fullmatch(lines[index - 1]):
        index -= 1
    return index
