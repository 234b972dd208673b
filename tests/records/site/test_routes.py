"""Every address of the site, and what stands there."""

from pathlib import Path

import pytest

from conftest import Read, Write
from records.site.route import Route


@pytest.fixture
def routes(read: Read) -> dict[str, Route]:
    return {route.href: route for route in read()[0].routes}


def test_every_address_is_there_once(read: Read) -> None:
    hrefs = [route.href for route in read()[0].routes]
    assert len(hrefs) == len(set(hrefs))
    assert {"", "projecten/", "projecten/fietspunt/", "nieuws/rubrieken/beleid/"} <= set(hrefs)


@pytest.mark.parametrize(
    ("href", "titles"),
    [
        ("", []),
        ("projecten/", ["Home"]),
        ("projecten/fietspunt/", ["Home", "Projecten"]),
        ("over/regierol/", ["Home", "Over KINA"]),
        ("themas/fiets/", ["Home", "Projecten"]),
        ("prioriteiten/wse-lr1/", ["Home", "Over KINA", "De regierol"]),
        ("nieuws/rubrieken/beleid/", ["Home", "Nieuws"]),
    ],
)
def test_the_trail_leads_from_home_to_the_page_above(
    routes: dict[str, Route], href: str, titles: list[str]
) -> None:
    assert [title for title, _ in routes[href].trail] == titles


@pytest.mark.parametrize(
    ("href", "menu"),
    [
        ("projecten/fietspunt/", "projecten/"),
        ("oproepen/later/", "oproepen/"),
        ("over/regierol/", "over/regierol/"),
        ("prioriteiten/wse-lr1/", "over/regierol/"),
        ("gemeenten/boom/", "projecten/"),
        ("privacy/", "privacy/"),
    ],
)
def test_one_item_of_the_menu_is_lit(routes: dict[str, Route], href: str, menu: str) -> None:
    assert routes[href].menu == menu


def test_the_edit_link_leads_to_the_file_itself(routes: dict[str, Route]) -> None:
    assert routes["projecten/fietspunt/"].file == "projects/fietspunt.yml"
    assert routes["oproepen/later/"].file == "docs/oproepen/later.md"
    assert routes["themas/fiets/"].file == "projects/_vocabulary.yml"


def test_a_shell_lies_as_deep_as_the_pages_that_share_it(routes: dict[str, Route]) -> None:
    for route in routes.values():
        if not route.is_handmade:
            assert route.shell.removesuffix(".md").count("/") + 1 == route.href.count("/")


def test_a_long_list_goes_on_on_a_next_page(write: Write, root: Path, read: Read) -> None:
    text = (root / "projects/bakfietsen.yml").read_text(encoding="utf-8")
    for number in range(30):
        write(f"projects/nummer-{number}.yml", text.replace("title: ", f"title: {number} "))
    routes = {route.href: route for route in read()[0].routes}
    second = routes["projecten/pagina-2/"]
    assert second.title == "Projecten (pagina 2)"
    assert second.pagination is not None
    assert (second.pagination.total, len(second.pagination.items)) == (33, 9)
    assert not second.is_handmade
    assert "themas/fiets/pagina-2/" in routes


def test_a_project_cannot_take_the_address_of_a_next_page(
    write: Write, root: Path, read: Read
) -> None:
    text = (root / "projects/bakfietsen.yml").read_text(encoding="utf-8")
    for name in ("pagina-2", *(f"nummer-{number}" for number in range(30))):
        write(f"projects/{name}.yml", text.replace("title: ", f"title: {name} "))
    (problem,) = read()[1]
    assert problem.code == "address-twice"
    assert problem.place.file == "projects/pagina-2.yml"


def test_the_history_shows_on_records_and_texts_and_not_on_lists(routes: dict[str, Route]) -> None:
    shown = {href for href, route in routes.items() if route.shows_history}
    assert {"projecten/fietspunt/", "privacy/"} <= shown
    assert not {"", "projecten/", "wijzigingen/", "zoeken/", "themas/fiets/"} & shown
