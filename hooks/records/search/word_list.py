"""The words of the site and the names of its pages, in a file for each first letter, to correct and complete queries."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from os.path import commonprefix
from string import ascii_lowercase, digits

OTHER = "other"
"""The name of the file of all words that do not begin with a letter or a digit of ASCII."""
_LETTERS = ascii_lowercase + digits

# Municipalities of the province of Antwerp, districts of its capital, some villages, and cities
# of Flanders, without names that are ordinary words too, as `Geel`, `Lint` and `Mol`.
_TEXT = """
    aalst, aarschot, aartselaar, antwerpen, arendonk, baarle hertog, beerse, berchem, berendrecht,
    berlaar, beveren, boechout, bonheiden, boom, boortmeerbeek, borgerhout, bornem, borsbeek, bouwel,
    brasschaat, brecht, brugge, brussel, dendermonde, dessel, deurne, diest, duffel, edegem, ekeren,
    essen, genk, gent, grobbendonk, hasselt, heist op den berg, hemiksem, herentals, herenthout,
    herselt, hoboken, hoogstraten, hove, hulshout, ieper, itegem, kalmthout, kapellen, kasterlee,
    kessel, knokke, koningshooikt, kontich, kortrijk, laakdal, leuven, lichtaart, lier, lille, lokeren,
    londerzeel, malle, massenhoven, mechelen, meerhout, merksem, merksplas, mortsel, niel, nijlen,
    noorderwijk, olen, oostende, oostmalle, oud turnhout, poppel, pulderbos, pulle, putte, puurs, ranst,
    ravels, reet, retie, rijkevorsel, roeselare, rumst, schelle, schilde, schoten, schriek, sint amands,
    sint gillis waas, sint katelijne waver, sint niklaas, sint truiden, stabroek, temse, terhagen,
    tielen, tienen, tongeren, turnhout, viersel, vilvoorde, vorselaar, vosselaar, walem, wechelderzande,
    westerlo, westmalle, wijnegem, willebroek, wilrijk, wommelgem, wuustwezel, zandhoven, zandvliet,
    zoersel, zwijndrecht
"""
PLACES = tuple(map(str.strip, _TEXT.split(",")))
"""Places of which a search says that they are none of the municipalities of the site.

Their names, as the search splits them: without capitals, accents and hyphens.
"""


def word_list(
    counts: Mapping[str, int],
    marks: Mapping[str, str],
    called: Mapping[str, Sequence[str]],
    first: Container[str] = (),
) -> dict[str, dict[str, str]]:
    """All indexed words and all names of pages, by first letter or digit, also where there are none.

    `words` is sorted; the digit after a word is the base-2 logarithm of its number of pages, at most
    9. `marks` distinguishes words that share a stem. `called` has the names of pages by page, its
    title first; `names` the pages by name, in the file of each of its words, without the `start`
    that all pages share: `=` is before a page with that title, when it is one of those that come
    `first`. `places` are the places by which somebody may ask for a municipality.
    """
    start = commonprefix([*called])  # noqa: RUF071 (names, not paths)
    words_by, names_by = defaultdict(list), defaultdict(list)
    for word in sorted(counts):
        words_by[_letter(word)].append(word)
    for name, pages in sorted(_pages_by_name(called, first, start).items()):
        for letter in set(map(_letter, name.split())):
            names_by[letter].append(f"{name}:{' '.join(pages)}")
    return {
        letter: {
            "words": " ".join(f"{word}{_digit(counts[word])}" for word in words_by[letter]),
            "marks": ",".join(
                f"{word} {marks[word]}" for word in words_by[letter] if word in marks
            ),
            "names": ",".join(names_by[letter]),
            "start": start,
            "places": ",".join(place for place in PLACES if place[0] == letter),
        }
        for letter in (*_LETTERS, OTHER)
    }


def _letter(word: str) -> str:
    return word[0] if word[0] in _LETTERS else OTHER


def _digit(count: int) -> int:
    return min(count.bit_length() - 1, 9)


def _pages_by_name(
    called: Mapping[str, Sequence[str]], first: Container[str], start: str
) -> dict[str, list[str]]:
    pages: dict[str, list[str]] = defaultdict(list)
    for page, names in called.items():
        for name in names:
            sign = "=" if name == names[0] and page in first else ""
            pages[name].append(sign + page.removeprefix(start))
    return pages
