"""A choice out of a few words, and out of what has an id: records, and terms of the vocabulary."""

import re
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self

from pydantic_core import CoreSchema

from records.language.ids import LONGEST, REFERENCE, fit_id, is_reserved, slug
from records.language.suggestions import nearest

from .field_type import AS_SHOWN, FieldType, cached, fault, word_of
from .texts import SHORT_LINE


class Choice(StrEnum):
    """A value out of a few: `DONE = "afgerond", "Afgerond", "Het project is klaar."`."""

    label: str
    """The words that visitors read; the value itself when no others are given."""
    hint: str
    """When to choose it, for those who write records."""

    def __new__(cls, value: str, label: str = "", hint: str = "") -> Self:
        """A member with its words."""
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.label, choice.hint = label or value, hint
        return choice

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return choice_type(cls).__get_pydantic_core_schema__(source, handler)


@cache
def choice_type(choices: type[Choice]) -> FieldType:
    """The type of field that takes one of some choices."""
    allowed = [choice.value for choice in choices]

    def read(value: Any) -> Choice:
        text = word_of(value)
        if text not in allowed:
            meant = nearest(text, allowed) or ""
            raise fault("choice", value=text, allowed=", ".join(allowed), meant=meant)
        return choices(text)

    return FieldType(
        read=read,
        shown=lambda choice: choice.label,
        json=lambda choice: choice.value,
        schema={"enum": allowed},
        choices=tuple(choices),
    )


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
            "ids-joined" if _are_several(text) else "id-form", value=text, meant=_suggest_id(text)
        )
    return text


def _are_several(text: str) -> bool:
    parts = re.split(r"\s*[,;]\s*|\s+-\s+", text)
    return len(parts) > 1 and all(map(REFERENCE.fullmatch, parts))


def _suggest_id(text: str) -> str:
    """The id in what somebody wrote instead: a name, a path, a file or an address of a page."""
    name = re.sub(r"\.(?:md|ya?ml)\Z", "", re.split(r"[/\\]", text.rstrip("/\\"))[-1])
    is_name = slug(name) and not _are_several(name) and not re.search(r"@| - |\.\w+\Z", name)
    return fit_id(name) if is_name else ""


YesNo = Annotated[
    bool,
    FieldType(
        read=_yes_no,
        shown=lambda value: "ja" if value else "nee",
        told=AS_SHOWN,
        cell=lambda value: "ja" if value else "nee",
        schema={"type": "boolean"},
        code="yes-no",
        control="boolean",
    ),
]
ID = FieldType(read=cached(_id), code="id-form", pattern=REFERENCE.pattern)
Id = Annotated[str, ID]


def id_of(target: str) -> FieldType:
    """The type of an id: of a kind of record, or of a list of the vocabulary."""
    return replace(ID, target=target)


ThemeIds = list[Annotated[str, id_of("themes")]]
WorkFormIds = list[Annotated[str, id_of("work_forms")]]
TargetGroupIds = list[Annotated[str, id_of("target_groups")]]
MunicipalityIds = list[Annotated[str, id_of("municipalities")]]
PriorityIds = list[Annotated[str, id_of("priorities")]]
CategoryIds = list[Annotated[str, id_of("categories")]]
ProjectIds = list[Annotated[str, id_of("project")]]
CallId = Annotated[str, id_of("call")]
CallIds = list[CallId]
ContactIds = list[Annotated[str, id_of("contact")]]
ServiceIds = list[Annotated[str, id_of("services")]]
AudienceIds = list[Annotated[str, id_of("audience")]]
ApplicantIds = list[Annotated[str, id_of("applicants")]]
OrganisationIds = list[Annotated[str, id_of("organisation")]]
OrganisationName = Annotated[str, replace(SHORT_LINE, target="organisation", or_text=True)]
"""The id of an organisation, or the name of one that has no record: `KINA p.v.`."""
