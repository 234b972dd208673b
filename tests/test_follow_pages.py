"""What pages say about following, withdrawing and what is gone."""

import json
import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from changing import add_fields, change
from committing import git

from conftest import TINY, Build, build_then
from records.language.dates import ZONE

GONE = """gone:
  - address: nieuws/weg/
    title: Een oud bericht
    date: 2026-11-20
    reason: De inhoud klopte niet meer.
    see: nieuws/
    links: [{title: Meer elders, url: "https://example.org/"}]
"""
WITHDRAWN = """---
title: Toch niet
date: 2026-11-20
withdrawn: {date: 2026-11-22, reason: "Dit klopte niet, sorry."}
---
Geheim nieuws.
"""


def page(site: Path, href: str) -> str:
    return (site / href / "index.html").read_text(encoding="utf-8").replace("\xa0", " ")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with something that is gone, something withdrawn, and a deadline that moved."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("gone") / "tiny"))
    (root / "projects/_gone.yml").write_text(GONE, "utf-8")
    (root / "docs/nieuws/toch-niet.md").write_text(WITHDRAWN, "utf-8")
    more = "withdrawn: {date: 2026-11-22, reason: Er is geen budget.}\ndate_changes:\n"
    more += "  - {date: 2026-11-20, closes: 2026-12-01}\nsteps:"
    change(root / "docs/oproepen/nieuwe-wielen.md", "steps:", more)
    return build_then(root, "never")


def test_a_page_that_is_gone_says_what_it_was_and_where_to_look(site: Path) -> None:
    text = page(site, "nieuws/weg")
    assert "Deze pagina is weg sinds 20 november 2026. De inhoud klopte niet meer." in text
    assert "Een oud bericht" in text
    assert 'href="../../nieuws/"' in text
    assert 'href="https://example.org/"' in text
    assert '<meta name="robots" content="noindex">' in text
    assert "nieuws/weg" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_withdrawn_news_keeps_its_address_and_loses_its_text(site: Path) -> None:
    text = page(site, "nieuws/toch-niet")
    assert "Dit klopte niet, sorry." in text
    assert "Geheim nieuws" not in text
    assert "Ingetrokken" in page(site, "nieuws")


def test_a_withdrawn_call_is_closed_and_says_why(site: Path) -> None:
    text = page(site, "oproepen/nieuwe-wielen")
    assert "Er is geen budget." in text
    assert "Dien je aanvraag in" not in text
    assert "Zet in agenda" not in text
    assert "De oproep zou sluiten op 1 december 2026." in re.sub(r"</?span[^>]*>", "", text)


def test_a_withdrawn_call_stands_among_the_closed_ones(build: Build, root: Path) -> None:
    for name in ("altijd", "later"):
        more = "withdrawn: {date: 2026-11-22, reason: Het geld is op.}\n"
        add_fields(root / f"docs/oproepen/{name}.md", more)
    site = build()
    closed = page(site, "oproepen").partition("Afgesloten</h2>")[2]
    for name in ("altijd", "later"):
        text = page(site, f"oproepen/{name}").partition("Tot wanneer?")[2]
        assert "Ingetrokken" in text
        assert "22 <wbr>november <wbr>2026" in text
        assert "Altijd open" not in text
        assert f"oproepen/{name}/" in closed
    finder = json.loads((site / "assets/finder/calls/index.json").read_text("utf-8"))
    noon = datetime(2026, 11, 24, 12, tzinfo=ZONE).timestamp()
    over = [plan for plan in finder["states"]["schedules"] if plan[-2] < noon]
    assert [plan[-1] for plan in over] == ["afgesloten"] * 3  # the two and the one of 2023


def test_each_list_leads_to_its_feed(site: Path) -> None:
    for href in ("nieuws", "oproepen", "projecten", "contact", "themas/fiets", "gemeenten/boom"):
        text = page(site, href)
        assert "rss.xml" in text, href
        assert 'feeds/"' in text, href
    assert "themas/fiets/atom.xml" in page(site, "themas/fiets")
    assert "themas/fiets/atom.xml" not in page(site, "nieuws")
    text = page(site, "agenda/voor/begeleiders")
    for scheme in ("webcal", "https"):
        address = f"{scheme}://socialeeconomie.kina.be/agenda/voor/begeleiders/agenda.ics"
        assert f'href="{address}"' in text


def test_the_head_of_a_page_names_its_feeds_and_its_calendar(public: Path) -> None:
    head = page(public, "themas/groenonderhoud").partition("</head>")[0]
    about = "nieuws, bijeenkomsten, projecten en organisaties over groenonderhoud"
    for title, kind in (
        (f"KINA: {about} (Atom)", "application/atom+xml"),
        ("KINA: bijeenkomsten over groenonderhoud", "text/calendar"),
    ):
        assert re.search(f'<link rel="alternate" [^>]*title="{re.escape(title)}"', head), kind
        assert f'type="{kind}"' in head


def test_the_address_of_each_feed_and_calendar_is_shown_once_and_whole(site: Path) -> None:
    shown = re.findall("<code>(.*?)</code>", page(site, "feeds").replace("<wbr>", ""))
    assert len(shown) == len(set(shown)) > 20
    assert all(text.startswith("https://socialeeconomie.kina.be/") for text in shown)


def test_a_call_and_a_contact_can_be_saved(public: Path) -> None:
    for href, name, words in (
        ("oproepen/samen-sterker-naar-werk", "samen-sterker-naar-werk.ics", "Zet in agenda"),
        ("contact/loket-oproepen", "loket-oproepen.vcf", "Bewaar als contact"),
    ):
        link = re.search(f"<a [^>]*/{name}.*?</a>", page(public, href), re.DOTALL)
        assert link, name
        assert words in link[0]


def test_the_page_of_data_shows_each_file_with_its_size_and_first_rows(public: Path) -> None:
    text = page(public, "data")
    assert re.search(
        r'projecten\.csv"[^>]*>.*?CSV, voor Excel</a> <span[^>]*>(<span[^>]*>)?\d+ kB<', text
    )
    assert '<td class="k-table__short">ja</td>' in text


def test_the_page_of_changes_says_so_when_git_is_not_there(site: Path) -> None:
    assert "Er is nu geen overzicht van de wijzigingen." in page(site, "wijzigingen")


def test_a_line_of_changes_never_starts_with_a_colon(build: Build, root: Path) -> None:
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"]):
        git(root, *arguments)
    text = re.sub(r"<[^>]+>", "", page(build(), "wijzigingen"))
    assert "Voorbeeld (oproep): " in text
    assert "Voorbeeld:" not in text
