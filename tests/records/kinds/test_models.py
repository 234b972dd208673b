"""Every field of every model, as editors meet it."""

from collections.abc import Iterator
from typing import Any

import pytest

from conftest import SAMPLE, site_of
from records.fields.frozen import Frozen, references
from records.fields.groups import Group
from records.kind import Kind
from records.kinds.project.model import Status
from records.kinds.registry import KINDS
from records.record import Record
from records.vocabulary import TERM_LISTS, Vocabulary


def models(model: type[Frozen]) -> Iterator[type[Frozen]]:
    """A model and all that are derived from it."""
    yield model
    for derived in model.__subclasses__():
        yield from models(derived)


MODELS: list[type[Frozen]] = [*models(Group), *models(Record), Vocabulary]
every_kind = pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)


def examples(kind: Kind[Any]) -> Any:
    """A record of the first example of each field."""
    fields = kind.model.fields.values()
    return kind.model.model_validate({field.key: field.examples[0] for field in fields})


def test_every_field_has_a_dutch_label_and_a_hint_of_one_sentence() -> None:
    for model in MODELS:
        for field in model.fields.values():
            assert field.label[0].isupper(), (model, field.key)
            assert field.hint.endswith("."), (model, field.key)


def test_no_record_takes_a_field_that_it_does_not_know() -> None:
    assert [one for one in MODELS if one.model_config.get("extra") != "forbid"] == []


@every_kind
def test_the_title_comes_first_and_what_only_editors_see_last(kind: Kind[Any]) -> None:
    fields = [field for field in kind.model.fields.values() if not field.options.text]
    internal = [field.options.internal for field in fields]
    assert fields[0].key == "title"
    assert internal == sorted(internal)


@every_kind
def test_the_examples_are_what_the_fields_accept(kind: Kind[Any]) -> None:
    assert examples(kind).title


def test_the_examples_refer_to_what_the_site_has() -> None:
    known = site_of(SAMPLE).catalogue
    for reference in [one for kind in KINDS for one in references(examples(kind))]:
        if reference.target in TERM_LISTS:
            assert reference.id in known.vocabulary.terms(reference.target)
        elif reference.target in KINDS:
            assert known.get(reference.target, [reference.id])


def test_every_choice_says_when_to_take_it() -> None:
    for hint in [*(status.hint for status in Status), *KINDS.templates.values()]:
        assert hint.endswith("."), hint
