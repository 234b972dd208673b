"""Whom to reach in a municipality."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.rest import visit_at_rest
from browser.rules import large_letters

from .late import late

_FITS = """field => {
  const style = getComputedStyle(field), text = document.createElement("div");
  const around = ["paddingLeft", "paddingRight"].reduce((sum, side) => sum + parseFloat(style[side]), 0);
  text.style.cssText = `font: ${style.font}; line-height: ${style.lineHeight}; letter-spacing: ${style.letterSpacing}`;
  text.style.width = `${field.clientWidth - around}px`;
  text.textContent = field.selectedOptions[0].text;
  document.body.append(text);
  return text.scrollWidth <= text.clientWidth && text.offsetHeight <= field.clientHeight;
}"""


def test_a_municipality_shows_its_contacts(page: Page, address: str) -> None:
    page.goto(f"{address}contact/")
    page.get_by_label("Gemeente").select_option("Boom (2850)")
    answer = page.locator("[data-answer]")
    expect(answer.get_by_role("heading", name="Je aanspreekpunt in Boom")).to_be_visible()
    expect(answer).to_contain_text("Projectteam Zuid")
    expect(page).to_have_url(f"{address}contact/?gemeente=boom")
    page.reload()
    expect(answer).to_contain_text("Projectteam Zuid")
    answer.get_by_role("link", name="Projectteam Zuid").click()
    expect(page).to_have_url(f"{address}contact/projectteam-zuid/")


def test_a_village_shows_the_contacts_of_its_municipality(page: Page, address: str) -> None:
    page.goto(f"{address}contact/")
    page.get_by_label("Gemeente").select_option("Halle (Zoersel)")
    expect(page.locator("[data-answer]")).to_contain_text("Je aanspreekpunt in Zoersel")
    page.reload()
    expect(page.get_by_label("Gemeente")).to_have_value("zoersel")


def test_on_the_home_page_it_is_loaded_for_who_comes_near(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit_at_rest(page, address)
    first = len(asked)
    assert len([url for url in asked if "icon" not in url]) <= 5  # and one of the icons
    expect(page.get_by_label("Gemeente")).to_be_hidden()
    page.get_by_role("heading", name="Wie is mijn aanspreekpunt?").scroll_into_view_if_needed()
    page.get_by_label("Gemeente").select_option("Niel (2845)")
    assert len(asked) > first
    expect(page.locator("[data-answer]")).to_contain_text("Je aanspreekpunt in Niel")


def test_an_unknown_municipality_in_the_address_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}contact/?gemeente=parijs")
    expect(page.locator("[data-answer]")).to_contain_text("Die gemeente kennen we niet.")


@pytest.mark.parametrize("place", ["", "contact/"])
def test_each_municipality_can_be_read_whole(page: Page, address: str, place: str) -> None:
    visit_at_rest(page, address + place)
    field = page.get_by_label("Gemeente")
    for name in ("", "Boechout (2530, 2531)", "Sint-Katelijne-Waver (2860)"):
        if name:
            field.evaluate("(field, name) => field.add(new Option(name, '', true, true))", name)
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert field.evaluate(_FITS), (name, width)
            with large_letters(page):
                assert field.evaluate(_FITS), (name, width, "large letters")


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_where_its_script_does_not_come_the_plain_list_shows(
    browser: Browser, address: str, motion: Literal["no-preference", "reduce"]
) -> None:
    with browser.new_page(reduced_motion=motion) as page, late(page, "**/assets/js/find/*.js"):
        page.goto(f"{address}contact/", wait_until="commit")
        first = page.locator("[data-contact-finder]").get_by_role("link", name="Boechout")
        expect(first).to_be_visible()
        expect(page.locator(".k-place__form")).to_have_css("height", "0px")
