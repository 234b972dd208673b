"""Strange strings, the same in every run, and a site that has each on a page of its own."""

import random
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from empty_entry import EMPTY

from records.search.index_files import index_files
from records.vocabulary import Vocabulary

_SEED = 18
_WORDS = """
    fiets werk zorg OCMW's thema’s v.z.w. R&D CO₂ ĳs IJS W² ½ 3° № ﬁets ＦＩＥＴＳ straße œuvre Łódź Ærø
    naïef coöperatie Ⅷ İzmir ΟΔΟΣ Москва عمل 働く e‑mail zo'n 's-Gravenwezel 't l'Amuse en/of a@b.be
    www.kina.be 2023–2025 25.000 €7.500 03/000.00.04 +32 A4-blad WSE-LR3 C++ m³ (ge)bouwen ñandú ſtadt
    ƒ þing ð ŉ 1e 60+ “werk” «zorg» ™ 😀 👍🏽 ﷺ ㎏ Ω Å ﬆ ǆ
"""
_SIGNS = """
    ' ’ . & - \u2011 / @ + _ · \u0301 \u0308 ₂ ² ĳ ß ﬁ
    \u200d ° % … – “ ” ( ) , : ø Ł œ 's ’s é Ñ
"""


def strange_strings(count: int) -> list[str]:
    """Words joined by signs, half of them with accents apart from their letters (NFD)."""
    generator = random.Random(_SEED)  # noqa: S311 (the same strings in every run)
    words, signs = _WORDS.split(), _SIGNS.split()
    strings = list(words)
    while len(strings) < count:
        joined = generator.choice(words)
        for _ in range(generator.randint(1, 3)):
            joined += generator.choice([*signs, " "]) + generator.choice([*words, "a", "7"])
        strings.append(unicodedata.normalize(generator.choice(["NFC", "NFD"]), joined))
    return strings


def write_site(folder: Path, strings: Sequence[str]) -> None:
    """The index of a site in which page `0/` has the first string, and so on."""
    entries = [
        replace(EMPTY, href=f"{number}/", body=unicodedata.normalize("NFC", f"baken {string}"))
        for number, string in enumerate(strings)
    ]
    for path, data in index_files(entries, Vocabulary()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
