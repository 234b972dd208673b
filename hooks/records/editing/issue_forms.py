"""Issue forms for GitHub, with which anybody can propose a record; and the filled form of a proposal."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from records.all_kinds import Kinds
from records.fields.field_type import RecordField
from records.forms.specs import NewRecord
from records.kind import Kind
from records.language.ids import slug
from records.record import Record
from records.vocabulary import Vocabulary

from .browser_forms import FOLDER as FORMS_FOLDER
from .schema import Options, options_of

FOLDER = ".github/ISSUE_TEMPLATE"
Form = dict[str, Any]


def issue_forms(kinds: Kinds, vocabulary: Vocabulary) -> dict[str, Form]:
    """Each form by its path (docs.github.com, Syntax for GitHub's form schema)."""
    proposals = {
        f"{FOLDER}/{slug(new.form)}.yml": _new(new, kind.model, options_of(kinds, vocabulary))
        for kind, new in kinds.giving(lambda kind: kind.new)
        if new.form
    }
    return {**proposals, f"{FOLDER}/iets-klopt-niet.yml": _correction()}


def _new(new: NewRecord, model: type[Record], options: Options) -> Form:
    return {
        "name": new.form,
        "description": f"Stel een {model.label} voor. Wij maken er een pagina van.",
        "title": f"{new.form}: ",
        "body": [_notice(), *(_question(field, options) for field in asked_fields(new, model))],
    }


def asked_fields(new: NewRecord, model: type[Record]) -> Iterator[RecordField]:
    """The fields that a form asks for, in the order of the model; staff say when they reviewed it."""
    for key, asked in model.fields.items():
        if key in new.asked or (asked.required and key != "reviewed"):
            yield asked


def _notice() -> Form:
    text = (
        "Iedereen kan lezen wat je hier schrijft. Zet er geen namen, nummers of mailadressen van "
        "personen in. Weet je iets niet? Laat het veld dan leeg."
    )
    return {"type": "markdown", "attributes": {"value": text}}


def _question(field: RecordField, options: Options) -> Form:
    key, choices = field.key, options(field.type.item or field.type)
    attributes: Form = {"label": field.label, "description": field.hint}
    if choices:
        attributes |= {"multiple": True} if field.type.item else {}
        attributes["options"] = [option.label for option in choices]
        kind = "dropdown"
    else:
        example = field.example
        short = isinstance(example, str) and "\n" not in example and key != "summary"
        kind = "input" if short else "textarea"
        attributes |= {"placeholder": example} if short else {}
    return _control(kind, key, attributes, required=field.required and key != "contacts")


def _control(kind: str, key: str, attributes: Form, *, required: bool) -> Form:
    validations = {"required": required}
    return {"type": kind, "id": key, "attributes": attributes, "validations": validations}


def _correction() -> Form:
    questions = [
        ("input", "page", "Pagina", "Het adres van de pagina.", True),
        ("textarea", "wrong", "Wat klopt er niet?", "Schrijf over wat er fout staat.", True),
        ("textarea", "right", "Wat moet er staan?", "Weet je het niet? Laat dit dan leeg.", False),
        ("input", "source", "Bron", "Waar kunnen we dat nakijken?", False),
    ]
    body = [
        _control(kind, key, {"label": label, "description": hint}, required=required)
        for kind, key, label, hint, required in questions
    ]
    return {
        "name": "Iets klopt niet",
        "description": "Meld een fout op een pagina. Wij kijken ze na.",
        "title": "Iets klopt niet: ",
        "body": [_notice(), *body],
    }


_NO_ANSWER = {"", "_No response_", "None"}
"""What GitHub writes for a question that was left open."""


@dataclass(frozen=True)
class Proposal:
    """A record that somebody proposes."""

    kind: Kind[Any]
    values: Mapping[str, str]
    """What a control of the form starts with, by field."""
    left: list[str] = field(default_factory=list)

    @property
    def href(self) -> str:
        """The address of the form, from the root of the site."""
        values = urlencode(self.values, quote_via=quote, safe=",")
        return f"{FORMS_FOLDER}/#/collections/{self.kind.name}/new?{values}"


def proposal_of(body: str, kinds: Kinds, vocabulary: Vocabulary) -> Proposal | None:
    """The proposal in the body of an issue; None when no issue form has these questions."""
    for kind, new in kinds.giving(lambda kind: kind.new):
        if new.form:
            answers = _answers(body, list(asked_fields(new, kind.model)))
            if answers is not None:
                return _filled(kind, answers, options_of(kinds, vocabulary))
    return None


def comment(proposal: Proposal, site_url: str) -> str:
    """What staff read below the issue, in Markdown; no word of it comes from a stranger."""
    model: type[Record] = proposal.kind.model
    link = f"[open het formulier met deze antwoorden]({site_url}{proposal.href})"
    lines = [
        f"Bedankt voor je voorstel. De redactie kijkt het na en maakt er een {model.label} van.",
        f"**Voor de redactie:** {link}. Het bewaart een pull request.",
    ]
    if proposal.left:
        lines.append(f"Vul zelf nog in: {', '.join(proposal.left)}.")
    return "\n\n".join(lines) + "\n"


def _answers(body: str, fields: list[RecordField]) -> list[tuple[RecordField, str]] | None:
    """Each question with its answer; None when the headings are not those of the form, in order."""
    headings = [rf"\n### {re.escape(field.label)}(?=\n)" for field in fields]
    ends = [*(f"(?={heading})" for heading in headings[1:]), r"\Z"]
    form = "".join(f"{heading}((?>.*?{end}))" for heading, end in zip(headings, ends, strict=True))
    match = re.fullmatch(form, f"\n{body}".replace("\r\n", "\n"), re.DOTALL)
    return match and [*zip(fields, map(str.strip, match.groups()), strict=True)]


def _filled(kind: Kind[Any], answers: list[tuple[RecordField, str]], options: Options) -> Proposal:
    values: dict[str, str] = {}
    left = []
    for asked, answer in answers:
        if answer in _NO_ANSWER:
            continue
        one = asked.type.item or asked.type
        if known := options(one):
            chosen = {option.label: option.value for option in known}
            values[asked.key] = ",".join(chosen[name] for name in _chosen(answer, chosen))
        elif one.fields or one.target:
            left.append(asked.label)
        else:  # a control has one line, but for a text with paragraphs
            is_long = asked.type.control == "richtext"
            values[asked.key] = answer if is_long else re.sub(r"\s+", " ", answer)
    return Proposal(kind, values, left)


def _chosen(answer: str, names: Mapping[str, str]) -> Iterator[str]:
    """The options in an answer, which GitHub joins with commas; a name may hold one itself."""
    rest = answer
    for name in sorted(names, key=len, reverse=True):
        if re.search(rf"(?:^|, ){re.escape(name)}(?=, |$)", rest):
            rest = rest.replace(name, "", 1)
            yield name
