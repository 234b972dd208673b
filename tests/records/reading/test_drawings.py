"""Drawings that only draw are served; whatever else is in one is refused, at its line."""

import time

import pytest

from records.reading.drawings import check_drawing
from records.reading.problems import Unfit

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{}</svg>'


def told(drawing: str | bytes) -> tuple[str, int, str] | None:
    data = drawing.encode() if isinstance(drawing, str) else drawing
    try:
        check_drawing(data)
    except Unfit as refused:
        return refused.code, refused.position[0], refused.words.get("found", "")
    return None


@pytest.mark.parametrize(
    "part",
    [
        '<path d="M0 0h9v9z" fill="url(#a)" style="stroke: rgb(1, 2, 3)"/>',
        '<style>@media (prefers-color-scheme: dark) { a { fill: url("#a") } }</style>',
        '<g id="a"/><use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/><!-- tekst -->',
        "<title>Fietsen, &amp; meer</title>",
    ],
)
def test_a_plain_drawing_is_served(part: str) -> None:
    assert told(FRAME.format(part)) is None
    assert told(f'\ufeff<?xml version="1.0" encoding="UTF-8"?>{FRAME.format(part)}') is None


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', "<script>"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "<script>"),
        ('<path onload="alert(1)"/>', "onload="),
        ('<a href="#a"/>', "<a>"),
        ('<use href="java&#115;cript:alert(1)"/>', 'href="javascript:alert(1)"'),
        ('<use href="https://example.org/#a"/>', 'href="https://example.org/#a"'),
        ('<image href="#a"/>', "<image>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<animate attributeName="href" to="x"/>', "<animate>"),
        ('<path xml:base="https://example.org/"/>', "base="),
        ('<path fill="url(//example.org/x)"/>', "url("),
        ('<path style="fill: u\\72l(//example.org/x)"/>', "\\"),
        ("<style>@import 'x'</style>", "@"),
        ("<style><![CDATA[@im]]>port 'x'</style>", "@"),
        ("<style>a { fill: image-set('x') }</style>", "image-set("),
        ("<style><g/>@import 'x'</style>", "<g>"),
        ("<?xml-stylesheet href='x'?>", "<?xml-stylesheet?>"),
        ("<g>" * 200, "<g>"),
        ('<g id="a"><use href="#b"/></g><use href="#a"/>', "<use>"),
    ],
)
def test_a_drawing_that_can_do_anything_else_is_refused(part: str, found: str) -> None:
    assert told(FRAME.format(part)) == ("asset-active", 2, found)


def test_entities_are_refused() -> None:
    assert told(f'<!DOCTYPE svg [<!ENTITY a "b">]>{FRAME.format("&a;")}') == (
        "asset-active",
        1,
        "<!DOCTYPE>",
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp037"])
def test_a_drawing_in_another_encoding_is_refused(encoding: str) -> None:
    evil = FRAME.format("<script/>").encode(encoding)
    assert (told(evil) or ("",))[0] in {"not-utf-8", "asset-content"}
    said = f'<?xml version="1.0" encoding="{encoding}"?>{FRAME.format("")}'
    assert told(said) == ("not-utf-8", 1, "")


def test_a_long_drawing_takes_no_longer_than_its_length() -> None:
    path = f'<path d="{"-1" * 400_000}"/>'
    begin = time.process_time()
    assert told(FRAME.format(path)) is None
    assert time.process_time() - begin < 1


@pytest.mark.parametrize("text", ["", "<html/>", "<svg/>", "<svg", FRAME, "&x;"])
def test_what_is_no_drawing_is_told(text: str) -> None:
    assert (told(text.replace("</svg>", "")) or ("",))[0] == "asset-content"


DRAWN = '<rect fill="url(#p{0})"/>'


@pytest.mark.parametrize(
    "part",
    [
        DRAWN.format(0)
        + "".join(f'<pattern id="p{n}">{DRAWN.format(n + 1) * 2}</pattern>' for n in range(30)),
        "<style>.a{mask:url(#m)}</style><mask id='m'><rect class='a'/></mask><rect class='a'/>",
        "<style>rect{mask:url(#m)}</style><mask id='m'><rect/></mask>",
        '<g filter="url(#f)">' * 4 + "</g>" * 4,
        f"<filter id='f'>{'<feFlood/>' * 101}</filter>",
        "".join(
            f'<marker id="m{n}"><path d="M0 0{" L9 9" * 50}" marker-mid="url(#m{n + 1})"/></marker>'
            for n in range(5)
        )
        + '<path marker-mid="url(#m0)"/>',
    ],
)
def test_a_drawing_that_keeps_a_browser_busy_is_refused(part: str) -> None:
    refused = told(FRAME.format(part))
    assert refused is not None
    assert refused[0] == "drawing-busy"


def test_a_mask_may_draw_with_gradients() -> None:
    rows = '<rect fill="url(#g)"/>' * 50
    part = f'<linearGradient id="g"/><mask id="m">{rows}</mask><g mask="url(#m)">{rows}</g>'
    assert told(FRAME.format(part)) is None
