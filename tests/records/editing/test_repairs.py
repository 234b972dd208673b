"""A slip of the pen is mended where it stands, or not at all."""

from __future__ import annotations

import pytest

from records.editing.repairs import repaired
from records.reading.problems import Place, Problem


def slip(column: int, code: str, written: str, meant: str) -> Problem:
    """A problem about a word that somebody wrote."""
    return Problem(
        Place("projects/a.yml", 1, column), code, f"‘{written}’ kan niet.", meant, written
    )


FITS = slip(10, "reference-unknown", "fits", "fiets")
LOOPEND = slip(9, "choice", "loopend", "lopend")
TITEL = slip(1, "unknown-key", "titel", "title")
NAAM = slip(5, "unknown-key", "naam", "name")
DATE = slip(8, "day-form", "15 maart 2026", "2026-03-15")


@pytest.mark.parametrize(
    ("line", "problem", "mended"),
    [
        ("titel: Iets", TITEL, "title: Iets"),
        ("  - naam: x", NAAM, "  - name: x"),
        ("status: loopend", LOOPEND, "status: lopend"),
        ("status: loopend  # ja", LOOPEND, "status: lopend  # ja"),
        ("status: 'loopend'", LOOPEND, "status: 'lopend'"),
        ("start: 15 maart 2026", DATE, "start: 2026-03-15"),
        ("themes: [fits, textiel]", FITS, "themes: [fiets, textiel]"),
    ],
)
def test_what_was_meant_comes_in_its_place(line: str, problem: Problem, mended: str) -> None:
    assert repaired(line, problem) == mended


def test_without_a_suggestion_nothing_changes() -> None:
    assert repaired("titel: x", slip(1, "unknown-key", "titel", "")) is None


def test_a_word_that_is_not_the_one_in_the_message_stays() -> None:
    assert repaired("status: anders", LOOPEND) is None


def test_a_line_that_yaml_misreads_is_written_anew() -> None:
    meant = 'title: "100% samen #nu"'
    lost = Problem(Place("projects/a.yml", 1, 19), "yaml-hash", "‘#nu’ valt weg.", meant)
    assert repaired("  - title: 100% samen #nu", lost) == f"  - {meant}"
