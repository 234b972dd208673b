"""Invents the text of a record: headings, paragraphs, a list, links to what exists."""

from dataclasses import dataclass
from random import Random

from . import words

Names = dict[str, list[str]]
"""For each kind, the ids of the records that exist."""


@dataclass(frozen=True)
class Links:
    """What a text may link to, and the way there from the file that holds it."""

    docs: str
    """The way to docs/, as `../docs/`."""
    projects: str
    """The way to projects/, likewise."""
    names: Names


def paragraph(dice: Random, count: int) -> str:
    """A few sentences."""
    return " ".join(dice.sample(words.SENTENCES, count))


def story(dice: Random, number: int, links: Links) -> str:
    """About 1,700 characters of Markdown; `number` stands in it, so that no two are the same."""
    term = dice.choice(words.TERMS)
    contact, project = dice.choice(links.names["contact"]), dice.choice(links.names["project"])
    tasks = "\n".join(f"- {task}" for task in dice.sample(words.TASKS, 3))
    return f"""## Waarom doen we dit?

{paragraph(dice, 4)} Dit is verzonnen verhaal **{number}**.

## Wat doen we?

{paragraph(dice, 3)}

{tasks}

Dit werk is een vorm van [{term}]({links.docs}over/begrippenlijst.md#{term}). {paragraph(dice, 2)}

## Wat levert het op?

Al {dice.randint(10, 900)} mensen deden mee. {paragraph(dice, 3)}

## Wil je meedoen?

Mail het [team]({links.docs}contact/{contact}.md). Of kijk eerst naar [dit project]({links.projects}{project}.yml). {paragraph(dice, 2)}
"""
