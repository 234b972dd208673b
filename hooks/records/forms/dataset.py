"""Datasets: what a kind declares for open data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Computed:
    """A computed value in every format of the data, such as a state."""

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
    """Properties beside its title and address."""


@dataclass(frozen=True)
class DatasetSpec:
    """All public records of a kind as a dataset."""

    name: str
    """The name in addresses, as `projecten`; it must never change."""
    description: str
    theme: str
    """A code of the data theme list of the Publications Office of the EU."""
    computed: tuple[Computed, ...] = ()
    place: Callable[[Any], Place | None] | None = None
    """The place of a record; None for a kind without GeoJSON."""
