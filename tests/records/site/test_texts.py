"""Texts that were rendered in an earlier build."""

from datetime import datetime
from pathlib import Path

import pytest
from changing import add_fields

from records.building.cache import Cache
from records.forms.addresses import ROOT
from records.kinds.registry import KINDS
from records.site.site_reader import read_site

NAME = "docs/nieuws/eerste-bericht.md"


def rendered(root: Path, now: datetime) -> tuple[str, list[str]]:
    """One text as a build shows it, and the codes of what is wrong."""
    cache = Cache(root / "answers.sqlite")
    site, problems = read_site(root, now, KINDS, cache=cache)
    cache.close()
    return site.texts[NAME].html, [problem.code for problem in problems.errors]


def test_a_link_is_looked_up_in_every_build(root: Path, now: datetime) -> None:
    with (root / NAME).open("a", encoding="utf-8") as file:
        file.write("\n[x](../over/plan.pdf)\n")
    plan = root / "docs/over/plan.pdf"
    plan.parent.mkdir(exist_ok=True)
    plan.write_bytes(b"%PDF-")
    html, errors = rendered(root, now)
    assert not errors
    assert rendered(root, now) == (html, [])
    plan.unlink()
    for _ in range(2):
        assert "link-unknown" in rendered(root, now)[1]


def test_the_whole_address_of_a_page_of_ours_is_looked_up(
    root: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://ons.be")
    add_fields(root / NAME, "source: {title: Bron, url: https://ons.be/weg/}\n")
    with (root / NAME).open("a", encoding="utf-8") as file:
        file.write("\n[x](https://ons.be/oproepen/) [y](https://ons.be/ook-weg/)\n")
    html, errors = rendered(root, now)
    assert f'<a href="{ROOT}oproepen/">x</a>' in html
    assert errors == ["link-unknown", "link-unknown"]


def test_the_filter_of_a_link_to_a_list_is_kept(root: Path, now: datetime) -> None:
    with (root / NAME).open("a", encoding="utf-8") as file:
        file.write("\n[x](/projecten/?thema=fiets&q=a) <a href='/projecten/?thema=fiets'>y</a>\n")
    html, errors = rendered(root, now)
    assert f'<a href="{ROOT}projecten/?thema=fiets&amp;q=a">x</a>' in html
    assert f'<a href="{ROOT}projecten/?thema=fiets">y</a>' in html
    assert not errors


def test_a_text_is_checked_when_a_field_is_wrong_too(root: Path, now: datetime) -> None:
    (root / "docs/nieuws/kapot.md").write_text(
        "---\ntitle: Kapot\ndate: gisteren\nprojects: [geen]\n---\n[x](geen.md)\n", encoding="utf-8"
    )
    assert rendered(root, now)[1] == ["moment-form", "reference-unknown", "link-unknown"]
