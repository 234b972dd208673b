"""What a kind gives to open data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Computed:
    """A value that no file holds, such as a state, as every form of the data has it."""

    key: str
    label: str
    description: str
    choices: tuple[str, ...]
    value: Callable[[Any, datetime], str]


@dataclass(frozen=True)
class Place:
    """A point on a map (WGS 84), in degrees."""

    longitude: float
    latitude: float
    properties: dict[str, Any]
    """What a map shows of it beside its title and address."""


@dataclass(frozen=True)
class DatasetSpec:
    """All public records of a kind as a dataset."""

    name: str
    """In addresses, as `projecten`: it never changes."""
    description: str
    theme: str
    """A code of the data theme list of the Publications Office of the EU."""
    computed: tuple[Computed, ...] = ()
    place: Callable[[Any], Place | None] | None = None
    """Where a record is; None for a kind that has no place, and so no map."""
