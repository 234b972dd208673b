"""A choice out of a few words, and the id of something else."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator

from records.language.ids import LONGEST, REFERENCE, fit_id, is_reserved, slug
from records.language.suggestions import nearest

from .typed import fault, often, word_of
from .written import Written

Choice = TypeVar("Choice", bound=StrEnum)


def _yes_no(value: Any) -> bool:
    text = word_of(value)
    if text not in {"true", "false"}:
        guess = {"ja": "true", "yes": "true", "1": "true", "nee": "false", "no": "false"}
        meant = guess.get(text.lower()) or nearest(text.lower(), ["true", "false"])
        raise fault("yes-no", value=text, meant=meant or "")
    return text == "true"


def _id(value: Any) -> str:
    text = word_of(value)
    if not REFERENCE.fullmatch(text) or len(text) > LONGEST or is_reserved(text):
        raise fault(
            "ids-joined" if " - " in text else "id-form", value=text, meant=_suggest_id(text)
        )
    return text


def _suggest_id(text: str) -> str:
    """The id in what somebody wrote instead: a name, a path, a file or an address of a page."""
    name = re.sub(r"\.(?:md|ya?ml)\Z", "", re.split(r"[/\\]", text.rstrip("/\\"))[-1])
    return fit_id(name) if slug(name) and "@" not in name and " - " not in name else ""


def one_of(choices: type[Choice]) -> BeforeValidator:
    """A value out of a fixed few."""
    allowed = [choice.value for choice in choices]

    def read(value: Any) -> Choice:
        text = word_of(value)
        if text not in allowed:
            meant = nearest(text, allowed) or ""
            raise fault("choice", value=text, allowed=", ".join(allowed), meant=meant)
        return choices(text)

    return BeforeValidator(read)


YesNo = Annotated[bool, BeforeValidator(_yes_no), Written("yes-no", choices=("true", "false"))]
Id = Annotated[str, often(_id), Written("id-form", REFERENCE.pattern)]
