"""Which calendars exist, where, and which calls each holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from records.catalogue.catalogue import Catalogue
from records.catalogue.ledger import Ledger
from records.kinds.call.model import Call
from records.language.words import lower_first

ALL = f"{Call.section}/agenda.ics"


@dataclass(frozen=True)
class Calendar:
    """One calendar file."""

    href: str
    """Its address, from the root of the site."""
    page: str
    """The page it belongs to."""
    topic: str
    """What it holds, such as `oproepen over groenonderhoud`."""
    calls: Sequence[Call]
    is_shared: bool = True
    """Whether it grows, so that people follow it; the file of one call they save once."""


def calendars(catalogue: Catalogue, ledger: Ledger) -> list[Calendar]:
    """All calls, the calls of each theme, and each call; those with a date.

    A calendar that was published once stays: programs ask for it for years. It is empty when its
    page is gone, so that they forget its dates.
    """
    found = [Calendar(ALL, f"{Call.section}/", "oproepen", _dated(catalogue.calls))]
    for theme in catalogue.terms("themes"):
        calls = _dated(catalogue.related(theme).calls)
        href = f"{theme.href}agenda.ics"
        if calls or ledger.knows(href):
            found.append(
                Calendar(href, theme.href, f"oproepen over {lower_first(theme.name)}", calls)
            )
    for gone in catalogue.gone:
        href = f"{gone.address}agenda.ics"
        if ledger.knows(href):
            topic = f"{lower_first(gone.title)} (gestopt)"
            found.append(Calendar(href, gone.address, topic, [], is_shared=False))
    found.extend(calendar for call in catalogue.calls for calendar in _of_call(call))
    return found


def calendar_href(call: Call) -> str | None:
    """Where the file with the dates of a call is; None when it has none."""
    return f"{call.href}{call.id}.ics" if _dated([call]) else None


def _of_call(call: Call) -> Iterator[Calendar]:
    """The file of one call, also at its old addresses, for a saved link has no redirect."""
    for name in [call.id, *call.aliases] if calendar_href(call) else []:
        yield Calendar(
            f"{call.section}/{name}/{name}.ics", call.href, call.title, [call], is_shared=False
        )


def _dated(calls: Sequence[Call]) -> list[Call]:
    return [call for call in calls if call.opens or call.closes]
