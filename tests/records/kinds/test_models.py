"""Every field of every model, as editors meet it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from conftest import NOW, SAMPLE
from records.fields.frozen import Frozen, references
from records.fields.groups import Group
from records.kind import Kind
from records.kinds.project.model import Status
from records.kinds.registry import KINDS
from records.record import Record
from records.site.site_reader import read_site
from records.vocabulary import TERM_LISTS, Vocabulary


def models(model: type[Frozen]) -> Iterator[type[Frozen]]:
    """A model and all that are derived from it."""
    yield model
    for derived in model.__subclasses__():
        yield from models(derived)


MODELS = [*models(Group), *models(Record), Vocabulary]
every_kind = pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)


def examples(kind: Kind[Any]) -> Any:
    """A record of the first example of each field."""
    fields = kind.model.fields.values()
    return kind.model.model_validate({field.key: field.examples[0] for field in fields})


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_dutch_label_and_a_hint_of_one_sentence(model: type[Frozen]) -> None:
    for field in model.fields.values():
        assert field.label[0].isupper(), field.key
        assert field.hint.endswith("."), field.key


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_record_takes_a_field_that_it_does_not_know(model: type[Frozen]) -> None:
    assert model.model_config.get("extra") == "forbid"


@every_kind
def test_the_title_comes_first_and_what_only_editors_see_last(kind: Kind[Any]) -> None:
    fields = [field for field in kind.model.fields.values() if not field.options.text]
    internal = [field.options.internal for field in fields]
    assert fields[0].key == "title"
    assert internal == sorted(internal)


@every_kind
def test_the_examples_are_what_the_fields_accept(kind: Kind[Any]) -> None:
    assert examples(kind).title


@every_kind
def test_the_examples_refer_to_what_the_site_has(kind: Kind[Any]) -> None:
    known = read_site(SAMPLE, NOW, KINDS)[0].catalogue
    for reference in references(examples(kind)):
        if reference.target in TERM_LISTS:
            assert reference.id in known.vocabulary.terms(reference.target)
        elif reference.target in KINDS:
            assert known.get(reference.target, [reference.id])


@pytest.mark.parametrize("hint", [*(status.hint for status in Status), *KINDS.templates.values()])
def test_every_choice_says_when_to_take_it(hint: str) -> None:
    assert hint.endswith(".")
