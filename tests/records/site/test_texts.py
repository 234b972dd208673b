"""Texts that were rendered in an earlier build."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from records.building.cache import Cache
from records.kinds.registry import KINDS
from records.site.site import read_site

NAME = "docs/nieuws/eerste-bericht.md"


def rendered(root: Path, now: datetime) -> tuple[str, list[str]]:
    """One text as a build shows it, and the codes of what is wrong."""
    cache = Cache(root / "answers.sqlite")
    site, problems = read_site(root, now, KINDS, cache=cache)
    cache.close()
    return site.texts[NAME].html, [problem.code for problem in problems.errors]


def test_a_link_is_looked_up_in_every_build(root: Path, now: datetime) -> None:
    with (root / NAME).open("a", encoding="utf-8") as file:
        file.write("\n[x](../over/plan.pdf)\n")
    plan = root / "docs/over/plan.pdf"
    plan.parent.mkdir(exist_ok=True)
    plan.write_bytes(b"%PDF-")
    html, errors = rendered(root, now)
    assert not errors
    assert rendered(root, now) == (html, [])
    plan.unlink()
    for _ in range(2):
        assert "link-unknown" in rendered(root, now)[1]
