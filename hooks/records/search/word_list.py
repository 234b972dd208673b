"""All words that the search finds, for the visitor's browser: to see what a typing error means."""

from __future__ import annotations

from collections.abc import Mapping


def word_list(counts: Mapping[str, int], marks: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """All words that are found somewhere, as one small file for each first letter or digit.

    In a file, `words` is a list in order of the alphabet; a digit behind a word says how common
    it is: how often its number of pages can be halved. `marks` tells apart words that share a stem.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for word in sorted(counts):
        if word[0].isascii():
            shard = found.setdefault(word[0], {"words": [], "marks": []})
            shard["words"].append(f"{word}{min(counts[word].bit_length() - 1, 9)}")
            if word in marks:
                shard["marks"].append(f"{word} {marks[word]}")
    return {
        letter: {"words": " ".join(shard["words"]), "marks": ",".join(shard["marks"])}
        for letter, shard in found.items()
    }
