"""Work on many things, shared between processes.

Nothing that runs inside the tests is forked (conftest.py): so a program of its own shares it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from records.building.parallel import SharedWork

TESTS = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shared() -> dict[str, Any]:
    """What tests/sharing.py found."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent / "hooks")}
    command = [sys.executable, str(TESTS / "sharing.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_part_comes_back_in_its_place(shared: dict[str, Any]) -> None:
    assert shared["squares"] == [number * number for number in range(95)]


def test_another_process_begins_before_the_first_result_is_asked_for(
    shared: dict[str, Any],
) -> None:
    assert shared["here"][0] is False
    assert True in shared["here"], "this process does its share"


def test_what_goes_wrong_in_another_process_is_raised_here(shared: dict[str, Any]) -> None:
    assert shared["raised"] == "elders"


def test_the_part_of_a_process_that_the_system_ended_is_done_here(shared: dict[str, Any]) -> None:
    assert shared["ended"] == list(range(95))


def test_values_that_are_kept_and_others_come_back_from_other_processes(
    shared: dict[str, Any],
) -> None:
    squares = [repr(number**2 if number % 7 else ValueError(number)) for number in range(95)]
    assert shared["memo"] == squares


def processes(numbers: Sequence[int]) -> int:
    """The process that does it; there is nothing to do."""
    return os.getpid() if numbers else 0


def test_a_few_things_stay_in_this_process() -> None:
    assert set(SharedWork(range(10), processes, "")) == {os.getpid()}
    assert list(SharedWork([], processes, "")) == []


def test_a_program_with_threads_is_not_forked(shared: dict[str, Any]) -> None:
    begun_before, begun_after = shared["processes_beside_a_thread"]
    assert begun_before < 6, "of 19 parts, only the first went to workers"
    assert begun_after == 1
