"""The forms in a real browser: from a change to a pull request."""

from __future__ import annotations

import re

import pytest
from committing import git
from playwright.sync_api import expect

from beheer.conftest import Visit
from beheer.github import GitHub
from conftest import NOW
from records.editing.formatter import formatted
from records.kinds.registry import KINDS
from records.site.site import read_site

RECORDS = {
    "project": ("fietspunt", "projects/fietspunt.yml"),
    "call": ("nieuwe-wielen", "docs/oproepen/nieuwe-wielen.md"),
    "contact": ("fietsteam", "docs/contact/fietsteam.md"),
    "news_item": ("fietspunt-open", "docs/nieuws/fietspunt-open.md"),
    "page": ("over", "docs/over/index.md"),
}


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_an_edit_of_one_field_is_a_pull_request_with_one_line(
    kind: str, visit: Visit, github: GitHub
) -> None:
    name, path = RECORDS[kind]
    with visit() as forms:
        forms.open(f"{kind}/entries/{name}")
        forms.fill("Naam" if kind == "contact" else "Titel", "Een andere: naam")
        forms.save()
        forms.submit()
    (pull,) = github.pulls
    assert pull.branch == f"cms/{kind}/{name}"
    assert not pull.draft
    assert pull.labels == ["redactie/pending_review"]
    taken, put = github.changes(pull.branch)
    assert (taken[:7], put) == ("-title:", "+title: 'Een andere: naam'")
    text = github.text(pull.branch, path)
    assert formatted(text, KINDS[kind].model, path) == text
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
        forms.save()
        forms.page.get_by_role("button", name="Laten nakijken").click()
        expect(
            forms.page.get_by_text(re.compile("Schrijf het zoals 2026-03-15")).first
        ).to_be_visible()
        assert forms.page.get_by_role("textbox", name="Begin").input_value() == "maart 2026"
    assert github.pulls[0].draft


def test_a_link_fills_a_new_record(visit: Visit, github: GitHub) -> None:
    with visit() as forms:
        forms.open("project/new?title=Nieuw%20leven&themes=fiets&contacts=fietsteam&start=2026-03")
        expect(forms.page.get_by_role("textbox", name="Titel").first).to_have_value("Nieuw leven")
        forms.save()
    text = github.text("cms/project/nieuw-leven", "projects/nieuw-leven.yml")
    assert text.startswith(
        "# yaml-language-server: $schema=_schema/project.json\ntitle: Nieuw leven\n"
    )
    assert "start: 2026-03\nthemes:\n  - fiets\n" in text
    assert "contacts:\n  - fietsteam\n" in text
