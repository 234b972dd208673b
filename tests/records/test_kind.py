"""Declarations of kinds: complete, and free of contradictions."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, ClassVar

import pytest
from toy_kind.building import KINDS

from records.fields.choices import id_of
from records.fields.field_type import several
from records.forms.states import Stateful
from records.kind import Kind, Kinds
from records.kinds.contact.kind import CONTACT, Contact
from records.kinds.page.kind import PAGE

every_kind = pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)


def test_a_kind_that_forgets_something_is_refused_by_its_name() -> None:
    with pytest.raises(TypeError, match=r"contact: give \['vcard'\]"):
        replace(CONTACT, vcard=None)


def test_a_kind_does_not_give_what_it_says_that_it_lacks() -> None:
    for name in ("vcard", "vcards"):
        with pytest.raises(TypeError, match=rf"contact: `without` names \['{name}'\], which"):
            replace(CONTACT, without=(*CONTACT.without, name))


def test_a_reference_to_what_no_site_has_is_refused() -> None:
    class Lost(Contact):
        kind: ClassVar[str] = "lost"
        buses: list[Annotated[str, id_of("bus")]] = several("Bussen", "Welke bus.", ["lijn-1"])

    with pytest.raises(ValueError, match=r"lost\.buses refers to bus: add that kind to"):
        Kinds(replace(CONTACT, model=Lost), PAGE)


def test_a_site_has_one_kind_of_page() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Kinds(CONTACT)


def test_kinds_share_no_name_place_or_dataset() -> None:
    for told in (
        lambda kind: kind.plural,
        lambda kind: kind.model.folder,
        lambda kind: kind.model.section,
        lambda kind: kind.term_place,
        lambda kind: kind.heading,
    ):
        assert len({*map(told, KINDS.records)}) == len(KINDS.records)
    names = [dataset.name for _, dataset in KINDS.giving(lambda kind: kind.dataset)]
    assert len(names) == len(set(names))


@every_kind
def test_what_a_kind_names_exists(kind: Kind[Any]) -> None:
    fields = set(kind.model.model_fields)
    assert kind.paged is None or (kind.states and kind.states.ids(kind.paged))
    assert set(kind.similar or ()) <= fields
    assert all(name in KINDS for name in kind.through or ())
    if kind.new:
        assert {*kind.new.fields, *kind.new.asked} <= fields


@every_kind
def test_states_have_badges_and_a_facet(kind: Kind[Any]) -> None:
    assert bool(kind.states) == issubclass(kind.model, Stateful)
    if kind.states:
        assert {state.id for state in kind.states.order} <= {badge.id for badge in kind.badges}
        assert kind.states.facet in [facet.key for facet in kind.facets or ()]


@every_kind
def test_what_depends_on_another_form_comes_with_it(kind: Kind[Any]) -> None:
    assert kind.entries or not kind.feed
    assert kind.facets or not kind.sorts
    assert kind.statement or not kind.linked
