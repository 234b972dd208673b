"""A tiny real site, from the real mkdocs.yml."""

import gc
import logging
import re
import runpy
import shutil
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import pytest
from changing import change
from lxml import html
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from conftest import HOUSE, TINY, Build, build_site


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site below a folder of its host, as it is on 7 December, with long lists."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("other") / "tiny"))
    more = "".join(f"  - {{id: rubriek-{n}, name: Rubriek {n}}}\n" for n in range(13))
    change(root / "projects/_vocabulary.yml", "categories:\n", f"categories:\n{more}")
    project = root / "projects/fietspunt.yml"
    text = project.read_text(encoding="utf-8")
    for number in range(30):
        copy = text.replace("Fietspunt aan", f"Fietspunt {number} aan")
        copy = copy.replace("aliases: [fietsatelier]\n", "")
        project.with_stem(f"punt-{number}").write_text(copy, encoding="utf-8")
    summary = "summary: Open vanaf 15 maart 2027.\n"
    project.write_text(re.sub(r"(?m)^summary: .*\n", summary, text), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH_INDEX", "never")
        patch.setenv("SOURCE_DATE_EPOCH", "1796600000")
        return build_site(root, site_url="https://example.org/sub/")


def links(page: str) -> list[str]:
    """Every address that a page names."""
    return [str(link) for link in html.fromstring(page).xpath("//@href | //@src") if link]


def pages(site: Path) -> dict[str, str]:
    """Every page of a built site by its address, redirects left out."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            found[path.relative_to(site).as_posix().removesuffix("index.html")] = text
    return found


def words(page: str) -> str:
    """What people read on a page."""
    return " ".join(re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def test_a_municipality_starts_with_what_its_board_may_use_and_whom_to_call(tiny: Path) -> None:
    page = pages(tiny)["gemeenten/boom/"]
    parts = ["Oproepen voor jouw bestuur", "Altijd open", "Bel eerst Fietsteam", "Dag van de fiets"]
    parts += [
        "Naaiatelier",
        "Projecten in de buurt",
        "Bakfietsen voor de buurt",
        "Fietswerk",
        "Doet Boom mee?",
    ]
    places = [words(page).find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)
    assert "Bakfietsen" not in words(page).partition("Projecten in de buurt")[0]
    assert "heeft nog geen eigen aanspreekpunt" in words(pages(tiny)["gemeenten/niel/"])


def test_easy_sentences_stand_above_the_text(public: Path) -> None:
    for address in ("", "over/regierol/", "oproepen/klein-begin/"):
        page = (public / address / "index.html").read_text(encoding="utf-8")
        assert "Makkelijk gelezen" in page.partition('class="k-prose"')[0], address


@pytest.mark.parametrize(
    ("href", "heading"),
    [
        ("agenda/ontbijt-met-ondernemers/", "Over dit project"),
        ("organisaties/blinkwerk-voorbeeld/", "Trekt dit project"),
        ("organisaties/fietswerk-voorbeeld/", "Trekt deze projecten"),
        ("projecten/groenploegen-zonder-grenzen/", "Oproep bij dit project"),
    ],
)
def test_a_heading_says_whether_one_project_follows_or_more(
    public: Path, href: str, heading: str
) -> None:
    assert f">{heading}</h2>" in (public / href / "index.html").read_text(encoding="utf-8")


def test_a_source_of_members_is_named_once(public: Path) -> None:
    text = (public / "over/index.html").read_text(encoding="utf-8")
    parts = re.split("<p>Volgens <a href=", text)[1:]
    assert [part.count("/gemeenten/") for part in parts] == [15, 2]


def test_two_files_of_cards_have_two_names(public: Path) -> None:
    text = (public / "data/index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="[^"]+\.vcf">([^<]+)</a>', text)
    assert links == [
        "de adreskaartjes van alle organisaties",
        "de adreskaartjes van alle contacten",
    ]


def test_a_word_of_the_glossary_is_explained_in_a_text(tiny: Path) -> None:
    page = pages(tiny)["over/regierol/"]
    assert 'id="_uitleg-arbeidszorg" popover' in page
    assert 'href="../../over/begrippenlijst/#arbeidszorg"' in page


def test_a_mistake_is_mailed_with_the_address_of_its_page_before_staff_see_a_form(
    tiny: Path,
) -> None:
    for address, page in pages(tiny).items():
        notice = page.partition('"_iets-niet-correct"')[2].partition("</aside>")[0]
        if notice:
            mail, form, *_ = links(notice)
            assert mail.startswith("mailto:"), address
            assert f"/{address}\r\n" in unquote(mail), address
            assert "GitHub" in notice.partition(form)[0].rpartition("</p>")[2], address
    assert '"_iets-niet-correct"' in pages(tiny)["gemeenten/boom/"]


def test_every_link_inside_the_site_leads_somewhere(tiny: Path) -> None:
    ids = {href: html.fromstring(page).xpath("//@id") for href, page in pages(tiny).items()}
    for address, page in pages(tiny).items():
        base = f"https://socialeeconomie.kina.be/{address}"
        for link in links(page):
            url = urljoin(base, link)
            if not url.startswith("https://socialeeconomie.kina.be/"):
                continue
            path, _, fragment = url.removeprefix("https://socialeeconomie.kina.be/").partition("#")
            target = tiny / unquote(path)
            assert (target / "index.html").is_file() or target.is_file(), (address, link)
            if fragment:
                assert fragment in ids[path], (address, link)


def test_every_page_has_one_h1_no_skipped_level_and_unique_ids(tiny: Path) -> None:
    for address, page in pages(tiny).items():
        outline = html.fromstring(page)
        tags = [str(element.tag) for element in outline.iter()]
        levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        assert all(low <= high + 1 for high, low in pairwise(levels)), address
        ids = outline.xpath("//@id")
        assert len(ids) == len(set(ids)), address
        for landmark in ("header", "main", "footer", "nav"):
            assert landmark in tags, (address, landmark)
        assert tags.count("main") == 1


def test_every_page_names_the_feed_and_its_own_address(tiny: Path) -> None:
    for address, page in pages(tiny).items():
        assert 'type="application/rss+xml"' in page
        assert f'<link rel="canonical" href="https://socialeeconomie.kina.be/{address}">' in page


def test_every_page_leads_to_the_file_to_edit(tiny: Path) -> None:
    for address, page in pages(tiny).items():
        if address == "404.html":
            continue
        (file,) = re.findall(r"/edit/main/([^\"]+)", page)
        assert (TINY / file).is_file(), address


def test_a_project_shows_all_that_is_known_of_it(tiny: Path) -> None:
    text = words(pages(tiny)["projecten/fietspunt/"])
    for shown in (
        "Fietspunt aan het station",
        "Voorbeeld",
        "Lopend",
        "vanaf maart 2026",
        "Boom",
        "Niel",
        "Arbeidszorg",
        "Regierol opnemen (WSE-LR1)",
        "Fietsvoorbeeld vzw",
        "geeft de plek",
        "10.000,50 euro",
        "Nieuwe wielen",
        "Fietsteam",
        "werkplekken",
        "Fietspunt open: &amp; meer",
        "Bakfietsen voor de buurt",
        "Voorbeeldbron",
        "laatst nagekeken op 1 november 2026",
    ):
        assert shown in text, shown


def test_a_part_of_a_list_leads_to_the_other_parts(tiny: Path) -> None:
    for address in ("nieuws/", "nieuws/rubrieken/beleid/"):
        assert 'aria-label="Nieuws per rubriek"' in pages(tiny)[address]
    assert "Nieuws per rubriek" not in pages(tiny)["themas/fiets/"]


def test_a_call_shows_its_state_and_its_projects(tiny: Path) -> None:
    text = words(pages(tiny)["oproepen/nieuwe-wielen/"])
    assert "Open" in text
    assert "Nog 21 dagen" in text
    assert "15 december 2026 Sluit dinsdag om 12 uur" in text
    assert "Fietspunt aan het station" in text
    closed = words(pages(tiny)["oproepen/voorbij/"])
    assert "Je kunt niet meer indienen" in closed
    assert "Dien je aanvraag in" not in closed


def test_a_call_that_closes_within_14_days_says_so(other: Path) -> None:
    assert "Nog 8 dagen" in words(pages(other)["oproepen/"])


def test_a_correction_and_an_expired_item_are_marked(tiny: Path) -> None:
    assert "Rechtzetting Het punt is ook op zaterdag open." in words(
        pages(tiny)["nieuws/fietspunt-open/"]
    )
    assert "niet meer actueel" in words(pages(tiny)["nieuws/oud-nieuws/"])


def test_an_example_is_marked_wherever_it_shows(tiny: Path) -> None:
    for address in ("projecten/", "oproepen/", "contact/", "nieuws/", "themas/fiets/", ""):
        assert "Voorbeeld" in words(pages(tiny)[address]), address


def test_an_old_address_leads_to_the_new_one(tiny: Path) -> None:
    page = (tiny / "projecten/fietsatelier/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../projecten/fietspunt/"' in page
    assert (
        '<link rel="canonical" href="https://socialeeconomie.kina.be/projecten/fietspunt/">' in page
    )


def test_the_site_map_lists_every_page_with_an_honest_date(tiny: Path) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ET.parse(tiny / "sitemap.xml")  # noqa: S314 (our own)
    dates = {
        (url.findtext(f"{space}loc") or "").removeprefix("https://socialeeconomie.kina.be/"): (
            url.findtext(f"{space}lastmod")
        )
        for url in tree.getroot()
    }
    assert set(dates) == set(pages(tiny)) - {"404.html"}
    assert dates["projecten/fietspunt/"] == "2026-11-01"
    assert dates["nieuws/fietspunt-open/"] == "2026-11-21"


def test_the_page_for_a_wrong_address_works_at_any_depth(other: Path) -> None:
    page = (other / "404.html").read_text(encoding="utf-8")
    assert 'href="/sub/projecten/"' in page
    assert "Hier zit een draadje los" in page


def test_garbage_is_collected_neither_during_a_build_nor_at_exit() -> None:
    first = next(iter(load_config(str(HOUSE / "mkdocs.yml")).hooks))
    hook = runpy.run_path(str(HOUSE / first))
    assert not gc.isenabled()
    hook["on_shutdown"]()
    assert gc.get_freeze_count() > len(gc.get_objects()) / 2
    gc.unfreeze()


def test_a_card_of_the_finder_holds_dates_together_as_a_page_does(other: Path) -> None:
    held = 'Open vanaf <span class="k-whole">15 maart 2027.</span>'
    assert held in (other / "projecten/fietspunt/index.html").read_text(encoding="utf-8")
    cards = (other / "assets/finder/projects/cards").glob("*.json")
    assert any(held.replace('"', '\\"') in path.read_text(encoding="utf-8") for path in cards)


def test_long_lists_on_a_page_are_folded_or_lead_on(other: Path) -> None:
    news = (other / "nieuws/index.html").read_text(encoding="utf-8")
    shown, folded = news.partition("<details")[::2]
    assert shown.count('<li><a class="k-chip"') == 13  # with "Alles"
    assert '<summary class="k-chip">Toon nog 2 rubrieken</summary>' in folded
    page = (other / "contact/fietsteam/index.html").read_text(encoding="utf-8")
    projects = page.partition('"_verwante-projecten"')[2].partition("</section>")[0]
    cards, names = projects.count("<article"), projects.partition("k-terms")[2].count("<li>")
    assert (cards, names) == (6, 18)
    assert re.search(r"ook de \d+ die hier niet staan", projects)


def test_a_second_build_writes_nothing_and_none_names_a_shell_as_a_page_without_output(
    build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    def files() -> dict[str, tuple[int, int]]:
        found = {path: path.stat() for path in site.rglob("*") if path.is_file()}
        return {str(path): (status.st_ino, status.st_mtime_ns) for path, status in found.items()}

    caplog.set_level("INFO", "mkdocs")
    logger = logging.getLogger("mkdocs.commands.build")
    filters = [*logger.filters]  # of builds that failed in this process
    site = build()
    before = files()
    build()
    assert files() == before
    assert "Documentation built" in caplog.text
    assert "Page skipped" not in caplog.text
    assert logger.filters == filters


def test_a_kind_without_facets_whose_list_is_a_finder_is_told() -> None:
    offered: dict[str, Any] = {}
    renderer = SimpleNamespace(offer=offered.__setitem__)
    build = SimpleNamespace(finders={}, renderer=renderer)
    on_env = runpy.run_path(str(HOUSE / "hooks/write_pages.py"))["on_env"]
    on_env(None, SimpleNamespace(extra={"build": build}))
    with pytest.raises(PluginError, match=r"The kind contact has no facets: extend record/list"):
        offered["finder_of"]("contact")
