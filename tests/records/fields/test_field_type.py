"""A field that a model gains, in every form, and one that says none."""

import csv
import re
from dataclasses import replace
from datetime import date, time
from operator import attrgetter
from typing import Annotated, Any, NamedTuple

import pytest

from conftest import Read
from records.all_kinds import Kinds
from records.catalogue.differences import differences
from records.data.datasets import public_schema
from records.data.public_form import csv_line, heads, public_form, row, shared_record
from records.editing.guide_pages import field_list
from records.editing.new_record import new_record
from records.editing.schema import schema_of
from records.export.markdown import facts
from records.fields.choices import CallId, Choice, OrganisationName
from records.fields.field_type import FieldOptions, optional, required, safe_cell, several
from records.fields.frozen import type_of
from records.fields.groups import Group
from records.fields.numbers import Count, Euro, Latitude, Percent
from records.fields.paths import ImagePath
from records.fields.texts import Line, Markdown, Title
from records.fields.times import Day, Partial, When
from records.forms.context import Context
from records.forms.imprint import Imprint
from records.kinds.call.groups import Budget
from records.kinds.contact.kind import CONTACT, Contact
from records.kinds.page.kind import PAGE
from records.kinds.project.model import Project
from records.language.dates import Moment, PartialDate
from records.record import Record
from records.site.site import context_of
from records.vocabulary import Vocabulary


class Colour(Choice):
    RED = "rood"
    BLUE = "blauw"


class Reach(Contact):
    """A contact that gained some fields, each by its lines here and nothing else."""

    visits: Count | None = optional("Bezoeken", "Hoeveel mensen er komen.", "1.250")
    share: Percent | None = optional("Aandeel", "Welk deel slaagt.", "12,5")
    photo: ImagePath | None = optional("Beeld", "Hoe het eruitziet.", "assets/team.jpg")
    motto: Line = required("Motto", "Wat op de gevel staat.", "Samen")


KIND = replace(CONTACT, model=Reach)
KINDS = Kinds(KIND, PAGE)


def reach(**written: Any) -> Reach:
    base = {"title": "Team", "field": "Werk", "reviewed": "2026-11-01", "motto": "Samen"}
    return Reach.model_validate(base | written).of_file("docs/contact/fietsteam.md", "Tekst.\n")


NEW = reach(visits="1.250", share="12,5", motto="=Samen")


@pytest.fixture
def context(read: Read, imprint: Imprint) -> Context:
    return context_of(read()[0], imprint)


def test_a_new_field_is_in_the_public_data(context: Context) -> None:
    found = public_form(NEW, context)
    assert [found[key] for key in ("visits", "share", "motto")] == [1250, 12.5, "=Samen"]
    cells = dict(zip(heads(KIND), row(NEW, context), strict=True))
    assert (cells["Bezoeken"], cells["Aandeel"]) == ("1250", "12,5")
    assert cells["Motto"] == "'=Samen"
    assert list(csv.reader([csv_line(list(cells))], delimiter=";")) == [list(heads(KIND))]
    schema = public_schema(KIND, "x.json", context.imprint)["properties"]["items"]["items"]
    assert schema["properties"]["visits"]["anyOf"][0] == {"type": "integer", "minimum": 0}
    assert schema["properties"]["share"]["anyOf"][0]["maximum"] == 100
    assert schema["properties"]["motto"]["type"] == "string"


class Helper(Group):
    who: OrganisationName = required("Wie", "Wie helpt.", "Fietswerk vzw")
    call: CallId | None = optional("Oproep", "Uit welke oproep.", "later")


class Helped(Reach):
    """A contact whose new fields say who, by an id or by a name."""

    owner: OrganisationName | None = optional("Eigenaar", "Van wie.", "Fietswerk vzw")
    owners: list[OrganisationName] = several("Eigenaars", "Van wie.", ["Fietswerk vzw"])
    helper: Helper | None = optional("Hulp", "Wie helpt.", {"who": "Fietswerk vzw"})
    helpers: list[Helper] = several("Helpers", "Wie helpen.", [{"who": "Fietswerk vzw"}])


