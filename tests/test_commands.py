"""The commands that staff and machines call."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from changing import change

from conftest import HOUSE, Write
from records.__main__ import main


def test_check_says_that_all_is_well(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(root, ["check"]) == 0
    assert capsys.readouterr().out.startswith("Alles in orde: ")


def test_check_prints_every_problem_and_fails(
    root: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("projects/kapot.yml", "- a\n")
    write("projects/anders.yml", "a:\n\tb: c\n")
    assert main(root, ["check"]) == 1
    lines = capsys.readouterr().out.split("\n\n")
    assert lines[0].startswith("projects/anders.yml:2:1: ")
    assert lines[1].startswith("projects/kapot.yml:1:1: ")
    assert lines[-1].strip() == "2 fouten in 2 bestanden."
    assert not (root / "site").exists()


def test_check_writes_the_summary_of_a_pull_request(
    root: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("projects/kapot.yml", "- a\n")
    summary = root / "summary.md"
    assert main(root, ["check", "--form", "annotations", "--summary", str(summary)]) == 1
    assert capsys.readouterr().out.startswith("::error file=projects/kapot.yml,line=1,col=1::")
    assert "### projects/kapot.yml" in summary.read_text(encoding="utf-8")


def test_new_writes_a_record_and_never_over_another(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["new", "--kind", "nieuws", "--title", "Groot  nieuws"]
    assert main(root, asked) == 0
    text = (root / "docs/nieuws/groot-nieuws.md").read_text(encoding="utf-8")
    assert "title: Groot nieuws\ndate: 2026-11-24\n" in text
    assert main(root, asked) == 1
    assert "bestaat al" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("kind", "title", "said"),
    [("boek", "Iets", "Kies uit: project, oproep"), ("project", "?!", "minstens één letter")],
)
def test_new_says_what_it_needs(
    root: Path, capsys: pytest.CaptureFixture[str], kind: str, title: str, said: str
) -> None:
    assert main(root, ["new", "--kind", kind, "--title", title]) == 1
    assert said in capsys.readouterr().out


def test_new_asks_what_was_not_given(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["contact", "Team Groen"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    assert main(root, ["new"]) == 0
    assert (root / "docs/contact/team-groen.md").is_file()


def test_format_mends_slips_when_asked_and_orders_the_fields(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "projects/fietspunt.yml"
    change(path, "title:", "titel:")
    change(path, "status: lopend", "status: loopend")
    assert main(root, ["format"]) == 0
    assert "voorstel: status: lopend" in capsys.readouterr().out
    assert "loopend" in path.read_text(encoding="utf-8")
    assert main(root, ["format", "--repair"]) == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# yaml-language-server: ")
    assert lines[1].startswith("title: ")
    assert "status: lopend" in lines
    assert main(root, ["check"]) == 0


def test_format_mends_what_a_person_agrees_to(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = root / "projects/fietspunt.yml"
    change(path, "status: lopend", "status: loopend")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: "j")
    assert main(root, ["format"]) == 0
    assert "status: lopend\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("command", "code"), [("check", 1), ("format", 0)])
def test_a_reader_that_leaves_changes_neither_the_work_nor_its_result(
    root: Path, write: Write, command: str, code: int
) -> None:
    for number in range(40):
        write(f"docs/nieuws/kapot-{number}.md", "---\ntitle: ja\n---\n")
    with subprocess.Popen(
        [sys.executable, "-m", "records", command],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(HOUSE / "hooks")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        complaint = running.stderr.read()
    assert complaint == ""
    assert running.returncode == code


def test_a_moment_that_is_none_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "morgen")
    assert main(root, ["check"]) == 1
    told = capsys.readouterr().out
    assert told == "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970: 'morgen'.\n"
