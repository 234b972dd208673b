"""Every field of every model, as editors meet it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from records.fields.groups import Group
from records.kinds.registry import KINDS
from records.record import Record
from records.vocabulary import Vocabulary


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all that are derived from it."""
    yield model
    for derived in model.__subclasses__():
        yield from models(derived)


MODELS = [*models(Group), *models(Record), Vocabulary]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_dutch_label_and_a_hint_of_one_sentence(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        assert field.title, name
        assert field.title[0].isupper(), name
        assert field.description, name
        assert field.description.endswith("."), name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_record_takes_a_field_that_it_does_not_know(model: type[BaseModel]) -> None:
    assert model.model_config.get("extra") == "forbid"


@pytest.mark.parametrize(
    ("kind", "fields"),
    {
        "project": "title summary status start end themes work_forms target_groups municipalities "
        "priorities promoter partners funding contacts calls links image location figures source "
        "reviewed example aliases draft publish_from keywords description",
        "call": "title summary code funder opens closes permanent budget applicants priorities "
        "themes steps apply_url documents contacts source reviewed example aliases draft "
        "publish_from keywords date_changes withdrawn",
        "contact": "title field organisation email phone address hours url municipalities themes "
        "reviewed example aliases",
        "news_item": "title date summary categories projects calls contacts image updated "
        "correction expires draft aliases keywords example source withdrawn",
    }.items(),
)
def test_each_kind_has_the_fields_of_the_record_model(kind: str, fields: str) -> None:
    assert set(KINDS[kind].model.model_fields) == set(fields.split())
