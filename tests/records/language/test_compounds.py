"""The parts of compounds."""

from __future__ import annotations

import pytest

from records.language.compounds import Compounds
from records.language.dutch import Dutch


@pytest.fixture(scope="module")
def compounds() -> Compounds:
    return Compounds(Dutch())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("maatwerkbedrijf", ("maatwerk", "bedrijf")),
        ("kringloopeconomie", ("kringloop", "economie")),
        ("gezinsondersteuning", ("gezin", "ondersteuning")),
        ("fietspunten", ("fiets", "punten")),
        ("gemeentehuis", ("gemeente", "huis")),
    ],
)
def test_a_compound_has_two_parts(compounds: Compounds, word: str, parts: tuple[str, str]) -> None:
    assert compounds.parts(word) == parts


@pytest.mark.parametrize(
    "word", ["fiets", "netwerk", "personen", "kantoren", "onderhoud", "begeleiding", "voorbeeld"]
)
def test_other_words_have_none(compounds: Compounds, word: str) -> None:
    assert compounds.parts(word) == ()
