"""The forms in a real browser: from a change to a pull request."""

import re
from io import BytesIO

import yaml
from committing import git
from PIL import Image
from playwright.sync_api import expect

from beheer.conftest import Visit
from beheer.github import GitHub
from conftest import NOW
from records.editing.formatter import formatted
from records.editing.issue_forms import Proposal
from records.kinds.registry import KINDS
from records.site.site_reader import read_site

RECORDS = {
    "project": ("fietspunt", "projects/fietspunt.yml"),
    "call": ("nieuwe-wielen", "docs/oproepen/nieuwe-wielen.md"),
    "event": ("fietsdag", "docs/agenda/fietsdag.md"),
    "organisation": ("fietswerk", "docs/organisaties/fietswerk.md"),
    "contact": ("fietsteam", "docs/contact/fietsteam.md"),
    "news_item": ("fietspunt-open", "docs/nieuws/fietspunt-open.md"),
    "page": ("over", "docs/over/index.md"),
}


def picture(image: Image.Image) -> bytes:
    """A picture as a file."""
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def test_an_edit_of_one_field_is_a_pull_request_with_one_line(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        for kind in KINDS:
            label = kind.model.fields["title"].label
            forms.open(f"{kind.name}/entries/{RECORDS[kind.name][0]}")
            field = forms.page.get_by_role("textbox", name=label, exact=True).first
            expect(field).not_to_have_value("Een andere: naam")  # the form before is gone
            forms.fill(label, "Een andere: naam")
            forms.save()
        forms.submit()
    assert [pull.draft for pull in github.pulls] == [True] * (len(RECORDS) - 1) + [False]
    assert github.pulls[-1].labels == ["redactie/pending_review"]
    for kind, pull in zip(KINDS, github.pulls, strict=True):
        name, path = RECORDS[kind.name]
        assert pull.branch == f"cms/{kind.name}/{name}"
        taken, put = github.changes(pull.branch)
        assert (taken[:7], put) == ("-title:", "+title: 'Een andere: naam'")
        text = github.text(pull.branch, path)
        assert formatted(text, kind.model, path) == text
        assert not errors_after(github, pull.branch)


def errors_after(github: GitHub, branch: str) -> list[str]:
    """What `make check` finds wrong once a branch is merged."""
    git(github.root, "checkout", "-q", branch)
    _, problems = read_site(github.root, NOW, KINDS)
    return [str(problem) for problem in problems.errors]


def test_saving_again_goes_into_the_same_pull_request(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/entries/fietspunt")
        forms.fill("Titel", "Fietspunt een")
        forms.save()
        forms.page.get_by_role("button", name="Later").click()
        expect(forms.page.get_by_role("grid", name="Items")).to_be_visible()
        forms.open("project/entries/fietspunt")
        forms.fill("Samenvatting", "Mensen herstellen er fietsen.")
        forms.save()
    (pull,) = github.pulls
    assert pull.draft
    assert [line[:9] for line in github.changes(pull.branch)] == [
        "-title: F",
        "-summary:",
        "+title: F",
        "+summary:",
    ]


def test_a_wrong_date_is_refused_in_dutch_and_nothing_is_lost(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/entries/fietspunt")
        forms.fill("Begin", "maart 2026")
        forms.page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(forms.page.get_by_text("Schrijf het zoals 2026-03-15").first).to_be_visible()
        assert forms.page.get_by_role("textbox", name="Begin").input_value() == "maart 2026"
    assert not github.pulls


def test_the_link_of_a_proposal_fills_a_new_record(visit: Visit, github: GitHub) -> None:
    values = {
        "title": "Nieuw & leven",
        "summary": "Mensen leren er: elke dag.",
        "status": "lopend",
        "start": "2026-03",
        "themes": "fiets,textiel",
        "municipalities": "boom",
        "description": "Een alinea.\n\nNog **een**.",
    }
    with visit() as forms:
        forms.open(Proposal(KINDS["project"], values).href.partition("collections/")[2])
        expect(forms.page.get_by_role("textbox", name="Titel").first).to_have_value("Nieuw & leven")
        forms.save()
    text = github.text("cms/project/nieuw-leven", "projects/nieuw-leven.yml")
    assert text.startswith("# yaml-language-server: $schema=_schema/project.json\n")
    made = yaml.load(text, yaml.BaseLoader)  # noqa: S506 (texts only)
    lists = {"themes": ["fiets", "textiel"], "municipalities": ["boom"]}
    assert made == {**values, **lists, "description": values["description"] + "\n"}


def test_a_new_project_with_a_photo_is_right_at_once(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/new?title=Zon%20op%20het%20dak&themes=fiets&contacts=fietsteam")
        forms.fill("Samenvatting", "Mensen leggen zonnepanelen op het dak.")
        forms.page.get_by_role("radio", name="Lopend").click()
        forms.fill("Begin", "2026-03")
        forms.choose("Gemeenten", "Boom")
        forms.page.get_by_role("checkbox", name=re.compile("Foto")).first.click()
        forms.photo("zon.png", picture(Image.linear_gradient("L").resize((2400, 1800))))
        expect(forms.page.get_by_role("button", name="Vervangen")).to_be_visible()
        forms.fill("Beschrijving", "Een dak met zonnepanelen.")
        forms.fill("Nagekeken op", "2026-11-24")
        forms.page.locator("[contenteditable=true]").first.fill("Wij leggen samen panelen.")
        forms.save()
        forms.submit()
    branch = github.pulls[0].branch
    text = github.text(branch, "projects/zon-op-het-dak.yml")
    assert formatted(text, KINDS["project"].model, "projects/zon-op-het-dak.yml") == text
    assert not errors_after(github, branch)
    assert "  src: assets/zon.webp\n  alt: Een dak met zonnepanelen.\n" in text
    assert (github.root / "docs/assets/zon.webp").stat().st_size < 300_000


def test_who_cannot_save_reads_why_in_dutch_and_loses_nothing(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/entries/fietspunt")
        forms.fill("Titel", "Niet kwijt")
        for status, sentence in (
            (401, "misschien is hij vervallen"),
            (403, "mist hij een recht"),
            (-1, "Kijk of je internet hebt"),
        ):
            github.status = status
            forms.page.get_by_role("button", name="Opslaan", exact=True).click()
            told = forms.page.get_by_role("alertdialog")
            expect(told).to_contain_text(sentence)
            told.get_by_role("button").click()
            assert (
                forms.page.get_by_role("textbox", name="Titel").first.input_value() == "Niet kwijt"
            )
    assert not github.pulls


def test_a_photo_that_cannot_be_used_is_refused_in_dutch(visit: Visit) -> None:
    large = picture(Image.effect_noise((1600, 1200), 80))  # whatever is tried, it stays large
    broken = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    with visit() as forms:
        forms.open("project/new?title=Niet%20kwijt")
        forms.page.get_by_role("checkbox", name=re.compile("Foto")).first.click()
        for name, data, sentence in (
            ("groot.png", large, "groter is dan"),
            ("iphone.heic", broken, "kan niet worden gelezen"),
        ):
            forms.photo(name, data, "")
            told = forms.page.get_by_role("alertdialog")
            expect(told).to_contain_text(sentence)
            told.get_by_role("button").click()


def test_a_record_that_cannot_be_read_is_told_in_dutch(visit: Visit, github: GitHub) -> None:
    github.commit("main", {"projects/kapot.yml": b'title: "Kapot\nsummary: x\n'}, "Kapot")
    with visit() as forms:
        forms.open("project/entries/kapot")
        expect(forms.page.get_by_text("er staat een fout in").first).to_be_visible()


def test_a_token_that_does_not_work_is_told_in_dutch(visit: Visit) -> None:
    with visit() as forms:
        forms.start()
        forms.sign_in("github_pat_fout")
        expect(forms.page.get_by_text("Deze sleutel werkt niet")).to_be_visible()


def test_what_somebody_else_changed_meanwhile_is_told(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/entries/fietspunt")
        forms.fill("Titel", "Mijn titel")
        text = github.text("main", "projects/fietspunt.yml").replace("lopend", "afgerond")
        github.commit("main", {"projects/fietspunt.yml": text.encode()}, "Anders")
        forms.page.get_by_role("button", name="Opslaan", exact=True).click()
        expect(
            forms.page.get_by_text("paste dit aan")
            .or_(forms.page.get_by_text("Dit is aangepast"))
            .first
        ).to_be_visible()
        assert forms.page.get_by_role("textbox", name="Titel").first.input_value() == "Mijn titel"


def test_the_keyboard_alone_changes_the_last_field_and_saves(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/entries/fietspunt")
        last = forms.page.get_by_role("textbox", name="Beschrijving")
        expect(forms.page.get_by_role("textbox", name="Titel").first).to_be_visible()
        for key, wanted, typed in [
            ("Tab", last, "Heel "),
            ("Shift+Tab", forms.page.get_by_role("button", name="Opslaan", exact=True), ""),
        ]:
            place = wanted.element_handle()
            for _ in range(150):
                forms.page.keyboard.press(key)
                if place.evaluate("e => e.contains(document.activeElement)"):
                    break
            forms.page.keyboard.type(typed)
        forms.page.keyboard.press("Enter")
        forms.wait_for(lambda: github.commits == 1)
    assert [line[0] for line in github.changes("cms/project/fietspunt")] == ["-", "+"]


def test_a_name_that_is_taken_gets_a_number_and_its_file_stays(
    visit: Visit, github: GitHub
) -> None:
    with visit() as forms:
        forms.open("project/new?title=Fietspunt")
        expect(forms.page.get_by_role("textbox", name="Titel").first).to_be_visible()
        forms.page.get_by_role("radio", name="Naam in het adres").click()
        expect(forms.page.get_by_role("textbox").last).to_have_text("fietspunt-1")
        forms.save()
    assert github.files("cms/project/fietspunt-1") == ["projects/fietspunt-1.yml"]


def test_escape_keeps_what_was_typed(visit: Visit) -> None:
    with visit() as forms:
        forms.open("project/entries/fietspunt")
        forms.fill("Titel", "Niet weg")
        forms.page.keyboard.press("Escape")
        forms.page.keyboard.press("Escape")
        assert forms.page.get_by_role("textbox", name="Titel").first.input_value() == "Niet weg"
