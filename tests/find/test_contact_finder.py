"""Whom to reach in a municipality."""

from __future__ import annotations

from playwright.sync_api import Page, expect


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


def test_it_works_on_the_home_page_too(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Gemeente").select_option("Niel (2845)")
    expect(page.locator("[data-answer]")).to_contain_text("Je aanspreekpunt in Niel")


def test_an_unknown_municipality_in_the_address_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}contact/?gemeente=parijs")
    expect(page.locator("[data-answer]")).to_contain_text("Die gemeente kennen we niet.")
