"""The way from a page to the root of the site."""

from __future__ import annotations

import pytest

from records.forms.addresses import path_of, root_from


@pytest.mark.parametrize(
    ("href", "root"), [("", "./"), ("over/", "../"), ("projecten/fiets/", "../../")]
)
def test_the_root_lies_as_many_steps_up_as_the_page_is_deep(href: str, root: str) -> None:
    assert root_from(href) == root


def test_an_address_is_the_index_of_a_folder() -> None:
    assert path_of("over/") == "over/index.html"
