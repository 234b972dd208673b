"""Places of which a search says that they are none of the municipalities of the site."""

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
"""Their names, as the search splits them: without capitals, accents and hyphens."""
