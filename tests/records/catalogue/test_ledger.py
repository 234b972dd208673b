"""The ledger of addresses and feed ids."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from records.catalogue.ledger import FILE, read_ledger
from records.reading.problems import Problems

TODAY = date(2026, 11, 24)


def ledger_of(root: Path, text: str) -> Path:
    path = root / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return root


def test_a_site_that_is_new_has_an_empty_ledger(tmp_path: Path) -> None:
    problems = Problems()
    assert read_ledger(tmp_path, problems).days == {}
    assert not problems.errors


def test_what_is_added_is_read_back_and_what_was_known_keeps_its_day(tmp_path: Path) -> None:
    old = ledger_of(tmp_path, "# kop\n2026-01-02 a/\n")
    text = read_ledger(old, Problems()).with_new(
        ["b/", "a/"], {"tag:nieuws/x": date(2020, 1, 1)}, TODAY
    )
    problems = Problems()
    again = read_ledger(ledger_of(tmp_path, text), problems)
    assert not problems.errors
    assert again.days == {
        "a/": date(2026, 1, 2),
        "b/": TODAY,
        "tag:nieuws/x": date(2020, 1, 1),
    }
    assert again.with_new([], {}, TODAY) == text


def test_a_line_that_is_none_is_told_with_its_place(tmp_path: Path) -> None:
    problems = Problems()
    read_ledger(ledger_of(tmp_path, "2026-13-01 a/\nhallo\n2026-01-01 a/ b/\n"), problems)
    assert [(problem.place.line, problem.code) for problem in problems] == [
        (1, "ledger-line"),
        (2, "ledger-line"),
        (3, "ledger-line"),
    ]


def test_what_never_was_public_stays_a_line_but_is_not_known(tmp_path: Path) -> None:
    ledger = read_ledger(ledger_of(tmp_path, "2026-01-01 a/ nooit\n2026-01-02 b/\n"), Problems())
    assert ledger.lost(set(), TODAY) == {"b/": date(2026, 1, 2)}
    assert not ledger.knows("a/")
    lines = ledger.with_new(["c/"], {}, TODAY).splitlines()[-3:]
    assert lines == ["2026-01-01 a/ nooit", "2026-01-02 b/", "2026-11-24 c/"]


def test_what_is_public_after_all_begins_today(tmp_path: Path) -> None:
    ledger = read_ledger(ledger_of(tmp_path, "2026-01-01 a/ nooit\n"), Problems())
    assert ledger.with_new(["a/"], {}, TODAY).splitlines()[-1] == "2026-11-24 a/"


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"2026-01-01 a/\r\n2026-01-02 caf\xe9/\r\n", 2, "not-utf-8"),
        (b"2026-01-01 a/\n<<<<<<< ours\n2026-01-02 b/\n", 2, "merge-conflict"),
    ],
)
def test_a_file_that_a_program_or_a_merge_spoiled_is_told_once(
    tmp_path: Path, data: bytes, line: int, code: str
) -> None:
    ledger_of(tmp_path, "").joinpath(FILE).write_bytes(data)
    problems = Problems()
    assert not read_ledger(tmp_path, problems).is_whole
    assert [(problem.place.line, problem.code) for problem in problems] == [(line, code)]


def test_a_mark_in_front_and_other_ends_of_lines_change_nothing(tmp_path: Path) -> None:
    ledger_of(tmp_path, "").joinpath(FILE).write_bytes(b"\xef\xbb\xbf# kop\r\n2026-01-01 a/\r\n")
    problems = Problems()
    assert read_ledger(tmp_path, problems).days == {"a/": date(2026, 1, 1)}
    assert not any(problems)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["2026-01-02 a/", "2026-01-01 a/"], "2026-01-01 a/"),
        (["2026-01-02 a/", "2026-01-02 a/ nooit"], "2026-01-02 a/ nooit"),
        (["2026-01-02 a/ nooit", "2026-01-01 a/"], "2026-01-02 a/ nooit"),
        (["2026-01-02 a/ nooit", "2026-01-03 a/"], "2026-01-03 a/"),
    ],
)
def test_lines_that_two_branches_added_are_one(
    tmp_path: Path, lines: list[str], joined: str
) -> None:
    for text in ("\n".join(lines), "\n".join(lines[::-1])):
        problems = Problems()
        ledger = read_ledger(ledger_of(tmp_path, text), problems)
        assert not problems.errors
        assert ledger.with_new([], {}, TODAY).splitlines()[4:] == [joined]
