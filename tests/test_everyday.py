"""Whatever an editor may rightly do to the real content leaves the check and the build green."""

import re
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from conftest import HOUSE, build_site
from records.__main__ import main
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site import Site
from records.site.site_reader import read_site

VOCABULARY = "projects/_vocabulary.yml"
PROJECT = """title: Een project uit de tests
summary: Mensen uit de buurt naaien samen. Ze leren een vak.
status: lopend
start: 2026-09
themes: [term-uit-de-tests, {theme}]
municipalities: [{municipality}]
contacts: [team-uit-de-tests]
reviewed: {today}
description: |
  Elke dinsdag naaien acht mensen samen.
"""
CONTACT = """---
title: Team uit de tests
field: Naaien en textiel
email: naaien@kina.be
reviewed: {today}
---

Dit team beantwoordt vragen over naaien in de buurt.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the real content, of which nothing was online before."""
    for name in ("docs", "projects"):
        shutil.copytree(HOUSE / name, tmp_path / name)
    (tmp_path / "projects/_addresses.txt").unlink(missing_ok=True)
    return tmp_path


def read(desk: Path) -> Site:
    return read_site(desk, datetime.now(ZONE), KINDS)[0]


def remove(desk: Path, files: list[str]) -> None:
    """Take files away, and then each line that refers to what is gone."""
    for name in files:
        (desk / name).unlink()
    while errors := read_site(desk, datetime.now(ZONE), KINDS)[1].errors:
        for file, line in {error.place.file: error.place.line for error in errors}.items():
            lines = (desk / file).read_text("utf-8").splitlines(keepends=True)
            del lines[line - 1]
            (desk / file).write_text("".join(lines), "utf-8")


def leave_out_the_samples(desk: Path) -> None:
    records = read(desk).catalogue.records
    remove(desk, [record.file for record in records if record.is_example])


def leave_out_the_calls(desk: Path) -> None:
    remove(desk, [call.file for call in read(desk).catalogue.of("call")])


def leave_out_all_records(desk: Path) -> None:
    remove(desk, [record.file for record in read(desk).catalogue.records])


def add_and_rename(desk: Path) -> None:
    """A new and a renamed term, a new contact, and a real project of today."""
    text = (desk / VOCABULARY).read_text("utf-8")
    text = re.sub(r"(?m)^(\s+name: .+)$", r"\1 (nieuw)", text, count=1)
    new = "themes:\n  - {id: term-uit-de-tests, name: Term uit de tests, description: Hoog in de lucht.}\n"
    (desk / VOCABULARY).write_text(text.replace("themes:\n", new, 1), "utf-8")
    vocabulary = read(desk).catalogue.vocabulary
    terms = {
        "theme": vocabulary.themes[-1].id,
        "municipality": vocabulary.municipalities[-1].id,
        "today": date.today().isoformat(),  # noqa: DTZ011 (what an editor types)
    }
    (desk / "projects/een-project-uit-de-tests.yml").write_text(PROJECT.format(**terms), "utf-8")
    (desk / "docs/contact/team-uit-de-tests.md").write_text(CONTACT.format(**terms), "utf-8")


EDITS: dict[str, list[Callable[[Path], None]]] = {
    "additions": [add_and_rename],
    "no samples": [leave_out_the_samples, add_and_rename],
    "no calls": [leave_out_the_calls],
    "no records": [leave_out_all_records],
}


BUILT = {"no samples": True, "no records": False}
"""After which edits the site is built too, and whether it has the project of the tests."""


@pytest.mark.parametrize("name", EDITS)
def test_everyday_edits_pass_the_check_and_build(
    desk: Path, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setenv("SEARCH_INDEX", "always" if name == "no records" else "never")
    for edit in EDITS[name]:
        edit(desk)
    assert main(desk, ["check"]) == 0, capsys.readouterr().out
    assert main(desk, ["generate"]) == 0
    assert main(desk, ["report"]) == 0
    if name in BUILT:
        site = build_site(desk, strict=True)
        page = site / "projecten/een-project-uit-de-tests/index.html"
        assert page.is_file() == BUILT[name]
        assert (site / "projecten/index.html").is_file()


def test_no_other_test_reads_the_real_content() -> None:
    for path in (HOUSE / "tests").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        real = re.findall(r"""HOUSE(?: / |\.glob\()["'](?:docs|projects)\b(?!/_schema).*""", text)
        real += re.findall(r"(?:read_site|LanguageServer|read_file)\(HOUSE\b.*", text)
        assert real == [] or path.name == Path(__file__).name, (path, real)
