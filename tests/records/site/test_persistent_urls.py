"""Nothing that was public disappears without a word."""

import re
from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest
from changing import add_fields

from conftest import Read, Write
from records.commands.run import Refusal
from records.commands.writing import remember
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.site.site_reader import read_site

CALL = "docs/oproepen/nieuwe-wielen.md"
OLD = "docs/nieuws/oud-nieuws.md"


@pytest.fixture
def remembered(root: Path, now: datetime) -> Path:
    """The tiny site with a ledger of all it shows."""
    remember(root, now, KINDS, Namespace())
    return root


def told(read: Read) -> set[str]:
    return {problem.text.partition(" verdwijnt")[0] for problem in read()[1].errors}


def test_what_is_there_is_remembered(remembered: Path, read: Read) -> None:
    assert not read()[1].errors
    lines = (remembered / "projects" / "_addresses.txt").read_text(encoding="utf-8").splitlines()
    assert "2026-11-24 projecten/fietspunt/" in lines
    assert "2026-11-24 nieuws/rss.xml" in lines
    assert "2025-06-01 tag:nieuws/allereerste-bericht" in lines
    assert "2026-11-01 tag:oproepen/nieuwe-wielen" in lines


def test_a_record_that_disappears_is_an_error(remembered: Path, read: Read) -> None:
    (remembered / OLD).unlink()
    assert told(read) == {"Het adres /nieuws/oud-nieuws/"}


def test_a_record_that_is_hidden_again_is_an_error(remembered: Path, read: Read) -> None:
    add_fields(remembered / OLD, "draft: true\n")
    assert "Het adres /nieuws/oud-nieuws/" in told(read)


@pytest.mark.parametrize(
    ("aliases", "lost"),
    [
        ("", {"Het adres /nieuws/oud-nieuws/"}),
        ("aliases: [oud-nieuws]\n", set()),
        ("aliases: [nog-een-naam, oud-nieuws]\n", {"Het bericht nieuws/oud-nieuws"}),
    ],
)
def test_a_rename_has_the_old_name_as_its_oldest_alias(
    remembered: Path, read: Read, aliases: str, lost: set[str]
) -> None:
    add_fields((remembered / OLD).rename(remembered / "docs/nieuws/herinnering.md"), aliases)
    assert told(read) == lost


GONE = """gone:
  - address: nieuws/oud-nieuws/
    title: Oud nieuws
    date: 2026-11-20
    reason: Dit bericht was te oud.
    see: nieuws/
"""


def test_a_gone_entry_makes_a_page(remembered: Path, read: Read, write: Write) -> None:
    (remembered / OLD).unlink()
    write("projects/_gone.yml", GONE)
    site, problems = read()
    assert not problems.errors
    (route,) = [route for route in site.routes if route.template == "gone/page"]
    assert route.href == "nieuws/oud-nieuws/"
    assert not route.listed
    assert route.menu == "nieuws/"
    assert route.summary.replace("\xa0", " ") == (
        "Deze pagina is weg sinds 20 november 2026. Dit bericht was te oud."
    )


def test_a_page_cannot_be_gone_and_there(remembered: Path, read: Read, write: Write) -> None:
    write("projects/_gone.yml", GONE.replace("see: nieuws/", "see: nergens/"))
    codes = [problem.code for problem in read()[1].errors]
    assert remembered.is_dir()
    assert codes == ["gone-alive", "gone-see"]


def test_one_page_is_gone_once(read: Read, write: Write) -> None:
    lines = GONE.splitlines(keepends=True)
    write("projects/_gone.yml", "".join([*lines, *lines[1:]]).replace("oud-nieuws", "weg"))
    assert [problem.code for problem in read()[1].errors] == ["gone-twice"]


def test_a_gone_term_takes_its_feeds_along(read: Read, write: Write) -> None:
    write("projects/_addresses.txt", "2026-01-01 themas/oud/\n2026-01-01 themas/oud/rss.xml\n")
    assert [problem.code for problem in read()[1].errors] == ["term-lost"]
    write("projects/_gone.yml", GONE.replace("nieuws/oud-nieuws/", "themas/oud/"))
    assert told(read) == set()


def test_a_term_that_is_wiped_is_told_once_at_its_list(remembered: Path, read: Read) -> None:
    path = remembered / "projects" / "_vocabulary.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"  - {id: niel, .*\n", "", text), encoding="utf-8")
    ledger = (remembered / "projects" / "_addresses.txt").read_text(encoding="utf-8")
    assert ledger.count(" gemeenten/niel/") > 1
    lost = [problem for problem in read()[1].errors if problem.code != "reference-unknown"]
    (problem,) = lost
    assert str(problem.place) == "projects/_vocabulary.yml:10:1"
    assert problem.text.startswith(
        "De term ‘niel’ is weg uit ‘municipalities’, maar de pagina /gemeenten/niel/ staat online"
    )


def test_a_list_of_terms_that_is_wiped_is_told_at_the_vocabulary(read: Read, write: Write) -> None:
    write("projects/_addresses.txt", "2026-01-01 nieuws/rubrieken/oud/\n")
    write("projects/_vocabulary.yml", "themes:\n  - {id: fiets, name: Fiets}\n")
    (problem,) = [problem for problem in read()[1].errors if problem.code == "term-lost"]
    assert str(problem.place) == "projects/_vocabulary.yml:1:1"


def test_a_file_of_a_page_that_lasts_is_told_by_itself(read: Read, write: Write) -> None:
    write("projects/_addresses.txt", "2026-01-01 projecten/oud.csv\n2026-01-01 themas/oud.csv\n")
    assert told(read) == {"Het adres /projecten/oud.csv", "Het adres /themas/oud.csv"}


def test_nobody_is_told_twice_about_a_record_that_cannot_be_read(
    remembered: Path, read: Read
) -> None:
    (remembered / CALL).write_text("---\ntitle: x\n", encoding="utf-8")
    codes = {problem.code for problem in read()[1].errors}
    assert "front-matter-open" in codes
    assert not codes & {"address-lost", "entry-lost"}


def test_a_site_with_errors_is_not_remembered(root: Path, write: Write, now: datetime) -> None:
    write("docs/nieuws/fout.md", "---\ntitle: x\n---\nx\n")
    with pytest.raises(Refusal, match=r"docs/nieuws/fout\.md"):
        remember(root, now, KINDS, Namespace())
    assert not (root / "projects" / "_addresses.txt").exists()


def test_a_build_of_an_older_day_does_not_miss_what_came_later(remembered: Path) -> None:
    _, problems = read_site(remembered, datetime(2026, 11, 1, tzinfo=ZONE), KINDS)
    assert not {problem.code for problem in problems} & {"address-lost", "entry-lost"}


def test_news_of_today_that_waits_for_its_hour_is_not_lost(read: Read, write: Write) -> None:
    ledger = "2026-11-24 nieuws/straks/\n2026-11-24 tag:nieuws/straks\n"
    write("projects/_addresses.txt", ledger)
    write("docs/nieuws/straks.md", "---\ntitle: Straks\ndate: 2026-11-24 18:00\n---\nx\n")
    assert told(read) == set()
    write("docs/nieuws/straks.md", "---\ntitle: x\ndate: 2026-11-24 18:00\ndraft: true\n---\nx\n")
    assert told(read) == {"Het adres /nieuws/straks/"}
