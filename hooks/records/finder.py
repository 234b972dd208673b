"""The index of a finder: small enough to filter a list in the browser, exact to the last record."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from records.building.digest import digest
from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import Facet, facets
from records.forms.states import States, as_seconds
from records.kind import Kind

FOLDER = "assets/finder"
"""Where the files of each finder lie in the site, in a folder of its name."""
CARDS = 16
"""Cards in one file: a filtered page of 24 needs few bytes, and the whole list few files."""
_MANY = 60
"""Values of all facets together above which only the first page of a list has them."""
_NAME = 16
"""Hexadecimal digits in the name of a file."""
_SHORT_NAME = 7
"""The same for files of which there are many."""


@dataclass(frozen=True)
class FinderShown:
    """How many records there are to filter, and by what."""

    total: int
    facets: Sequence[Facet]

    def facets_on(self, number: int) -> Sequence[Facet]:
        """Those on a page of the list: many values are on the first alone, and others lead to it."""
        is_long = sum(len(facet.values) for facet in self.facets) > _MANY
        return () if number > 1 and is_long else self.facets


@dataclass(frozen=True)
class Finder:
    """A list of records that visitors filter, in the order in which its page shows it."""

    kind: Kind[Any]
    records: Sequence[Any]
    facets: Sequence[Facet]

    @property
    def name(self) -> str:
        """The folder of its files."""
        return self.kind.plural

    @property
    def ids(self) -> list[str]:
        """The ids of the records."""
        return [record.id for record in self.records]

    @cached_property
    def order_digest(self) -> str:
        """The digest of which records there are, in which order."""
        return order_digest(self.ids)

    def index(self) -> dict[str, Any]:
        """All that the browser needs to filter, count and sort, as JSON.

        `facets`: key, label, ids and names of the values, and for each value the records that have
        it, a bit for each, the first the lowest of the first byte, as Base64 (RFC 4648). `sorts`: the
        ids of other orders, which have a file each. `states`, for
        records whose state the clock decides: the facet of states, the states in the order of the
        list, and the schedule of each record (forms/states.py). `order_digest` names the files with
        all records in this order, `groups` those of their cards, with 7 digits each.
        """
        index: dict[str, Any] = {
            "size": len(self.records),
            "order_digest": self.order_digest,
            "cards": CARDS,
            "groups": "".join(self.groups),
            "sorts": [sort.id for sort in self.kind.sorts if sort.key],
            "facets": [self._facet(facet) for facet in self.facets],
        }
        if states := self.kind.states:
            schedules = [as_seconds(record.schedule) for record in self.records]
            index["states"] = {**_states(states), "schedules": schedules}
        return index

    def _facet(self, facet: Facet) -> dict[str, Any]:
        rows = [bytearray(-(-len(self.records) // 8)) for _ in facet.values]
        for record, pick in enumerate(facet.picks):
            for value in pick:
                rows[value][record // 8] |= 1 << record % 8
        return {
            "key": facet.key,
            "label": facet.label,
            "ids": [value.id for value in facet.values],
            "names": [value.name for value in facet.values],
            "records": [b64encode(row).decode() for row in rows],
        }

    def sorts(self) -> dict[str, list[int]]:
        """The numbers of the records in each other order, by its id."""
        keys = {sort.id: sort.key for sort in self.kind.sorts if sort.key}
        return {id_: self._sorted(key) for id_, key in keys.items()}

    def _sorted(self, key: Callable[[Any], Any]) -> list[int]:
        return sorted(range(len(self.records)), key=lambda number: key(self.records[number]))

    @cached_property
    def shown(self) -> FinderShown:
        """What its page shows before a visitor filters."""
        return FinderShown(len(self.records), [replace(facet, picks=()) for facet in self.facets])

    @cached_property
    def groups(self) -> dict[str, list[Any]]:
        """The records as they lie together in the files of cards, by the name of the file."""
        groups = {}
        for start in range(0, len(self.records), CARDS):
            group = list(self.records[start : start + CARDS])
            groups[order_digest([record.id for record in group])[:_SHORT_NAME]] = group
        return groups


def _states(states: States) -> dict[str, Any]:
    rules = ("id", "values", "by_next", "newest_first")
    order = [{name: getattr(state, name) for name in rules} for state in states.order]
    return {"facet": states.facet, "order": order}


def order_digest(ids: Sequence[str]) -> str:
    """The name of a file that knows records by their place: other records or another order change it."""
    return digest(*ids)[:_NAME]


def finders(catalogue: Catalogue) -> dict[str, Finder]:
    """The finders of the site, by the name of their kind."""
    return {
        kind.name: Finder(kind, catalogue.of(kind.name), facets(catalogue, kind))
        for kind, _ in catalogue.kinds.giving(lambda kind: kind.facets)
    }
