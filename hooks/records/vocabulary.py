"""The vocabulary: the terms that records refer to, and synonyms for search."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, get_args

from typing_extensions import override

from records.fields.addresses import Postcode
from records.fields.choices import YesNo
from records.fields.field_type import optional, required, several
from records.fields.frozen import Frozen
from records.fields.groups import Centre, Group, Participation
from records.fields.texts import ShortLine
from records.reading.problems import Fault
from records.term import Term

FILE = "projects/_vocabulary.yml"
_NEAR = 10
"""Kilometres between the centres of municipalities that are near each other."""


class Theme(Term):
    """A subject of projects."""

    section = "themas"
    label = "thema"
    feed = "over"


class Priority(Term):
    """One of the Flemish policy priorities; its id is the official reporting code."""

    section = "prioriteiten"
    label = "beleidsprioriteit"
    feed = "bij de prioriteit"
    menu = "over/regierol/"
    binding = "ruit"
    has_own_line = True

    @property
    @override
    def heading(self) -> str:
        return f"{self.name} ({self.id})"

    @property
    @override
    def codes(self) -> tuple[str, ...]:
        return (self.id,)


class WorkForm(Term):
    """A way of organising work."""

    section = "werkvormen"
    label = "werkvorm"
    feed = "met de werkvorm"


class TargetGroup(Term):
    """A target group of projects."""

    section = "doelgroepen"
    label = "doelgroep"
    feed = "voor"


class Service(Term):
    """Something that one can order from an organisation."""

    section = "diensten"
    label = "dienst"
    feed = "met de dienst"
    menu = "organisaties/"


class Audience(Term):
    """Whom an event is for."""

    section = "agenda/voor"
    label = "doelpubliek"
    feed = "voor"
    menu = "agenda/"


class Applicant(Term):
    """A kind of organisation that may apply for a call."""

    section = "oproepen/voor"
    label = "aanvrager"
    menu = "oproepen/"
    feed = "voor"

    is_board: YesNo = optional(
        "Bestuur", "true als een gemeente of OCMW zo kan indienen.", "true", default=False
    )


class Category(Term):
    """A kind of news."""

    section = "nieuws/rubrieken"
    label = "rubriek"
    menu = "nieuws/"
    feed = "in de rubriek"
    is_common = False
    divides = "news_item"


class Municipality(Term):
    """A municipality, with its membership of KINA."""

    section = "gemeenten"
    label = "gemeente"
    feed = "in"
    template = "municipality"
    is_common = False

    centre: Centre | None = optional(
        "Midden", "Om te weten wat in de buurt ligt.", {"latitude": "51.09", "longitude": "4.37"}
    )
    postcodes: list[Postcode] = several("Postcodes", "Alle postcodes.", ["2390"])
    villages: list[ShortLine] = several(
        "Dorpen",
        "De deelgemeenten en dorpen: wie daarop zoekt, vindt deze gemeente.",
        ["Westmalle"],
    )
    regions: list[ShortLine] = several(
        "Streken",
        "Hoe mensen de streek noemen waarin ze ligt: wie daarop zoekt, vindt deze gemeente.",
        ["Voorkempen"],
    )
    member: Participation | None = optional(
        "Lid", "Alleen als het OCMW lid is van KINA: volgens welke bron.", {"as_of": "2024-05"}
    )
    regierol: Participation | None = optional(
        "Regierol",
        "Alleen als KINA bevestigt dat de gemeente meedoet aan de regierol.",
        {"start": "2026", "as_of": "2026-11"},
    )

    @property
    @override
    def lead(self) -> str:
        return (
            f"Sociale economie in {self.name} op één pagina: waar je bestuur steun kan vragen, "
            "wie je helpt en wat er loopt."
        )

    @property
    @override
    def also_called(self) -> tuple[str, ...]:
        return (*self.postcodes, *self.villages, *self.regions)

    @property
    @override
    def search_words(self) -> tuple[str, ...]:
        return (*self.also_called, "aanspreekpunt")


class Synonym(Group):
    """Everyday and historic words for a standard term."""

    term: ShortLine = required("Term", "Het woord dat we op de site gebruiken.", "maatwerkbedrijf")
    words: list[ShortLine] = required(
        "Woorden",
        "Woorden die mensen ook gebruiken.",
        ["beschutte werkplaats", "sociale werkplaats"],
        min_length=1,
    )


def _terms(label: str, hint: str, name: str, title: str) -> Any:
    """A list of terms; `name` and `title` are the id and the name of its example."""
    return several(label, hint, [{"id": name, "name": title}])


class Vocabulary(Frozen):
    """`projects/_vocabulary.yml`."""

    themes: list[Theme] = _terms("Thema's", "Waarover projecten gaan.", "textiel", "Textiel")
    work_forms: list[WorkForm] = _terms(
        "Werkvormen", "Op welke manier mensen werken.", "maatwerkbedrijf", "Maatwerkbedrijf"
    )
    target_groups: list[TargetGroup] = _terms(
        "Doelgroepen", "Voor wie projecten er zijn.", "inwoners", "Inwoners"
    )
    priorities: list[Priority] = _terms(
        "Beleidsprioriteiten", "De Vlaamse prioriteiten.", "WSE-LR1", "De regierol opnemen"
    )
    municipalities: list[Municipality] = _terms(
        "Gemeenten", "Waar projecten lopen.", "ranst", "Ranst"
    )
    services: list[Service] = _terms(
        "Diensten", "Wat je bij een organisatie kunt bestellen.", "catering", "Catering"
    )
    audience: list[Audience] = _terms(
        "Doelpubliek", "Voor wie een bijeenkomst is.", "lokale-besturen", "Lokale besturen"
    )
    applicants: list[Applicant] = _terms(
        "Aanvragers", "Wie een aanvraag mag indienen.", "lokaal-bestuur", "Lokaal bestuur"
    )
    categories: list[Category] = _terms("Rubrieken", "Soorten nieuws.", "oproepen", "Oproepen")
    synonyms: list[Synonym] = several(
        "Synoniemen",
        "Woorden die de juiste term moeten vinden.",
        [{"term": "maatwerkbedrijf", "words": ["beschutte werkplaats"]}],
    )

    def terms(self, name: str) -> dict[str, Term]:
        """The terms of a list by id, in the order of the file."""
        return self.by_id[name]

    def around(self, place: Municipality) -> list[Municipality]:
        """The municipalities whose centre is near that of one, the nearest first."""
        if not place.centre:
            return []
        distances = [
            (place.centre.kilometres_to(other.centre), number)
            for number, other in enumerate(self.municipalities)
            if other.centre and other.id != place.id
        ]
        return [self.municipalities[n] for distance, n in sorted(distances) if distance <= _NEAR]

    @cached_property
    def by_id(self) -> dict[str, dict[str, Term]]:
        """Each list of terms, by id."""
        return {name: {term.id: term for term in getattr(self, name)} for name in TERM_LISTS}

    def faults(self) -> Iterator[Fault]:
        """Duplicate ids and names in one list, ignoring case and spaces."""
        for key in TERM_LISTS:
            seen: dict[tuple[str, str], int] = {}
            for index, term in enumerate(getattr(self, key)):
                for part, code in (("id", "term-twice"), ("name", "name-twice")):
                    value = getattr(term, part)
                    first = seen.setdefault((part, "".join(value.casefold().split())), index)
                    if first != index:
                        words = {"value": value, "key": key}
                        yield Fault((key, index, part), code, words, (key, first, part))
                        break  # a copied term is reported once


_LISTED = {key: get_args(field.annotation)[0] for key, field in Vocabulary.model_fields.items()}
TERM_LISTS: dict[str, type[Term]] = {
    key: model for key, model in _LISTED.items() if issubclass(model, Term)
}
