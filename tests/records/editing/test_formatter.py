"""`make format`: fields in their order, comments with them, and not a word lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SAMPLE
from records.__main__ import main
from records.editing.formatter import formatted, is_certain, repaired
from records.kinds.call.model import Call
from records.kinds.project.model import Project
from records.kinds.registry import KINDS
from records.reading.problems import Place, Problem, Problems
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


@settings(max_examples=25, deadline=None)  # a machine may be busy
@given(st.permutations(list(Project.fields)))
def test_whatever_the_order_it_is_put_right_and_says_the_same(keys: list[str]) -> None:
    text = "".join(f"# over {key}\n{key}: waarde van {key}\n" for key in keys)
    ordered = formatted(text, Project, "projects/a.yml")
    assert list(parse(ordered)[0]) == list(Project.fields)
    assert all(f"# over {key}\n{key}: " in ordered for key in keys)
    assert formatted(ordered, Project, "projects/a.yml") == ordered


def test_every_file_of_the_sample_is_formatted() -> None:
    for path in FILES:
        name = path.relative_to(SAMPLE).as_posix()
        text = path.read_text(encoding="utf-8")
        assert text == formatted(text, KINDS.model_of(name), name), name


BROKEN = Path(__file__).parents[2] / "examples" / "broken"
FOLDERS = {
    "project": "projects",
    "call": "docs/oproepen",
    "contact": "docs/contact",
    "news_item": "docs/nieuws",
    "page": "docs/over",
}


def slip(column: int, code: str, written: str, meant: str) -> Problem:
    """A problem about a word that somebody wrote."""
    return Problem(
        Place("projects/a.yml", 1, column), code, f"‘{written}’ kan niet.", meant, written
    )


FITS = slip(10, "reference-unknown", "fits", "fiets")
LOOPEND = slip(9, "choice", "loopend", "lopend")
TITEL = slip(1, "unknown-key", "titel", "title")
NAAM = slip(5, "unknown-key", "naam", "name")
DATE = slip(8, "day-form", "15 maart 2026", "2026-03-15")


@pytest.mark.parametrize(
    ("line", "problem", "mended"),
    [
        ("titel: Iets", TITEL, "title: Iets"),
        ("  - naam: x", NAAM, "  - name: x"),
        ("status: loopend", LOOPEND, "status: lopend"),
        ("status: loopend  # ja", LOOPEND, "status: lopend  # ja"),
        ("status: 'loopend'", LOOPEND, "status: 'lopend'"),
        ("start: 15 maart 2026", DATE, "start: 2026-03-15"),
        ("themes: [fits, textiel]", FITS, "themes: [fiets, textiel]"),
    ],
)
def test_what_was_meant_comes_in_its_place(line: str, problem: Problem, mended: str) -> None:
    assert repaired(line, problem) == mended


def test_without_a_suggestion_nothing_changes() -> None:
    assert repaired("titel: x", slip(1, "unknown-key", "titel", "")) is None


def test_a_word_that_is_not_the_one_in_the_message_stays() -> None:
    assert repaired("status: anders", LOOPEND) is None


def test_a_line_that_yaml_misreads_is_written_anew() -> None:
    meant = 'title: "100% samen #nu"'
    lost = Problem(Place("projects/a.yml", 1, 19), "yaml-hash", "‘#nu’ valt weg.", meant)
    assert repaired("  - title: 100% samen #nu", lost) == f"  - {meant}"


@pytest.mark.parametrize(
    ("code", "written", "meant"),
    [
        ("unknown-key", "titel", "title"),
        ("choice", "loopend", "lopend"),
        ("yes-no", "ja", "true"),
        ("reference-unknown", "Fiets_team", "fiets-team"),
        ("day-form", "15 maart 2026", "2026-03-15"),
        ("moment-form", "2027-03-15T11:00:00Z", "2027-03-15 12:00"),
        ("amount-form", "€ 28.000,-", "28.000"),
        ("number-form", "51,2", "51.2"),
        ("link-form", "http://kina.be", "https://kina.be"),
        ("link-form", "www.kina.be", "https://www.kina.be"),
        ("link-unknown", "team@kina.be", "mailto:team@kina.be"),
        ("phone-form", "+32 (0)3 218 72 09", "+32 3 218 72 09"),
        ("image-path", "docs/assets/a.jpg", "assets/a.jpg"),
    ],
)
def test_what_has_one_reading_is_mended_unasked(code: str, written: str, meant: str) -> None:
    assert is_certain(slip(1, code, written, meant))


@pytest.mark.parametrize(
    ("code", "written", "meant"),
    [
        ("reference-unknown", "team-werk", "team-wonen"),
        ("unknown-key", "datum_einde", "end"),
        ("choice", "gestopt", "stopgezet"),
        ("day-form", "3/4/2026", "2026-04-03"),
        ("day-form", "2029-31-01", "2029-01-31"),
        ("day-form", "maandag 15 maart 2026", "2026-03-15"),
        ("amount-form", "28,000", "28.000"),
        ("link-unknown", "verslag-2025.md", "verslag-2026.md"),
        ("link-wrapped", "https://www.google.com/url?q=https://a.be", "https://a.be"),
        ("link-form", "https://a.be zie b", "https://a.be%20zie%20b"),
        ("image-unknown", "assets/an.jpg", "assets/jan.jpg"),
        ("phone-form", "03 218 72 0O", "03 218 72 00"),
        ("yaml-hash", "#samen", 'title: "Werk #samen"'),
    ],
)
def test_what_may_mean_something_else_is_left_to_people(
    code: str, written: str, meant: str
) -> None:
    assert not is_certain(slip(1, code, written, meant))


def test_a_character_that_nobody_sees_goes_and_one_that_turns_the_text_stays() -> None:
    place = Place("docs/a.md", 1, 4)
    hidden = Problem(place, "hidden-character", "Hier staat een onzichtbaar teken.")
    assert repaired("wij\u200bzen", hidden) == "wijzen"
    assert repaired("wij\u202ezen", hidden) is None


def test_a_letter_that_broke_is_mended_within_its_word() -> None:
    assert repaired("cafÃ©n", slip(4, "garbled", "Ã©", "é")) == "cafén"


def test_a_link_in_a_text_is_mended_and_a_long_one_stays_whole() -> None:
    old, new = (f"{scheme}://kina.be/{'a' * 500}" for scheme in ("http", "https"))
    problems = Problems()
    problems.add(Place("docs/a.md", 1, 5), "link-form", value=old, meant=new)
    (problem,) = problems
    assert repaired(f"Zie [x]({old}).", problem) == f"Zie [x]({new})."


def test_a_second_run_of_all_repairs_changes_nothing(root: Path) -> None:
    for number, case in enumerate(sorted(BROKEN.glob("*/*"))):
        if case.suffix != ".txt" and case.parent.name in FOLDERS:
            (root / FOLDERS[case.parent.name] / f"{number}{case.suffix}").write_bytes(
                case.read_bytes()
            )
    texts = []
    for _ in range(2):
        assert main(root, ["format", "--repair"]) == 0
        texts.append({path: path.read_bytes() for path in sorted(root.rglob("*.*"))})
    assert texts[0] == texts[1]