def test_a_spreadsheet_has_the_name_of_what_an_id_stands_for(context: Context) -> None:
    by_id, by_name = {"who": "fietswerk", "call": "later"}, {"who": "Iemand vzw"}
    own = {"owner": "Iemand vzw", "owners": ["fietswerk", "Iemand vzw"]}
    groups = {"helper": by_id, "helpers": [by_id, by_name]}
    base = {"title": "Team", "field": "Werk", "reviewed": "2026-11-01", "motto": "Samen"}
    helped = Helped.model_validate(base | own | groups)
    kind = replace(CONTACT, model=Helped)
    cells = dict(zip(heads(kind), row(helped.of_file("x.md", ""), context), strict=True))
    assert cells["Eigenaar"] == "Iemand vzw"
    assert cells["Eigenaars"] == "Fietswerk | Iemand vzw"
    assert [cells["Hulp: wie"], cells["Hulp: oproep"]] == ["Fietswerk", "Later meer"]
    assert cells["Helpers"] == "Fietswerk – Later meer | Iemand vzw"


def test_a_new_field_with_a_file_has_its_full_address_outside(context: Context) -> None:
    shared = shared_record(reach(photo="assets/team.jpg"), context)
    assert shared.photo == f"{context.imprint.site_url}assets/team.jpg"  # type: ignore[attr-defined]
    assert shared_record(NEW, context) is NEW


def test_a_new_field_with_a_file_is_looked_for() -> None:
    found = reach(photo="assets/team.jpg").leaves(attrgetter("missing"))
    assert [(path, kind.missing) for path, kind, _ in found] == [(("photo",), "image-unknown")]


def test_a_new_field_is_in_the_history(context: Context) -> None:
    said = list(differences(reach(visits="0", share="5"), NEW, context.records.name_of))
    assert [sentence.replace("\xa0", " ") for sentence in said] == [
        "Bezoeken: van 0 naar 1.250.",
        "Aandeel: van 5 procent naar 12,5 procent.",
        "Motto: van ‘Samen’ naar ‘=Samen’.",
    ]
    assert list(differences(reach(), reach(visits="0"), context.records.name_of)) == [
        "Bezoeken: 0 toegevoegd."
    ]


def test_a_new_field_is_in_what_editors_get() -> None:
    schema = schema_of(Reach, KINDS, Vocabulary())["properties"]
    assert schema["visits"]["type"] == ["string", "number", "null"]
    assert schema["visits"]["errorMessage"].startswith("Schrijf alleen een geheel getal")
    assert schema["share"]["if"] == {"minimum": 0, "maximum": 100}
    assert schema["motto"]["maxLength"] == 800
    new = new_record(KIND, "Team", date(2026, 11, 1))
    assert "motto: VUL IN (Wat op de gevel staat, zoals Samen)" in new
    assert "| `visits` | Bezoeken | Hoeveel mensen er komen. | nee | `1.250` |" in field_list(KINDS)


def test_a_new_field_has_words_for_a_template() -> None:
    assert [NEW.shown("visits"), NEW.shown("share")] == ["1.250", "12,5\xa0procent"]
    assert reach().shown("visits") == ""


def test_a_new_field_is_in_the_export() -> None:
    shown = facts(reach(visits="0"), [Reach.fields["visits"], Reach.fields["motto"]], {})
    assert shown == ["- **Bezoeken**: 0", "- **Motto**: Samen"]


@pytest.mark.parametrize(
    ("plain", "meant"),
    [
        (int, "Count, Euro"),
        (str, "Line"),
        (float, "Percent"),
        (dict, "Annotated"),
    ],
)
def test_a_type_that_says_no_form_is_refused_when_the_program_starts(
    plain: Any, meant: str
) -> None:
    with pytest.raises(TypeError, match=rf"Wrong\.number: {plain.__name__} .*{meant}"):
        type("Wrong", (Group,), {"__annotations__": {"number": plain}})


