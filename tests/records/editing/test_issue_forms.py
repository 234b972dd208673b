"""An issue of a form leads to the form on /beheer/, filled with its answers."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from conftest import SAMPLE, site_of
from records.__main__ import main
from records.editing.issue_forms import FOLDER, issue_forms, proposal_of
from records.kinds.registry import KINDS

VOCABULARY = site_of(SAMPLE).catalogue.vocabulary
FORMS = issue_forms(KINDS, VOCABULARY)
ANSWERS = {
    "Titel": "Zon & wind: <b>`$(rm -rf /)`</b>",
    "Samenvatting": "Eén zin.\nEn nog één.",
    "Status": "Lopend",
    "Thema's": "Bouw, renovatie en energie, Fiets",
    "Gemeenten": "Boom",
    "Contact": "@iedereen, bel 0470 12 34 56",
    "Beschrijving": "Een alinea.\n\n### Titel\n\nNog een.",
}


def issue(form: str, answers: dict[str, str]) -> str:
    """The body of an issue as GitHub writes it from a form."""
    questions = [part["attributes"]["label"] for part in FORMS[form]["body"] if "id" in part]
    return "\n\n".join(
        f"### {question}\n\n{answers.get(question, '_No response_')}" for question in questions
    )


def test_the_answers_fill_the_controls_that_can_start_with_them() -> None:
    body = issue(f"{FOLDER}/nieuw-project.yml", ANSWERS)
    found = proposal_of(body.replace("\n", "\r\n"), KINDS, VOCABULARY)
    assert found
    assert found.kind.name == "project"
    assert found.values == {
        "title": ANSWERS["Titel"],
        "summary": "Eén zin. En nog één.",
        "status": "lopend",
        "themes": "bouw-renovatie-en-energie,fiets",
        "municipalities": "boom",
        "description": ANSWERS["Beschrijving"],
    }
    assert found.left == ["Contact"]
    address, _, values = found.href.partition("?")
    assert address == "beheer/#/collections/project/new"
    assert parse_qs(values)["title"] == [ANSWERS["Titel"]]
    assert not re.search(r"[\s<>()`'\"@\]]", found.href)


@pytest.mark.parametrize("form", [name for name in FORMS if "nieuw" in name])
def test_every_form_is_known_by_its_questions(form: str) -> None:
    assert proposal_of(issue(form, {}), KINDS, VOCABULARY)


@pytest.mark.parametrize(
    "body", ["", "Hallo", f"Hallo\n\n{issue(f'{FOLDER}/nieuw-project.yml', {})}"]
)
def test_another_issue_is_no_proposal(body: str) -> None:
    assert proposal_of(body, KINDS, VOCABULARY) is None


def test_the_comment_holds_no_word_of_a_stranger_but_in_the_address(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", "https://an.github.io/site/")
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"issue": {"body": issue(f"{FOLDER}/nieuw-project.yml", ANSWERS)}}))
    assert main(root, ["proposal", str(event)]) == 0
    said = capsys.readouterr().out
    assert "(https://an.github.io/site/beheer/#/collections/project/new?title=Zon%20" in said
    assert said.endswith("Vul zelf nog in: Contact.\n")
    assert "iedereen" not in re.sub(r"\(https.*?\)", "", said)
    event.write_text(json.dumps({"issue": {"body": None}}))
    assert main(root, ["proposal", str(event)]) == 0
    assert capsys.readouterr().out == ""
