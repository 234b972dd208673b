"""The accessibility statement says what was really tested."""

from __future__ import annotations

import json
from pathlib import Path

from browser.kinds import kinds
from conftest import HOUSE, NOW
from records.kinds.registry import KINDS
from records.site.site import read_site

STATEMENT = (HOUSE / "docs" / "toegankelijkheid.md").read_text(encoding="utf-8")


def test_the_statement_names_the_version_and_the_number_of_page_kinds() -> None:
    package = json.loads((Path(__file__).parent / "package.json").read_text(encoding="utf-8"))
    assert f"axe-core {package['devDependencies']['axe-core']}," in STATEMENT
    assert f"{len(kinds(read_site(HOUSE, NOW, KINDS)[0]))} soorten pagina's" in STATEMENT


def test_the_statement_has_the_five_parts_of_the_flemish_model() -> None:
    for part in (
        "## Wat is nog niet toegankelijk?",
        "## Waarom niet?",
        "## Wat kun je in de plaats doen?",
        "## Hoe meld je een probleem?",
        "## Niet tevreden over ons antwoord?",
    ):
        assert part in STATEMENT
