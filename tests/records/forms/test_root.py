"""The way from a page to the root of the site."""

import pytest

from records.forms.addresses import (
    ROOT,
    file_url,
    path_of,
    root_from,
    with_full_addresses,
)


@pytest.mark.parametrize(
    ("href", "root"), [("", "./"), ("over/", "../"), ("projecten/fiets/", "../../")]
)
def test_the_root_lies_as_many_steps_up_as_the_page_is_deep(href: str, root: str) -> None:
    assert root_from(href) == root


def test_an_address_is_the_index_of_a_folder() -> None:
    assert path_of("over/") == "over/index.html"


@pytest.mark.parametrize(
    ("html", "full"),
    [
        ('<a title="x" href="#noot">', '<a title="x" href="https://a.be/b/c/#noot">'),
        ('<img alt="a > b" src="f.png">', '<img alt="a > b" src="https://a.be/b/c/f.png">'),
        (
            f'<video poster="{ROOT}p.jpg" src="../v">',
            '<video poster="https://a.be/p.jpg" src="https://a.be/b/v">',
        ),
        ('<object type="x" data="/o">', '<object type="x" data="https://a.be/o">'),
        (
            f'<source sizes="9vw" srcset="{ROOT}a.webp 1w, b.webp 2w">',
            '<source sizes="9vw" srcset="https://a.be/a.webp 1w, https://a.be/b/c/b.webp 2w">',
        ),
        ('<a href="mailto:a@b.be">', '<a href="mailto:a@b.be">'),
        ('<p>schrijf href="#x"</p>', '<p>schrijf href="#x"</p>'),
    ],
)
def test_elsewhere_every_address_is_whole_in_any_order_of_attributes(html: str, full: str) -> None:
    assert with_full_addresses(html, "b/c/", "https://a.be/") == full


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("assets/a b#1?%.pdf", "https://a.be/assets/a%20b%231%3F%25.pdf"),
        ("assets/een%20plan.pdf", "https://a.be/assets/een%20plan.pdf"),
        ("https://b.be/a%20b", "https://b.be/a%20b"),
    ],
)
def test_the_address_of_a_file_is_encoded_once(href: str, url: str) -> None:
    assert file_url("https://a.be/", href) == url
