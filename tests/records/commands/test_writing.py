"""What is made from the models is committed, and as new as they are.

What also holds words of the vocabulary is not compared: it is written anew on main.
"""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import HOUSE, SAMPLE, TINY
from records.__main__ import main
from records.catalogue.validation import read_lists
from records.commands.writing import generated
from records.editing.issue_forms import FOLDER
from records.kinds.registry import KINDS
from records.reading.problems import MESSAGES, Problems
from records.reading.reader import read_file
from records.vocabulary import FILE, Vocabulary


def vocabulary(root: Path) -> Vocabulary:
    problems = Problems()
    source = read_file(root, FILE, problems)
    assert source
    found = read_lists(source, Vocabulary, problems)
    assert found
    return found


FILES = generated(vocabulary(SAMPLE), KINDS)
WITHOUT_TERMS = FILES.items() & generated(vocabulary(TINY), KINDS).items()
FORMS = {name: text for name, text in FILES.items() if FOLDER in name}


def test_every_generated_file_is_up_to_date() -> None:
    assert len(WITHOUT_TERMS) > 4
    stale = [
        name
        for name, text in WITHOUT_TERMS
        if not (HOUSE / name).is_file() or (HOUSE / name).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "make generate"


def test_nothing_old_lies_among_the_generated_files() -> None:
    lying = {path.relative_to(HOUSE).as_posix() for path in HOUSE.glob("projects/_schema/*")}
    assert lying == {name for name in FILES if name.startswith("projects/_schema")}


def test_the_guide_explains_every_message() -> None:
    page = (HOUSE / ".github" / "redactie" / "meldingen.md").read_text(encoding="utf-8")
    assert page.count("**Hoe komt dat?**") == len(MESSAGES)
    assert all(message.cause in page for message in MESSAGES.values())


def test_generate_writes_into_an_empty_project(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(root, ["generate"]) == 0
    schema = json.loads((root / "projects/_schema/project.json").read_text(encoding="utf-8"))
    assert "fiets" in schema["properties"]["themes"]["items"]["enum"]
    capsys.readouterr()
    assert main(root, ["generate"]) == 0
    assert capsys.readouterr().out == ""


def test_generate_says_what_is_wrong_with_the_vocabulary(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / FILE).write_text("themes: fiets\n", encoding="utf-8")
    assert main(root, ["generate"]) == 1
    assert "Bij ‘themes’ hoort een lijst." in capsys.readouterr().out


@pytest.mark.parametrize("name", FORMS)
def test_an_issue_form_keeps_the_rules_of_github(name: str) -> None:
    """Source: Syntax for issue forms, docs.github.com."""
    form: dict[str, Any] = yaml.safe_load(FORMS[name])
    assert {"name", "description", "body"} <= form.keys()
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    names = [part["id"] for part in asked]
    labels = [part["attributes"]["label"] for part in asked]
    assert len(set(names)) == len(names)
    assert len(set(labels)) == len(labels)
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown"}
        options = part["attributes"].get("options", ["x"])
        assert 0 < len(options) == len(set(options))
        assert "none" not in {option.lower() for option in options}
