"""The page for searching, as visitors use it."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser.places import gap
from browser.rest import at_rest, visit_at_rest

from .late import late

FIELD = "[data-search-page] input[name=q]"
COUNT = "[data-search-page] [data-count]"


def _search(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}zoeken/")
    page.fill(FIELD, query)
    expect(page.get_by_role("status")).to_contain_text(f"‘{query}’")  # it is announced


def test_a_result_says_what_it_is_and_shows_the_words(page: Page, address: str) -> None:
    _search(page, address, "fietspunt")
    first = page.locator(".k-result", has_text="Fietspunt in de buurt").first
    expect(first.locator("[data-kind]")).to_have_text("Project")
    expect(first.locator("[data-badges]")).to_contain_text("Lopend")
    expect(first.locator("[data-badges]")).to_contain_text("Voorbeeld")
    expect(first.locator("mark").first).to_have_text(re.compile("fietspunt", re.IGNORECASE))
    expect(first.locator("[data-place]")).to_have_text("Projecten")
    first.locator("a").click()
    expect(page).to_have_url(f"{address}projecten/fietspunt-in-de-buurt/")


def test_an_excerpt_reads_as_sentences(page: Page, address: str) -> None:
    _search(page, address, "fiets")
    texts = page.locator(".k-result__text").all_text_contents()
    assert [text for text in texts if not text.endswith((".", "!", "?", " …"))] == []
    assert "https://" not in " ".join(texts)
    assert re.findall(r"[a-z]\d+\b", " ".join(texts)) == []
    marked = page.locator(".k-result mark").all_text_contents()
    assert [word for word in marked if not re.fullmatch(r"\w(.*\w)?", word)] == []


def test_the_plural_of_a_word_is_shown_too(page: Page, address: str) -> None:
    """The stemmer does not know that `fietsen` is one of `fiets`."""
    _search(page, address, "fiets")
    marked = {word.lower() for word in page.locator(".k-result mark").all_text_contents()}
    assert {"fiets", "fietsen"} <= marked <= {"fiets", "fietsen", "fietsje", "fietst"}


def test_a_word_of_the_glossary_leads_to_its_own_place_there(page: Page, address: str) -> None:
    _search(page, address, "VOP")
    term = page.get_by_role("heading", name="VOP", exact=True, level=3).get_by_role("link")
    expect(term).to_have_attribute("href", re.compile(r"/over/begrippenlijst/#vop$"))
    expect(page).to_have_title(re.compile("^VOP – Zoeken – "))
    result = page.locator(".k-result", has=term)
    expect(result.locator("[data-text]")).to_have_text(re.compile(r"^VOP\. Oude term\. "))


def test_a_synonym_of_a_term_leads_to_the_term(page: Page, address: str) -> None:
    _search(page, address, "artikel 60")
    term = page.get_by_role("heading", name="Tijdelijke werkervaring", exact=True, level=3)
    link = term.get_by_role("link")
    expect(link).to_have_attribute("href", re.compile(r"/begrippenlijst/#tijdelijke-werkervaring$"))
    text = page.locator(".k-result", has=link).locator("[data-text]")
    expect(text).to_have_text(
        re.compile(r"^Tijdelijke werkervaring\. Traject met begeleiding .*\.$")
    )


def test_the_tips_keep_away_from_the_last_result(page: Page, address: str) -> None:
    _search(page, address, "fietspunt")
    at_rest(page)
    tips = page.get_by_role("heading", name="Zo vind je meer")
    assert gap(page.locator(".k-result").last, tips) >= 32


def test_the_address_holds_all_and_back_and_reload_restore_it(page: Page, address: str) -> None:
    _search(page, address, "werk")
    page.press(FIELD, "Enter")
    page.get_by_role("radio", name="Nieuws").check()
    expect(page.locator("[data-kind]").first).to_have_text("Nieuws")
    expect(page).to_have_url(f"{address}zoeken/?q=werk&soort=news_item")
    shown = page.locator(".k-result a").all_text_contents()
    page.reload()
    expect(page.locator(".k-result a")).to_have_text(shown)
    expect(page.locator(FIELD)).to_have_value("werk")
    page.go_back()
    expect(page).to_have_url(f"{address}zoeken/?q=werk")
    expect(page.get_by_role("radio", name="Alles")).to_be_checked()


def test_results_come_page_by_page(page: Page, address: str) -> None:
    visit_at_rest(page, f"{address}zoeken/?q=sociale")
    first = page.locator(".k-result a").first.text_content()
    pager = page.get_by_role("navigation", name="Bladeren")
    assert gap(pager, page.get_by_role("heading", name="Zo vind je meer")) >= 32
    pager.get_by_role("link", name="Volgende").click()
    expect(page).to_have_url(f"{address}zoeken/?q=sociale&pagina=2")
    expect(page.locator(".k-result a").first).not_to_have_text(first or "")
    page.go_back()
    expect(page.locator(".k-result a").first).to_have_text(first or "")


def test_arrows_lead_through_the_results_and_back(page: Page, address: str) -> None:
    _search(page, address, "fietspunt")
    page.press(FIELD, "ArrowDown")
    expect(page.locator(".k-result a").nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".k-result a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()


def test_the_focus_stays_in_the_results_when_better_ones_come(page: Page, address: str) -> None:
    _search(page, address, "fiets")
    page.press(FIELD, "ArrowDown")
    better = "(field, words) => { field.value = words; field.dispatchEvent(new Event('input')); }"
    for words in ("fietspunt", "naaiatelier"):
        page.locator(FIELD).evaluate(better, words)
        expect(page.locator(COUNT)).to_contain_text(f"‘{words}’")
        expect(page.locator(".k-result a:focus")).to_have_count(1)


def test_an_answer_that_is_no_longer_waited_for_says_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?q=naaiatelier")
    expect(page.locator(COUNT)).to_contain_text("voor ‘naaiatelier’")
    with late(page, "**/words/f.json"):
        page.fill(FIELD, "fietspunt")
        expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
        page.fill(FIELD, "naaiatelier")
        expect(page.locator(COUNT)).to_contain_text("voor ‘naaiatelier’")
        page.wait_for_timeout(600)  # longer than it takes to say that an answer is slow
        expect(page.locator(COUNT)).to_contain_text("voor ‘naaiatelier’")
        page.fill(FIELD, "")
        expect(page.locator(COUNT)).to_be_empty()
    expect(page.locator(".k-result")).to_have_count(0)


def test_only_the_letters_of_a_query_are_loaded(new_page: Page, address: str) -> None:
    loaded: list[str] = []
    new_page.on("request", lambda request: loaded.append(request.url))
    _search(new_page, address, "fiets")
    assert [url.rpartition("/")[2] for url in loaded if "/words/" in url] == ["f.json"]


def test_no_result_comes_with_advice(page: Page, address: str) -> None:
    _search(page, address, "zeilboot")
    expect(page.locator(COUNT)).to_have_text("Geen resultaten voor ‘zeilboot’")
    expect(page.locator("[data-notes]")).to_contain_text("Probeer het zo:")
    tips = page.get_by_role("heading", name="Zo vind je meer")
    assert 32 <= gap(page.locator(".k-find .k-empty"), tips) <= 160  # no empty screen between them


def test_a_place_that_is_none_of_the_site_leads_to_those_that_are(page: Page, address: str) -> None:
    _search(page, address, "2660 hoboken")
    notes = page.locator("[data-notes]")
    expect(notes).to_contain_text("‘2660’ en ‘hoboken’ staan niet bij de gemeenten van deze site.")
    expect(notes).not_to_contain_text("juist geschreven")
    _search(page, address, "fiets 2660")
    expect(notes).to_contain_text("‘2660’ staat niet bij de gemeenten van deze site.")
    expect(page.locator(".k-result")).not_to_have_count(0)
    notes.get_by_role("link", name="Bekijk welke gemeenten er wel bij staan").click()
    expect(page.get_by_role("combobox", name="Mijn gemeente")).to_be_visible()


def test_the_form_of_the_home_page_leads_here(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("main form[role=search] input", "fiets")
    page.press("main form[role=search] input", "Enter")
    expect(page).to_have_url(f"{address}zoeken/?q=fiets")
    expect(page.locator(COUNT)).to_contain_text("resultaten voor ‘fiets’")


def test_markup_stays_text(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator(COUNT)).to_contain_text("‘<img src=x onerror=alert(1)>’")
    assert page.locator("main img").count() == 0


def test_ten_thousand_letters_get_an_answer(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.fill(FIELD, "fiets " * 1700)
    expect(page.locator(COUNT)).to_contain_text("resultaten voor")
    expect(page.locator("[data-notes]")).to_contain_text("Je vraag is erg lang.")


def test_nonsense_in_the_address_is_ignored(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?q=fiets&soort=huh&pagina=-3")
    expect(page.locator(COUNT)).to_contain_text("resultaten voor ‘fiets’")
    expect(page.get_by_role("radio", name="Alles")).to_be_checked()


def test_behind_the_last_page_is_the_last_one(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?q=sociale&pagina=99")
    expect(page.get_by_role("link", name="Vorige")).to_be_visible()
    expect(page.locator(".k-result")).not_to_have_count(0)


@pytest.mark.parametrize("place", ["zoeken/", "zoeken/?q=energie"])
def test_what_was_typed_before_the_script_came_stays(page: Page, address: str, place: str) -> None:
    with late(page, "**/assets/js/find/*.js"):
        page.goto(address + place, wait_until="commit")
        expect(page.locator(FIELD)).to_be_visible()  # not before its style sheet came
        page.locator(FIELD).press_sequentially("naaiatelier")
    expect(page.locator(COUNT)).to_contain_text("‘naaiatelier’")
    expect(page.locator(FIELD)).to_have_value("naaiatelier")