@pytest.mark.parametrize(
    ("key", "kind", "declared", "told"),
    [
        ("seats", Count | None, None, "has no label and hint in Dutch; write required"),
        ("seats", Count | None, optional("Plaatsen", ""), "has no label and hint in Dutch"),
        (
            "motto",
            Line,
            optional("Motto", "Op de gevel."),
            "is None when it is left out; write `| None`",
        ),
        ("days", list[Day], optional("Dagen", "Welke."), "is None when it is left out"),
    ],
)
def test_a_field_that_says_too_little_is_refused_when_the_program_starts(
    key: str, kind: Any, declared: Any, told: str
) -> None:
    with pytest.raises(TypeError, match=re.escape(f"Wrong.{key}: {told}")):
        type("Wrong", (Group,), {"__annotations__": {key: kind}, key: declared})


@pytest.mark.filterwarnings("ignore:Field name:UserWarning")
def test_a_field_has_no_name_that_every_record_needs() -> None:
    declared = required("Bestand", "Waar het staat.", "assets/x.pdf")
    with pytest.raises(TypeError, match=r"Wrong\.file: is the name of something else in a model"):
        type("Wrong", (Contact,), {"__annotations__": {"file": Line}, "file": declared})


@pytest.mark.parametrize(
    ("base", "kind"),
    [
        (Contact, Markdown),
        (Contact, list[Markdown]),
        (Contact, Annotated[Markdown, FieldOptions(text=True)]),
        (Project, Markdown),
        (Project, Annotated[Markdown, FieldOptions(text=True)]),
    ],
)
def test_markdown_that_no_page_shows_and_no_check_reads_is_refused(
    base: type[Record], kind: Any
) -> None:
    declared = required("Verhaal", "Nog een.", "Tekst.")
    with pytest.raises(TypeError, match=r"Wrong\.\w+: only the text of a record is Markdown"):
        type("Wrong", (base,), {"__annotations__": {"story": kind}, "story": declared})


def test_options_that_stand_twice_are_refused_too() -> None:
    with pytest.raises(TypeError, match="FieldOptions twice"):
        type_of(Annotated[Title, FieldOptions(silent=True)])


class Case(NamedTuple):
    kind: Any
    value: Any
    shown: str
    told: str
    json: Any
    cell: str


CASES = [
    Case(Euro, 2_500_000, "25.000 euro", "25.000 euro", 25000, "25000,00"),
    Case(Euro, 1050, "10,50 euro", "10,50 euro", 10.5, "10,50"),
    Case(Latitude, -51.35, "-51.35", "-51.35", -51.35, "-51,35"),
    Case(Day, date(2026, 3, 1), "1 maart 2026", "1 maart 2026", "2026-03-01", "2026-03-01"),
    Case(Partial, PartialDate(2026, 3), "maart 2026", "maart 2026", "2026-03", "2026-03"),
    Case(
        When,
        Moment(date(2026, 7, 1), time(12)),
        "1 juli 2026 om 12 uur",
        "1 juli 2026 om 12 uur",
        "2026-07-01T12:00:00+02:00",
        "2026-07-01 12:00",
    ),
    Case(
        When, Moment(date(2026, 3, 1)), "1 maart 2026", "1 maart 2026", "2026-03-01", "2026-03-01"
    ),
    Case(Colour, Colour.RED, "rood", "‘rood’", "rood", "rood"),
    Case(Line | None, None, "", "", None, ""),
    Case(list[Line], ["a", "b"], "a, b", "", ["a", "b"], "a | b"),
    Case(
        Budget,
        Budget(total="10"),
        "10 euro",
        "",
        {"total": 10, "maximum": None, "cofinancing": None},
        "10,00",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.value))
def test_a_value_knows_its_forms(case: Case) -> None:
    kind = type_of(case.kind)
    forms = kind.shown(case.value), kind.in_history(case.value), kind.cell(case.value)
    assert tuple(form.replace("\xa0", " ") for form in forms) == (case.shown, case.told, case.cell)
    assert kind.json(case.value) == case.json


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", " \t="])
def test_no_cell_begins_a_formula_on_any_keyboard(begin: str) -> None:
    assert safe_cell(f"{begin}1+1") == f"'{begin.strip()}1+1"
