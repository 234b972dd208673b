"""The Dutch words and sentences from which the corpus is put together; all of it is invented."""

THINGS = {
    "groenonderhoud": ["Groenploeg", "Bermenteam", "Moestuin", "Parkploeg", "Bloemenperk"],
    "hergebruik-en-kringloop": ["Kringloophoek", "Herstelatelier", "Deelkast", "Ruilwinkel"],
    "fiets": ["Fietspunt", "Fietsatelier", "Fietsbieb", "Bakfietsdienst"],
    "bouw-renovatie-en-energie": ["Klusteam", "Energieploeg", "Isolatieteam", "Schilderploeg"],
    "poets-en-schoonmaak": ["Poetsdienst", "Ruitenteam", "Wasserij", "Strijkatelier"],
    "zorg-en-gezinsondersteuning": ["Buurtzorg", "Oppasdienst", "Boodschappenhulp", "Dorpsrit"],
    "voeding-catering-en-horeca": ["Soepkar", "Dorpskeuken", "Buurtontbijt", "Pluktuin"],
    "assemblage-en-verpakking": ["Inpakteam", "Montageatelier", "Pakketploeg"],
    "logistiek": ["Koerierdienst", "Magazijnteam", "Verhuisploeg", "Pakjespunt"],
    "textiel": ["Naaiatelier", "Kledingbank", "Breicafé", "Stoffenwinkel"],
    "administratie-en-drukwerk": ["Drukatelier", "Scanteam", "Archiefploeg", "Postpunt"],
    "circulaire-economie": ["Materialenbank", "Deelhub", "Compostplek", "Oogstteam"],
    "vorming-en-netwerk": ["Taaltafel", "Leerwerkplek", "Jobcoachcafé", "Netwerkdag"],
}
PLACES = ["aan het plein", "op het dorp", "bij het station", "in de oude school", "in de wijk"]
STREETS = ["Kerkstraat", "Stationsstraat", "Molenlaan", "Dorpsplein", "Lindelaan", "Schoolstraat"]
PROMOTERS = ["Streekwerk", "Kringloop", "Maatwerk", "Buurtdienst", "Groenwerk", "Zorghuis"]
SOURCES = ["Voorbeeldfonds Werk", "Voorbeeldfonds Buurt", "Eigen middelen", "Voorbeeldsubsidie"]
FIGURES = ["vaste werkplekken", "deelnemers per jaar", "klanten per week", "uren begeleiding"]
ROLES = ["begeleidt de medewerkers", "geeft de ruimte", "zoekt klanten", "leidt op"]
KEYWORDS = ["buurt", "werkplek", "vrijwilliger", "herstellen", "ploeg", "opleiding", "deeltijds"]
SENTENCES = [
    "Wie lang zonder werk zit, verliest vaak ook collega's en ritme.",
    "Een vaste begeleider zoekt mee naar taken die bij je passen.",
    "Elke ploeg telt hoogstens zes mensen, zodat er tijd is voor uitleg.",
    "Buren komen langs met een vraag en gaan weg met een oplossing.",
    "We starten klein, met een halve dag per week, en bouwen rustig op.",
    "De gemeente stelt een lokaal ter beschikking dat al jaren leeg stond.",
    "Een leermeester toont het werk voor en kijkt daarna mee.",
    "Materiaal dat nog goed is, krijgt hier een tweede leven.",
    "Op vrijdag eten medewerkers en bezoekers samen soep.",
    "Na zes maanden bekijken we samen welke stap volgt.",
    "Bedrijven uit de streek bestellen vooraf, zo weten we hoeveel handen er nodig zijn.",
    "Wie moeilijk Nederlands spreekt, leert de woorden op de werkvloer.",
    "De wachtlijst is kort: de meeste mensen beginnen binnen een maand.",
    "Veiligheid komt eerst, ook als het druk is.",
    "Twee ervaren vakmensen geven hun kennis door voor hun pensioen.",
    "Een klein loon en een groot verschil, zo vat een deelnemer het samen.",
    "Het vervoer regelen we met de bus van het woonzorgcentrum.",
    "Scholen bezoeken het atelier en helpen een middag mee.",
    "Wie dat wil, krijgt een opleiding met een getuigschrift.",
    "Partners overleggen elke maand en lossen problemen snel op.",
    "Het werk is licht en kun je zittend doen.",
    "We meten elk kwartaal hoeveel mensen doorstromen naar een gewone baan.",
    "De winst gaat naar nieuw gereedschap.",
    "Een app is niet nodig: bellen of langskomen volstaat.",
]
TASKS = [
    "hagen snoeien en gras maaien",
    "fietsen nakijken en banden plakken",
    "kleren sorteren en herstellen",
    "maaltijden koken en rondbrengen",
    "pakjes klaarzetten en bezorgen",
    "lokalen poetsen en ramen wassen",
    "kleine klussen bij mensen thuis",
    "dossiers scannen en ordenen",
    "meubels opknappen en verkopen",
    "bezoekers onthalen en rondleiden",
    "onderdelen monteren en verpakken",
    "planten kweken en oogsten",
]
TERMS = ["arbeidszorg", "maatwerkbedrijf", "wijk-werken", "cofinanciering", "enclavewerking"]
"""Headings of docs/over/begrippenlijst.md, to link to."""
EVENTS = ["Opendeurdag", "Eerste verjaardag", "Nieuwe ploeg", "Extra begeleider", "Mooie cijfers"]
