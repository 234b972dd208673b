"""Facets: their values, and which record has which."""

from conftest import Read, Write
from records.catalogue.catalogue import Catalogue
from records.catalogue.facets import facets, values_with_pages
from records.kinds.call.kind import CALL
from records.kinds.project.kind import PROJECT


def _catalogue(read: Read) -> Catalogue:
    return read()[0].catalogue


def test_each_record_picks_its_values(read: Read) -> None:
    catalogue = _catalogue(read)
    for facet in facets(catalogue, PROJECT):
        names = {"thema": "themes", "gemeente": "municipalities"}.get(facet.key)
        if names:
            for project, pick in zip(catalogue.of("project"), facet.picks, strict=True):
                assert [facet.values[index].id for index in pick] == getattr(project, names)


def test_counts_are_of_records(read: Read) -> None:
    catalogue = _catalogue(read)
    facet = next(facet for facet in facets(catalogue, PROJECT) if facet.key == "status")
    for value, count in zip(facet.values, facet.counts, strict=True):
        assert count == sum(project.status == value.id for project in catalogue.of("project"))
        assert len(facet.records(value, catalogue.of("project"))) == count


def test_open_means_the_same_in_the_facet_as_above_the_list(read: Read) -> None:
    catalogue = _catalogue(read)
    facet = next(facet for facet in facets(catalogue, CALL) if facet.key == "stand")
    value = next(value for value in facet.values if value.id == "open")
    found = facet.records(value, catalogue.of("call"))
    assert found == catalogue.group("call", "open")
    assert {"permanent", "open"} <= {call.state(catalogue.now) for call in found}


def test_every_value_has_an_address_that_exists(read: Read) -> None:
    site, _ = read()
    known = {route.href for route in site.routes}
    found = [*facets(site.catalogue, PROJECT), *facets(site.catalogue, CALL)]
    for value in (value for facet in found for value in facet.values):
        assert value.href.partition("#")[0] in known, value.href


def test_statuses_and_funders_have_pages_of_their_own(read: Read) -> None:
    found = {value.href: related for value, related in values_with_pages(_catalogue(read))}
    assert found["projecten/status/lopend/"]
    assert any(href.startswith("oproepen/verstrekkers/") for href in found)


def test_a_giver_whose_name_has_no_letter_is_no_value_to_choose(write: Write, read: Read) -> None:
    call = "---\ntitle: {0}\nsummary: Kort.\nfunder: {{name: '{0}'}}\npermanent: true\ncontacts: [fietsteam]\nreviewed: 2026-11-01\n---\nTekst.\n"
    write("docs/oproepen/omega.md", call.replace("title: {0}", "title: Omega").format("Ω"))
    write("docs/oproepen/fonds.md", call.format("Fonds"))
    site, problems = read()
    assert not problems.errors
    givers = next(facet for facet in facets(site.catalogue, CALL) if facet.key == "verstrekker")
    assert "Fonds" in [value.name for value in givers.values]
    assert "Ω" not in [value.name for value in givers.values]
