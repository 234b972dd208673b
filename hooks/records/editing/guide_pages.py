"""Generated pages of the editors' guide: all fields, and all messages."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from records.all_kinds import Kinds
from records.fields.field_type import RecordField
from records.reading.problems import MESSAGES

FIELDS_FILE = ".github/redactie/velden.md"
_FIELDS_HEAD = """\
# Alle velden

Deze lijst wordt gemaakt uit de modellen in `hooks/records/`, met `make generate`. De velden staan in
de volgorde van een bestand. Een veld met ‘ja’ moet er zijn. De woorden waaruit je kiest bij thema's,
gemeenten en andere lijsten, staan in [`_vocabulary.yml`](../../projects/_vocabulary.yml).

Terug naar de [gids voor redacteurs](../../REDACTIE.md).
"""
_TABLE = "| Veld | Naam | Wat | Nodig | Voorbeeld |\n|---|---|---|---|---|"


def field_list(kinds: Kinds) -> str:
    """The page about fields: a table per kind of record."""
    parts = [_FIELDS_HEAD]
    for kind in kinds:
        model = kind.model
        parts.append(f"## {model.label.capitalize()}\n\n{_TABLE}")
        parts.append("\n".join(_rows(model.fields, "")) + "\n")
    return "\n".join(parts)


def _rows(fields: Mapping[str, RecordField], inside: str) -> Iterator[str]:
    for field in fields.values():
        inner, name = field.type.fields, f"{inside}{field.key}"
        required = "ja" if field.required else "nee"
        example = "" if inner else f"`{_example(field.example)}`"
        yield f"| `{name}` | {field.label} | {field.hint} | {required} | {example} |"
        yield from _rows(inner, f"{name}.")


def _example(value: Any) -> str:
    lines = str(value[0] if isinstance(value, list) else value).split("\n")
    return lines[0] if len(lines) == 1 else "…"


MESSAGES_FILE = ".github/redactie/meldingen.md"
_MESSAGES_HEAD = """\
# Wat elke melding betekent

Deze lijst wordt gemaakt uit `hooks/records/reading/messages.yml`, met `make generate`. Bij elke melding
lees je hoe ze ontstaat en hoe je ze oplost. Op de plaats van … staat in een echte melding wat jij
schreef. Meldingen onder ‘Goede raad’ houden niets tegen.

Terug naar de [gids voor redacteurs](../../REDACTIE.md).
"""


def message_list() -> str:
    """The page about messages, in the order of messages.yml."""
    parts = [_MESSAGES_HEAD]
    for section, messages in groupby(MESSAGES.values(), key=lambda message: message.section):
        parts.append(f"## {section}\n")
        for message in messages:
            parts.append(f"### {_readable(message.what)}\n")
            parts.append(f"- **Hoe komt dat?** {message.cause}")
            parts.append(f"- **Wat doe je?** {_readable(message.mend)}\n")
    return "\n".join(parts)


def _readable(text: str) -> str:
    return re.sub(r"([*_#`<>|])", r"\\\1", re.sub(r"\{\w+\}", "…", text))
