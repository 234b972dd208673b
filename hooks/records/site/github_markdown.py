"""What GitHub adds to Markdown, in its HTML: bare addresses as links, task boxes, footnotes."""

import re
from collections.abc import Iterator

_BARE = re.compile(
    r"(?<![^\s*_~(>])(?P<web>(?:https?://|www\.)[\w-]+(?:\.[\w-]+)+(?:[/?#:][^\s<]{0,2000})?)"
    r"|(?<![\w.+@/:-])(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})(?![\w@-])",
    re.ASCII,
)
"""An address that GitHub links by itself (GitHub Flavored Markdown, 6.9: autolinks)."""
_MAYBE = re.compile(r"h(?<![^\s*_~(>].)ttps?://|w(?<![^\s*_~(>].)ww\.|@")
"""A quick test that settles most texts."""
_TRAILING = re.compile(r"(?:[?!.,:*_~'\"]|&\w+;)+\Z")
_PIECE = re.compile(r"<(/?)(\w+)[^>]*>|[^<]+|<")
_CLOSED = {"a", "code", "pre", "kbd"}
"""Tags inside which nothing becomes a link."""
_BOX = re.compile(r'<input disabled="" type="checkbox"( checked="")?/>\n?')
_REFERENCE = re.compile(r'<sup class="footnote-reference"><a href="#[^"]*">(\d+)</a></sup>')
_DEFINITION = re.compile(
    r'<div class="footnote-definition" id="[^"]*"><sup class="footnote-definition-label">(\d+)</sup>'
    r"(.*?)</div>\n?",
    re.DOTALL,
)
MADE = "\ue001"
"""Before an id that this module makes; no text can hold it (language/characters.py)."""


def bare_addresses(text: str) -> Iterator[tuple[int, str, str]]:
    """Each bare address in a text: its index, as it stands, and the target of its link."""
    for match in _BARE.finditer(text):
        written = match[0]
        while True:
            end = _TRAILING.sub("", written)
            if end.endswith(")") and end.count(")") > end.count("("):
                end = end[:-1]
            if end == written:
                break
            written = end
        if match["mail"]:
            if not written.endswith(("-", "_")):
                yield match.start(), written, f"mailto:{written}"
        else:
            yield match.start(), written, f"https://{written}" if written[0] == "w" else written


def linked(raw: str) -> str:
    """HTML with each bare address as a link."""
    if not _MAYBE.search(raw):
        return raw
    parts = []
    closed = 0
    for piece in _PIECE.finditer(raw):
        if piece[2] in _CLOSED:
            closed += -1 if piece[1] else 1
        is_text = piece[0][0] != "<" and closed <= 0
        parts.append(_with_links(piece[0]) if is_text else piece[0])
    return "".join(parts)


def _with_links(text: str) -> str:
    parts, end = [], 0
    for start, written, target in bare_addresses(text):
        parts += [text[end:start], f'<a href="{target.replace(chr(34), "%22")}">{written}</a>']
        end = start + len(written)
    return "".join([*parts, text[end:]])


def with_boxes(raw: str) -> str:
    """HTML with a character for each task box: no form, which feeds would drop."""
    if "<input" not in raw:
        return raw
    return _BOX.sub(lambda box: "☑ " if box[1] else "☐ ", raw)


def with_footnotes(raw: str, name: str) -> str:
    """HTML with its footnotes in a list at the end, each with a link back; `name` is in their ids."""
    if 'class="footnote-' not in raw:
        return raw
    seen: set[str] = set()

    def reference(match: re.Match[str]) -> str:
        number = match[1]
        start = "" if number in seen else f' id="{MADE}noot-{name}-{number}-terug"'
        seen.add(number)
        return f'<sup{start}><a href="#noot-{name}-{number}">{number}</a></sup>'

    definitions = dict(_DEFINITION.findall(raw))
    text = _REFERENCE.sub(reference, _DEFINITION.sub("", raw))
    notes = "".join(
        f'<li id="{MADE}noot-{name}-{number}">'
        f"{_with_way_back(_REFERENCE.sub(reference, body), name, number)}</li>\n"
        for number, body in sorted(definitions.items(), key=lambda note: int(note[0]))
    )
    return f"{text}<hr>\n<ol>\n{notes}</ol>\n" if notes else text


def _with_way_back(body: str, name: str, number: str) -> str:
    link = f'<a href="#noot-{name}-{number}-terug" title="Terug naar de tekst">↩</a>'
    text, end, rest = body.rpartition("</p>")
    return f"{text} {link}{end}" if end and not rest.strip() else f"{body}{link}"
