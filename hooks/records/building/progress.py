"""Shows how far long work is, to a person at a terminal and to nobody else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeVar

from tqdm import tqdm

Item = TypeVar("Item")

_PATIENCE = 1
"""Seconds that work may take before anything is shown."""


def progress(items: Collection[Item], what: str) -> Iterator[Item]:
    """The items, one by one; `what` says in Dutch what happens to them."""
    yield from tqdm(items, desc=what, delay=_PATIENCE, disable=None, leave=False, unit="")
