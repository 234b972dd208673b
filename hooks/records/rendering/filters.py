"""The filters of the templates: days, amounts, names and addresses in words."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from markupsafe import Markup

from records.forms.addresses import ROOT
from records.forms.emblems import category_icon
from records.language import dates
from records.language.ids import slug
from records.language.words import (
    counted,
    enumeration,
    lower_first,
    separators,
    size_in_words,
    upper_first,
)
from records.record import Record
from records.term import Term
from records.vocabulary import Municipality

DAYS_LEFT = ("Laatste dag", "Nog 1 dag", f"Nog #{dates.NO_BREAK}dagen")
"""What one says of the days left: of none, of one, and of the number # of more."""
_SHOWN = 3
"""How many names a card shows before it counts the others."""
_LONGEST_ENDING = 4
"""The letters of the longest ending of a file."""


def names(terms: Sequence[Term]) -> str:
    """`Brecht, Kalmthout, Schilde en 2 andere`."""
    words = [term.name for term in terms]
    if len(words) > _SHOWN + 1:
        words[_SHOWN:] = [f"{len(words) - _SHOWN} andere"]
    return enumeration(words)


def days_left(days: int) -> str:
    """`Laatste dag`, `Nog 1 dag` or `Nog 12 dagen`; overrides/assets/js/find/states.js does the same."""
    number = max(days, 0)
    return DAYS_LEFT[min(number, len(DAYS_LEFT) - 1)].replace("#", str(number))


def countdown(day: date, today: date) -> Markup:
    """The days left until a day; the browser counts again, with the same words."""
    return Markup('<span class="k-whole" data-until="{}" data-words="{}">{}</span>').format(
        day, "|".join(DAYS_LEFT), days_left((day - today).days)
    )


def headings(html: str, level: int) -> list[tuple[str, str]]:
    """The id and the words of each heading of a level."""
    matches = re.findall(rf'<h{level} id="([^"]+)">(.*?)</h{level}>', html, re.DOTALL)
    return [(id_, Markup(words).striptags()) for id_, words in matches]  # noqa: S704 (tags are taken off)


def by_kind(records: Sequence[Record]) -> dict[str, list[Record]]:
    """Records under the noun of their kind, in the order in which they come."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record.kind, []).append(record)
    return groups


def mail(address: str) -> Markup:
    """A mail address that may break after its @."""
    return Markup("{}@<wbr>{}").format(*address.split("@", 1))


def breakable(url: str) -> Markup:
    """An address that may break after its host and after each part of its path."""
    return Markup("<wbr>").join(re.split(r"(?<=[^/]/)(?=[^/])", url))


def mailto(address: str, subject: str, *lines: str) -> str:
    """The address that starts a mail with its subject and these lines (RFC 6068)."""
    filled = {"subject": subject, "body": "\r\n".join(lines)}
    return f"mailto:{quote(address, safe='@')}?{urlencode(filled, quote_via=quote, safe='')}"


def webcal(url: str) -> str:
    """The address with which a calendar program subscribes to a calendar."""
    return url.replace("https:", "webcal:", 1)


def having(records: Sequence[Record], field: str, key: str, value: str) -> list[Record]:
    """The records that have a value in one of the groups of a field."""
    return [
        record
        for record in records
        if any(getattr(group, key) == value for group in getattr(record, field))
    ]


def large_day(day: date) -> Markup:
    """`15 maart 2027` in large letters, where each word may stand on a line of its own."""
    return Markup("\u00a0<wbr>").join(dates.day_in_words(day).split(dates.NO_BREAK))


def tel(number: str) -> str:
    """A telephone number as a `tel:` link wants it (RFC 3966): `+3232187209`."""
    digits = "".join(re.findall(r"[+\d]", number))
    return f"+32{digits[1:]}" if digits.startswith("0") else digits


def from_root(url: str) -> str:
    """An address as it is, or a file of ours from the root of the site."""
    return url if "://" in url else ROOT + url


def document_icon(url: str) -> str:
    """The icon of a document, by the ending of its address."""
    return "file-pdf-box" if _ending(url) == "PDF" else "file-document-outline"


def document_form(url: str) -> str:
    """What opens behind a link: `PDF`, `DOCX`, or a website when the path has no ending."""
    ending = _ending(url)
    return ending if 0 < len(ending) <= _LONGEST_ENDING else "Website"


def _ending(url: str) -> str:
    """The ending of the file that an address leads to, as `PDF`; empty without one."""
    return PurePosixPath(urlsplit(url).path).suffix[1:].upper()


def iso(value: date | dates.Moment | dates.PartialDate) -> str:
    """A date for machines, as HTML's `<time datetime>` wants it."""
    return value.iso if isinstance(value, dates.Moment) else str(value)


def by_source(municipalities: Sequence[Municipality], of: str) -> list[list[Municipality]]:
    """Municipalities that take part in something, those that the same source names together."""
    found: dict[object, list[Municipality]] = {}
    for municipality in municipalities:
        period = getattr(municipality, of)
        found.setdefault((period.source, period.as_of), []).append(municipality)
    return list(found.values())


_BY_NAME = (
    *(breakable, by_kind, by_source, category_icon, countdown, counted, document_form),
    *(document_icon, enumeration, from_root, having, headings, iso, large_day, lower_first),
    *(mail, mailto, names, separators, slug, tel, upper_first, webcal),
)
FILTERS: dict[str, Callable[..., Any]] = {
    **{filter_.__name__: filter_ for filter_ in _BY_NAME},
    "day": dates.day_in_words,
    "partial": dates.partial_in_words,
    "hour": dates.hour_in_words,
    "moment": dates.moment_in_words,
    "origin": dates.origin_in_words,
    "period": dates.period_in_words,
    "size": size_in_words,
}
