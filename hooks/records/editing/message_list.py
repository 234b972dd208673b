"""The page of the editors' guide that explains every message."""

from __future__ import annotations

import re
from itertools import groupby

from records.reading.messages import MESSAGES

FILE = ".github/redactie/meldingen.md"
_HEAD = """\
# Wat elke melding betekent

Deze lijst wordt gemaakt uit `hooks/records/reading/messages.yml`, met `make generate`. Bij elke melding
lees je hoe ze ontstaat en hoe je ze oplost. Op de plaats van … staat in een echte melding wat jij
schreef. Meldingen onder ‘Goede raad’ houden niets tegen.

Terug naar de [gids voor redacteurs](../../REDACTIE.md).
"""


def message_list() -> str:
    """The whole page, in the order of messages.yml."""
    parts = [_HEAD]
    for section, messages in groupby(MESSAGES.values(), key=lambda message: message.section):
        parts.append(f"## {section}\n")
        for message in messages:
            parts.append(f"### {_readable(message.what)}\n")
            parts.append(f"- **Hoe komt dat?** {message.cause}")
            parts.append(f"- **Wat doe je?** {_readable(message.mend)}\n")
    return "\n".join(parts)


def _readable(text: str) -> str:
    """A message with … where a word is filled in, and signs that Markdown leaves alone."""
    return re.sub(r"([*_#`<>|])", r"\\\1", re.sub(r"\{\w+\}", "…", text))
