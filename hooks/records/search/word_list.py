"""The words of the site and the names of its pages, in a file for each first letter, to correct and complete queries."""

from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
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
    stem: Callable[[str], str],
    called: Mapping[int, Sequence[str]],
    first: Container[int] = (),
) -> dict[str, dict[str, str]]:
    """All indexed words and all names of pages, by first letter or digit, also where there are none.

    `words` has the words of each stem: `fiet:s5,sen4` are `fiets` and `fietsen`, where the digit is the
    base-2 logarithm of its number of pages, at most 9; `=` is before a word that begins otherwise than
    its stem. `called` has the names of pages by page, its title first; `names` the pages by name, in
    the file of each of its words: `=` is before a page with that title, when it is one of those that
    come `first`. `places` are the places by which somebody may ask for a municipality.
    """
    words_by: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    names_by = defaultdict(list)
    for word in sorted(counts):
        shared = stem(word)
        rest = word.removeprefix(shared) if word.startswith(shared) else f"={word}"
        words_by[_letter(word)][shared].append(f"{rest}{_digit(counts[word])}")
    for name, pages in sorted(_pages_by_name(called, first).items()):
        for letter in set(map(_letter, name.split())):
            names_by[letter].append(f"{name}:{' '.join(pages)}")
    return {
        letter: {
            "words": " ".join(
                f"{shared}:{','.join(forms)}" for shared, forms in words_by[letter].items()
            ),
            "names": ",".join(names_by[letter]),
            "places": ",".join(place for place in PLACES if place[0] == letter),
        }
        for letter in (*_LETTERS, OTHER)
    }


def _letter(word: str) -> str:
    return word[0] if word[0] in _LETTERS else OTHER


def _digit(count: int) -> int:
    return min(count.bit_length() - 1, 9)


def _pages_by_name(
    called: Mapping[int, Sequence[str]], first: Container[int]
) -> dict[str, list[str]]:
    pages: dict[str, list[str]] = defaultdict(list)
    for page, names in called.items():
        for name in names:
            pages[name].append(f"{'=' if name == names[0] and page in first else ''}{page}")
    return pages
