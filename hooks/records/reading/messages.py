"""The messages of messages.yml: what is wrong, how that comes, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("messages.yml")
_MEANT = "Bedoelde je ‘{meant}’?"
_ADVICE = "Goede raad"


@dataclass(frozen=True)
class Message:
    """Dutch sentences with `{words}` to fill in."""

    section: str
    """The heading in messages.yml under which it stands."""
    what: str
    """What is wrong."""
    cause: str
    """How that comes, for the editors' guide."""
    mend: str
    """How to mend it, with an example."""
    whole: bool = False
    """Whether it is about the file, so that no line of it says more."""

    @property
    def advice(self) -> bool:
        """Advice never stops a build."""
        return self.section == _ADVICE

    def text(self, words: dict[str, str]) -> str:
        """The message in one line; the word `meant` is a suggestion and may be empty."""
        filled = {key: " ".join(word.split()) for key, word in words.items()}
        meant = _MEANT.format(**filled) if filled.get("meant") else ""
        parts = (self.what.format(**filled), meant, self.mend.format(**filled))
        return " ".join(part for part in parts if part)


def _read() -> dict[str, Message]:
    sections = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {
        code: Message(section, **parts)
        for section, messages in sections.items()
        for code, parts in messages.items()
    }


MESSAGES: dict[str, Message] = _read()


def example_of(key: str, value: Any) -> str:
    """How a field may be written, in one line: `‘themes:’ met eronder, ..., ‘- fiets’`."""
    if isinstance(value, str) and "\n" not in value:
        return f"‘{key}: {value}’"
    if isinstance(value, str):
        return f"‘{key}: |’ met eronder, twee spaties ingesprongen, je tekst"
    first = value[0] if isinstance(value, list) else value
    if isinstance(first, dict):
        first = "’ en ‘".join(f"{name}: {word}" for name, word in first.items())
    dash = "- " if isinstance(value, list) else ""
    return f"‘{key}:’ met eronder, twee spaties ingesprongen, ‘{dash}{first}’"
