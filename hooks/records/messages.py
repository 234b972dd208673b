"""The wording of every problem: what is wrong, what was meant, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """Dutch sentences with `{words}` to fill in; `{meant}` is a suggestion, or nothing."""

    what: str
    mend: str
    advice: bool = False

    def text(self, words: dict[str, str]) -> str:
        """The message with its words filled in, in one line."""
        filled = {"meant": "", **{key: " ".join(word.split()) for key, word in words.items()}}
        parts = (self.what.format(**filled), filled["meant"], self.mend.format(**filled))
        return " ".join(part for part in parts if part)


MESSAGES: dict[str, Message] = {
    # -- files ---------------------------------------------------------------------------------
    "folder-missing": Message(
        "De map {folder} bestaat niet.",
        "Maak ze opnieuw aan, of haal ze terug uit de vorige versie.",
    ),
    "no-projects": Message(
        "In de map projects staat geen enkel project.",
        "Voeg een projectbestand toe, zoals projects/fietspunt.yml.",
    ),
    "file-unreadable": Message(
        "Dit bestand kan niet gelezen worden ({reason}).",
        "Kijk na of het een gewoon bestand is dat je mag openen.",
    ),
    "file-name": Message(
        "De bestandsnaam ‘{name}’ kan geen adres worden.",
        "Gebruik alleen kleine letters zonder accent, cijfers en koppeltekens, zoals ‘{example}’.",
    ),
    "file-ending": Message(
        "Een bestand in deze map eindigt op {ending}.", "Hernoem dit bestand naar ‘{example}’."
    ),
    "file-too-large": Message(
        "Dit bestand is {size} groot. Meer dan {limit} kan niet.",
        "Zet lange teksten, tabellen of foto's in een apart bestand en verwijs ernaar.",
    ),
    "not-utf-8": Message(
        "Dit bestand is niet als UTF-8 bewaard.",
        "Open het in je teksteditor en kies ‘Opslaan met codering: UTF-8’.",
    ),
    "hidden-character": Message(
        "Hier staat een onzichtbaar teken ({character}).",
        "Wis het, of typ dit stukje tekst opnieuw in plaats van het te plakken.",
    ),
    "front-matter-open": Message(
        "De regel ‘---’ onder de velden ontbreekt.",
        "Zet na het laatste veld een regel met alleen ‘---’: daaronder begint de tekst.",
    ),
    "problems-more": Message(
        "Dit bestand heeft meer dan {limit} fouten.", "Verbeter eerst deze en kijk dan opnieuw."
    ),
    "file-special": Message(
        "Dit is geen gewoon bestand, maar een verwijzing of een apparaat.",
        "Zet het bestand zelf op deze plaats.",
    ),
    "folder-unreadable": Message(
        "Deze map kan niet gelezen worden ({reason}).",
        "Kijk na of je de map mag openen, en bouw daarna opnieuw.",
    ),
    "file-nested": Message(
        "Een project in een map binnen projects verschijnt niet op de site.",
        "Zet het bestand rechtstreeks in de map projects.",
    ),
    "name-unfit": Message(
        "De naam ‘{name}’ werkt niet op elke computer.",
        "Gebruik alleen letters, cijfers, koppeltekens en één punt, zoals ‘{example}’.",
    ),
    "name-case": Message(
        "Dit bestand heeft dezelfde naam als {other}, op hoofdletters na.",
        "Hernoem een van de twee: op Windows en Mac overschrijven ze elkaar.",
    ),
    "asset-active": Message(
        "In dit bestand kan een programma zitten dat bij bezoekers draait ({found}).",
        "Bewaar het als foto (jpg, png, webp), als pdf, of als svg zonder scripts.",
    ),
    # -- YAML ----------------------------------------------------------------------------------
    "front-matter-missing": Message(
        "De gegevens bovenaan ontbreken.",
        "Begin het bestand met een regel ‘---’, dan de velden (zoals ‘title: …’), dan weer ‘---’.",
    ),
    "yaml-tab": Message(
        "Hier staat een tab om in te springen.", "Vervang elke tab door twee spaties."
    ),
    "yaml-colon": Message(
        "In deze tekst staat een dubbelpunt met een spatie erna, en dan denkt YAML aan een nieuw "
        "veld.",
        'Zet de hele tekst tussen aanhalingstekens: title: "Werk: zo begin je".',
    ),
    "yaml-quote": Message(
        "Een aanhalingsteken wordt niet gesloten.",
        "Zet hetzelfde aanhalingsteken ook achteraan de tekst.",
    ),
    "yaml-indent": Message(
        "Deze regel springt anders in dan YAML verwacht.",
        "Zet velden van hetzelfde niveau even ver naar rechts, met twee spaties per niveau.",
    ),
    "yaml-syntax": Message(
        "Deze regel is geen geldige YAML.",
        "Schrijf ‘veld: waarde’, met een spatie na de dubbelpunt. Zet tekst die begint met "
        "{starts} tussen aanhalingstekens.",
    ),
    "yaml-anchor": Message(
        "Hier staat een verwijzing binnen YAML (& of *). Dat kan hier niet.",
        "Schrijf de waarde voluit, of zet tekst die met & of * begint tussen aanhalingstekens.",
    ),
    "yaml-tag": Message(
        "Hier staat een YAML-label (‘{tag}’). Dat kan hier niet.",
        "Wis het label, of zet tekst die met een uitroepteken begint tussen aanhalingstekens.",
    ),
    "yaml-many": Message(
        "Dit bestand heeft meer dan één document (een regel ‘---’ of ‘...’ te veel).",
        "Maak één bestand per onderwerp, en wis de extra regel.",
    ),
    "yaml-deep": Message(
        "De velden zitten te diep in elkaar.",
        "Meer dan {limit} niveaus kan niet: kijk het inspringen na.",
    ),
    "yaml-long": Message(
        "Deze lijst heeft meer dan {limit} waarden.", "Kort ze in, of maak er meer records van."
    ),
    "not-a-mapping": Message(
        "Dit bestand is {form}, geen reeks velden.",
        "Schrijf op elke regel een veld, zoals ‘title: Groenploegen zonder grenzen’.",
    ),
    "key-twice": Message(
        "Het veld ‘{key}’ staat hier voor de tweede keer; de eerste keer was op regel {first}.",
        "Behoud er één en wis het andere.",
    ),
    "key-not-text": Message("Een veldnaam moet een gewoon woord zijn.", "Schrijf ‘veld: waarde’."),
    # -- fields --------------------------------------------------------------------------------
    "missing": Message("Het veld ‘{key}’ ({label}) ontbreekt.", "Voeg een regel toe: {example}."),
    "unknown-key": Message("Het veld ‘{key}’ bestaat niet.", "Velden die hier kunnen: {allowed}."),
    "text-expected": Message(
        "Bij ‘{key}’ hoort één stuk tekst, geen lijst of groep velden.",
        "Schrijf de tekst op dezelfde regel: {example}.",
    ),
    "list-expected": Message(
        "Bij ‘{key}’ hoort een lijst.",
        "Zet elke waarde op een eigen regel, ingesprongen en met een streepje ervoor: ‘- waarde’.",
    ),
    "group-expected": Message(
        "Bij ‘{key}’ hoort een groep velden.",
        "Schrijf ze eronder, ingesprongen, zoals: {allowed}.",
    ),
    "text-too-long": Message(
        "Bij ‘{key}’ staan {length} tekens. Meer dan {limit} kan niet.",
        "Kort de tekst in met minstens {excess} tekens.",
    ),
    "one-line": Message(
        "Bij ‘{key}’ hoort één regel tekst.", "Zet alles op één regel, zonder lege regels."
    ),
    "choice": Message("‘{value}’ kan niet bij ‘{key}’.", "Kies uit: {allowed}."),
    "day-form": Message("‘{value}’ is geen datum.", "Schrijf jaar, maand en dag als 2026-03-15."),
    "year-range": Message(
        "Het jaar in ‘{value}’ kan niet.", "Schrijf een jaar van {low} tot {high}."
    ),
    "day-unknown": Message(
        "De datum ‘{value}’ bestaat niet.", "Kijk de dag en de maand na op een kalender."
    ),
    "partial-form": Message(
        "‘{value}’ is geen datum.",
        "Schrijf 2026-03-15, of alleen de maand (2026-03), of alleen het jaar (2026).",
    ),
    "moment-form": Message(
        "‘{value}’ is geen datum met uur.",
        "Schrijf 2027-03-15 12:00, of alleen de dag: 2027-03-15.",
    ),
    "moment-skipped": Message(
        "Het uur ‘{value}’ bestaat niet: die nacht springt de klok vooruit.",
        "Kies een uur voor 2:00 of vanaf 3:00.",
    ),
    "amount-form": Message(
        "‘{value}’ is geen bedrag in euro.",
        "Schrijf 10000, 10.000 of 10.000,50, zonder euroteken.",
    ),
    "number-form": Message(
        "‘{value}’ is geen getal voor ‘{key}’.",
        "Schrijf een getal tussen {low} en {high}, met een punt: 51.2993.",
    ),
    "yes-no": Message("‘{value}’ kan niet bij ‘{key}’.", "Schrijf true (ja) of false (nee)."),
    "id-form": Message(
        "‘{value}’ is geen geldige verwijzing.",
        "Gebruik kleine letters, cijfers en koppeltekens, precies zoals in de bestandsnaam.",
    ),
    "link-form": Message(
        "‘{value}’ is geen volledig webadres.",
        "Schrijf het adres zoals in je browser: https://www.voorbeeld.be/pagina.",
    ),
    "link-scheme": Message(
        "Een link met ‘{scheme}’ mag niet.",
        "Gebruik een webadres (https://), een mailadres (mailto:) of een telefoonnummer (tel:).",
    ),
    "image-path": Message(
        "‘{value}’ is geen plaats van een afbeelding.",
        "Zet de afbeelding in docs/assets/ en schrijf: assets/naam.jpg.",
    ),
    "page-path": Message(
        "‘{value}’ is geen adres van een pagina op deze site.",
        "Schrijf het adres zonder https en met een schuine streep achteraan, zoals oproepen/proef/.",
    ),
    "email-form": Message("‘{value}’ is geen mailadres.", "Schrijf het zoals naam@gemeente.be."),
    "phone-form": Message(
        "‘{value}’ is geen telefoonnummer.",
        "Schrijf alleen cijfers en spaties: 03 218 72 09, of +32 3 218 72 09.",
    ),
    "postcode-form": Message("‘{value}’ is geen postcode.", "Schrijf vier cijfers, zoals 2390."),
    # -- one record ----------------------------------------------------------------------------
    "end-before-start": Message(
        "Het einde ({end}) ligt voor het begin ({start}).",
        "Kijk ‘end’ en ‘start’ na: misschien zijn ze omgewisseld.",
    ),
    "closes-before-opens": Message(
        "De oproep sluit ({closes}) voor ze opent ({opens}).",
        "Kijk ‘closes’ en ‘opens’ na: misschien zijn ze omgewisseld.",
    ),
    "closes-missing": Message(
        "Bij een oproep hoort een einddatum.",
        "Voeg ‘closes: 2027-03-15 12:00’ toe, of ‘permanent: true’ als ze altijd open is.",
    ),
    "closes-and-permanent": Message(
        "Een permanente oproep heeft geen einddatum.", "Wis ‘closes’ of ‘permanent’."
    ),
    "date-change-empty": Message(
        "Bij ‘date_changes’ staat niet welke datum veranderde.",
        "Zet de oude datum bij ‘opens’ of ‘closes’.",
    ),
    "date-change-order": Message(
        "De veranderingen bij ‘date_changes’ staan niet op volgorde.",
        "Zet de oudste bovenaan en voeg een nieuwe onderaan toe.",
    ),
    "image-without-alt": Message(
        "Deze afbeelding heeft geen beschrijving (‘alt’).",
        "Schrijf in één zin wat erop te zien is: wie de foto niet ziet, hoort die zin.",
    ),
    "text-missing": Message(
        "De tekst van dit bestand ontbreekt.",
        "Schrijf onder de tweede regel ‘---’ wat je wilt vertellen.",
    ),
    "updated-before-date": Message(
        "De wijziging ({updated}) ligt voor de publicatie ({date}).", "Kijk beide datums na."
    ),
    "text-deep": Message(
        "In deze tekst zitten lijsten of citaten te diep in elkaar.",
        "Meer dan {limit} niveaus kan niet: begin opnieuw vooraan de regel.",
    ),
    "text-tags": Message(
        "Deze tekst heeft te veel HTML.",
        "Meer dan {limit} keer ‘<’ kan niet: schrijf gewone Markdown, met lijsten en tabellen.",
    ),
    # -- all records together ------------------------------------------------------------------
    "reference-unknown": Message(
        "Er bestaat geen {kind} ‘{value}’.",
        "Schrijf de naam precies zoals ze in {where} staat.",
    ),
    "reference-twice": Message("‘{value}’ staat twee keer in ‘{key}’.", "Wis er één."),
    "term-twice": Message(
        "‘{value}’ staat twee keer in ‘{key}’.", "Geef elke waarde een eigen ‘id’."
    ),
    "address-twice": Message(
        "Het adres /{address} is al van {other}.", "Hernoem een van de twee bestanden."
    ),
    "alias-taken": Message(
        "De oude naam ‘{value}’ kan niet: het adres /{address} is al in gebruik ({other}).",
        "Wis deze naam bij ‘aliases’, of kies een andere.",
    ),
    "address-lost": Message(
        "Het adres /{address} verdwijnt. Het staat online sinds {day}.",
        "Is er een nieuw adres? Zet dan de oude naam daar bij ‘aliases’. Is de pagina echt weg? "
        "Zeg dan in projects/_gone.yml wat er stond en waar men nu verder kan.",
    ),
    "entry-lost": Message(
        "Het bericht {address} verdwijnt uit de feeds, of het krijgt een ander id: wie de feed "
        "volgt, ziet het dan opnieuw als nieuw.",
        "Zet bij ‘aliases’ de oudste naam vooraan. Is het bericht echt weg? Zeg dat dan in "
        "projects/_gone.yml.",
    ),
    "gone-alive": Message(
        "De pagina /{value} staat hier als verdwenen, maar ze bestaat.",
        "Wis ze hier, of verwijder het bestand {other}.",
    ),
    "gone-twice": Message("De pagina /{value} staat hier twee keer.", "Wis er één."),
    "gone-see": Message(
        "Het adres /{value} bij ‘see’ bestaat niet.", "Verwijs naar een pagina die er wel is."
    ),
    "ledger-line": Message(
        "‘{value}’ is geen regel van dit bestand.",
        "Dit bestand wordt gemaakt door `make remember`: herstel de vorige versie.",
    ),
    "link-unknown": Message(
        "De link ‘{value}’ leidt nergens heen.",
        "Verwijs naar een bestand dat bestaat, gezien vanaf dit bestand.",
    ),
    "link-fragment": Message(
        "De link ‘{value}’ wijst naar een kop die niet op die pagina staat.",
        "Kijk de tekst na het hekje (#) na.",
    ),
    "link-hidden": Message(
        "De link ‘{value}’ leidt naar iets dat nog niet zichtbaar is.",
        "Wacht met deze link, of haal ‘draft’ of ‘publish_from’ weg bij {other}.",
    ),
    "image-elsewhere": Message(
        "De afbeelding ‘{value}’ staat op een andere site, en die ziet dan wie bij ons leest.",
        "Zet een kopie in docs/assets/ en verwijs daarnaar.",
    ),
    "image-unknown": Message(
        "De afbeelding ‘{value}’ bestaat niet.",
        "Zet het bestand in docs/assets/ en kijk de naam na, ook de hoofdletters.",
    ),
    "document-unknown": Message(
        "Het document ‘{value}’ bestaat niet.",
        "Zet het bestand in docs/assets/ en kijk de naam na, ook de hoofdletters.",
    ),
    "call-without-contact": Message(
        "Deze oproep heeft geen contact.",
        "Voeg onder ‘contacts’ toe wie vragen beantwoordt: een oproep zonder aanspreekpunt mag "
        "niet open staan.",
    ),
    # -- advice --------------------------------------------------------------------------------
    "still-running": Message(
        "Dit project staat op ‘lopend’, maar het einde ({end}) is voorbij.",
        "Zet ‘status’ op afgerond, of verleng ‘end’.",
        advice=True,
    ),
    "not-reviewed": Message(
        "Dit werd het laatst nagekeken op {reviewed}, meer dan een jaar geleden.",
        "Kijk de gegevens na en zet daarna de datum van vandaag bij ‘reviewed’.",
        advice=True,
    ),
    "long-sentence": Message(
        "De samenvatting heeft een zin van {length} woorden.",
        "Maak er twee zinnen van: tot 20 woorden leest vlot.",
        advice=True,
    ),
    "date-moved": Message(
        "Deze datum was {old} en veranderde op {day}.",
        "Voeg onder ‘date_changes’ toe: ‘- {{date: {day}, {key}: {old}}}’. Dan krijgen volgers een "
        "bericht en past hun agenda zich aan.",
        advice=True,
    ),
    "heading-skipped": Message(
        "De kop ‘{value}’ slaat een niveau over.",
        "Begin met ## en gebruik ### alleen onder een ##: een schermlezer volgt die trap.",
        advice=True,
    ),
}
