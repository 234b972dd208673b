"""Repairs of typing mistakes: all that a person agrees to, and by themselves those with one reading."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from records.language.characters import is_unseen
from records.language.ids import slug
from records.reading.problems import Problem

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


def _always(_old: str, _new: str) -> bool:
    return True


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.lower(), new.lower()).ratio() >= _ALIKE


def _same_name(old: str, new: str) -> bool:
    return slug(old) == slug(new)


def _dated(old: str, _new: str) -> bool:
    return bool(_WORDED.match(old))


def _same_amount(old: str, new: str) -> bool:
    return re.sub(r"[\s€]|euro?|,[-–—]+\Z", "", old, flags=re.IGNORECASE) == new


def _with_point(old: str, new: str) -> bool:
    return old.replace(",", ".") == new


def _same_digits(old: str, new: str) -> bool:
    digits, kept = (re.sub(r"\D", "", text.replace("(0)", "")) for text in (old, new))
    return digits == kept


_CERTAIN: dict[str, Callable[[str, str], bool]] = {
    **dict.fromkeys(("email-form", "garbled", "hidden-character", "link-pasted"), _always),
    **dict.fromkeys(("link-tracking", "marks-shown", "page-path", "yes-no"), _always),
    **dict.fromkeys(("unknown-key", "choice"), _alike),
    **dict.fromkeys(("reference-unknown", "id-form"), _same_name),
    **dict.fromkeys(("image-unknown", "document-unknown"), _same_name),
    **dict.fromkeys(("day-form", "partial-form", "moment-form"), _dated),
    **dict.fromkeys(("amount-form", "count-form"), _same_amount),
    **dict.fromkeys(("number-form", "percent-form"), _with_point),
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
        return line[:start] + line[start + 1 :] if is_unseen(line[start : start + 1]) else None
    if not problem.meant:
        return None
    if problem.code.startswith("yaml-"):
        indent = _INDENT.match(line)
        return (indent[0] if indent else "") + problem.meant
    index = line.find(problem.written, start) if problem.written else -1
    end = index + len(problem.written)
    if problem.code == "marks-shown" and _SPECIAL.search(problem.meant):
        return None
    is_whole = problem.code == "garbled" or _END.match(line[end:])
    if index < 0 or not is_whole or problem.meant == problem.written:
        return None
    return line[:index] + problem.meant + line[end:]
