"""The lists of words in this folder, which editors can read and extend."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Pair:
    """Two words, and the pages that have one of them each."""

    list: str
    number: int
    one: str
    other: str

    def page(self, side: str) -> str:
        """The address of the page with the word of a side, `a` or `b`."""
        return f"nieuws/{self.list.replace('_', '-')}-{self.number}-{side}/"


def pairs(name: str) -> list[Pair]:
    """The pairs in a list, in order."""
    lines = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    written = [line for line in lines if line.strip() and not line.startswith("#")]
    split = [line.split(" | ") for line in written]
    return [Pair(name, number, one, other) for number, (one, other) in enumerate(split, 1)]
