"""The form of a new record, filled with the answers to an issue form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from records.fields.field_type import FieldType, RecordField
from records.kind import Kind, Kinds
from records.record import Record
from records.vocabulary import Vocabulary

from .browser_forms import FOLDER
from .issue_forms import asked_fields, options

_NO_ANSWER = {"", "_No response_", "None"}
"""What GitHub writes for a question that was left open."""


@dataclass(frozen=True)
class Proposal:
    """A record that somebody proposes."""

    kind: Kind[Any]
    values: Mapping[str, str]
    """What a control of the form starts with, by field."""
    left: list[str] = field(default_factory=list)
    """The labels of answers that no control can start with."""

    @property
    def href(self) -> str:
        """The address of the form, from the root of the site."""
        values = urlencode(self.values, quote_via=quote, safe=",")
        return f"{FOLDER}/#/collections/{self.kind.name}/new?{values}"


def proposal_of(body: str, kinds: Kinds, vocabulary: Vocabulary) -> Proposal | None:
    """The proposal in the body of an issue; None when no issue form has these questions."""
    for kind, new in kinds.giving(lambda kind: kind.new):
        if new.form:
            answers = _answers(body, list(asked_fields(new.form, kind.model)))
            if answers is not None:
                return _filled(kind, answers, vocabulary)
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
    """Each question with its answer; None when the headings are not those of the form, in order.

    An answer may hold headings of its own, but the heading of the next question ends it.
    """
    text, found = f"\n{body}".replace("\r\n", "\n"), []
    for this, following in zip(fields, [*fields[1:], None], strict=True):
        heading = f"\n### {this.label}\n"
        if not text.startswith(heading):
            return None
        end = text.find(f"\n### {following.label}\n") if following else len(text)
        if end < 0:
            return None
        found.append((this, text[len(heading) : end].strip()))
        text = text[end:]
    return found


def _filled(
    kind: Kind[Any], answers: list[tuple[RecordField, str]], vocabulary: Vocabulary
) -> Proposal:
    values: dict[str, str] = {}
    left = []
    for asked, answer in answers:
        if answer in _NO_ANSWER:
            continue
        one = asked.type.item or asked.type
        if chosen := options(one, vocabulary):
            values[asked.key] = ",".join(chosen[name] for name in _chosen(answer, chosen))
        elif one.fields or one.target:
            left.append(asked.label)
        else:
            values[asked.key] = _line(asked.type, answer)
    return Proposal(kind, values, left)


def _line(kind: FieldType, answer: str) -> str:
    """An answer as a control has it: on one line, but for a text with paragraphs."""
    return answer if kind.control == "richtext" else re.sub(r"\s+", " ", answer)


def _chosen(answer: str, names: Mapping[str, str]) -> Iterator[str]:
    """The options in an answer, which GitHub joins with commas; a name may hold one itself."""
    rest = answer
    for name in sorted(names, key=len, reverse=True):
        if re.search(rf"(?:^|, ){re.escape(name)}(?=, |$)", rest):
            rest = rest.replace(name, "", 1)
            yield name
