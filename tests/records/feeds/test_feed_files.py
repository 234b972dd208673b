"""What followers hear, edition after edition, from the day before projects had feeds."""

import json
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

import feedparser
import pytest
from changing import change

from conftest import NOW, Commit, Publish, Write, feeds_of
from records.feeds.feed_files import LIMIT
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.site.persistent_urls import persistent_addresses, persistent_entries
from records.site.site_reader import read_site

Hear = Callable[..., dict[str, list[str]]]
FIETSPUNT = "projects/fietspunt.yml"


@pytest.fixture
def hear(root: Path, published_before: dict[str, bytes], imprint: Imprint) -> Hear:
    """Publishes the tiny site some days after the change; gives what is new in each feed.

    Somebody follows every feed from the edition in which it is first there.
    """
    read: dict[str, set[str]] = {}

    def publish(files: dict[str, bytes]) -> dict[str, list[str]]:
        new = defaultdict(list)
        for href, content in files.items():
            page, _, form = href.rpartition("/")
            if form == "rss.xml" and page != "wijzigingen":
                followed, known = page in read, read.setdefault(page, set())
                for id_, title in entries(content):
                    if followed and id_ not in known:
                        new[page].append(title)
                    known.add(id_)
        return dict(new)

    def edition(days: int = 0) -> dict[str, list[str]]:
        site, problems = read_site(root, NOW + timedelta(days), KINDS)
        if not problems.errors:
            keys = persistent_addresses(site), persistent_entries(site)
            text = site.ledger.with_new(*keys, site.catalogue.today)
            (root / "projects/_addresses.txt").write_text(text, encoding="utf-8")
        return publish(feeds_of(site, imprint))

    (root / "docs/nieuws/morgen.md").unlink()
    publish(published_before)
    return edition


@cache
def entries(feed: bytes) -> list[tuple[str, str]]:
    """The id and the title of each entry."""
    parsed = feedparser.parse(feed, sanitize_html=False, resolve_relative_uris=False)
    return [(entry.id, entry.title) for entry in parsed.entries]


def project(title: str, more: str = "") -> str:
    return (
        f"title: {title}\nsummary: Kort.\nstatus: lopend\nstart: 2026\nthemes: [fiets]\n"
        f"municipalities: [niel]\ncontacts: [fietsteam]\nreviewed: 2026-09-01\n"
        f"description: Tekst.\n{more}"
    )


def test_who_followed_before_hears_of_no_old_record(hear: Hear) -> None:
    assert [hear(), hear(), hear(1)] == [{}, {}, {}]


def test_who_follows_a_feed_of_that_day_gets_the_old_ones(hear: Hear, publish: Publish) -> None:
    hear()
    for page in ("projecten", "prioriteiten/wse-lr1"):
        titles = [title for _, title in entries(publish()[f"{page}/rss.xml"])]
        assert "Nieuw project: Voorbeeld: Fietspunt aan het station" in titles
    assert "prioriteiten/wse-lr1/atom.xml" not in publish()
    assert "themas/fiets/atom.xml" in publish()


def test_two_projects_of_one_day_are_heard_once_each(hear: Hear, write: Write) -> None:
    write("projects/een.yml", project("Een"))
    told = ["Nieuw project: Een"]
    assert hear() == {"themas/fiets": told, "gemeenten/niel": told}
    write("projects/twee.yml", project("Twee"))
    told = ["Nieuw project: Twee"]
    pages = ("projecten", "projecten/status/lopend", "themas/fiets", "gemeenten/niel")
    assert hear() == dict.fromkeys(pages, told)
    assert hear(1) == {}


def test_many_projects_of_the_first_day_are_one_entry_that_names_each(
    hear: Hear, write: Write, root: Path, publish: Publish
) -> None:
    for number in range(4 * LIMIT):
        write(f"projects/p{number}.yml", project(f"Nummer {number}"))
    told = [f"{4 * LIMIT} nieuwe projecten"]
    assert hear() == {"themas/fiets": told, "gemeenten/niel": told}
    entry = feedparser.parse(publish()["themas/fiets/rss.xml"]).entries[0]
    assert entry.id == "tag:kina.be,2026:themas/fiets/nieuwe-projecten/2026-11-24"
    assert all(f"/projecten/p{number}/" in entry.content[0].value for number in range(4 * LIMIT))
    (root / "projects/p7.yml").unlink()
    write("projects/later.yml", project("Later"))
    assert hear(1)["themas/fiets"] == ["Nieuw project: Later"]


