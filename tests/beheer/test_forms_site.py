"""What the site says of its forms: the way in, and what keeps everybody else out."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from beheer.conftest import Visit
from browser.rules import axe, sideways


def test_a_page_leads_to_the_form_of_its_record(with_forms: Path) -> None:
    page = (with_forms / "projecten/fietspunt/index.html").read_text("utf-8")
    assert '/beheer/#/collections/project/entries/fietspunt"' in page
    assert "met een GitHub-account" in page


def test_without_their_scripts_the_site_has_no_forms(tiny: Path) -> None:
    assert not (tiny / "beheer").exists()
    assert "#/collections/" not in (tiny / "projecten/fietspunt/index.html").read_text("utf-8")


def test_nobody_meets_the_forms_by_chance(with_forms: Path) -> None:
    assert 'content="noindex"' in (with_forms / "beheer/index.html").read_text("utf-8")
    assert "beheer" not in (with_forms / "sitemap.xml").read_text("utf-8")
    menu = re.search(r"<nav.*?</nav>", (with_forms / "index.html").read_text("utf-8"), re.DOTALL)
    assert menu and "beheer" not in menu[0]  # noqa: PT018 (one statement)


def test_only_the_forms_may_ask_the_forge(with_forms: Path) -> None:
    asking = [
        path.relative_to(with_forms).as_posix()
        for path in with_forms.rglob("*.html")
        if "api.github.com" in path.read_text("utf-8")
    ]
    assert asking == ["beheer/index.html"]
    headers = (with_forms / "_headers").read_text("utf-8")
    assert "/beheer/*\n  ! Content-Security-Policy\n  Content-Security-Policy: " in headers


def test_no_script_of_the_forms_evaluates_text_or_knows_a_font_server(with_forms: Path) -> None:
    for path in (with_forms / "beheer").glob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(r"\beval\(|new Function\(|jsdelivr", text), path.name


def test_the_explanation_is_for_everybody(browser: Browser, forms_url: str) -> None:
    with browser.new_page(viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{forms_url}beheer/")
        assert axe(page) == []
        assert sideways(page) == []


def test_a_form_fits_a_phone_and_is_named(visit: Visit) -> None:
    with visit(viewport={"width": 390, "height": 844}) as forms:
        forms.open("project/entries/fietspunt")
        expect(forms.page.get_by_role("textbox", name="Titel").first).to_be_visible()
        assert sideways(forms.page) == []
        assert [line for line in axe(forms.page) if not line.startswith("region:")] == []
