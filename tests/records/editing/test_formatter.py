"""`make format`: fields in their order, comments with them, and not a word lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SAMPLE
from records.editing.formatter import formatted
from records.kinds.call.model import Call
from records.kinds.project.model import Project
from records.kinds.registry import KINDS
from records.reading.yaml_text import parse

FILES = sorted([*SAMPLE.glob("projects/*.yml"), *SAMPLE.glob("docs/**/*.md")])
LINE = "# yaml-language-server: $schema=_schema/project.json\n"


def test_fields_move_with_the_comments_right_above_them() -> None:
    text = "# Over dit bestand.\n\nstatus: lopend\n# De naam\n# is oud.\ntitle: Iets  # zo\n"
    assert formatted(text, Project, "projects/a.yml") == (
        f"{LINE}# Over dit bestand.\n\n# De naam\n# is oud.\ntitle: Iets  # zo\nstatus: lopend\n"
    )


def test_what_is_inside_a_field_stays_as_it_was_typed() -> None:
    text = "description: |\n  Eén\n\n    twee\nthemes: [ fiets,textiel ]\ntitle: 'a'\n"
    ordered = formatted(text, Project, "projects/a.yml")
    assert (
        ordered
        == f"{LINE}title: 'a'\nthemes: [ fiets,textiel ]\ndescription: |\n  Eén\n\n    twee\n"
    )


def test_front_matter_is_ordered_and_the_text_below_it_left_alone() -> None:
    text = "---\nreviewed: 2026-11-01\ntitle: Iets\n---\n\ntitle: geen veld\n"
    assert formatted(text, Call, "docs/oproepen/a.md") == (
        "---\n# yaml-language-server: $schema=../../projects/_schema/call.json\n"
        "title: Iets\nreviewed: 2026-11-01\n---\n\ntitle: geen veld\n"
    )


@pytest.mark.parametrize(
    "text", ["a: b: c\n", "title: a\ntitle: b\n", "- title: a\n", " title: a\n", "{title: a}\n", ""]
)
def test_a_file_that_cannot_be_ordered_keeps_its_fields(text: str) -> None:
    assert formatted(text, Project, "projects/a.yml").removeprefix(LINE) == text


def test_a_moved_schema_is_named_once() -> None:
    text = "# yaml-language-server: $schema=elders.json\ntitle: Iets\n"
    assert formatted(text, Project, "projects/a.yml") == f"{LINE}title: Iets\n"


@settings(deadline=None)  # a machine may be busy
@given(st.permutations(list(Project.model_fields)))
def test_whatever_the_order_it_is_put_right_and_says_the_same(keys: list[str]) -> None:
    text = "".join(f"# over {key}\n{key}: waarde van {key}\n" for key in keys)
    ordered = formatted(text, Project, "projects/a.yml")
    assert list(parse(ordered)[0]) == list(Project.model_fields)
    assert all(f"# over {key}\n{key}: " in ordered for key in keys)
    assert formatted(ordered, Project, "projects/a.yml") == ordered


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_the_sample_is_formatted(path: Path) -> None:
    name = path.relative_to(SAMPLE).as_posix()
    text = path.read_text(encoding="utf-8")
    assert text == formatted(text, KINDS.model_of(name), name), "make format"
