"""Values as bytes and back."""

from __future__ import annotations

import os
import pickle
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from records.building.value_pickle import PLAIN, Unreadable, ValuePickle, classes_in
from records.kinds.project.model import Project
from records.language.dates import PartialDate


@dataclass(frozen=True)
class Pair:
    day: date
    others: tuple[Path, ...] = ()


DAY = Pair(date(2026, 11, 24))


def test_a_value_comes_back_as_it_was() -> None:
    encoding = ValuePickle(Pair, date)
    assert encoding.decode(encoding.encode(DAY)) == DAY
    plain = {"a": (1, 2.5, None, b"x", ["ë"])}
    assert PLAIN.decode(PLAIN.encode(plain)) == plain


class Act:
    """What a foreign cache could hold: on reading, it runs a command."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 7",)


def test_nothing_foreign_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pickle.dumps(Act())
    monkeypatch.setattr(os, "system", lambda _: pytest.fail("it ran"))
    with pytest.raises(Unreadable):
        PLAIN.decode(data)


def test_no_module_is_imported_to_know_that_it_is_foreign() -> None:
    assert "this" not in sys.modules
    with pytest.raises(Unreadable):
        PLAIN.decode(b"cthis\ns\n.")
    assert "this" not in sys.modules


@pytest.mark.parametrize(
    "data", [b"", b"x", b"\x80", pickle.dumps({}), pickle.dumps(DAY)[:-9], b"]" * 9 + b"a" * 99]
)
def test_what_is_no_value_of_the_class_is_unreadable_whatever_it_raises(data: bytes) -> None:
    with pytest.raises(Unreadable):
        ValuePickle(Pair, date).decode(data)


def test_the_classes_of_values_are_found_by_their_types() -> None:
    assert classes_in(Pair) == {Pair, date, Path}
    assert PartialDate in classes_in(Project)
