"""YAML syntax errors, explained by the most likely typing mistake."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import yaml

from .problems import Position, Unfit

STARTS = "@ ` % & * ! | > [ { ' of \""
_KEY = re.compile(r"\s*(?:- )?([\w-]+):\s")
_KEY_AND_TEXT = re.compile(r"\s*(?:- )?([\w-]+):\s+([^\"\\]+?)\s*")
_NEXT = re.compile(r"[\w-]+:\s|\s*- ")
"""A line that starts a new key or item."""
_NO_SPACE = re.compile(r"([a-z_]+):(\S.*)")
_FIRST_KEY = re.compile(r"\s*(?:- )?[\w-]+:(?:\s|$)")
_OTHER_COLON = re.compile(r"\s*([a-z_]+)\s*[=;：]\s*(\S.*)")
_CLOSED = re.compile(
    r"""\s*(?:- )?(?P<key>[\w-]+):\s+(?P<closed>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]]*\])(?P<rest>\s*[^\s#,].*)"""
)
"""A complete quoted or bracketed value followed by more text."""
_UNUSUAL_SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f\u3000]")
"""No-break and typographic spaces, which YAML does not count as spaces."""
_NO_COLON = re.compile(r"([a-z_]+)\s+(.*)")
_QUOTED = {
    "'": re.compile(r"'(?:[^']|'')*'\s*(?:#.*)?"),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(?:#.*)?'),
}
_COMMENT = re.compile(r"\s(#[^\s#].*)")
_IN_GROUP = re.compile(r"""(?<=[:,] )(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*[,}\]])""")
"""A value in quotation marks behind another one of its group: `{title: Plan, url: "a #b.pdf"}`."""
_INDENTED = re.compile(r" \s*[^\s#]")
_CODES = {
    "flow sequence": "yaml-bracket",
    "flow mapping": "yaml-bracket",
    "block scalar": "yaml-block",
    "document start": "yaml-indent",
    "did not find expected key": "yaml-indent",
    "block collection": "yaml-indent",
    "alias": "yaml-anchor",
    "anchor": "yaml-anchor",
}
"""Parts of messages of libyaml, with the code of ours."""


BLOCK_START = re.compile(r"\s*(?:(?:[-*+•]|\d+[.)]|#{1,6}|\|)\s.*|)\Z")
"""A line that starts a list item, a heading, a table or, when it is blank, a paragraph."""
_HEADING = re.compile(r"\s*#{2,6}[ \t]+([^\s#].*?)\s*")
_COLON_INSIDE = re.compile(r"(?P<key>\s*(?:- )?[a-z_]+: +)(?P<text>[^\s\"'“”„‘\[{&*!|>%@`#].*?)\s*")
_INNER_KEY = re.compile(r"(?:\A|\s)([\w-]+):(?=\s|\Z)")


class YamlFault(Unfit):
    """A YAML error."""


def explain(error: yaml.MarkedYAMLError, text: str) -> YamlFault:
    """The likely mistake behind an error of libyaml, at the line of the mistake."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    start = error.context_mark if "quoted scalar" in message else None
    if heading := _heading_above(lines, line):
        return heading
    if fault := _typed_wrong(lines, line, written) or _open_quote(lines[:line], start):
        return fault
    if "could not find expected ':'" in message and error.context_mark:
        return _no_colon(lines, error.context_mark.line)
    if "mapping values are not allowed" in message:
        return _colon_too_many(lines, written, (line, column))
    code = next((code for words, code in _CODES.items() if words in message), "yaml-syntax")
    if code == "yaml-bracket" and error.context_mark:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    if "document start" in message:
        indented = (number for number, row in enumerate(lines, 1) if _INDENTED.match(row))
        line, column = next(indented, 1), 1
    meant = _in_quotes(written) if code == "yaml-syntax" else ""
    return YamlFault(code, (line, column), starts=STARTS, meant=meant)


def colon_quoted(error: yaml.MarkedYAMLError, text: str, keys: Collection[str]) -> str:
    """A text with a value such as `Werk: zo begin je` quoted; unchanged when that is unsure.

    Raises YamlFault when one of `keys` stands before the colon: these are two fields on one line.
    """
    if "mapping values are not allowed" not in (error.problem or "") or not error.problem_mark:
        return text
    lines = text.split("\n")
    line = lines[error.problem_mark.line]
    field = _COLON_INSIDE.fullmatch(line)
    if not field or " #" in field["text"] or error.problem_mark.column < field.start("text"):
        return text
    if field["text"].endswith(":"):
        return text
    for key in _INNER_KEY.finditer(field["text"]):
        if key[1] in keys:
            place = (error.problem_mark.line + 1, field.start("text") + key.start(1) + 1)
            raise YamlFault("yaml-two", place, key=key[1])
    doubled = field["text"].replace("'", "''")
    lines[error.problem_mark.line] = f"{field['key']}'{doubled}'"
    return "\n".join(lines)


def _typed_wrong(lines: list[str], line: int, written: str) -> YamlFault | None:
    """A mistake that is visible in the line itself or the one above it."""
    if written.startswith("```"):
        return YamlFault("yaml-fence", (line, 1))
    tab = re.match(r"[ -]*(\t)", written)
    if tab:
        return YamlFault("yaml-tab", (line, tab.start(1) + 1))
    for number in (line - 1, line):
        above = lines[number - 1] if 0 < number <= len(lines) else ""
        odd = _UNUSUAL_SPACE.search(above)
        if odd and not above[: odd.start()].strip(" -").partition(":")[2]:
            return YamlFault("yaml-space", (number, odd.start() + 1))
    closed = _CLOSED.fullmatch(written)
    if closed:
        return YamlFault("yaml-rest", (line, closed.start("rest") + 1), meant=_unclosed(closed))
    return None


def _heading_above(lines: list[str], line: int) -> YamlFault | None:
    """The heading at the start of a line that ended a text, so that what follows it is an error."""
    for number in range(min(line, len(lines)), 0, -1):
        heading = _HEADING.fullmatch(lines[number - 1])
        if heading and lines[number - 1].startswith("#"):
            return YamlFault("yaml-heading", (number, 1), value=heading[1])
        if _FIRST_KEY.match(lines[number - 1]) and lines[number - 1][0].isalpha():
            return None
    return None


def _unclosed(match: re.Match[str]) -> str:
    whole = match["closed"] + match["rest"]
    if match["closed"][0] == "[":
        address = re.match(r"\((https://[^\s)]+)\)", match["rest"])
        return f"{match['key']}: {address[1]}" if address else ""
    return f"{match['key']}: '{whole}'" if "'" not in whole else ""


def _colon_too_many(lines: list[str], written: str, position: Position) -> YamlFault:
    """A colon inside a text, a missing colon in the line above, or wrong indentation."""
    line, column = position
    first = _FIRST_KEY.match(written)
    below = lines[line] if line < len(lines) else ""
    if first and written.rstrip().endswith(":") and BLOCK_START.match(below) and below[:1] == " ":
        return YamlFault("yaml-lines", (line, first.end() + 1))
    if not first or column > first.end():
        return YamlFault("yaml-colon", (line, column), meant=_in_quotes(written))
    above = next((number for number in range(line - 2, -1, -1) if lines[number].strip()), 0)
    text = lines[above]
    if line > 1 and not _FIRST_KEY.match(text) and not text.startswith((" ", "#")):
        return _no_colon(lines, above)
    return YamlFault("yaml-indent", (line, column))


def lost_headings(lines: list[str], blocks: Iterable[range]) -> Iterator[YamlFault]:
    """Each Markdown heading outside a text, which is a comment in YAML."""
    inside = {number for block in blocks for number in block}
    for number, line in enumerate(lines, 1):
        heading = _HEADING.fullmatch(line) if number not in inside else None
        if heading:
            yield YamlFault("yaml-heading", (number, line.index("#") + 1), value=heading[1])


def lost_text(lines: list[str], values: Iterable[Position]) -> Iterator[YamlFault]:
    """Each text after ` #` that was meant as part of a value but is a comment in YAML."""
    for line, column in values:
        value = lines[line - 1][column - 1 :] if line <= len(lines) else ""
        comment = _COMMENT.search(_IN_GROUP.sub(lambda quoted: "x" * len(quoted[0]), value))
        if comment:
            meant = _in_quotes(lines[line - 1])
            yield YamlFault(
                "yaml-hash", (line, column + comment.start(1)), value=comment[1], meant=meant
            )


def _open_quote(lines: list[str], start: Any) -> YamlFault | None:
    """The first value whose quotation mark is not closed; `start` is libyaml's mark for it, or None."""
    for number, line in enumerate(lines[:-1], 1):
        key = _KEY.match(line) if _NEXT.match(lines[number]) else None
        value = line[key.end() :].lstrip() if key else ""
        if value[:1] in _QUOTED and not _QUOTED[value[0]].fullmatch(value):
            column = len(line) - len(line[key.end() :].lstrip()) + 1 if key else 1
            meant = _in_quotes(line) if value.count(value[0]) == 1 and value[0] == "'" else ""
            return YamlFault("yaml-quote", (number, column), meant=meant)
    return YamlFault("yaml-quote", (start.line + 1, start.column + 1)) if start else None


def _no_colon(lines: list[str], index: int) -> YamlFault:
    line = lines[index] if index < len(lines) else ""
    written = line.strip()
    match = _OTHER_COLON.fullmatch(line)
    if not match:
        match = _NO_SPACE.fullmatch(written) or _NO_COLON.fullmatch(written)
        match = match if match and match[2].count(" ") < 3 else None  # noqa: PLR2004
    meant = f"{match[1]}: {match[2]}" if match else ""
    return YamlFault("yaml-no-colon", (index + 1, len(line) - len(line.lstrip()) + 1), meant=meant)


def _in_quotes(line: str) -> str:
    match = _KEY_AND_TEXT.fullmatch(line)
    return f'{match[1]}: "{match[2].strip("“”„‘’")}"' if match else ""
