"""Dates of calls that moved without a word: subscribers and calendars would not know."""

from __future__ import annotations

from collections.abc import Iterable

from records.catalogue.history import History
from records.catalogue.loader import Library
from records.reading.positions import place_of
from records.reading.problems import Problems

from .model import Call


def check_moved(
    calls: Iterable[Call], history: History, library: Library, problems: Problems
) -> None:
    """Advise to name each earlier date of a call that git remembers and the record does not.

    Feeds and calendars are made from the record alone, so that every clone of the repository, also
    a shallow one, gives the same bytes.
    """
    for call in calls:
        if library.now >= call.over:
            continue
        for day, before, after in history.versions(call):
            for key in ("opens", "closes"):
                old, new = getattr(before, key), getattr(after, key)
                known = {getattr(change, key) for change in call.date_changes}
                if old and new and old != new and old not in known:
                    place = place_of(library.source(call.file), (key,))
                    words = {"key": key, "old": str(old).replace("T", " "), "day": str(day)}
                    problems.add(place, "date-moved", **words)
