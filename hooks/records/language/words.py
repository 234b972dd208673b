"""Words, numbers and lists of words, and what a line of text keeps together."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from babel.numbers import format_decimal

from .characters import LETTERS
from .dates import LOCALE, MONTHS, NO_BREAK


def upper_first(text: str) -> str:
    """A text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """A text with its first letter in lower case, unless it starts with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def size_in_words(count: int) -> str:
    """A number of bytes as `840 bytes`, `12 kB` or `1,5 MB`, with a no-break space."""
    if count < 1000:  # noqa: PLR2004 (SI)
        return f"{count}{NO_BREAK}bytes"
    if count < 1_000_000:  # noqa: PLR2004 (SI)
        return f"{round(count / 1000)}{NO_BREAK}kB"
    return f"{count / 1_000_000:.1f}{NO_BREAK}MB".replace(".", ",")


def number_in_words(number: float) -> str:
    """`1.250` or `2,5`."""
    return format_decimal(number, locale=LOCALE)


@lru_cache(maxsize=10_000)
def euro_in_words(cents: int) -> str:
    """`25.000 euro` or `1.250,50 euro`, from a number of cents."""
    form = "#,##0.00" if cents % 100 else "#,##0"
    return f"{format_decimal(cents / 100, form, locale=LOCALE)}{NO_BREAK}euro"


def counted(number: int, one: str, many: str) -> str:
    """`1 project`, `8 projecten`."""
    return f"{number} {one if number == 1 else many}"


def enumeration(words: Sequence[str]) -> str:
    """`a, b en c`, or `a en b; c` when one of the words is itself such a list."""
    return "".join(map("".join, zip(words, separators(words), strict=True)))


def separators(words: Sequence[str]) -> list[str]:
    """What follows each of the words in their enumeration."""
    if not words:
        return []
    between = [", "] * (len(words) - 2) + [" en "]
    if any(re.search(r", | en ", word) for word in words):
        between = ["; "] * len(words)
    return [*between[: len(words) - 1], ""]


@lru_cache(maxsize=100_000)
def alphabetical(text: str) -> str:
    """The place of a text in an alphabetical list: capitals, accents and signs do not count."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", plain))


_FIRST = r"\d(?<!\w\d)"
"""The first digit of a number; unlike `\\b\\d` it lets the regex engine skip to a digit."""
_MONTH = "|".join(MONTHS)
_UNIT = "uur|euro|procent|dagen"
_DATE = re.compile(rf"{_FIRST}\d? (?:{_MONTH})(?: \d{{4}})?\b")
_FROM = rf"(?:{_FIRST}\d*(?:[.,]\d+)? tot )?"
_AMOUNT = re.compile(rf"{_FROM}{_FIRST}(?:\d{{0,2}}(?:[ .]\d{{3}})*|\d*)(?:,\d+)? (?:{_UNIT})\b")
_HYPHENATED = re.compile(
    r"(?<![\w/-])[(‘]*(?:\d{4}-\d{4}|[A-Z]{2,}(?:-[A-Z\d]+)*-[A-Z]*\d[A-Z\d]*)(?![\w/-])[.,:;!?)]*"
)
"""Two years, or a code such as WSE-LR2, with the signs around it."""
_ANY = re.compile(rf"{NO_BREAK}|\d(?: (?:{_MONTH}|{_UNIT})\b|-\d{{4}})|[A-Z\d]-[A-Z]*\d")
"""Part of every match of the patterns above: a quick test before they are tried."""
_RUN = re.compile(rf"(?<![^\s>])[^\s<>]+(?:{NO_BREAK}[^\s<>]+)+")
"""Words between which a line must not end."""
_SHOWN = re.compile(r">[^<0-9]*+[0-9][^<]*+")
"""Text between two tags that contains a digit.

A bare `>` never occurs in an attribute: templates and the sanitizer escape it.
"""


def held_together(html: str) -> str:
    """HTML with `15 maart 2027`, `9 tot 12 uur` and `2023-2025` each in a span without line breaks."""
    return _SHOWN.sub(_held, f">{html}")[1:]


def _held(match: re.Match[str]) -> str:
    text = match[0]
    if not _ANY.search(text):
        return text
    for pattern in (_DATE, _AMOUNT):
        text = pattern.sub(lambda match: match[0].replace(" ", NO_BREAK), text)
    return _RUN.sub(_whole, _HYPHENATED.sub(_whole, text))


def _whole(match: re.Match[str]) -> str:
    return f'<span class="k-whole">{match[0].replace(NO_BREAK, " ")}</span>'
