"""Shows how far long work is, to a person at a terminal and to nobody else."""

from __future__ import annotations

from typing import Self

from tqdm import tqdm

_PATIENCE = 1
"""Seconds that work may take before anything is shown."""

tqdm.monitor_interval = 0  # its thread would watch for bars that stand still, which ours do not


class Bar:
    """How far some work is; nothing where nobody looks."""

    def __init__(self, what: str, total: int) -> None:
        """`what` says in Dutch what happens to the things of which there are `total`."""
        self._bar = tqdm(
            total=total, desc=what, delay=_PATIENCE, disable=None, leave=False, unit=""
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def advance(self, count: int = 1) -> None:
        """So many more are done."""
        self._bar.update(count)
