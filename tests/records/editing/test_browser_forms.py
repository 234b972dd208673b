"""The settings of the forms: every field of every kind, from the models."""

import pytest

from records.editing.browser_forms import Repository, browser_forms, forge_hosts
from records.kinds.registry import KINDS
from records.vocabulary import Vocabulary

VOCABULARY = Vocabulary.model_validate({"themes": [{"id": "fiets", "name": "Fiets"}]})
FORMS = browser_forms(KINDS, VOCABULARY, [], Repository("kina-pv/site", "main", {}))
FIELDS = {
    (collection["name"], field["name"]): field
    for collection in FORMS["cms"]["collections"]
    for field in collection.get("fields", ())
}


def test_every_field_of_every_kind_has_a_control_with_its_dutch_label() -> None:
    for kind in KINDS.records:
        for field in kind.model.fields.values():
            assert FIELDS[kind.name, field.key]["label"] == field.label


def test_every_list_says_in_the_singular_what_one_adds() -> None:
    for field in FIELDS.values():
        if field["widget"] == "list":
            assert field["label_singular"] != field["label"], field["name"]


def test_a_term_is_chosen_by_its_name_and_a_record_by_its_title() -> None:
    themes, contacts = FIELDS["project", "themes"], FIELDS["project", "contacts"]
    assert themes["options"] == [{"label": "Fiets", "value": "fiets"}]
    assert (contacts["collection"], contacts["display_fields"]) == ("contact", ["title"])
    assert all(field["multiple"] and field["min"] == 1 for field in (themes, contacts))


def test_a_pattern_refuses_with_the_words_of_the_messages() -> None:
    pattern, message = FIELDS["project", "start"]["pattern"]
    assert (pattern[0], pattern[-1]) == ("^", "$")
    assert message.startswith("Schrijf het zoals 2026-03-15")


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("draft", "Houdt dit verborgen tot het klaar is."),
        ("title", "De naam van het project. Bijvoorbeeld: Groenploegen zonder grenzen"),
        ("themes", "Waarover het project gaat."),
    ],
)
def test_a_hint_says_what_a_person_chooses_or_writes(key: str, hint: str) -> None:
    assert FIELDS["project", key]["hint"] == hint


def test_a_photo_asks_for_words_and_only_from_ones_own_computer() -> None:
    source, words, _ = FIELDS["project", "image"]["fields"]
    assert (source["widget"], source["choose_url"]) == ("image", False)
    assert (words["name"], words["required"]) == ("alt", True)


@pytest.mark.parametrize(
    ("backend", "host"),
    [
        ({"name": "github"}, "https://api.github.com"),
        ({"name": "gitlab"}, "https://gitlab.com"),
        ({"name": "github", "api_root": "https://git.kina.be/api/v3"}, "https://git.kina.be"),
    ],
)
def test_the_forms_may_ask_the_forge_and_nobody_else(backend: dict[str, str], host: str) -> None:
    assert forge_hosts(backend) == [host]
