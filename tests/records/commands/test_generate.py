"""What is made from the models is committed, and as new as the models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from records.__main__ import main
from records.catalogue.validation import read_lists
from records.commands.generate import generated
from records.kinds.registry import KINDS
from records.reading.messages import MESSAGES
from records.reading.problems import Problems
from records.reading.reader import read_file
from records.vocabulary import FILE, Vocabulary

HOUSE = Path(__file__).parents[3]
TEMPLATES = HOUSE / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(path for path in TEMPLATES.glob("*.yml") if path.name != "config.yml")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    problems = Problems()
    source = read_file(HOUSE, FILE, problems)
    assert source
    found = read_lists(source, Vocabulary, problems)
    assert found
    return found


def test_every_generated_file_is_up_to_date(vocabulary: Vocabulary) -> None:
    stale = [
        name
        for name, text in generated(vocabulary, KINDS).items()
        if not (HOUSE / name).is_file() or (HOUSE / name).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "make generate"


def test_nothing_old_lies_among_the_generated_files(vocabulary: Vocabulary) -> None:
    lying = {path.relative_to(HOUSE).as_posix() for path in HOUSE.glob("projects/_schema/*")}
    assert lying == {
        name for name in generated(vocabulary, KINDS) if name.startswith("projects/_schema")
    }


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


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_keeps_the_rules_of_github(path: Path) -> None:
    """Source: Syntax for issue forms, docs.github.com."""
    form: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
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
