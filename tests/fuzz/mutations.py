"""What a bad day does to a file: each function turns a record into a broken one."""

import random
import re
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]

_STRANGE = [
    b"\x00",
    b"\t",
    b"\r",
    b"\r\n",
    b"\xef\xbb\xbf",  # byte order mark
    b"\xff\xfe",  # UTF-16
    b"\xc3",  # half a letter
    b"\x1b[2J",  # clears a terminal
    "\u202e".encode(),  # right to left
    "\u2028".encode(),  # a line that editors do not see
    "\ue000".encode(),  # ROOT
    "\ue001title\ue001".encode(),  # a slot
    "аpple".encode(),  # a Cyrillic letter
    "e\u0301".encode(),  # a letter in two parts
    "\U0001f600".encode(),
    b'"\\ud800"',
    b"&#xE000;",
    b"&#x202e;",
    b"!!python/object/apply:os.system [id]",
    b"!!binary YQ==",
    b"&a [*a, *a]",
    b"*a",
    b"<<: {title: x}",
    b"? [a, b]\n: c\n",
    b"---\n",
    b"...\n",
    b"%YAML 3.0\n",
    b"| \n",
    b">-\n",
    b"[[[[[[[[[[[[[[",
    b"{a: {a: {a: {a: {",
    b"- - - - - - - - - - - - - - x",
    b"::error file=a::b",
    b"<script>alert(1)</script>",
    b"]]>",
    b"{{ 7*7 }}{% raw %}",
    b"=cmd|' /C calc'!A0",
    b"javascript:alert(1)",
    b"https://kina.be@example.org/",
    b"../../../../etc/passwd",
    b"2026-02-30",
    b"0000-00-00",
    b"9999-12-31 23:59",
    b"99999999999999999999",
    "١٢".encode(),  # digits that are not 0 to 9
]


def drop_line(data: bytes, chance: random.Random) -> bytes:
    """A line is gone."""
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def double_line(data: bytes, chance: random.Random) -> bytes:
    """A line stands there twice."""
    lines = data.split(b"\n")
    index = chance.randrange(len(lines))
    return b"\n".join([*lines[: index + 1], *lines[index:]])


def move_line(data: bytes, chance: random.Random) -> bytes:
    """A line jumps to another level."""
    lines = data.split(b"\n")
    index = chance.randrange(len(lines))
    lines[index] = b" " * chance.randrange(9) + lines[index].lstrip()
    return b"\n".join(lines)


def truncate(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data) + 1)]


def insert_strange(data: bytes, chance: random.Random) -> bytes:
    """Something strange stands somewhere."""
    index = chance.randrange(len(data) + 1)
    return data[:index] + chance.choice(_STRANGE) + data[index:]


def swap_value(data: bytes, chance: random.Random) -> bytes:
    """A value of another type, or a strange one, stands behind a key."""
    keys = list(re.finditer(rb"(?m)^[ -]*[a-z_]+:", data))
    if not keys:
        return data
    end = chance.choice(keys).end()
    rest = data.find(b"\n", end)
    value = chance.choice([b"[a, b]", b"{a: b}", b"no", b"12:30", b"~", b"''", *_STRANGE])
    return data[:end] + b" " + value + (data[rest:] if rest >= 0 else b"")


def other_line_ends(data: bytes, _chance: random.Random) -> bytes:
    """Written on Windows."""
    return data.replace(b"\n", b"\r\n")


def other_encoding(data: bytes, chance: random.Random) -> bytes:
    """Saved in the wrong way."""
    text = data.decode("utf-8", errors="replace")
    return text.encode(chance.choice(["latin-1", "utf-16", "utf-7", "cp1252"]), errors="replace")


def repeat(data: bytes, chance: random.Random) -> bytes:
    """A piece comes back a thousand times."""
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.randrange(1, 12)]
    return data[:start] + piece * chance.choice([9, 90, 900]) + data[start:]


MUTATIONS: tuple[Mutation, ...] = (
    drop_line,
    double_line,
    move_line,
    truncate,
    insert_strange,
    insert_strange,
    swap_value,
    swap_value,
    other_line_ends,
    other_encoding,
    repeat,
)


def mutate(data: bytes, chance: random.Random) -> bytes:
    """One to four things go wrong at once."""
    for _ in range(chance.randrange(1, 5)):
        data = chance.choice(MUTATIONS)(data, chance)
    return data
