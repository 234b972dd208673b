"""The parts of a Dutch compound: `kringloop` and `economie` in `kringloopeconomie`."""

from __future__ import annotations

from .dutch import Dutch

_SHORTEST = 4
"""Minimum letters of a part; three would split too many words that are not compounds."""
_LINKS = ("", "s", "en", "e", "n")
"""Linking letters between two parts: `gezin-s-ondersteuning`, `arbeid-s-markt`."""
_NO_FIRST_WORDS = """
    aller achter binnen boven buiten daar deze door hier hoog maat mede meer mijn moge moei naast
    onder over recht samen tegen terecht voor waar weer
"""
_NO_FIRST = frozenset(_NO_FIRST_WORDS.split())
_NO_LAST_WORDS = """
    baar baren eren gever gevers heden heid houd houden hoogst kunde lijk lijke ling lingen loos
    loosheid matig matige nemen nemer nemers neming nemingen onen rijen ring ringen schap schappen
    schappelijk sing singen sten stens teren zaam zame
"""
_NO_LAST = frozenset(_NO_LAST_WORDS.split())
_NO_COMPOUND_WORDS = """
    aanspreekpunt begin besluit bestuur boodschap boodschappen document goedkoop goedkope hoofdstuk
    kantoor maaltijd maaltijden maatregel maatregelen netwerk overheid personen voertuig voorbeeld
    voorbeelden werkelijk werkwijze
"""
_NO_COMPOUND = frozenset(_NO_COMPOUND_WORDS.split())


class Compounds:
    """Splits compounds into two dictionary words."""

    def __init__(self, dutch: Dutch) -> None:
        self._dutch = dutch

    def parts(self, word: str) -> tuple[str, ...]:
        """The two parts of a compound, the last as short as possible; `()` for any other word."""
        if word in _NO_COMPOUND or len(word) < 2 * _SHORTEST:
            return ()
        lemma = self._dutch.lemma(word)
        if lemma in _NO_COMPOUND:
            return ()
        for cut in range(len(lemma) - _SHORTEST, _SHORTEST - 1, -1):
            last = lemma[cut:]
            if last not in _NO_LAST and self._dutch.is_word(last):
                first = self._first(lemma[:cut])
                if first:
                    return (first, last)
        return ()

    def _first(self, text: str) -> str | None:
        for link in _LINKS:
            word = text.removesuffix(link) if link else text
            if len(word) < _SHORTEST or not text.endswith(link) or word in _NO_FIRST:
                continue
            if self._dutch.is_word(word):
                return word
        return None
