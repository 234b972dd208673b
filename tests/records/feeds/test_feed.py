"""Which feeds exist, and what each is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from records.reading.problems import Problems
from records.site.site import Site

Read = Callable[[], tuple[Site, Problems]]
Write = Callable[[str, str], Path]


def test_each_feed_says_what_it_holds(read: Read) -> None:
    site, _ = read()
    assert {feed.page: feed.topic for feed in site.feeds.values()} == {
        "nieuws/": "nieuws",
        "oproepen/": "oproepen",
        "agenda/": "bijeenkomsten",
        "kennis/": "nieuwe documenten",
        "wijzigingen/": "wat er verandert op deze site",
        "themas/fiets/": "nieuws, oproepen en bijeenkomsten over fiets",
        "gemeenten/boom/": "nieuws en bijeenkomsten in Boom",
        "gemeenten/niel/": "nieuws in Niel",
        "nieuws/rubrieken/beleid/": "nieuws in de rubriek Beleid",
    }


def test_the_lists_of_feeds_leave_none_out(read: Read) -> None:
    site, _ = read()
    assert [label for label, _ in site.feed_lists] == ["", "thema", "gemeente", "rubriek"]
    listed = [feed.page for _, feeds in site.feed_lists for feed in feeds]
    assert sorted(listed) == sorted(site.feeds)


def test_a_page_invites_to_follow_its_own_feed_or_else_the_news(read: Read) -> None:
    site, _ = read()
    nearest = {route.href: site.nearest_feed(route) for route in site.routes}
    names = {href: feed.name for href, feed in nearest.items() if feed}
    assert names["oproepen/"] == "de oproepen"
    assert names["themas/fiets/"] == "nieuws, oproepen en bijeenkomsten over fiets"
    assert names[""] == names["privacy/"] == names["themas/textiel/"] == "het nieuws"


def test_a_term_without_entries_has_no_feed(read: Read) -> None:
    assert "themas/textiel/" not in read()[0].feeds


def test_a_feed_that_was_public_stays_when_it_is_empty(read: Read, write: Write) -> None:
    write("projects/_addresses.txt", "2026-01-01 themas/textiel/rss.xml\n")
    site, problems = read()
    assert site.feeds["themas/textiel/"].subjects == []
    assert not problems.errors


def test_a_text_may_link_to_a_feed(read: Read, write: Write) -> None:
    text = "---\ntitle: x\ndate: 2026-11-20\n---\n[goed](/themas/fiets/atom.xml) [fout](/x.xml)\n"
    write("docs/nieuws/x.md", text)
    assert [problem.code for problem in read()[1].errors] == ["link-unknown"]


def test_a_page_has_its_own_feeds_and_those_of_its_list(read: Read) -> None:
    site, _ = read()
    found = {route.href: [feed.page for feed in site.feeds_on(route)] for route in site.routes}
    assert found[""] == ["nieuws/", "oproepen/", "agenda/"]
    assert found["oproepen/nieuwe-wielen/"] == ["oproepen/"]
    assert found["nieuws/rubrieken/beleid/"] == ["nieuws/rubrieken/beleid/", "nieuws/"]
    assert found["themas/fiets/"] == ["themas/fiets/"]
    assert found["privacy/"] == []
