"""The reader and writer of the forms: the same values as our own parser, and one changed line."""

import os
import random
import string
from collections.abc import Callable, Iterator
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest
import yaml
from programs import answering

from conftest import SAMPLE
from records.catalogue.record_files import ASSETS_GUIDE
from records.reading.reader import FENCE
from records.reading.yaml_text import parse

_BRIDGE = Path(__file__).with_name("bridge.mjs")


class RecordFiles:
    """What beheer/record_file.js makes of texts; its messages are ValueErrors."""

    def __init__(self, ask: Callable[[Any], Any]) -> None:
        self._bridge = ask

    def read(self, text: str) -> dict[str, Any]:
        """The fields of a file, and its body."""
        fields: dict[str, Any] = self._ask(job="read", text=text)
        return fields

    def write(self, values: dict[str, Any], text: str) -> str:
        """The text of a file with other values."""
        return str(self._ask(job="write", values=values, text=text))

    def _ask(self, **job: Any) -> Any:
        answer = self._bridge(job)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["result"]


RECORDS = sorted(
    path
    for pattern in ("projects/*.yml", "docs/**/*.md")
    for path in SAMPLE.glob(pattern)
    if not path.name.startswith(".") and path != SAMPLE / ASSETS_GUIDE
)
ROUNDS = int(os.environ.get("FORM_ROUNDS", "80"))
_WORDS = (
    "no", "ja", "0470", "12:30", "10.000", "2026-03", "~", "null", "- x", "a: b", "a #b", "#a",
    "'t fietspunt", '"aan"', "é", "[x]", "{y}", "a, b", "*x*", "&y", "!z", "%", "@", "`x`", "?", "-",
    "---", "...", "<<", "=", "a:", ":a", "|", ">", "true", "1e3", "0x1f", "\\n", "100 %", "€ 5",
)  # fmt: skip


@pytest.fixture(scope="module")
def files() -> Iterator[RecordFiles]:
    """A running Node.js; `make forms` has installed what it needs."""
    with answering(["node", str(_BRIDGE)]) as ask:
        yield RecordFiles(ask)


def split(text: str) -> tuple[str, str]:
    """The YAML and the body of a file."""
    found = FENCE.match(text)
    return (found["fields"], text[found.end() :]) if found else (text, "")


def stripped(value: Any) -> Any:
    """A value as every type of field reads it: without space around texts."""
    if isinstance(value, dict):
        return {key: stripped(inner) for key, inner in value.items()}
    return [stripped(inner) for inner in value] if isinstance(value, list) else value.strip()


def ours(text: str) -> Any:
    """The fields of a file, as the site reads them."""
    return stripped(parse(split(text)[0])[0])


def changed(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"]


def reworded(value: Any) -> Any:
    """The value with another last word in its first text."""
    if isinstance(value, list):
        return [reworded(value[0]), *value[1:]]
    if isinstance(value, dict):
        first = next(iter(value))
        return {**value, first: reworded(value[first])}
    text = str(value).rstrip()
    return text[: len(text) - len(text.split()[-1])] + "anders: dus"


def test_a_record_is_read_as_the_site_reads_it_and_written_as_it_was(files: RecordFiles) -> None:
    for path in RECORDS:
        text = path.read_text("utf-8")
        values = files.read(text)
        body = values.pop("body", "")
        assert stripped(values) == ours(text), path
        assert body == split(text)[1].strip(), path
        assert files.write({**values, "body": body}, text) == text, path


def test_another_value_of_any_field_is_one_other_line(files: RecordFiles) -> None:
    tried: set[tuple[str, str]] = set()
    for path in RECORDS:
        text = path.read_text("utf-8")
        values = files.read(text)
        for key in [key for key in values if (path.parent.name, key) not in tried]:
            tried.add((path.parent.name, key))
            wanted = {**values, key: reworded(values[key])}
            written = files.write(wanted, text)
            assert [line[0] for line in changed(text, written)] == ["-", "+"], (path, key)
            assert stripped(files.read(written)) == stripped(wanted)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_typed_is_read_back_by_the_site(files: RecordFiles, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (test data)
    for _ in range(ROUNDS // 4):
        old, new = fields(chance), fields(chance)
        text = comments(chance, written_by_hand(chance, old))
        keys = list({**old, **new})
        wanted = {key: chance.choice([old, new]).get(key, "") for key in keys}
        result = files.write(wanted, text)
        assert ours(result) == stripped({key: value for key, value in wanted.items() if value}), (
            f"{text}\n--- {wanted}\n--- {result}"
        )
        for line in text.split("\n"):
            assert not line.startswith("# ") or line in result.split("\n")
        kept = {key: value for key, value in old.items() if value}
        assert files.write(kept, text) == text


def fields(chance: random.Random) -> dict[str, Any]:
    keys = chance.sample(["title", "summary", "start", "themes", "links", "image", "story"], 5)
    return {key: field(chance, key) for key in keys}


def field(chance: random.Random, key: str) -> Any:
    if key == "themes":
        return [line(chance) for _ in range(chance.randint(1, 4))]
    if key == "links":
        return [group(chance) for _ in range(chance.randint(1, 3))]
    if key == "image":
        return group(chance)
    return story(chance) if key == "story" else line(chance)


def group(chance: random.Random) -> dict[str, str]:
    return {key: line(chance) for key in chance.sample(["title", "url", "role"], 2)}


def line(chance: random.Random) -> str:
    letters = "".join(chance.choices(string.printable[:95] + "éë€’\t", k=chance.randint(0, 9)))
    words = [*chance.choices(_WORDS, k=chance.randint(1, 3)), letters]
    chance.shuffle(words)
    return " ".join(words).strip() or "x"


def story(chance: random.Random) -> str:
    lines = [chance.choice(["", "  ", "- "]) + line(chance) for _ in range(chance.randint(1, 5))]
    gaps = [chance.choice(["", "\n"]) + text for text in lines]
    return "\n".join(gaps).strip() + "\n"


def written_by_hand(chance: random.Random, values: dict[str, Any]) -> str:
    """YAML as one person or another writes it."""
    return str(
        yaml.dump(
            values,
            sort_keys=False,
            allow_unicode=True,
            width=chance.choice([40, 10_000]),
            default_style=chance.choice(["", "", '"', "'", "|"]),
            default_flow_style=chance.choice([False, False, None]),
            indent=chance.choice([2, 4]),
        )
    ).replace("!!null ", "")


def comments(chance: random.Random, text: str) -> str:
    """The same text with comments above some fields."""
    marked = [
        f"# over {number}\n{row}" if row[:1].isalpha() and chance.random() < 0.4 else row
        for number, row in enumerate(text.split("\n"))
    ]
    return "# yaml-language-server: $schema=x.json\n" + "\n".join(marked)


@pytest.mark.parametrize("bad", ["a: *b", "a: 'x", "a: 1\na: 2", "- a", "---\n- a\n---\nx"])
def test_a_file_that_cannot_be_kept_is_refused_with_a_dutch_sentence(
    files: RecordFiles, bad: str
) -> None:
    with pytest.raises(ValueError, match="bestand"):
        files.read(bad)
