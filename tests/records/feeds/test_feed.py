"""Which feeds exist, and what each is called."""

from conftest import Read, Write
from records.feeds.feed import FeedForm


def test_each_feed_says_what_it_holds(read: Read) -> None:
    site, _ = read()
    assert {feed.page: feed.topic for feed in site.feeds.values()} == {
        "nieuws/": "nieuws",
        "oproepen/": "oproepen",
        "agenda/": "bijeenkomsten",
        "projecten/": "projecten",
        "organisaties/": "organisaties",
        "kennis/": "nieuwe documenten",
        "wijzigingen/": "wat er verandert op deze site",
        "themas/fiets/": "nieuws, oproepen, bijeenkomsten, projecten en organisaties over fiets",
        "themas/textiel/": "projecten over textiel",
        "werkvormen/arbeidszorg/": "nieuws, projecten en organisaties met de werkvorm arbeidszorg",
        "doelgroepen/lokale-besturen/": "nieuws en projecten voor lokale besturen",
        "prioriteiten/wse-lr1/": "nieuws, oproepen en projecten bij de prioriteit regierol opnemen",
        "gemeenten/boom/": "nieuws, bijeenkomsten, projecten en organisaties in Boom",
        "gemeenten/niel/": "nieuws en projecten in Niel",
        "diensten/fietsherstelling/": "organisaties met de dienst fietsherstelling",
        "agenda/voor/begeleiders/": "bijeenkomsten voor begeleiders",
        "oproepen/voor/lokaal-bestuur/": "nieuws voor lokaal bestuur",
        "nieuws/rubrieken/beleid/": "nieuws in de rubriek Beleid",
        "projecten/status/in-voorbereiding/": "projecten met de status in voorbereiding",
        "projecten/status/lopend/": "projecten met de status lopend",
        "projecten/status/afgerond/": "projecten met de status afgerond",
        "projecten/status/stopgezet/": "nieuws met de status stopgezet",
        "oproepen/verstrekkers/voorbeeldfonds/": "oproepen met steun van Voorbeeldfonds",
        "agenda/deelnemen/ter-plaatse/": "bijeenkomsten met deelname ter plaatse",
        "agenda/deelnemen/online/": "bijeenkomsten met deelname online",
    }


def test_the_lists_of_feeds_leave_none_out(read: Read) -> None:
    site, _ = read()
    assert [label for label, _ in site.feed_lists][:3] == ["", "thema", "werkvorm"]
    listed = [feed.page for _, feeds in site.feed_lists for feed in feeds]
    assert sorted(listed) == sorted(site.feeds)


def test_a_page_invites_to_follow_its_own_feed_or_else_the_news(read: Read) -> None:
    site, _ = read()
    nearest = {route.href: site.nearest_feed(route) for route in site.routes}
    names = {href: feed.name for href, feed in nearest.items() if feed}
    assert names["oproepen/"] == "de oproepen"
    assert names["themas/textiel/"] == "projecten over textiel"
    assert names[""] == names["privacy/"] == "het nieuws"


def test_every_page_of_a_term_or_another_facet_value_has_a_feed(read: Read) -> None:
    site, _ = read()
    pages = {route.href for route in site.routes if route.name == "term"}
    assert pages == {feed.page for feed in site.feeds.values() if feed.label}


def test_a_feed_keeps_the_forms_that_were_public_and_a_new_one_is_rss(
    read: Read, write: Write
) -> None:
    write("projects/_addresses.txt", "2026-01-01 themas/textiel/atom.xml\n")
    site, problems = read()
    assert site.feeds["themas/textiel/"].forms == (FeedForm.RSS, FeedForm.ATOM)
    assert site.feeds["themas/fiets/"].forms == (FeedForm.RSS,)
    assert site.feeds["projecten/"].forms == tuple(FeedForm)
    assert not problems.errors


def test_a_text_may_link_to_every_file_that_the_site_makes(read: Read, write: Write) -> None:
    made = "[a](/themas/fiets/atom.xml) [b](/oproepen/agenda.ics) [c](/contact/contacten.vcf)"
    text = f"{made} [d](/data/projecten.csv) [fout](/x.xml)\n"
    write("docs/nieuws/x.md", f"---\ntitle: x\ndate: 2026-11-20\n---\n{text}")
    assert [problem.code for problem in read()[1].errors] == ["link-unknown"]


def test_a_page_has_its_own_feeds_and_those_of_its_list(read: Read) -> None:
    site, _ = read()
    found = {route.href: [feed.page for feed in site.feeds_on(route)] for route in site.routes}
    assert found[""] == ["nieuws/", "oproepen/", "agenda/", "projecten/", "organisaties/"]
    assert found["oproepen/nieuwe-wielen/"] == ["oproepen/"]
    assert found["nieuws/rubrieken/beleid/"] == ["nieuws/rubrieken/beleid/", "nieuws/"]
    assert found["themas/fiets/"] == ["themas/fiets/", "projecten/"]
    assert found["privacy/"] == []
