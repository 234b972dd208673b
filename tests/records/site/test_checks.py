"""What only shows when all records lie side by side."""

import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from changing import change

from conftest import Read, Write
from records.building.cache import FILE, Cache
from records.catalogue.loader import Library
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.reading.problems import report
from records.site.site_reader import read_site


def test_the_tiny_site_is_sound(read: Read) -> None:
    assert report(read()[1]) == ""


def test_a_missing_folder_is_said_once(root: Path, read: Read) -> None:
    shutil.rmtree(root / "projects")
    told = report(read()[1])
    assert "projects:1:1: De map projects bestaat niet." in told
    assert "projects/_vocabulary.yml:1:1: Dit bestand kan niet gelezen worden" in told
    assert "Er bestaat geen thema" not in told


def test_a_file_name_must_be_able_to_be_an_address(root: Path, read: Read) -> None:
    project = root / "projects/naaiatelier.yml"
    for name in ("Nieuw Project.yml", "één.yml", "a--b.yml", "project.yaml", "notities.txt"):
        shutil.copy(project, root / "projects" / name)
    told = report(read()[1])
    assert "kan geen adres worden" in told
    assert "zoals ‘nieuw-project.yml’" in told
    assert "Hernoem dit bestand naar ‘project.yml’" in told
    assert told.endswith("5 fouten in 5 bestanden.")


def test_two_files_with_one_address_are_refused(write: Write, root: Path, read: Read) -> None:
    text = (root / "docs/privacy.md").read_text(encoding="utf-8")
    write("docs/projecten/fietspunt.md", text)
    write("docs/themas/fiets.md", text)
    told = report(read()[1])
    assert "Het adres /projecten/fietspunt/ is al van projects/fietspunt.yml." in told
    assert "Het adres /themas/fiets/ is al van projects/_vocabulary.yml." in told


def test_an_alias_leads_to_the_new_address(read: Read) -> None:
    assert read()[0].redirects == {
        "projecten/fietsatelier/": "projecten/fietspunt/",
        "nieuws/allereerste-bericht/": "nieuws/eerste-bericht/",
        "nieuws/eerste/": "nieuws/eerste-bericht/",
    }


def test_a_broken_record_is_not_also_reported_by_those_that_refer_to_it(
    write: Write, read: Read
) -> None:
    write("docs/contact/fietsteam.md", "---\ntitle: Fietsteam\n---\n")
    told = report(read()[1])
    assert "Er bestaat geen contact" not in told
    assert "docs/contact/fietsteam.md:2:1: Het veld ‘field’ (Vakgebied) ontbreekt." in told


def test_time_alone_never_makes_an_error(root: Path) -> None:
    _, problems = read_site(root, datetime(2031, 1, 1, tzinfo=ZONE), KINDS)
    assert problems.errors == []
    assert {problem.code for problem in problems.advice} == {"not-reviewed", "start-passed"}


def test_the_line_of_an_advice_is_looked_up_once(
    root: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = root / "projects/fietspunt.yml"
    text = re.sub("(?m)^reviewed: .*", "reviewed: 2024-01-01", project.read_text(encoding="utf-8"))
    project.write_text(text, encoding="utf-8")

    def told() -> str:
        cache = Cache(root / FILE)
        problems = read_site(root, now, KINDS, cache=cache)[1]
        cache.close()
        return report(problems)

    first = told()
    assert "projects/fietspunt.yml:" in first
    monkeypatch.delattr(Library, "source")
    assert told() == first


def test_a_long_sentence_is_only_advice(root: Path, read: Read) -> None:
    change(root / "projects/bakfietsen.yml", "Een bakfiets lenen", "woord " * 30)
    (problem,) = read()[1]
    assert "een zin van 33 woorden" in str(problem)


def test_a_name_may_stand_in_two_lists_and_a_copied_term_is_told_once(
    root: Path, read: Read
) -> None:
    vocabulary, term = (
        root / "projects/_vocabulary.yml",
        "  - {id: arbeidszorg, name: Arbeidszorg}\n",
    )
    change(vocabulary, "target_groups:\n", f"target_groups:\n{term}")
    assert not read()[1].errors
    change(vocabulary, f"target_groups:\n{term}", f"target_groups:\n{term}{term}")
    assert [problem.code for problem in read()[1].errors] == ["term-twice"]
