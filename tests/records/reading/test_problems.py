"""What is wrong, said so that people can mend it."""

from records.reading.problems import PER_FILE, Place, Problems, report


def test_problems_are_sorted_by_file_line_and_column_with_a_count() -> None:
    problems = Problems()
    problems.add(Place("b.yml"), "text-missing")
    problems.add(Place("a.yml", 10, 2), "text-missing")
    problems.add(Place("a.yml", 9, 30), "still-running", end="2025")
    lines = report(problems).splitlines()
    assert [line.split(": ")[0] for line in lines[:3]] == ["a.yml:9:30", "a.yml:10:2", "b.yml:1:1"]
    assert lines[-1] == "2 fouten en 1 aandachtspunt in 2 bestanden."


def test_the_same_problem_is_said_once() -> None:
    problems = Problems()
    for _ in range(2):
        problems.add(Place("a.yml"), "text-missing")
    assert report(problems).endswith("1 fout in 1 bestand.")


def test_nothing_wrong_is_nothing_said() -> None:
    assert report(Problems()) == ""


def test_advice_is_no_error() -> None:
    problems = Problems()
    problems.add(Place("a.yml"), "still-running", end="2025")
    assert problems.errors == []
    assert [problem.code for problem in problems.advice] == ["still-running"]
    assert "Let op: " in report(problems)


def test_a_message_is_one_line_whatever_an_editor_typed() -> None:
    problems = Problems()
    problems.add(Place("a.yml"), "day-form", value="een\n::error::twee")
    assert len(report(problems).splitlines()) == 3


def test_a_flood_of_advice_is_no_error() -> None:
    problems = Problems()
    for line in range(1, PER_FILE + 20):
        problems.add(Place("a.yml", line), "not-reviewed", reviewed="2024-01-01")
    assert (len(problems.advice), problems.errors) == (PER_FILE, [])
    problems.add(Place("a.yml"), "yaml-tab")
    assert [problem.code for problem in problems.errors] == ["yaml-tab"]
