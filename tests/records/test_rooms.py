"""The rooms of the records: each has one task, and the way between them leads one way only."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
RECORDS = HOUSE / "hooks" / "records"
ROOMS = sorted(path.parent for path in RECORDS.glob("*/__init__.py"))
FLOORS = {"record", "term", "vocabulary", "kind", "all_kinds"}
"""The files that stand between the rooms: all that is below them in the order uses them."""
SMALL = {"finder"}
"""The rooms of one file."""
MODULES = sorted(path for path in (HOUSE / "hooks").rglob("*.py") if path.name != "__init__.py")


@cache
def imports(path: Path) -> list[ast.Import | ast.ImportFrom]:
    """The statements of a file that take something from elsewhere."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def imported(path: Path, records: Path = RECORDS) -> Iterator[str]:
    """The modules of the records that a file takes something from, by their full names."""
    place = path.parent.relative_to(records.parent).parts if records in path.parents else ()
    for node in imports(path):
        if isinstance(node, ast.ImportFrom):
            start = [*place[: len(place) - node.level + 1]] if node.level else []
            source = ".".join([*start, *filter(None, [node.module])])
            yield from (
                f"{source}.{name.name}" if _is_package(source, records) else source
                for name in node.names
            )
        else:
            yield from (name.name for name in node.names)


def _is_package(name: str, records: Path) -> bool:
    return (records.parent / name.replace(".", "/")).is_dir()


def room_of(path: Path, records: Path = RECORDS) -> str:
    """The room that a file is in, or the file itself when it stands between the rooms."""
    return path.relative_to(records).parts[0].removesuffix(".py")


def doors(records: Path) -> dict[str, set[str]]:
    """Each room with the other rooms that it takes something from."""
    found: dict[str, set[str]] = {}
    for path in records.rglob("*.py"):
        if (room := room_of(path, records)) not in {"__init__", "__main__"}:
            names = [name.split(".") for name in imported(path, records)]
            others = {name[1] for name in names if name[0] == "records"} - {room}
            found.setdefault(room, set()).update(others)
    return found


def in_order(graph: Mapping[str, set[str]]) -> list[str]:
    """The rooms, each after those that it needs."""
    return list(TopologicalSorter(graph).static_order())


def test_the_map_for_developers_shows_each_room_after_those_that_it_needs() -> None:
    guide = (HOUSE / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.findall(r"^ {6}(\w+)(?:/|\.py) ", guide, re.MULTILINE)
    needed = doors(RECORDS)
    assert sorted(shown) == sorted(needed)
    for place, room in enumerate(shown):
        assert needed[room] <= set(shown[:place]), room


def test_no_public_form_knows_any_kind() -> None:
    """Only the registry names kinds; it is handed in where a build or a command begins."""
    begin = {"hooks", "preview"}
    knowing = {
        path.relative_to(HOUSE / "hooks").as_posix()
        for path in MODULES
        if any(name.startswith("records.kinds.") for name in imported(path))
        and path.parent.name not in begin
        and RECORDS / "kinds" not in path.parents
    }
    assert knowing == {"records/__main__.py"}


def test_no_kind_knows_another() -> None:
    kinds = RECORDS / "kinds"
    for path in kinds.rglob("*.py"):
        own = path.relative_to(kinds).parts[0].removesuffix(".py")
        names = [name.split(".") for name in imported(path)]
        others = {name[2] for name in names if name[:2] == ["records", "kinds"]}
        assert own == "registry" or others <= {own, "shared"}, path


def test_no_two_modules_take_from_each_other() -> None:
    def name_of(path: Path) -> str:
        return ".".join(path.relative_to(RECORDS.parent).with_suffix("").parts)

    in_order({name_of(path): {*imported(path)} for path in RECORDS.rglob("*.py")})


def test_a_way_back_is_noticed(tmp_path: Path) -> None:
    records = tmp_path / "records"
    for room, other in (("fields", "kinds"), ("kinds", "fields")):
        (records / room).mkdir(parents=True)
        (records / room / "__init__.py").write_text('"""A room."""\n', encoding="utf-8")
        code = f"def late() -> None:\n    from records.{other}.noun import Noun\n"
        (records / room / "noun.py").write_text(code, encoding="utf-8")
    assert doors(records) == {"fields": {"kinds"}, "kinds": {"fields"}}
    with pytest.raises(CycleError):
        in_order(doors(records))


def test_every_module_is_in_a_room() -> None:
    assert {path.stem for path in RECORDS.glob("*.py")} == {"__init__", "__main__", *FLOORS, *SMALL}
    kinds = {path.parent for path in RECORDS.glob("kinds/*/__init__.py")}
    assert {path.parent for path in RECORDS.rglob("*/*.py")} == {*ROOMS, *kinds}


@pytest.mark.parametrize(
    "package", [*HOUSE.glob("hooks/**/__init__.py")], ids=lambda path: path.parent.name
)
def test_a_package_says_what_it_is_for_and_opens_no_file_unasked(package: Path) -> None:
    (sentence,) = ast.parse(package.read_text(encoding="utf-8")).body
    assert isinstance(sentence, ast.Expr)


def test_a_file_is_short_enough_to_read() -> None:
    lines = {path.stem: path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: count for name, count in lines.items() if count > 250} == {}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_the_tests_stand_in_the_same_rooms(room: Path) -> None:
    tests = Path(__file__).parent / room.name
    assert list(tests.glob("test_*.py"))


def test_a_room_of_one_file_has_tests_too() -> None:
    for name in SMALL:
        assert Path(__file__).with_name(f"test_{name}.py").exists()


def test_what_makes_builds_quick_knows_nothing_of_their_content() -> None:
    assert doors(RECORDS)["building"] <= {"building", "language"}
