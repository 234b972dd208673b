"""In the editor: what the YAML language server of VS Code makes of our schemas."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer

from conftest import HOUSE, SAMPLE
from records.__main__ import main
from records.editing.schema import modeline
from records.kinds.registry import KINDS
from records.reading.reader import FENCE

NEW = "projects/nieuw.yml"
LINE = "# yaml-language-server: $schema=_schema/project.json\n"
FILES = [
    *sorted(SAMPLE.glob("projects/*.yml"))[:4],
    *(max(SAMPLE.glob(f"docs/{folder}/*.md")) for folder in ("oproepen", "nieuws", "contact")),
    SAMPLE / "docs" / "index.md",
]
MISTAKES = [
    ("status: loopend", 1, (8, 15), "Kies uit: in-voorbereiding, lopend"),
    ("themes:\n  - fits", 2, (4, 8), "Kies uit: groenonderhoud"),
    ("themes: fiets", 1, (8, 13), "Bij ‘themes’ hoort een lijst."),
    ("reviewed: 15 maart 2026", 1, (10, 23), "Schrijf jaar, maand en dag, zoals 2026-03-15."),
    ("titel: Iets", 1, (0, 5), "titel"),
    ("location: x", 1, (10, 11), "Bij ‘location’ hoort een groep velden."),
    ("location:\n  latitude: 99", 2, (12, 14), "Schrijf een getal tussen -90 en 90"),
    ("location:\n  latitude: 51,2", 2, (12, 16), "Schrijf een getal tussen -90 en 90"),
]
"""Fields, the line and characters that are underlined, and what is said there."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    root = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("editor") / "sample"))
    assert main(root, ["generate"]) == 0
    with LanguageServer(root) as running:
        yield running


def test_completion_offers_the_themes_with_their_dutch_description(server: LanguageServer) -> None:
    offered = server.completions(NEW, f"{LINE}themes:\n  - \n", (2, 4))
    assert offered["fiets"].startswith("Fiets: Fietsen herstellen")
    assert "groenonderhoud" in offered


def test_completion_offers_the_fields_that_are_not_there_yet(server: LanguageServer) -> None:
    offered = server.completions(NEW, f"{LINE}title: Iets\n\n", (2, 0))
    assert offered["summary"] == "Eén of twee zinnen: wat het is en voor wie."
    assert "title" not in offered


def test_hover_explains_a_field_and_a_value(server: LanguageServer) -> None:
    said = server.hover(NEW, f"{LINE}title: Iets\nstatus: lopend\n", (2, 2))
    assert "Hoever het project staat." in said
    assert "`afgerond`: Het project is klaar." in said


def test_a_mistake_is_underlined_at_its_place(server: LanguageServer) -> None:
    found = server.problems(*((NEW, f"{LINE}{text}\n") for text, *_ in MISTAKES))
    for (text, line, characters, said), problems in zip(MISTAKES, found, strict=True):
        start, end = ({"line": line, "character": character} for character in characters)
        assert [
            problem
            for problem in problems
            if problem["range"] == {"start": start, "end": end} and said in problem["message"]
        ], text


def test_a_number_is_right_where_the_site_reads_its_digits(server: LanguageServer) -> None:
    contact = (
        "# yaml-language-server: $schema=../../projects/_schema/contact.json\ntitle: A\nfield: B\n"
    )
    phones = [f"{contact}reviewed: 2026-11-01\nphone: {phone}\n" for phone in ("1712", "032187209")]
    place = f'{LINE}location: {{latitude: "51.2", longitude: 4}}\n'
    *found, last = server.problems(*(("docs/contact/x.md", text) for text in phones), (NEW, place))
    assert found == [[], []]
    assert not [problem for problem in last if "Missing property" not in problem["message"]]


def test_the_schemas_accept_what_the_site_accepts(server: LanguageServer) -> None:
    names = [path.relative_to(SAMPLE).as_posix() for path in FILES]
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    fields = [found["fields"] if (found := FENCE.match(text)) else text for text in texts]
    for name, text in zip(names, fields, strict=True):
        assert text.startswith(modeline(KINDS.model_of(name), name) + "\n")
    problems = server.problems(*zip(names, fields, strict=True))
    assert dict(zip(names, problems, strict=True)) == {name: [] for name in names}


def test_the_settings_of_vs_code_point_at_schemas_that_exist() -> None:
    text = (HOUSE / ".vscode" / "settings.json").read_text(encoding="utf-8")
    settings = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    assert all((HOUSE / schema).is_file() for schema in settings["yaml.schemas"])


def test_a_snippet_of_vs_code_is_a_new_record_with_stops_for_what_is_missing() -> None:
    text = (HOUSE / ".vscode" / "records.code-snippets").read_text(encoding="utf-8")
    snippets = json.loads(text)
    body = "\n".join(snippets["Nieuw bestand: project"]["body"])
    assert body.startswith("# yaml-language-server: \\$schema=")
    assert "status: ${3|in-voorbereiding,lopend,afgerond,stopgezet|}" in body
    assert "reviewed: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE" in body
