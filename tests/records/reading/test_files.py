"""The files below a folder."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from records.reading.files import files_below
from records.reading.problems import Problems, report


def told(root: Path) -> tuple[list[str], str]:
    problems = Problems()
    found = files_below(root, "docs", problems)
    return found, report(problems)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "over").mkdir(parents=True)
    (tmp_path / "docs" / "over" / "a.md").write_text("x", encoding="utf-8")
    return tmp_path / "docs"


def test_files_come_sorted_whatever_the_order_on_disk(docs: Path) -> None:
    for name in ("z.md", "a.md", "m.md"):
        (docs / name).touch()
    (docs / ".verborgen").touch()
    assert told(docs.parent) == (["docs/a.md", "docs/m.md", "docs/over/a.md", "docs/z.md"], "")


def test_a_link_to_a_file_or_folder_elsewhere_is_refused(docs: Path) -> None:
    (docs / "passwd.txt").symlink_to("/etc/passwd")
    (docs / "etc").symlink_to("/etc")
    (docs / "rond").symlink_to(docs)
    found, problems = told(docs.parent)
    assert found == ["docs/over/a.md"]
    assert problems.count("een verwijzing of een apparaat") == 3


def test_a_pipe_is_refused_and_nobody_waits_for_it(docs: Path) -> None:
    os.mkfifo(docs / "pijp.md")
    found, problems = told(docs.parent)
    assert found == ["docs/over/a.md"]
    assert "docs/pijp.md:1:1: Dit is geen gewoon bestand" in problems


def test_two_names_that_are_one_on_windows_are_refused(docs: Path) -> None:
    (docs / "Over").mkdir()
    (docs / "Over" / "A.md").touch()
    found, problems = told(docs.parent)
    assert found == ["docs/Over/A.md", "docs/over/a.md"]
    assert "docs/over/a.md:1:1: Dit bestand heeft dezelfde naam als docs/Over/A.md" in problems


def test_a_letter_of_several_characters_is_told_with_its_twin(docs: Path) -> None:
    for name in ("e\u0301.pdf", "o\u0308.pdf", "ö.pdf"):
        (docs / name).touch()
    problems = told(docs.parent)[1]
    assert "is ‘é’ geschreven als losse tekens (U+0065 en U+0301)" in problems
    assert "‘ö’ geschreven als losse tekens (U+006F en U+0308), in het andere bestand" in problems
    assert problems.endswith("2 fouten in 2 bestanden.")


@pytest.mark.parametrize(
    "name",
    [
        "a\nb.pdf",
        "%2e%2e%2fx.pdf",
        "con.png",
        "NUL",
        "lpt1.txt",
        "a.",
        "a ",
        " a",
        "a:b",
        "a\\b",
        "a?.png",
        'a"b',
        "x" * 220,
        "a\x1bb",
    ],
)
def test_a_name_that_another_computer_cannot_keep_is_refused(docs: Path, name: str) -> None:
    (docs / name).touch()
    found, problems = told(docs.parent)
    assert found == ["docs/over/a.md"]
    assert "werkt niet op elke computer" in problems


def test_a_name_in_another_encoding_is_refused_in_plain_text(docs: Path) -> None:
    (docs / os.fsdecode(b"caf\xe9.png")).touch()
    found, problems = told(docs.parent)
    assert found == ["docs/over/a.md"]
    assert "docs/caf<U+DCE9>.png:1:1" in problems
    problems.encode("utf-8")


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "docs").touch()
    found, problems = told(tmp_path)
    assert found == []
    assert "docs:1:1: Deze map kan niet gelezen worden" in problems


def test_a_folder_within_itself_again_and_again_is_told(
    docs: Path, nest: Callable[[Path], None]
) -> None:
    nest(docs)
    found, problems = told(docs.parent)
    assert found == ["docs/over/a.md"]
    assert "nest:1:1: Deze map zit meer dan 20 mappen diep." in problems
