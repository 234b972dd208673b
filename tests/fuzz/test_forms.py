"""Any text in any field: no public form of it lets it out of its place.

FUZZ_BUILDS says how many sites are built, each with 40 texts in every field of every kind; where
nobody says so, it is one with 4.
"""

import os
import random
from pathlib import Path

import pytest
from forms import complaints
from hostile import build_hostile, clean_site, payloads

from conftest import BuiltOnce
from records.language.characters import HIDDEN

TEXTS = 40 if "FUZZ_BUILDS" in os.environ else 4
_LETTERS = "<>&'\"=/\\;:,.!?#%{}[]()|`~*_+-@$^ \u00a0aeiKÉß漢😀" + "0123456789"


def texts(seed: int) -> list[str]:
    """Made of the signs that mean something somewhere, and of pieces of known payloads."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    known = payloads()

    def piece() -> str:
        word = chance.choice(known)
        start = chance.randrange(len(word))
        return word[start : start + chance.randrange(1, 12)]

    found: list[str] = []
    while len(found) < TEXTS:
        parts = [chance.choice([*_LETTERS, piece()]) for _ in range(chance.randrange(1, 60))]
        text = "".join(parts)[:80].strip()
        if any(map(str.isalnum, text)) and not HIDDEN.search(text):
            found.append(text)
    return found


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(int(os.environ.get("FUZZ_BUILDS", "1"))))
def test_any_text_stays_in_its_place(
    seed: int, tmp_path: Path, public: Path, built_once: BuiltOnce
) -> None:
    site = build_hostile(tmp_path, texts(seed))
    assert complaints(site, public, clean_site(built_once)) == []
