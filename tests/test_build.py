"""A tiny real site, from the real mkdocs.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def test_every_record_has_a_page(build: Callable[..., Path]) -> None:
    site = build()
    for address in (
        "projecten/fietspunt",
        "oproepen/nieuwe-wielen",
        "contact/fietsteam",
        "nieuws/fietspunt-open",
        "themas/fiets",
        "gemeenten/boom",
        "prioriteiten/wse-lr1",
        "nieuws/rubrieken/beleid",
        "over/regierol",
    ):
        assert (site / address / "index.html").is_file(), address
