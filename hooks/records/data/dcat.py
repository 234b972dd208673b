"""The description of the datasets for data portals, in DCAT-AP Vlaanderen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from records.forms.imprint import Imprint
from records.forms.statement import in_dutch
from records.language.words import enumeration, upper_first

from .datasets import DataFile, Dataset

_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
_CONTEXT: dict[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{
        key: {"@type": "@id"}
        for key in ("dcat:accessURL", "dcat:downloadURL", "dcat:landingPage", "vcard:hasEmail")
    },
    "dct:modified": {"@type": "xsd:date"},
    "dcat:byteSize": {"@type": "xsd:nonNegativeInteger"},
}
_THEMES = {
    "AGRI": "Landbouw, visserij, bosbouw en voeding",
    "ECON": "Economie en financiën",
    "EDUC": "Onderwijs, cultuur en sport",
    "ENER": "Energie",
    "ENVI": "Milieu",
    "GOVE": "Overheid en publieke sector",
    "HEAL": "Gezondheid",
    "INTR": "Internationale vraagstukken",
    "JUST": "Justitie, rechtsstelsel en openbare veiligheid",
    "REGI": "Regio's en steden",
    "SOCI": "Bevolking en samenleving",
    "TECH": "Wetenschap en technologie",
    "TRAN": "Vervoer",
}
"""The data themes of the Publications Office of the EU, with their Dutch labels."""
PAGE = "data/"


def catalogue_description(datasets: Sequence[Dataset], imprint: Imprint) -> dict[str, Any]:
    """The catalogue with its datasets and their files, as JSON-LD."""
    url = imprint.site_url
    names = enumeration([dataset.spec.name for dataset in datasets])
    publisher = {
        "@id": f"{url}#uitgever",
        "@type": "foaf:Agent",
        "foaf:name": in_dutch(imprint.owner),
        "foaf:homepage": _of("foaf:Document", "https://kina.be/"),
    }
    return {
        "@context": _CONTEXT,
        "@id": f"{url}{PAGE}",
        "@type": "dcat:Catalog",
        "dct:title": in_dutch(f"Open data van {imprint.name}"),
        "dct:description": in_dutch(f"{upper_first(names)} als open data."),
        "dct:language": _of("dct:LinguisticSystem", f"{_EU}/language/NLD"),
        "dct:license": _of("dct:LicenseDocument", imprint.licence.uri),
        "foaf:homepage": _of("foaf:Document", f"{url}{PAGE}"),
        "dct:modified": str(max((dataset.modified for dataset in datasets), default=date.min)),
        "dct:publisher": publisher,
        "dcat:dataset": [_dataset(dataset, imprint) for dataset in datasets],
    }


def _dataset(dataset: Dataset, imprint: Imprint) -> dict[str, Any]:
    url = imprint.site_url
    return {
        "@id": f"{url}{PAGE}#{dataset.spec.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{url}{PAGE}#{dataset.spec.name}",
        "dct:title": in_dutch(f"{dataset.title} van {imprint.name}"),
        "dct:description": in_dutch(dataset.spec.description),
        "dct:language": _of("dct:LinguisticSystem", f"{_EU}/language/NLD"),
        "dct:accessRights": _of("dct:RightsStatement", f"{_EU}/access-right/PUBLIC"),
        "dct:accrualPeriodicity": _of("dct:Frequency", f"{_EU}/frequency/IRREG"),
        "dct:modified": str(dataset.modified),
        "dct:spatial": _of("dct:Location", f"{_EU}/country/BEL"),
        "dct:publisher": {"@id": f"{url}#uitgever"},
        "dcat:theme": _theme(dataset.spec.theme),
        "dcat:keyword": [
            in_dutch(word) for word in ("sociale economie", "werk", dataset.spec.name)
        ],
        "dcat:landingPage": _of("foaf:Document", f"{url}{PAGE}"),
        "dcat:contactPoint": {
            "@type": ["vcard:Kind", "vcard:Organization"],
            "vcard:fn": imprint.owner,
            "vcard:hasEmail": f"mailto:{imprint.email}",
        },
        "dcat:distribution": [_distribution(file, imprint) for file in dataset.files],
    }


def _distribution(file: DataFile, imprint: Imprint) -> dict[str, Any]:
    url = imprint.site_url
    return {
        "@id": f"{url}{file.href}",
        "@type": "dcat:Distribution",
        "dct:title": in_dutch(file.title or file.form.label),
        "dct:format": _of("dct:MediaTypeOrExtent", f"{_EU}/file-type/{file.form.eu_code}"),
        "dct:license": _of("dct:LicenseDocument", imprint.licence.uri),
        "dcat:accessURL": f"{url}{PAGE}",
        "dcat:downloadURL": f"{url}{file.href}",
        "dcat:mediaType": _of("dct:MediaType", f"{_IANA}/{file.form.media_type}"),
        "dcat:byteSize": str(file.size),
    }


def _of(kind: str, uri: str) -> dict[str, str]:
    """A value with its class, which the shapes of DCAT-AP ask for."""
    return {"@id": uri, "@type": kind}


def _theme(code: str) -> dict[str, Any]:
    scheme = {
        "@id": f"{_EU}/data-theme",
        "@type": "skos:ConceptScheme",
        "dct:title": in_dutch("Thema"),
    }
    concept = _of("skos:Concept", f"{_EU}/data-theme/{code}")
    return {**concept, "skos:prefLabel": in_dutch(_THEMES[code]), "skos:inScheme": scheme}
