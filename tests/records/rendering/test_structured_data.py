"""What machines are told about pages."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from conftest import Read
from records.forms.imprint import Imprint
from records.forms.statement import as_script
from records.kinds.registry import KINDS
from records.rendering.structured_data import page_statements
from records.site.route import wrong_address
from records.site.site import context_of


@pytest.fixture
def about(read: Read, imprint: Imprint) -> Callable[[str], dict[str, Any]]:
    """What machines are told about the page at an address, without its breadcrumbs."""
    site, _ = read()
    routes = {route.href: route for route in site.routes}

    def tell(href: str) -> dict[str, Any]:
        statement = next(page_statements(routes[href], KINDS, context_of(site, imprint)))
        return dict(json.loads(as_script(statement)))

    return tell


def test_a_project_is_a_project_with_its_funding(about: Callable[[str], dict[str, Any]]) -> None:
    told = about("projecten/fietspunt/")
    assert told["@type"] == "Project"
    assert told["areaServed"][0]["@type"] == "City"
    assert told["funding"][0]["@type"] == "MonetaryGrant"
    assert told["funding"][0]["amount"]["currency"] == "EUR"
    assert told["contactPoint"][0]["@type"] == "ContactPoint"


def test_a_call_is_a_grant_whose_deadline_is_an_event(
    about: Callable[[str], dict[str, Any]],
) -> None:
    told = about("oproepen/nieuwe-wielen/")
    assert told["@type"] == "MonetaryGrant"
    assert told["subjectOf"]["@type"] == "Event"
    assert told["subjectOf"]["startDate"] == "2026-12-15T12:00:00+01:00"
    assert "subjectOf" not in about("oproepen/altijd/")


def test_a_news_item_is_an_article_with_its_dates(about: Callable[[str], dict[str, Any]]) -> None:
    told = about("nieuws/fietspunt-open/")
    assert told["@type"] == "NewsArticle"
    assert told["datePublished"] <= told["dateModified"]
    assert told["publisher"]["name"] == "KINA p.v."


def test_what_nobody_knows_is_left_out(about: Callable[[str], dict[str, Any]]) -> None:
    for href in ("projecten/naaiatelier/", "contact/fietsteam/", "", "projecten/", "over/"):
        told = json.dumps(about(href))
        assert "null" not in told
        assert '""' not in told


def test_the_breadcrumbs_end_at_the_page_itself(read: Read, imprint: Imprint) -> None:
    site, _ = read()
    (route,) = [route for route in site.routes if route.href == "projecten/fietspunt/"]
    *_, crumbs = page_statements(route, KINDS, context_of(site, imprint))
    places = [(step["position"], step["item"]) for step in crumbs["itemListElement"]]
    assert places == [
        (1, "https://example.org/sub/"),
        (2, "https://example.org/sub/projecten/"),
        (3, "https://example.org/sub/projecten/fietspunt/"),
    ]


def test_nothing_is_told_about_a_wrong_address(read: Read, imprint: Imprint) -> None:
    assert list(page_statements(wrong_address(), KINDS, context_of(read()[0], imprint))) == []


def test_no_text_can_end_the_script_that_holds_it() -> None:
    script = as_script({"name": "</script><b>Kapot</b>"})
    assert "<" not in script
    assert json.loads(script)["name"] == "</script><b>Kapot</b>"
