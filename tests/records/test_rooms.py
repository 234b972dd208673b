"""The rooms of the records: each has one task, and the way between them leads one way only."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

RECORDS = Path(__file__).parents[2] / "hooks" / "records"
ROOMS = sorted(path.parent for path in RECORDS.glob("*/__init__.py"))


def entered_from(path: Path) -> Iterator[str]:
    """The rooms that a file takes something from; its own when it says so by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [f"{node.module}.{name.name}" for name in node.names]
        elif isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith("records."))


def doors(records: Path) -> dict[str, set[str]]:
    """Each room with the rooms that it takes something from."""
    return {
        path.parent.name: {room for file in path.parent.glob("*.py") for room in entered_from(file)}
        for path in records.glob("*/__init__.py")
    }


def in_order(graph: Mapping[str, set[str]]) -> list[str]:
    """The rooms, each after those that it needs."""
    return list(TopologicalSorter(graph).static_order())


def test_the_way_between_rooms_leads_one_way_only() -> None:
    assert sorted(in_order(doors(RECORDS))) == [room.name for room in ROOMS]


def test_the_map_for_developers_shows_each_room_after_those_that_it_needs() -> None:
    guide = (RECORDS.parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.findall(r"^ {6}(\w+)/ ", guide, re.MULTILINE)
    assert sorted(shown) == [room.name for room in ROOMS]
    needed = doors(RECORDS)
    for place, room in enumerate(shown):
        assert needed[room] <= set(shown[:place]), room


def test_a_way_back_is_noticed(tmp_path: Path) -> None:
    for room, other in (("fields", "kinds"), ("kinds", "fields")):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").write_text('"""A room."""\n', encoding="utf-8")
        code = f"def late() -> None:\n    from records.{other}.noun import Noun\n"
        (tmp_path / room / "noun.py").write_text(code, encoding="utf-8")
    with pytest.raises(CycleError):
        in_order(doors(tmp_path))


def test_every_module_is_in_a_room() -> None:
    assert {path.name for path in RECORDS.glob("*.py")} == {"__init__.py", "__main__.py"}
    assert {path.parent for path in RECORDS.glob("*/*.py")} == set(ROOMS)
    assert not list(RECORDS.glob("*/*/**/*.py"))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_says_what_it_is_for_and_opens_no_file_unasked(room: Path) -> None:
    (sentence,) = ast.parse((room / "__init__.py").read_text(encoding="utf-8")).body
    assert isinstance(sentence, ast.Expr)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_holds_what_one_can_see_at_a_glance(room: Path) -> None:
    assert len(list(room.glob("[a-z]*.py"))) <= 12


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_the_tests_stand_in_the_same_rooms(room: Path) -> None:
    tests = Path(__file__).parent / room.name
    assert list(tests.glob("test_*.py"))


def test_what_makes_builds_quick_knows_nothing_of_their_content() -> None:
    assert doors(RECORDS)["building"] <= {"building", "language"}
