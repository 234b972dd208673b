"""Files that are renamed, misplaced or left behind: one message each, about what was done."""

import shutil
from pathlib import Path

import pytest

from conftest import Read, Write


@pytest.mark.parametrize(
    "name", ["Fietspunt.yml", "fietspunt.yaml", "fietspunt.yml.txt", "fietspunt"]
)
def test_a_name_that_is_no_address_is_told_once(root: Path, read: Read, name: str) -> None:
    (root / "projects/fietspunt.yml").rename(root / "projects" / name)
    _, problems = read()
    (problem,) = problems.errors
    assert problem.place.file == f"projects/{name}"
    assert "‘fietspunt.yml’" in problem.text


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("projects/~$fietspunt.yml", "file-leftover"),
        ("projects/Thumbs.db", "file-leftover"),
        ("docs/nieuws/bericht.md.orig", "file-leftover"),
        ("docs/desktop.ini", "file-leftover"),
        ("docs/projecten/fietspunt.yml", "record-misplaced"),
    ],
)
def test_what_does_not_belong_there_is_named(
    write: Write, read: Read, name: str, code: str
) -> None:
    write(name, "x")
    _, problems = read()
    assert [(problem.place.file, problem.code) for problem in problems] == [(name, code)]


def test_a_missing_vocabulary_is_told_in_dutch(root: Path, read: Read) -> None:
    (root / "projects/_vocabulary.yml").unlink()
    _, problems = read()
    (problem,) = problems.errors
    assert problem.text.startswith("Dit bestand kan niet gelezen worden (het bestaat niet).")


@pytest.mark.parametrize(
    ("source", "name", "example"),
    [
        ("docs/nieuws/oud-nieuws.md", "docs/nieuws/2026/Bericht.md", "docs/nieuws/bericht.md"),
        ("docs/nieuws/oud-nieuws.md", "docs/nieuws/2026/index.md", "docs/nieuws/2026.md"),
        ("docs/oproepen/altijd.md", "docs/oproepen/a/b/wijk.md", "docs/oproepen/wijk.md"),
        ("docs/contact/fietsteam.md", "docs/contact/noord/team.md", "docs/contact/team.md"),
        ("projects/fietspunt.yml", "projects/2026/atelier.yml", "projects/atelier.yml"),
        ("projects/fietspunt.yml", "projects/oud/fietspunt.yml", "projects/oud-fietspunt.yml"),
        ("docs/over/index.md", "docs/oproepen/hulp/tips.md", "docs/oproepen/tips.md"),
    ],
)
def test_a_file_too_deep_is_told_once_with_its_place(
    root: Path, read: Read, source: str, name: str, example: str
) -> None:
    (root / name).parent.mkdir(parents=True)
    (root / name).write_bytes((root / source).read_bytes())
    _, problems = read()
    (problem,) = problems
    assert (str(problem.place), problem.code) == (f"{name}:1:1", "file-nested")
    assert f"Zet het dan op deze plaats: {example}." in problem.text


def test_a_document_among_the_records_is_sent_to_the_assets(root: Path, read: Read) -> None:
    (root / "docs/nieuws/verslag.docx").write_bytes(b"PK")
    (problem,) = read()[1]
    assert (problem.code, problem.place.line) == ("document-folder", 1)
    assert "zoals docs/assets/verslag.docx." in problem.text


def test_two_files_too_deep_are_not_sent_to_one_place(root: Path, read: Read) -> None:
    for year in ("2025", "2026"):
        (root / "docs/nieuws" / year).mkdir()
        (root / "docs/nieuws" / year / "verslag.md").write_text("x", encoding="utf-8")
    told = "".join(problem.text for problem in read()[1].errors)
    assert "docs/nieuws/verslag.md" in told
    assert "docs/nieuws/2026-verslag.md" in told


def test_a_link_to_a_file_too_deep_is_not_wrong_too(root: Path, write: Write, read: Read) -> None:
    text = (root / "docs/nieuws/oud-nieuws.md").read_text(encoding="utf-8")
    write("docs/nieuws/2026/bericht.md", text)
    write("docs/nieuws/oud-nieuws.md", f"{text}\n[Lees](2026/bericht.md) [ook](bericht.md).\n")
    assert [problem.code for problem in read()[1].errors] == ["file-nested"]


@pytest.mark.parametrize(
    "name",
    [
        "docs/nieuws/Mijn-foto.PNG",
        "docs/nieuws/2026/mijn-foto.png",
        "docs/mijn-foto.png",
        "projects/mijn-foto.png",
        "assets/mijn-foto.png",
        "mijn-foto.png",
    ],
)
def test_a_picture_elsewhere_is_sent_to_the_assets(root: Path, read: Read, name: str) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    shutil.copy(root / "docs/assets/fiets.png", root / name)
    (problem,) = read()[1]
    assert (problem.place.file, problem.code) == (name, "picture-folder")
    assert problem.text.endswith("Zet ze in docs/assets/, zoals docs/assets/mijn-foto.png.")


@pytest.mark.parametrize(
    ("source", "name", "example"),
    [
        ("projects/fietspunt.yml", "project/nieuw.yml", "projects/nieuw.yml"),
        ("projects/fietspunt.yml", "nieuw.yml", "projects/nieuw.yml"),
        ("docs/nieuws/oud-nieuws.md", "docs/news/nieuw.md", "docs/nieuws/nieuw.md"),
        ("docs/oproepen/later.md", "oproepen/nieuw.md", "docs/oproepen/nieuw.md"),
        ("docs/oproepen/later.md", "docs/nieuw.md", "docs/oproepen/nieuw.md"),
        ("docs/oproepen/later.md", "docs/nieuws/nieuw.md", "docs/oproepen/nieuw.md"),
    ],
)
def test_a_record_beside_its_folder_is_shown_the_way(
    root: Path, read: Read, source: str, name: str, example: str
) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    shutil.copy(root / source, root / name)
    (problem,) = read()[1].errors
    assert (problem.place.file, problem.code) == (name, "record-elsewhere")
    assert example in problem.text


def test_other_files_beside_the_folders_are_left_alone(write: Write, read: Read) -> None:
    write("README.md", "# Een uitleg\n")
    write("compose.yml", "services: {}\n")
    write("doc/lijst.yml", "title: Iets\n")
    assert not list(read()[1])


def test_a_space_at_the_end_of_a_name_is_shown(write: Write, read: Read) -> None:
    write("docs/nieuws/bericht.md ", "x")
    (problem,) = read()[1].errors
    assert "‘bericht.md␣’" in str(problem)
    assert str(problem).startswith("docs/nieuws/bericht.md␣:1:1: ")
