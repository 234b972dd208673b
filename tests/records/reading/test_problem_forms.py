"""The same problems as text, as annotations, as JSON and as Markdown."""

import json
from pathlib import Path

import pytest
from changing import change

from conftest import Read, Write
from records.reading.problem_forms import as_annotations, as_json, as_markdown, as_text
from records.reading.problems import Place, Problems

NAME = "projects/fietspunt.yml"


@pytest.fixture
def problems(root: Path, read: Read) -> Problems:
    """One mistake in a value of a real file."""
    change(root / NAME, "status: lopend", "status: loopend")
    return read()[1]


def test_text_shows_the_line_with_a_caret_under_the_mistake(problems: Problems, root: Path) -> None:
    _, line, caret, *_ = as_text(problems, root).splitlines()
    assert line.endswith("status: loopend")
    assert line[caret.index("^") :] == "loopend"


def test_a_caret_stays_under_its_character_behind_a_tab_and_in_a_long_line(tmp_path: Path) -> None:
    long_line = "\tveld: " + "woord " * 40 + "HIER " + "woord " * 40
    (tmp_path / "a.yml").write_text(long_line, encoding="utf-8")
    problems = Problems()
    problems.add(Place("a.yml", 1, long_line.index("HIER") + 1), "yaml-tab")
    _, line, caret, *_ = as_text(problems, tmp_path).splitlines()
    assert line[caret.index("^") :].startswith("HIER")
    assert len(line) < 120


def test_a_problem_of_a_whole_file_shows_no_line(root: Path, write: Write, read: Read) -> None:
    write("projects/Twee Woorden.yml", "title: Iets\n")
    told = as_text(read()[1], root)
    assert "‘twee-woorden.yml’" in told
    assert "title: Iets" not in told


def test_no_problem_gives_no_text(root: Path) -> None:
    assert as_text([], root) == ""


def test_annotations_hold_one_command_per_line_and_errors_come_first(root: Path) -> None:
    problems = Problems()
    problems.add(Place("a,b.yml", 2, 3), "not-reviewed", reviewed="2024-01-01")
    problems.add(Place("c.yml", 4, 5), "day-form", value="100 %\nmorgen")
    first, second = as_annotations(problems, root).splitlines()
    assert first.startswith("::error file=c.yml,line=4,col=5::‘100 %25 morgen’ is geen datum.")
    assert second.startswith("::warning file=a%2Cb.yml,line=2,col=3::Dit werd het laatst")


def test_json_says_where_and_what_was_meant(problems: Problems, root: Path) -> None:
    (row,) = json.loads(as_json(problems, root))
    assert (row["file"], row["level"], row["code"]) == (NAME, "error", "choice")
    assert row["meant"] == "lopend"
    assert "Bedoelde je ‘lopend’?" in row["message"]


def test_markdown_shows_what_was_typed_and_runs_none_of_it(root: Path, read: Read) -> None:
    change(root / NAME, "status: lopend", "status: <img src=x> **vet** @iemand")
    summary = as_markdown(read()[1], root)
    assert "**1 fout in 1 bestand.**" in summary
    assert "<img" not in summary
    assert r"\*\*vet\*\* &#64;iemand" in summary


def test_markdown_lists_more_problems_than_github_annotates(root: Path) -> None:
    problems = Problems()
    for line in range(1, 31):
        problems.add(Place("a.yml", line), "yaml-tab")
    assert as_markdown(problems, root).count("\n- Regel ") == 30


def test_markdown_says_so_when_all_is_well(root: Path) -> None:
    assert as_markdown([], root) == "Alles in orde: er zijn geen fouten."


def test_one_mistake_is_told_once_whoever_links_to_its_file(problems: Problems) -> None:
    assert [problem.code for problem in problems] == ["choice"]


def many(number: int) -> Problems:
    """As many errors, with half as much advice, each in a file of its own."""
    problems = Problems()
    for index in range(number):
        problems.add(Place(f"{index:05}.yml"), "day-form", value="morgen " * 20)
        if index % 2:
            problems.add(Place(f"{index:05}.yml"), "not-reviewed", reviewed="2024-01-01")
    return problems


def test_a_bad_day_begins_with_totals(root: Path) -> None:
    for form in (as_text, as_markdown):
        start = form(many(40), root).split("docs")[0].partition("00000.yml")[0]
        assert "40 keer: … is geen datum." in start
        assert "40 fouten en 20 aandachtspunten in 40 bestanden." in start


def test_github_gets_no_more_annotations_than_it_shows(root: Path) -> None:
    lines = as_annotations(many(40), root).splitlines()
    assert [line.startswith("::error") for line in lines] == [True] * 10 + [False] * 10
    assert "40 fouten" in lines[9]
    assert "20 aandachtspunten" in lines[-1]


def test_a_summary_stays_below_the_limit_of_github(root: Path) -> None:
    summary = as_markdown(many(5_000), root)
    assert 500_000 < len(summary.encode()) < 1_000_000
    assert summary.endswith("doe `make check`.")
