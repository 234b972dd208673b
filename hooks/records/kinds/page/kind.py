"""What pages give to the site."""

from __future__ import annotations

from collections.abc import Mapping

from records.kind import Kind

from .model import Page


def _templates(lists: Mapping[str, str]) -> dict[str, str]:
    """The files in overrides/page/, and the lists of other kinds."""
    return {
        "text": "Alleen de tekst.",
        "home": "De startpagina.",
        **lists,
        "feeds": "De feeds waarop je je kunt abonneren.",
        "changes": "De laatste wijzigingen aan alle bestanden.",
        "data": "De open data, met een voorproef.",
        "totals": "De cijfers: wat alle projecten en bijeenkomsten samen zijn.",
        "members": "De gemeenten en wie er meedoet.",
        "knowledge": "Alle documenten van alle bestanden, per thema.",
        "glossary": "De begrippenlijst met synoniemen.",
        "priorities": "De Vlaamse beleidsprioriteiten.",
        "search": "De zoekpagina.",
    }


PAGE = Kind(
    model=Page,
    plural="pages",
    icon="file-document-outline",
    word="Pagina",
    words="Pagina's",
    heading="Pagina's",
    term_place=7,
    order=lambda page, _now: page.file,
    page_size=1,
    wrapper="k-rows",
    binding="rib",
    og_type="website",
    badges=None,
    states=None,
    facets=None,
    sorts=None,
    feed=None,
    entries=None,
    events=None,
    vcard=None,
    dataset=None,
    statement=None,
    linked=None,
    measures=None,
    new=None,
    checks=None,
    report=None,
    templates=_templates,
)
