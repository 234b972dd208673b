"""Work on many things, shared between processes."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence

import pytest

from records.building import parallel
from records.building.parallel import spread


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_PART", 10)
    monkeypatch.setattr(parallel, "_BITE", 3)
    monkeypatch.setattr(parallel, "_processors", lambda: 2)


def squares(numbers: Sequence[int]) -> tuple[int, list[int]]:
    return os.getpid(), [number * number for number in numbers]


def test_every_part_comes_back_in_its_place() -> None:
    found = list(spread(range(95), squares, ""))
    assert [square for _, part in found for square in part] == [n * n for n in range(95)]


def test_two_processes_share_the_work() -> None:
    assert len({process for process, _ in spread(range(95), squares, "")}) > 1


def test_a_few_things_stay_in_this_process() -> None:
    assert {process for process, _ in spread(range(10), squares, "")} == {os.getpid()}
    assert list(spread([], squares, "")) == []


def test_a_program_with_threads_is_not_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    found = {process for process, _ in spread(range(95), squares, "")}
    done.set()
    thread.join()
    assert found == {os.getpid()}


def test_what_goes_wrong_in_another_process_is_raised_here() -> None:
    def work(numbers: Sequence[int]) -> int:
        if 0 in numbers:
            raise ValueError("nul")
        return sum(numbers)

    with pytest.raises(ValueError, match="nul"):
        list(spread(range(95), work, ""))


def test_the_part_of_a_process_that_the_system_ended_is_done_here() -> None:
    here = os.getpid()

    def work(numbers: Sequence[int]) -> list[int]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(numbers)

    found = [number for part in spread(range(95), work, "") for number in part]
    assert found == list(range(95))
