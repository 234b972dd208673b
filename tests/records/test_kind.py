"""Declarations of kinds: complete, and free of contradictions."""

from dataclasses import replace
from typing import Annotated, Any, ClassVar

import pytest
from toy_kind.building import KINDS

from records.all_kinds import Kinds
from records.fields.choices import id_of
from records.fields.field_type import required, several
from records.fields.texts import Title
from records.forms.specs import A_TO_Z, DatasetSpec, FeedSpec, NewRecord
from records.forms.states import Stateful
from records.kind import Kind
from records.kinds.contact.kind import CONTACT, Contact
from records.kinds.page.kind import PAGE
from records.record import Record


class Bare(Record):
    kind = label = labels = section = "bare"
    folder = "docs/bare"
    title: Title = required("Titel", "De naam.", "Een tip")


FEED = FeedSpec("contacten", "de contacten", "Nieuwe contacten.", place=9)


def without(form: str) -> tuple[str, ...]:
    """What contacts lack, with this form when they have it, and without it when they do not."""
    return tuple({*CONTACT.without} ^ {form})


every_kind = pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)


def test_a_kind_that_forgets_something_is_refused_by_its_name() -> None:
    with pytest.raises(TypeError, match=r"contact: give \['vcard'\]"):
        replace(CONTACT, vcard=None)


def test_a_kind_does_not_give_what_it_says_that_it_lacks() -> None:
    for name in ("vcard", "vcards"):
        with pytest.raises(TypeError, match=rf"contact: `without` names \['{name}'\], which"):
            replace(CONTACT, without=(*CONTACT.without, name))


@pytest.mark.parametrize(
    ("folder", "ending"),
    [("tips", ".yml"), ("docs/tips", ".yml"), ("projects/tips", ".yml"), ("docs/a/tips", ".md")],
)
def test_a_folder_that_history_and_preview_do_not_watch_is_refused(
    folder: str, ending: str
) -> None:
    with pytest.raises(TypeError, match=rf"Tip: nobody looks for {folder}/\*{ending}; write"):
        type("Tip", (Contact,), {"folder": folder, "ending": ending})


def test_a_reference_to_what_no_site_has_is_refused() -> None:
    class Lost(Contact):
        kind: ClassVar[str] = "lost"
        buses: list[Annotated[str, id_of("bus")]] = several("Bussen", "Welke bus.", ["lijn-1"])
        trams: list[Annotated[str, id_of("tram")]] = several("Trams", "Welke tram.", ["lijn-2"])

    with pytest.raises(ValueError, match=r"lost\.buses refers to bus; lost\.trams .* tram: add"):
        Kinds(replace(CONTACT, model=Lost), PAGE)


def test_a_site_has_one_kind_of_page() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Kinds(CONTACT)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"similar": {"theme": 1}}, r"contact: similar needs \['theme'\]: no fields"),
        ({"new": NewRecord("contact", ("mail",))}, r"contact: new needs \['mail'\]: no fields"),
        ({"new": NewRecord("contact", asked=("mail",))}, r"new needs \['mail'\]: no fields"),
        (
            {"model": Bare, "new": NewRecord("bare")},
            r"bare: every page needs \['aliases', 'example'\]: no fields of its model",
        ),
        ({"paged": "open"}, "contact: `paged` needs `states`: give that too, or neither"),
        ({"sorts": (A_TO_Z,)}, "contact: `sorts` needs `facets`"),
        ({"feed": FEED, "without": without("feed")}, "contact: `feed` needs `entries`"),
        ({"statement": None, "without": without("statement")}, "`linked` needs `statement`"),
    ],
)
def test_a_kind_that_contradicts_itself_is_refused(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        replace(CONTACT, **wrong)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("kind", "contact"), ("folder", "docs/contact"), ("section", "contact")),
        *(("plural", "contacts"), ("term_place", 1), ("heading", "Aanspreekpunt")),
        ("dataset", "contacten"),
    ],
)
def test_two_kinds_that_claim_the_same_are_refused(key: str, value: object) -> None:
    own: dict[str, Any] = {"kind": "club", "folder": "docs/clubs", "section": "clubs"}
    other: dict[str, Any] = {"plural": "clubs", "term_place": 99, "heading": "Clubs"}
    model = type("Club", (Contact,), own | ({key: value} if key in own else {}))
    dataset = CONTACT.dataset if key == "dataset" else DatasetSpec("clubs", "Clubs.", "SOCI")
    given = other | ({key: value} if key in other else {}) | {"dataset": dataset}
    club = replace(CONTACT, model=model, **given)
    with pytest.raises(ValueError, match=f": one {key}, {value!r}, for both"):
        Kinds(CONTACT, club, PAGE)


def test_a_kind_inherits_no_terms_of_a_kind_that_no_site_has() -> None:
    with pytest.raises(ValueError, match=r"contact\.through refers to bus: add that kind to"):
        Kinds(replace(CONTACT, through=("bus",)), PAGE)


@every_kind
def test_the_list_of_a_kind_shows_a_group_of_its_states(kind: Kind[Any]) -> None:
    assert kind.paged is None or (kind.states and kind.states.ids(kind.paged))


@every_kind
def test_states_have_badges_and_a_facet(kind: Kind[Any]) -> None:
    assert bool(kind.states) == issubclass(kind.model, Stateful)
    if kind.states:
        assert {state.id for state in kind.states.order} <= {badge.id for badge in kind.badges}
        assert kind.states.facet in [facet.key for facet in kind.facets or ()]
