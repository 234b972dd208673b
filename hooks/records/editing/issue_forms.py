"""Issue forms for GitHub, with which anybody can propose a record or report an error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from records.fields.field_type import FieldType, RecordField
from records.forms.specs import IssueForm
from records.kind import Kinds
from records.language.ids import slug
from records.record import Record
from records.vocabulary import TERM_LISTS, Vocabulary

FOLDER = ".github/ISSUE_TEMPLATE"
Form = dict[str, Any]


def issue_forms(kinds: Kinds, vocabulary: Vocabulary) -> dict[str, Form]:
    """Each form by its path from the project's root.

    Source: Syntax for GitHub's form schema, docs.github.com.
    """
    proposals = {
        f"{FOLDER}/{slug(new.form.name)}.yml": _new(new.form, kind.model, vocabulary)
        for kind, new in kinds.giving(lambda kind: kind.new)
        if new.form
    }
    return {**proposals, f"{FOLDER}/iets-klopt-niet.yml": _correction()}


def _new(form: IssueForm, model: type[Record], vocabulary: Vocabulary) -> Form:
    return {
        "name": form.name,
        "description": f"Stel een {model.label} voor. Wij maken er een pagina van.",
        "title": f"{form.name}: ",
        "body": [_notice(), *(_question(field, vocabulary) for field in asked_fields(form, model))],
    }


def asked_fields(form: IssueForm, model: type[Record]) -> Iterator[RecordField]:
    """The fields that a form asks for, in its order."""
    return (field for field in model.fields.values() if field.key in form.fields)


def _notice() -> Form:
    text = (
        "Iedereen kan lezen wat je hier schrijft. Zet er geen namen, nummers of mailadressen van "
        "personen in. Weet je iets niet? Laat het veld dan leeg."
    )
    return {"type": "markdown", "attributes": {"value": text}}


def _question(field: RecordField, vocabulary: Vocabulary) -> Form:
    key, choices = field.key, options(field.type.item or field.type, vocabulary)
    attributes: Form = {"label": field.label, "description": field.hint}
    validations = {"required": field.required and key != "contacts"}
    if choices:
        attributes |= {"multiple": True} if field.type.item else {}
        attributes["options"] = list(choices)
        kind = "dropdown"
    else:
        example = field.example
        short = isinstance(example, str) and "\n" not in example and key != "summary"
        kind = "input" if short else "textarea"
        attributes |= {"placeholder": example} if short else {}
    return {"type": kind, "id": key, "attributes": attributes, "validations": validations}


def options(kind: FieldType, vocabulary: Vocabulary) -> dict[str, str]:
    """The values of a field by what visitors read; empty for free text."""
    if kind.target in TERM_LISTS:
        return {term.name: term.id for term in vocabulary.terms(kind.target).values()}
    return {kind.shown(choice): kind.json(choice) for choice in kind.choices}


def _correction() -> Form:
    questions = [
        ("input", "page", "Pagina", "Het adres van de pagina.", True),
        ("textarea", "wrong", "Wat klopt er niet?", "Schrijf over wat er fout staat.", True),
        ("textarea", "right", "Wat moet er staan?", "Weet je het niet? Laat dit dan leeg.", False),
        ("input", "source", "Bron", "Waar kunnen we dat nakijken?", False),
    ]
    body = [
        {
            "type": kind,
            "id": key,
            "attributes": {"label": label, "description": hint},
            "validations": {"required": required},
        }
        for kind, key, label, hint, required in questions
    ]
    return {
        "name": "Iets klopt niet",
        "description": "Meld een fout op een pagina. Wij kijken ze na.",
        "title": "Iets klopt niet: ",
        "body": [_notice(), *body],
    }
