"""Where a link in a text leads."""

from collections.abc import Callable

import pytest

from conftest import Read
from records.forms.addresses import ROOT
from records.site.links import Addresses, BrokenLink

FILES = {
    "projects/fietspunt.yml": "projecten/fietspunt/",
    "docs/projecten/fietspunt.md": "projecten/fietspunt/",
    "docs/index.md": "",
    "docs/over/regierol.md": "over/regierol/",
    "docs/assets/a b.pdf": "assets/a b.pdf",
    "docs/assets/é #2 100%.pdf": "assets/é #2 100%.pdf",
}
ADDRESSES = Addresses(
    hrefs={*FILES.values(), "themas/fiets/", "nieuws/rss.xml"},
    by_file=FILES,
    hidden={"projects/klad.yml": "projects/klad.yml", "projecten/klad/": "projects/klad.yml"},
    host="https://ons.be/",
)


@pytest.mark.parametrize(
    ("file", "target", "href"),
    [
        ("docs/over/regierol.md", "../../projects/fietspunt.yml", "projecten/fietspunt/"),
        ("docs/over/regierol.md", "../projecten/fietspunt.md#wat", "projecten/fietspunt/#wat"),
        ("docs/over/regierol.md", "../index.md", ""),
        ("projects/fietspunt.yml", "../docs/over/regierol.md", "over/regierol/"),
        ("docs/index.md", "/projecten/fietspunt", "projecten/fietspunt/"),
        ("docs/index.md", "/themas/fiets/?q=1#kop", "themas/fiets/?q=1#kop"),
        ("docs/index.md", "/", ""),
        ("docs/index.md", "/nieuws/rss.xml", "nieuws/rss.xml"),
        ("docs/index.md", "assets/a%20b.pdf?x=1", "assets/a%20b.pdf?x=1"),
        ("docs/index.md", "assets/%C3%A9%20#2%20100%.pdf", "assets/%C3%A9%20%232%20100%25.pdf"),
        ("docs/index.md", "assets/e\u0301 %232 100%25.pdf", "assets/%C3%A9%20%232%20100%25.pdf"),
        ("docs/index.md", "https://ons.be", ""),
        ("docs/index.md", "https://ons.be/projecten/fietspunt/#wat", "projecten/fietspunt/#wat"),
    ],
)
def test_a_file_or_address_of_the_site_is_found(file: str, target: str, href: str) -> None:
    assert ADDRESSES.resolve(file, target) == ROOT + href


@pytest.mark.parametrize(
    "target", ["https://kina.be/", "mailto:a@b.be", "tel:+3231234567", "#kop", "HTTPS://kina.be"]
)
def test_what_lies_elsewhere_stays_as_it_is(target: str) -> None:
    assert ADDRESSES.resolve("docs/index.md", target) == target


@pytest.mark.parametrize(
    ("target", "code", "meant"),
    [
        ("/projecten/fietspnt/", "link-unknown", "/projecten/fietspunt/"),
        ("../../../etc/passwd", "link-unknown", ""),
        ("//kina.be/x", "link-unknown", ""),
        ("https://ons.be/projecten/fietspnt/", "link-unknown", "/projecten/fietspunt/"),
        ("https://www.google.com/url?q=https%3A%2F%2Fkina.be", "link-wrapped", "https://kina.be"),
        ("file:///G:/verslag.docx", "link-local", ""),
        ("JAVASCRIPT:x", "link-scheme", ""),
        ("/projecten/klad/", "link-hidden", ""),
    ],
)
def test_a_link_that_cannot_be_kept_says_why(target: str, code: str, meant: str) -> None:
    with pytest.raises(BrokenLink) as caught:
        ADDRESSES.resolve("docs/index.md", target)
    assert caught.value.code == code
    assert caught.value.words.get("meant", "") == meant


def test_a_hidden_record_may_link_to_a_hidden_record(
    write: Callable[[str, str], object], read: Read
) -> None:
    head = "---\ntitle: Klad\ndate: 2026-11-01\ndraft: true\n---\n"
    write("docs/nieuws/klad.md", f"{head}Zie [morgen](morgen.md).\n")
    assert not read()[1].errors