def test_a_day_with_few_is_told_one_by_one_in_every_feed(hear: Hear, write: Write) -> None:
    hear()
    for number in range(LIMIT):
        write(f"projects/p{number}.yml", project(f"Nummer {number}"))
    assert len(hear(1)["themas/fiets"]) == LIMIT


def test_a_project_that_was_a_draft_for_a_while_is_not_new_again(hear: Hear, write: Write) -> None:
    write("projects/een.yml", project("Een"))
    hear()
    write("projects/een.yml", project("Een", "draft: true\n"))
    assert hear(1) == {}
    write("projects/een.yml", project("Een"))
    assert hear(2) == {}


def test_another_tag_a_municipality_or_a_project_makes_nothing_new(hear: Hear, root: Path) -> None:
    hear()
    change(root / "projects/_vocabulary.yml", "name: Niel,", "name: Niel aan de Rupel,")
    change(root / "projects/naaiatelier.yml", "title: Naai", "aliases: [naaiatelier]\ntitle: Brei")
    (root / "projects/naaiatelier.yml").rename(root / "projects/breiatelier.yml")
    assert hear(1) == {}


def test_a_municipality_that_is_merged_tells_it_once(hear: Hear, root: Path, write: Write) -> None:
    hear()
    for path in root.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("niel", "boom-niel").replace("Niel", "Boom-Niel"), "utf-8")
    gone = "{address: gemeenten/niel/, title: Niel, date: 2026-11-25, reason: Fusie.}"
    write("projects/_gone.yml", f"gone: [{gone}]\n")
    assert hear(1) == {"gemeenten/niel": ["Gestopt: Niel"]}
    assert hear(2) == {}


def organisation(title: str, more: str = "") -> str:
    head = f"title: {title}\nsummary: Kort.\nthemes: [fiets]\nreviewed: 2026-11-01\n{more}"
    return f"---\n{head}---\nTekst.\n"


@pytest.mark.parametrize("how", ["removed", "as an old name"])
def test_an_organisation_that_is_merged_into_another_is_told_once(
    how: str, hear: Hear, write: Write, commit: Commit, root: Path
) -> None:
    write("docs/organisaties/een.md", organisation("Een"))
    write("docs/organisaties/twee.md", organisation("Twee"))
    commit("2026-11-24")
    told = ["Nieuwe organisatie: Twee", "Nieuwe organisatie: Een"]
    assert hear() == {"themas/fiets": told}
    (root / "docs/organisaties/een.md").unlink()
    if how == "removed":
        gone = "address: organisaties/een/, title: Een, reason: Fusie., see: organisaties/twee/"
        write("projects/_gone.yml", f"gone: [{{date: 2026-11-25, {gone}}}]\n")
    else:
        write("docs/organisaties/twee.md", organisation("Twee", "aliases: [een]\n"))
    commit("2026-11-25")
    told = ["Een hoort nu bij Twee"]
    assert hear(1) == {"organisaties": told, "themas/fiets": told}
    assert not read_site(root, NOW + timedelta(2), KINDS)[1].errors
    assert hear(2) == {}


def test_the_end_of_a_project_and_other_changes_are_told_once(
    hear: Hear, commit: Commit, root: Path, publish: Publish
) -> None:
    name = "Voorbeeld: Fietspunt aan het station"
    assert hear() == {}
    change(root / FIETSPUNT, "start: 2026-03", "start: 2026-05")
    change(root / "projects/naaiatelier.yml", "Samen naaien", "Samen breien")
    commit("2026-11-24")
    new = hear()
    assert new["themas/fiets"] == new["projecten"] == [f"Project verandert: {name}"]
    assert "themas/textiel" not in new
    items = json.loads(publish()["projecten/feed.json"])["items"]
    tag = "tag:kina.be,2026:projecten/fietsatelier"
    (item,) = [one for one in items if one["id"] == f"{tag}/veranderd/2026-11-24"]
    assert item["summary"] == "Veranderd: begin."
    assert "Begin verplaatst van maart 2026 naar mei 2026." in item["content_html"].replace(
        "\xa0", " "
    )
    change(root / FIETSPUNT, "status: lopend", "status: afgerond")
    commit("2026-11-25")
    assert hear(1)["themas/fiets"] == [f"Project afgerond: {name}"]
    assert hear(2) == {}
