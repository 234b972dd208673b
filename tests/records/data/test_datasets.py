"""Our data as files, each read by a tool of its own format."""

import csv
import io
import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, SKOS

from conftest import Read, Write, files_of
from records.building.cache import Cache
from records.data.data_files import CATALOGUE, data_hrefs
from records.data.datasets import as_json, datasets_of
from records.data.dcat import catalogue_description
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.site.site import context_of

Data = Callable[[], dict[str, bytes]]
NAMES = ("projecten", "oproepen", "contacten", "nieuws")
SHAPES = Path(__file__).parents[2] / "dcat_ap" / "dcat-ap-3.0.0-shacl.jsonld"
SCHEMA = Namespace("https://schema.org/")
ORG = Namespace("http://www.w3.org/ns/org#")
URL = "https://example.org/sub/"

HARD = """title: "=1+1"
summary: "@SUM(A1:A9) ; 'x' \\"y\\""
status: lopend
start: 2026
themes: [fiets]
municipalities: [boom]
contacts: [fietsteam]
calls: [geheim]
funding:
  - {source: "=CMD", amount: "10.000,50", call: geheim}
figures:
  - {label: "-winst", value: "=2+2"}
image: {src: assets/fiets.png, alt: Een fiets}
reviewed: 2026-11-20
description: |
  ## Kop

  Zie de [regierol](../docs/over/regierol.md).
"""
DRAFT = """---
title: Geheime oproep
summary: Nog niet.
closes: 2027-01-01
contacts: [fietsteam]
draft: true
reviewed: 2026-11-01
---
x
"""


@pytest.fixture
def data(read: Read, imprint: Imprint, tmp_path: Path) -> Data:
    def create(href: str) -> BinaryIO:
        (tmp_path / "made/data").mkdir(parents=True, exist_ok=True)
        return (tmp_path / "made" / href).open("wb")

    def files() -> dict[str, bytes]:
        made = datasets_of(KINDS, context_of(read()[0], imprint), Cache(None), create)
        description = as_json(catalogue_description(made, imprint))
        return {**files_of(tmp_path / "made"), CATALOGUE: description}

    return files


@pytest.fixture
def hard(data: Data, write: Write) -> dict[str, bytes]:
    """The data with a project that means ill."""
    write("projects/lastig.yml", HARD)
    write("docs/oproepen/geheim.md", DRAFT)
    return data()


