"""The finders: what visitors see is what the records say, to the last one."""

import csv
import json
import re

from playwright.sync_api import Page, expect

from browser.places import gap
from browser.rest import at_rest, visit_at_rest
from conftest import NOW, SAMPLE, site_of
from records.kinds.project.model import Project

from .cards import ids_shown
from .late import late

HEADING = "[data-heading]"
FOCUS_RING = 6
"""How far, in pixels, the ring around what has the focus goes outside of it."""


def _projects() -> list[Project]:
    return site_of(SAMPLE).catalogue.of("project")


def _tick(page: Page, facet: str, value: str) -> None:
    at_rest(page)
    page.locator(f"[data-facet={facet}]").evaluate("facet => { facet.open = true; }")
    more = page.locator(f"[data-facet={facet}] .k-facet__more")
    if more.count() and "alle" in (more.text_content() or ""):
        more.click()
    page.check(f"input[name={facet}][value={value}]")


def test_or_within_a_facet_and_between_facets(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/")
    _tick(page, "status", "lopend")
    _tick(page, "gemeente", "boom")
    _tick(page, "gemeente", "ranst")
    wanted = [
        project.id
        for project in _projects()
        if project.status == "lopend" and {"boom", "ranst"} & set(project.municipalities)
    ]
    expect(page.locator(HEADING)).to_have_text(f"{len(wanted)} projecten gevonden")
    assert ids_shown(page) == wanted
    expect(page).to_have_url(re.compile(r"\?gemeente=boom&gemeente=ranst&status=lopend$"))


def test_chips_take_filters_away(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?status=lopend&thema=fiets")
    page.get_by_role("button", name="Lopend: verwijder filter").click()
    expect(page).to_have_url(f"{address}projecten/?thema=fiets")
    page.get_by_role("button", name="Wis alle filters").click()
    expect(page).to_have_url(f"{address}projecten/")
    expect(page.locator(HEADING)).to_have_text(f"{len(_projects())} projecten gevonden")
    expect(page.locator("input[name=thema]:checked")).to_have_count(0)


def test_back_and_reload_restore_the_view(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/")
    _tick(page, "thema", "fiets")
    _tick(page, "thema", "textiel")
    page.go_back()
    expect(page.locator("input[name=thema]:checked")).to_have_count(1)
    one = page.locator(HEADING).text_content() or ""
    page.reload()
    expect(page.locator(HEADING)).to_have_text(one)
    page.go_back()
    expect(page.locator("input[name=thema]:checked")).to_have_count(0)


def test_on_a_narrow_phone_the_order_and_its_name_fit_on_a_line_each(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}projecten/")
    order = page.get_by_label("Sorteer op")
    expect(order).to_have_value("nagekeken")  # the longest: Laatst nagekeken
    expect(order).to_have_css("height", "48px")


def test_words_and_facets_go_together(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?status=lopend")
    expect(page.locator("[data-cards] .k-card").first).to_be_visible()
    page.fill(".k-search input[name=q]", "fietspnt")
    page.press(".k-search input[name=q]", "Enter")
    expect(page.locator(HEADING)).to_have_text("1 project gevonden voor ‘fietspnt’")
    expect(page.locator("[data-notes]")).to_contain_text("Dit vonden we met ‘fietspunt’.")
    expect(page.get_by_label("Sorteer op")).to_contain_text("Best passend")
    assert ids_shown(page) == ["fietspunt-in-de-buurt"]
    expect(page).to_have_url(f"{address}projecten/?q=fietspnt&status=lopend")


def test_what_was_typed_before_the_script_came_stays(page: Page, address: str) -> None:
    field = page.get_by_role("searchbox", name="Zoek op woord of gemeente")
    with late(page, "**/assets/js/find/*.js"):
        page.goto(f"{address}projecten/?thema=fiets", wait_until="commit")
        expect(field).to_be_visible()
        field.press_sequentially("fietspunt")
    expect(page.locator("[data-heading]")).to_have_text("2 projecten gevonden")
    expect(field).to_have_value("fietspunt")


def test_with_free_text_both_the_best_fit_and_the_usual_order_can_be_chosen(
    page: Page, address: str
) -> None:
    page.goto(f"{address}projecten/?q=werk")
    order = page.get_by_label("Sorteer op")
    expect(page.locator(HEADING)).to_contain_text("gevonden voor ‘werk’")
    expect(order).to_have_value("")
    best = ids_shown(page)
    order.select_option("Laatst nagekeken")
    expect(page).to_have_url(f"{address}projecten/?q=werk&sorteer=nagekeken")
    projects = [project.id for project in _projects()]
    usual = sorted(best, key=projects.index)
    moved = next(place for place in range(len(best)) if usual[place] != best[place])
    card = page.locator("[data-cards] h3 a").nth(moved)
    expect(card).to_have_attribute("href", re.compile(f"/{usual[moved]}/$"))
    assert ids_shown(page) == usual
    page.reload()
    expect(order).to_have_value("nagekeken")
    page.get_by_role("button", name="verwijder zoekwoord").click()
    expect(page).to_have_url(f"{address}projecten/")
    expect(order.get_by_role("option")).to_have_text(["Laatst nagekeken", "A tot Z", "Startdatum"])
    page.go_back()
    order.select_option("Best passend")
    expect(page).to_have_url(f"{address}projecten/?q=werk")
    expect(card).to_have_attribute("href", re.compile(f"/{best[moved]}/$"))
    assert ids_shown(page) == best


def test_nothing_found_says_which_filter_to_drop(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?thema=fiets&gemeente=niel&status=stopgezet")
    expect(page.locator(HEADING)).to_have_text("Geen projecten gevonden")
    expect(page.locator("[data-notes]")).to_contain_text("Haal een filter weg.")
    expect(page.locator("[data-notes]")).not_to_contain_text("zoekwoord")
    page.goto(f"{address}projecten/?q=zeilbootje")
    expect(page.locator("[data-notes]")).to_contain_text(
        "Kijk of je zoekwoord juist geschreven is."
    )
    expect(page.locator("[data-notes]")).not_to_contain_text("filter")
    page.goto(f"{address}projecten/?thema=fiets&status=stopgezet")
    drop = page.get_by_role("button", name=re.compile("^Zonder ‘Stopgezet’: [0-9]+ project"))
    tip = page.get_by_role("listitem").filter(has_text="Haal een filter weg.")
    assert gap(tip, page.get_by_role("button", name=re.compile("^Zonder ‘Fiets’"))) >= FOCUS_RING
    drop.click()
    expect(page).to_have_url(f"{address}projecten/?thema=fiets")


def test_a_value_that_does_not_exist_is_named_and_ignored(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?thema=%3Cb%3E&thema=fiets&pagina=999")
    expect(page.locator("[data-notes]")).to_contain_text("Dit filter bestaat niet (meer): ‘<b>’")
    fiets = [project.id for project in _projects() if "fiets" in project.themes]
    expect(page.locator(HEADING)).to_contain_text(f"{len(fiets)} project")
    assert ids_shown(page) == fiets


def test_long_facets_have_a_little_search(page: Page, address: str) -> None:
    visit_at_rest(page, f"{address}projecten/")
    facet = page.locator("[data-facet=gemeente]")
    facet.locator("summary").click()
    places = [place for project in _projects() for place in project.municipalities]
    used = [
        places.count(li.get_attribute("data-value") or "")
        for li in facet.locator("li:visible").all()
    ]
    assert used == sorted(map(places.count, set(places)), reverse=True)[:4]
    facet.get_by_label("Zoek in gemeente").fill("boé")
    expect(facet.locator("li:visible")).to_have_count(1)
    expect(facet.locator("li:visible")).to_contain_text("Boechout")
    for postcode_or_village in ("2980", "halle"):
        facet.get_by_label("Zoek in gemeente").fill(postcode_or_village)
        expect(facet.locator("li:visible")).to_contain_text("Zoersel")
    facet.get_by_label("Zoek in gemeente").fill("boek")
    expect(facet.get_by_role("status")).to_contain_text("Niets in deze lijst past daarbij.")


def test_the_field_takes_a_postcode_a_village_and_a_region_for_their_municipalities(
    page: Page, address: str
) -> None:
    for asked, meant in {
        "2930": {"brasschaat"},
        "in vremde": {"boechout"},
        "Sint Job in ’t Goor": {"brecht"},
        "rupelstreek": {
            place.id
            for place in site_of(SAMPLE).catalogue.vocabulary.municipalities
            if "Rupelstreek" in place.regions
        },
    }.items():
        visit_at_rest(page, f"{address}projecten/?status=lopend")
        page.fill("form.k-search input[name=q]", asked)
        page.press("form.k-search input[name=q]", "Enter")
        wanted = [
            project.id
            for project in _projects()
            if project.status == "lopend" and meant & set(project.municipalities)
        ]
        expect(page.locator(HEADING)).to_have_text(
            re.compile(rf"^{len(wanted)} project(en)? gevonden$")
        )
        assert ids_shown(page) == wanted
        expect(page.locator("form.k-search input[name=q]")).to_have_value("")


def test_a_postcode_beside_other_words_is_a_filter_too(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?q=fiets+2930")
    expect(page.locator(HEADING)).to_contain_text("gevonden voor ‘fiets’")
    shown = {project.id: project.municipalities for project in _projects()}
    assert ids_shown(page)
    assert all("brasschaat" in shown[id_] for id_ in ids_shown(page))


def test_the_view_can_be_taken_along(page: Page, address: str) -> None:
    page.goto(f"{address}projecten/?thema=fiets&sorteer=titel")
    fiets = [project for project in _projects() if "fiets" in project.themes]
    expect(page.locator(HEADING)).to_have_text(f"{len(fiets)} projecten gevonden")  # no longer all
    wanted = [project.id for project in sorted(fiets, key=lambda project: project.title.casefold())]
    take = page.locator("[data-download]")
    with page.expect_download() as download:
        take.get_by_role("link", name="CSV").click()
    assert download.value.suggested_filename == "projecten.csv"
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert [row["Id"] for row in csv.DictReader(file, delimiter=";")] == wanted
    with page.expect_download() as download:
        take.get_by_role("link", name="JSON").click()
    data = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert [item["id"] for item in data["items"]] == wanted
    assert data["publisher"] == "KINA p.v."


def test_it_offers_the_feed_and_calendar_of_what_is_ticked(page: Page, address: str) -> None:
    site = "socialeeconomie.kina.be/"
    line, whole = page.locator("[data-follow]"), page.locator("[data-follow-whole]")
    calendar = line.locator("[data-calendar]")
    links = "links => links.map(link => link.href)"
    page.goto(f"{address}oproepen/?prioriteit=WSE-LR2")
    expect(line).to_contain_text("Volg ‘Drempels naar werk wegnemen’")
    expect(whole).to_be_hidden()
    assert line.locator("a").evaluate_all(links) == [
        f"{address}prioriteiten/wse-lr2/rss.xml",
        f"webcal://{site}prioriteiten/wse-lr2/agenda.ics",
        f"https://{site}prioriteiten/wse-lr2/agenda.ics",
    ]
    page.goto(f"{address}oproepen/?stand=gepland")
    expect(line).to_contain_text("Volg deze lijst")
    expect(whole).to_be_visible()
    assert line.locator("a").evaluate_all(links)[0] == f"{address}oproepen/rss.xml"
    page.goto(f"{address}oproepen/?prioriteit=WSE-LR2&prioriteit=WSE-LR3")
    expect(whole).to_be_visible()
    page.goto(f"{address}projecten/?status=stopgezet")
    feed = f"{address}projecten/status/stopgezet/rss.xml"
    expect(line.locator("a")).to_have_js_property("href", feed)
    page.goto(f"{address}oproepen/")
    expect(whole).to_be_hidden()
    expect(calendar).to_be_visible()


def test_without_filters_the_whole_list_comes_along(page: Page, address: str) -> None:
    page.goto(f"{address}oproepen/")
    with page.expect_download() as download:
        page.locator("[data-download]").get_by_role("link", name="JSON").click()
    items = json.loads(download.value.path().read_text(encoding="utf-8"))["items"]
    assert len(items) == len(site_of(SAMPLE).catalogue.of("call"))


def test_the_calls_have_one_too_soonest_deadline_first(new_page: Page, address: str) -> None:
    new_page.clock.set_fixed_time(NOW)
    new_page.goto(f"{address}oproepen/?stand=open&stand=afgesloten")
    expect(new_page.locator(HEADING)).to_contain_text("oproepen gevonden")
    catalogue = site_of(SAMPLE).catalogue
    calls = [*catalogue.group("call", "open"), *catalogue.group("call", "closed")]
    assert ids_shown(new_page) == [call.id for call in calls]
    new_page.get_by_role("button", name="Wis alle filters").click()
    expect(new_page.locator("#_nu-open")).to_be_visible()


def test_the_state_of_a_call_is_that_of_the_visitors_day(new_page: Page, address: str) -> None:
    new_page.clock.set_fixed_time("2035-01-01T12:00:00Z")
    new_page.goto(f"{address}oproepen/?stand=afgesloten")
    calls = site_of(SAMPLE).catalogue.of("call")
    closed = [call for call in calls if call.closes]
    expect(new_page.locator(HEADING)).to_have_text(f"{len(closed)} oproepen gevonden")
