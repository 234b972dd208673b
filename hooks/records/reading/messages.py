"""The messages of messages.yml: what is wrong, its cause and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from records.language.characters import code_point
from records.language.suggestions import difference

FILE = Path(__file__).with_name("messages.yml")
_MEANT = "Bedoelde je ‘{meant}’?"
_UNLIKE = " Dat lijkt hetzelfde, maar je schreef {one} in plaats van {other}."
_ADVICE = "Goede raad"


@dataclass(frozen=True)
class Message:
    """Dutch sentences with `{placeholders}`."""

    section: str
    """Its heading in messages.yml."""
    what: str
    """What is wrong."""
    cause: str
    """How it comes about, for the editors' guide."""
    mend: str
    """How to fix it, with an example."""
    whole: bool = False
    """Whether it concerns the whole file, so that no line is shown."""

    @property
    def advice(self) -> bool:
        """Advice never stops a build."""
        return self.section == _ADVICE

    def text(self, words: dict[str, str]) -> str:
        """The message on one line; `meant` is an optional suggestion."""
        filled = {key: " ".join(word.split()) for key, word in words.items()}
        meant = _MEANT.format(**filled) if filled.get("meant") else ""
        if meant and (pair := difference(words.get("value", ""), words["meant"])):
            one, other = (f"{char} ({code_point(char)})" for char in pair)
            meant += _UNLIKE.format(one=one, other=other)
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
    """An example of a field on one line: `‘themes:’ met eronder, ..., ‘- fiets’`."""
    if isinstance(value, str) and "\n" not in value:
        return f"‘{key}: {value}’"
    if isinstance(value, str):
        return f"‘{key}: |’ met eronder, twee spaties ingesprongen, je tekst"
    first = value[0] if isinstance(value, list) else value
    if isinstance(first, dict):
        first = "’ en ‘".join(f"{name}: {word}" for name, word in first.items())
    dash = "- " if isinstance(value, list) else ""
    return f"‘{key}:’ met eronder, twee spaties ingesprongen, ‘{dash}{first}’"