def rows(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def item(content: bytes, name: str) -> dict[str, Any]:
    (found,) = [one for one in json.loads(content)["items"] if one["id"] == name]
    return dict(found)


def test_the_files_are_where_the_site_says(data: Data) -> None:
    assert set(data()) == set(data_hrefs(KINDS))


@pytest.mark.parametrize("name", NAMES)
def test_json_keeps_to_its_schema(name: str, hard: dict[str, bytes], json_schema: Any) -> None:
    schema = json.loads(hard[f"data/{name}.schema.json"])
    json_schema.check_schema(schema)
    checker = json_schema(schema, format_checker=json_schema.FORMAT_CHECKER)
    document = json.loads(hard[f"data/{name}.json"])
    assert document["items"]
    checker.validate(document)


def test_the_schema_refuses_what_is_wrong(data: Data, json_schema: Any) -> None:
    files = data()
    checker = json_schema(json.loads(files["data/oproepen.schema.json"]))
    document = json.loads(files["data/oproepen.json"])
    document["items"][0]["state"] = "misschien"
    document["items"][1]["extra"] = 1
    assert len(list(checker.iter_errors(document))) == 2


def test_the_schema_explains_each_field_in_dutch(data: Data) -> None:
    schema = json.loads(data()["data/projecten.schema.json"])
    fields = schema["properties"]["items"]["items"]["properties"]
    assert fields["start"]["description"] == "De dag, de maand of het jaar van de start."
    assert fields["status"]["enum"] == ["in-voorbereiding", "lopend", "afgerond", "stopgezet"]


def test_json_has_whole_addresses_and_amounts_in_euro(hard: dict[str, bytes]) -> None:
    project = item(hard["data/projecten.json"], "lastig")
    assert project["url"] == f"{URL}projecten/lastig/"
    assert project["funding"][0]["amount"] == 10000.5
    assert project["image"]["src"] == f"{URL}assets/fiets.png"
    assert f'href="{URL}over/regierol/"' in project["text"]
    call = item(hard["data/oproepen.json"], "nieuwe-wielen")
    assert call["closes"] == "2026-12-15T12:00:00+01:00"
    assert call["budget"]["maximum"] == 10000
    assert call["state"] == "open"


def test_what_is_hidden_leaves_no_trace(hard: dict[str, bytes]) -> None:
    for content in hard.values():
        assert "geheim" not in content.decode().lower()
    project = item(hard["data/projecten.json"], "lastig")
    assert project["calls"] == []
    assert project["funding"][0]["call"] is None
    assert "keywords" not in project


def test_examples_are_flagged_in_every_row(data: Data) -> None:
    files = data()
    for name in NAMES:
        marks = {row["Id"]: row["Voorbeeld"] for row in rows(files[f"data/{name}.csv"])}
        flags = {
            one["id"]: one["example"] for one in json.loads(files[f"data/{name}.json"])["items"]
        }
        assert marks == {key: "ja" if flag else "nee" for key, flag in flags.items()}
    assert item(files["data/projecten.json"], "fietspunt")["example"] is True


def test_excel_in_belgium_opens_the_csv_rightly(hard: dict[str, bytes]) -> None:
    content = hard["data/oproepen.csv"]
    assert content.startswith(b"\xef\xbb\xbfId;Webadres;")
    assert content.endswith(b"\r\n")
    (call,) = [row for row in rows(content) if row["Id"] == "nieuwe-wielen"]
    assert call["Sluit"] == "2026-12-15 12:00"
    assert call["Budget: totaal"] == "50000,00"
    assert call["Thema's"] == "Fiets"
    assert call["Status"] == "open"


def test_no_cell_is_a_formula(hard: dict[str, bytes]) -> None:
    (row,) = [row for row in rows(hard["data/projecten.csv"]) if row["Id"] == "lastig"]
    assert row["Titel"] == "'=1+1"
    assert row["Samenvatting"] == "'@SUM(A1:A9) ; 'x' \"y\""
    assert row["Betaald met"] == "'=CMD – 10000,50"
    assert row["Cijfers"] == "'-winst – '=2+2"
    for name in NAMES:
        for one in rows(hard[f"data/{name}.csv"]):
            assert not [cell for cell in one.values() if cell.startswith(("=", "+", "-", "@"))]


def test_the_map_has_only_projects_with_a_place_longitude_first(hard: dict[str, bytes]) -> None:
    (feature,) = json.loads(hard["data/projecten.geojson"])["features"]
    assert feature["id"] == "fietspunt"
    assert feature["geometry"] == {"type": "Point", "coordinates": [4.37, 51.09]}
    assert feature["properties"]["example"] is True


def graph(content: bytes) -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib 7.6 warns of its own code
        return Graph().parse(data=content, format="json-ld")


def test_linked_data_is_a_graph_of_each_record(data: Data) -> None:
    files = data()
    for name, kind in zip(
        NAMES, ("Project", "MonetaryGrant", "Organization", "NewsArticle"), strict=True
    ):
        found = graph(files[f"data/{name}.jsonld"])
        count = len(json.loads(files[f"data/{name}.json"])["items"])
        things = {
            thing
            for thing in found.subjects(RDF.type, SCHEMA[kind])
            if str(thing).startswith(f"{URL}{'contact' if name == 'contacten' else name}/")
        }
        assert len(things) == count


def test_a_contact_is_a_unit_in_the_words_of_oslo(data: Data) -> None:
    found = graph(data()["data/contacten.jsonld"])
    team = URIRef(f"{URL}contact/fietsteam/")
    assert (team, RDF.type, ORG.OrganizationalUnit) in found
    assert list(found.objects(team, ORG.unitOf))


def test_portals_find_each_file_with_its_size(data: Data) -> None:
    files = data()
    found = graph(files["data/catalogus.jsonld"])
    given = KINDS.giving(lambda kind: kind.dataset)
    assert len(list(found.subjects(RDF.type, DCAT.Dataset))) == len(given)
    sizes = {
        str(url).removeprefix(URL): int(str(found.value(file, DCAT.byteSize)))
        for file, url in found.subject_objects(DCAT.downloadURL)
    }
    assert sizes == {
        href: len(content) for href, content in files.items() if href != "data/catalogus.jsonld"
    }
    licences = set(map(str, found.objects(None, DCTERMS.license)))
    assert licences == {
        "https://data.vlaanderen.be/id/licentie/creative-commons-zero-verklaring/v1.0"
    }


def _checked(description: Graph) -> tuple[bool, str]:
    """Whether the shapes of DCAT-AP allow it, and what they say; RDFS makes everything a resource."""
    import pyshacl  # noqa: PLC0415 (it takes half a second to import)

    shapes = graph(SHAPES.read_bytes())
    conforms, _, report = pyshacl.validate(description, shacl_graph=shapes, inference="rdfs")
    return bool(conforms), str(report)


def test_each_theme_has_its_dutch_name(data: Data) -> None:
    found = graph(data()["data/catalogus.jsonld"])
    assert set(map(str, found.objects(predicate=SKOS.prefLabel))) == {
        "Bevolking en samenleving",
        "Economie en financiën",
        "Overheid en publieke sector",
    }


def test_the_description_has_what_dcat_ap_demands(data: Data) -> None:
    found = graph(data()["data/catalogus.jsonld"])
    conforms, report = _checked(found)
    assert conforms, report
    found.remove((None, DCTERMS.title, None))
    assert not _checked(found)[0]
