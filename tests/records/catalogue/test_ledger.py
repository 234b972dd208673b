"""The ledger of addresses and feed ids."""

from argparse import Namespace
from datetime import date, datetime
from pathlib import Path

import pytest
from changing import change
from committing import git

from conftest import Commit, Read
from records.building.cache import Cache
from records.catalogue.ledger import FILE, read_ledger
from records.commands.writing import remember
from records.kinds.registry import KINDS
from records.reading.problems import Problems
from records.site.site_reader import read_site

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


LINE = "2026-11-24 nieuws/oud-nieuws/\n"


@pytest.fixture
def ledger(root: Path, now: datetime, commit: Commit) -> Path:
    """The ledger of the tiny site, committed on 2 October."""
    remember(root, now, KINDS, Namespace())
    commit("2026-10-02")
    return root / FILE


def told(root: Path, now: datetime, cache: Cache | None = None) -> list[tuple[str, str]]:
    _, problems = read_site(root, now, KINDS, cache=cache)
    return [(problem.code, problem.text) for problem in problems.errors]


def test_a_whole_ledger_is_in_order(ledger: Path, root: Path, now: datetime) -> None:
    assert ledger.is_file()
    assert told(root, now) == []


def test_a_line_that_is_wiped_is_told_where_it_stood(ledger: Path, read: Read) -> None:
    number = ledger.read_text(encoding="utf-8").splitlines().index(LINE.strip()) + 1
    change(ledger, LINE, "")
    (problem,) = read()[1].errors
    assert str(problem.place) == f"{FILE}:{number}:1"
    assert problem.text.startswith(f"Uit dit bestand is gewist: ‘{LINE.strip()}’. Zet die regels")


def test_a_line_that_was_wiped_commits_ago_is_told(
    ledger: Path, commit: Commit, root: Path, now: datetime
) -> None:
    change(ledger, LINE, "")
    commit("2026-10-03")
    change(ledger, "# Elk adres", "2026-11-24 aa/ nooit\n# Elk adres")
    commit("2026-10-04")
    assert [code for code, _ in told(root, now)] == ["ledger-lost"]


def test_a_line_that_a_merge_lost_is_told(
    ledger: Path, commit: Commit, root: Path, now: datetime
) -> None:
    git(root, "switch", "-q", "-c", "side")
    change(ledger, LINE, f"{LINE}2026-11-24 nieuws/proef/ nooit\n")
    (root / "docs/over/extra.md").write_bytes((root / "docs/over/index.md").read_bytes())
    commit("2026-10-03")
    git(root, "switch", "-q", "main")
    change(ledger, LINE, f"{LINE}2026-11-24 nieuws/test/ nooit\n")
    commit("2026-10-04")
    git(root, "merge", "-q", "-X", "ours", "side")
    assert [text[:70] for _, text in told(root, now)] == [
        "Uit dit bestand is gewist: ‘2026-11-24 nieuws/proef/ nooit’. Zet die r"
    ]


def test_of_many_lines_the_first_are_named(ledger: Path, root: Path, now: datetime) -> None:
    before = ledger.read_text(encoding="utf-8").count("\n2")
    ledger.write_text("", encoding="utf-8")
    ((code, text),) = told(root, now)
    assert code == "ledger-lost"
    assert text.count("‘2026-11-24 agenda/") == 3
    assert f" en nog {before - 3} meer. " in text


def test_a_line_with_another_day_is_still_there(ledger: Path, root: Path, now: datetime) -> None:
    change(ledger, LINE, LINE.replace("2026-11-24", "2026-11-23"))
    assert told(root, now) == []


def test_what_never_was_public_may_say_so(ledger: Path, root: Path, now: datetime) -> None:
    (root / "docs/nieuws/oud-nieuws.md").unlink()
    assert [code for code, _ in told(root, now)] == ["address-lost"]
    change(ledger, " nieuws/oud-nieuws/\n", " nieuws/oud-nieuws/ nooit\n")
    change(ledger, " tag:nieuws/oud-nieuws\n", " tag:nieuws/oud-nieuws nooit\n")
    assert told(root, now) == []
    remember(root, now, KINDS, Namespace())
    assert told(root, now) == []


def test_a_line_that_was_overwritten_is_told_once(ledger: Path, root: Path, now: datetime) -> None:
    change(ledger, LINE, "hallo\n")
    assert [code for code, _ in told(root, now)] == ["ledger-line"]


def test_a_ledger_that_is_gone_is_told_once(ledger: Path, read: Read) -> None:
    ledger.unlink()
    assert [(str(problem.place), problem.code) for problem in read()[1].errors] == [
        (f"{FILE}:1:1", "ledger-gone")
    ]


def test_a_shallow_clone_knows_less(
    ledger: Path, commit: Commit, root: Path, tmp_path: Path, now: datetime
) -> None:
    change(ledger, LINE, "")
    commit("2026-10-03")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", str(clone))
    assert told(clone, now) == []


def test_without_git_nothing_is_known(
    ledger: Path, root: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(ledger, LINE, "")
    monkeypatch.setenv("PATH", "")
    assert told(root, now) == []


def test_versions_are_read_again_only_when_one_came_or_went(
    ledger: Path, root: Path, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told_with_cache() -> list[str]:
        cache = Cache(tmp_path / "answers.sqlite")
        codes = [code for code, _ in told(root, now, cache)]
        cache.close()
        return codes

    change(ledger, LINE, "")
    assert told_with_cache() == ["ledger-lost"]
    monkeypatch.delattr("records.catalogue.ledger.read_blobs")
    assert told_with_cache() == ["ledger-lost"]
    change(ledger, "2026-11-24 nieuws/\n", "")
    with pytest.raises(NameError):
        told_with_cache()


def test_a_clone_that_cannot_tell_is_never_in_order(
    ledger: Path, commit: Commit, root: Path, tmp_path: Path, now: datetime
) -> None:
    change(ledger, LINE, "")
    commit("2026-10-03")
    clone, cache = tmp_path / "clone", Cache(tmp_path / "answers.sqlite")
    git(root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", f"file://{root}", str(clone))
    (root / ".git").rename(root / "gone")
    assert {code for code, _ in told(clone, now, cache)} == {"git-unreadable"}
    (root / "gone").rename(root / ".git")
    assert [code for code, _ in told(clone, now, cache)] == ["ledger-lost"]
