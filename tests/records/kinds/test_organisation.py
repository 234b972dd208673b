"""Organisations, and how other records name them."""

from pathlib import Path

import pytest
import vobject
from changing import change
from pydantic import ValidationError

from conftest import Build, Read, Write
from records.building.cache import Cache
from records.catalogue.differences import differences
from records.data.data_files import linked_record
from records.fields.frozen import references
from records.fields.groups import Organisation as Named
from records.forms.imprint import Imprint
from records.forms.statement import organisation
from records.kinds.organisation.kind import ORGANISATION, Organisation
from records.site.site import context_of
from records.vcards.vcard_files import vcard_files


@pytest.mark.parametrize("number", ["0445.508.132", "0000.000.097", "1000.000.021"])
def test_a_number_with_its_control_digits_is_one(number: str) -> None:
    fields = {"title": "x", "summary": "x", "reviewed": "2026-11-01", "kbo": number}
    assert Organisation.model_validate(fields).kbo == number
    slip = f"{number[:-1]}{(int(number[-1]) + 1) % 10}"
    with pytest.raises(ValidationError, match="messages"):
        Organisation.model_validate({**fields, "kbo": slip})


def test_a_name_may_stand_alone_and_an_id_is_a_reference() -> None:
    for written in ("fietswerk", {"name": "fietswerk"}):
        named = Named.model_validate(written)
        assert [(found.target, found.id) for found in references(named)] == [
            ("organisation", "fietswerk")
        ]
    assert list(references(Named.model_validate("Fietswerk vzw"))) == []


def test_a_named_organisation_is_that_of_the_site_or_a_name(read: Read, imprint: Imprint) -> None:
    context = context_of(read()[0], imprint)
    own = organisation(Named.model_validate("fietswerk"), context)
    assert own
    assert (own["name"], own["@id"]) == ("Fietswerk", f"{imprint.site_url}organisaties/fietswerk/")
    other = organisation(Named.model_validate("Iets vzw"), context)
    assert other == {"@type": "Organization", "name": "Iets vzw", "url": None}


def test_the_history_names_organisations(read: Read) -> None:
    catalogue = read()[0].catalogue
    (project,) = catalogue.get("project", ["fietspunt"])
    other = project.model_copy(update={"promoter": Named.model_validate("fietswerk")})
    assert list(differences(project, other, catalogue.name_of)) == [
        "Trekker: Fietswerk toegevoegd; Fietsvoorbeeld vzw weggehaald."
    ]


def test_its_card_names_it_once(read: Read, imprint: Imprint) -> None:
    cards = dict(vcard_files(read()[0].catalogue, imprint, Cache(None)))
    card = vobject.readOne(cards["organisaties/fietswerk/fietswerk.vcf"].decode())
    assert card.org.value == ["Fietswerk"]
    assert "role" not in card.contents


def test_linked_data_have_its_number_and_address(read: Read, imprint: Imprint) -> None:
    site, _ = read()
    (record,) = site.catalogue.get("organisation", ["fietswerk"])
    said = linked_record(record, ORGANISATION, context_of(site, imprint))
    assert said["@type"] == ["Organization", "org:FormalOrganization"]
    assert said["vatID"] == "BE0445508132"
    assert said["locn:address"]["locn:postCode"] == "2850"
    assert said["makesOffer"][0]["itemOffered"]["name"] == "Fietsherstelling"


def test_its_page_lists_what_it_leads_and_joins(build: Build, root: Path, write: Write) -> None:
    project = root / "projects/fietspunt.yml"
    change(project, "name: Fietsvoorbeeld vzw", "name: fietswerk")
    change(project, "source: Voorbeeldfonds", "source: fietswerk")
    news = "---\ntitle: x\ndate: 2026-11-20\norganisations: [fietswerk]\n---\nx\n"
    write("docs/nieuws/over-fietswerk.md", news)
    site = build()
    page = (site / "organisaties/fietswerk/index.html").read_text("utf-8")
    for heading in ("Trekt dit project", "Betaalt mee aan dit project", "Haar bijeenkomsten"):
        assert heading in page
    assert "Werkt mee aan" not in page
    assert "Nieuws over deze organisatie" in page
    news_page = (site / "nieuws/over-fietswerk/index.html").read_text("utf-8")
    assert '<a href="../../organisaties/fietswerk/">Fietswerk</a>' in news_page
    project_page = (site / "projecten/fietspunt/index.html").read_text("utf-8")
    assert '<a href="../../organisaties/fietswerk/">Fietswerk</a>' in project_page
    assert "Fietswerk" in (site / "data/projecten.csv").read_text("utf-8")
    knowledge = (site / "kennis/index.html").read_text("utf-8")
    assert "Programma" in knowledge
    assert "agenda/fietsdag/document/" in (site / "kennis/rss.xml").read_text("utf-8")
    place = (site / "gemeenten/boom/index.html").read_text("utf-8")
    assert "KINA heeft de lijst nog niet bevestigd" in place
    assert "mei 2024" in place
    assert "webcal://" in place
