"""Invents records in the schema of this site: the same number always gives the same record."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from records.language.ids import slug

from . import words
from .stories import Links, Names, paragraph, story

TODAY = date(2026, 11, 24)
"""The day on which the corpus is built, so that states and advice never change."""

Fields = dict[str, Any]


@dataclass(frozen=True)
class Invented:
    """One record that does not exist yet: its id, its fields, its Markdown body."""

    id: str
    fields: Fields
    body: str = ""


class Inventor:
    """Invents records that refer to the terms and to the records that it is told of."""

    def __init__(self, vocabulary: dict[str, list[Fields]], names: Names) -> None:
        self._terms = {
            key: [term.get("id", "") for term in value] for key, value in vocabulary.items()
        }
        self._place = {term["id"]: term["name"] for term in vocabulary["municipalities"]}
        self._postcode = {
            term["id"]: (term.get("postcodes") or ["2000"])[0]
            for term in vocabulary["municipalities"]
        }
        self._names = names
        self._in_projects = Links("../docs/", "", names)
        self._in_docs = Links("../", "../../projects/", names)

    def record(self, kind: str, number: int) -> Invented:
        """A record of a kind; it may be referred to by those that come after it."""
        write = {
            "project": self._project,
            "call": self._call,
            "contact": self._contact,
            "news_item": self._news_item,
        }[kind]
        found = write(number, Random(f"{kind} {number}"))  # noqa: S311 (a corpus, not a secret)
        self._names[kind].append(found.id)
        return found

    def _project(self, number: int, dice: Random) -> Invented:
        """A project file; `number` makes it unique."""
        themes = self._some(dice, "themes", 1, 3)
        places = self._some(dice, "municipalities", 1, 4)
        thing = dice.choice(words.THINGS.get(themes[0], ["Werkplek"]))
        title = f"{thing} {dice.choice(words.PLACES)} van {self._place[places[0]]}"
        start = date(dice.randint(2015, 2026), dice.randint(1, 11), 1)
        status = dice.choice(["in-voorbereiding", "lopend", "lopend", "lopend", "afgerond"])
        end = start.year + (dice.randint(2, 6) if status == "afgerond" else dice.randint(12, 16))
        promoter = f"{dice.choice(words.PROMOTERS)} Voorbeeld {self._place[places[0]]}"
        fields: Fields = {
            "title": title,
            "summary": f"{thing} nummer {number}: {dice.choice(words.TASKS)}, samen met de buurt.",
            "status": status,
            "start": f"{start:%Y-%m}",
            "end": str(end),
            "themes": themes,
            "work_forms": self._some(dice, "work_forms", 1, 2),
            "target_groups": self._some(dice, "target_groups", 1, 3),
            "municipalities": places,
            "priorities": self._some(dice, "priorities", 0, 2),
            "promoter": {"name": promoter, "url": f"https://example.org/{slug(promoter)}"},
            "partners": self._partners(dice),
            "funding": [self._funding(dice) for _ in range(dice.randint(0, 2))],
            "contacts": [dice.choice(self._names["contact"])],
            "links": [{"title": "Meer foto's", "url": f"https://example.org/p/{number}"}],
            "location": {
                "address": f"{dice.choice(words.STREETS)} {dice.randint(1, 120)}, "
                f"{self._postcode[places[0]]} {self._place[places[0]]}",
                "latitude": f"{dice.uniform(51.08, 51.45):.4f}",
                "longitude": f"{dice.uniform(4.25, 4.85):.4f}",
            },
            "figures": [
                {"label": label, "value": str(dice.randint(2, 900))}
                for label in dice.sample(words.FIGURES, dice.randint(0, 3))
            ],
            "reviewed": str(TODAY - timedelta(days=dice.randint(1, 360))),
            "example": "true",
            "keywords": dice.sample(words.KEYWORDS, dice.randint(0, 3)),
            "description": story(dice, number, self._in_projects),
        }
        return Invented(f"{slug(title)}-{number}", _filled(fields))

    def _call(self, number: int, dice: Random) -> Invented:
        """A call; of ten, one is open, one is planned, the others are closed."""
        days = {0: dice.randint(2, 120), 1: dice.randint(200, 400)}
        closes = TODAY + timedelta(days=days.get(number % 10, -dice.randint(10, 2500)))
        fields: Fields = {
            "title": f"Oproep {number}: {dice.choice(words.TASKS)}",
            "summary": f"Steun voor wie begint met {dice.choice(words.TASKS)}.",
            "code": f"VB-{closes:%Y}-{number:04}",
            "funder": {"name": "Voorbeeldfonds", "url": "https://example.org/fonds"},
            "opens": str(closes - timedelta(days=90)),
            "closes": f"{closes} 12:00",
            "budget": {
                "total": f"{dice.randint(20, 900)}.000",
                "maximum": f"{dice.randint(2, 19)}.500",
            },
            "applicants": ["lokale besturen", "sociale ondernemingen"],
            "priorities": self._some(dice, "priorities", 1, 1),
            "themes": self._some(dice, "themes", 1, 2),
            "steps": [{"date": str(closes + timedelta(days=40)), "label": "Je krijgt antwoord"}],
            "contacts": [dice.choice(self._names["contact"])],
            "reviewed": str(TODAY - timedelta(days=dice.randint(1, 360))),
            "example": "true",
        }
        return Invented(f"oproep-{number}", _filled(fields), story(dice, number, self._in_docs))

    def _contact(self, number: int, dice: Random) -> Invented:
        """A team with a functional mailbox."""
        places = self._some(dice, "municipalities", 1, 3)
        fields: Fields = {
            "title": f"Voorbeeldteam {number} {self._place[places[0]]}",
            "field": f"Vragen over {dice.choice(words.TASKS)}",
            "organisation": f"{dice.choice(words.PROMOTERS)} Voorbeeld",
            "email": f"team{number}@example.org",
            "phone": f"03 000 {number // 100 % 100:02} {number % 100:02}",
            "address": {
                "street": f"{dice.choice(words.STREETS)} {dice.randint(1, 120)}",
                "postcode": self._postcode[places[0]],
                "locality": self._place[places[0]],
            },
            "hours": "op werkdagen van 9 tot 16 uur",
            "municipalities": places,
            "themes": self._some(dice, "themes", 1, 2),
            "reviewed": str(TODAY - timedelta(days=dice.randint(1, 360))),
            "example": "true",
        }
        return Invented(f"team-{number}", _filled(fields), paragraph(dice, 4) + "\n")

    def _news_item(self, number: int, dice: Random) -> Invented:
        """News about a project or two."""
        projects = dice.sample(self._names["project"], min(2, len(self._names["project"])))
        fields: Fields = {
            "title": f"{dice.choice(words.EVENTS)} nummer {number}",
            "date": str(TODAY - timedelta(days=number % 2000 + 1)),
            "summary": f"{paragraph(dice, 1)} Bericht {number}.",
            "categories": self._some(dice, "categories", 1, 2),
            "projects": projects,
            "calls": dice.sample(self._names["call"], 1 if number % 5 == 0 else 0),
            "example": "true",
        }
        return Invented(f"bericht-{number}", _filled(fields), story(dice, number, self._in_docs))

    def _some(self, dice: Random, name: str, least: int, most: int) -> list[str]:
        known = self._terms[name]
        return dice.sample(known, dice.randint(least, min(most, len(known))))

    def _partners(self, dice: Random) -> list[Fields]:
        return [
            {
                "name": f"{name} Voorbeeld vzw",
                "url": "https://example.org",
                "role": dice.choice(words.ROLES),
            }
            for name in dice.sample(words.PROMOTERS, dice.randint(0, 2))
        ]

    def _funding(self, dice: Random) -> Fields:
        found = {"source": dice.choice(words.SOURCES), "amount": f"{dice.randint(2, 90)}.000"}
        if dice.random() < 1 / 4:
            found["call"] = dice.choice(self._names["call"])
        return found


def _filled(fields: Fields) -> Fields:
    """The fields that hold something: an empty one is as good as absent."""
    return {key: value for key, value in fields.items() if value}
