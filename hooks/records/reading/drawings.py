"""Drawings (SVG): parsed, and refused unless every element, attribute and style is known to be harmless."""

import re
from io import BytesIO
from typing import TypeAlias
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, InputSource

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser
from typing_extensions import override

from .drawing_references import References
from .problems import Position, Unfit

Name: TypeAlias = tuple[str | None, str]
"""Of an element or attribute: its namespace and its local name."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENT_NAMES = """
    circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
    feMorphology feOffset filter g line linearGradient marker mask path pattern polygon polyline
    radialGradient rect stop style svg symbol text textPath title tspan use
"""
_ELEMENTS = set(_ELEMENT_NAMES.split())
"""What only draws: nothing that runs, fetches, leads elsewhere, moves, or holds HTML (SVG 2)."""
_ATTRIBUTE_NAMES = """
    alignment-baseline baseProfile baseline-shift class clip-path clip-rule clipPathUnits color
    color-interpolation color-interpolation-filters cx cy d data-name direction display
    dominant-baseline dx dy enable-background fill fill-opacity fill-rule filter filterUnits
    flood-color flood-opacity font-family font-size font-stretch font-style font-variant
    font-weight fr fx fy gradientTransform gradientUnits height id in in2 isolation k1 k2 k3 k4
    kerning lang lengthAdjust letter-spacing marker-end marker-mid marker-start markerHeight
    markerUnits markerWidth mask mask-type maskContentUnits maskUnits media method
    mix-blend-mode mode offset opacity operator orient overflow paint-order pathLength
    patternContentUnits patternTransform patternUnits points preserveAspectRatio primitiveUnits r
    radius refX refY result role rotate rx ry shape-rendering side spacing spreadMethod
    startOffset stdDeviation stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
    tableValues text-anchor text-decoration text-rendering textLength transform
    transform-origin type unicode-bidi values vector-effect version viewBox visibility width
    word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 aria-describedby aria-hidden
    aria-label aria-labelledby focusable amplitude exponent intercept slope
"""
_ATTRIBUTES = set(_ATTRIBUTE_NAMES.split())
_FUNCTION_NAMES = """
    calc circle ellipse hsl hsla inset lab lch light-dark matrix media not oklab oklch polygon rgb rgba
    rotate scale scalex scaley skewx skewy translate translatex translatey var
"""
_FUNCTIONS = set(_FUNCTION_NAMES.split())
"""The functions of a style that fetch nothing; `url()` must name a part of the drawing."""
_CALL = re.compile(r"(?<![\w-])([\w-]+)\(\s*[\"']?(.?)")
_STYLE = re.compile(r"\\|@(?!media\b)|</")
"""What may hide an address or fetch one: an escape, a rule such as @import, the end of a style."""
_ENCODING = re.compile(rb"\A<\?xml[^>]*?\bencoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_DEEPEST = 100


def check_drawing(data: bytes) -> None:
    """Raise Unfit unless an SVG file in UTF-8 only draws."""
    try:
        text = data.decode("utf-8-sig").encode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unfit("not-utf-8", (line, 1)) from None
    if _ENCODING.match(text) or b"\0" in text:
        raise Unfit("not-utf-8")
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(_Drawing(parser))
    source = InputSource()
    source.setByteStream(BytesIO(text))
    source.setEncoding("utf-8")  # or expat guesses
    try:
        parser.parse(source)
    except DefusedXmlException:
        raise Unfit("asset-active", _position(parser), found="<!DOCTYPE>") from None
    except Unfit:
        raise
    except Exception:  # noqa: BLE001 (expat and its reader raise many for what is no XML)
        raise Unfit("asset-content", _position(parser)) from None


class _Drawing(ContentHandler):
    """Refuses the first thing that is not on a list."""

    def __init__(self, parser: DefusedExpatParser) -> None:
        super().__init__()
        self._parser = parser
        self._open: list[str] = []
        """The ids of the elements around this one, empty where there is none."""
        self._style: list[str] | None = None
        self._uses: dict[str, Position] = {}
        """Where each part is used first."""
        self._around_uses: set[str] = set()
        self._references = References()

    @override
    def startElementNS(self, name: Name, qname: str | None, attrs: AttributesNSImpl) -> None:
        space, tag = name
        if not self._open and name != (_SVG, "svg"):
            raise Unfit("asset-content", _position(self._parser))
        known = space == _SVG and tag in _ELEMENTS
        if not known or self._style is not None or len(self._open) > _DEEPEST:
            raise self._refused(f"<{tag}>")
        for attribute, value in attrs.items():
            self._check_attribute(attribute, str(value))
        self._open.append(str(attrs.get((None, "id"), "")))
        self._references.note(
            self._open, tag, {key: str(value) for (_, key), value in attrs.items()}
        )
        if tag == "style":
            self._style = []
        if tag == "use":
            target = attrs.get((None, "href")) or attrs.get((_XLINK, "href")) or ""
            self._uses.setdefault(str(target).removeprefix("#"), _position(self._parser))
            self._around_uses.update(self._open)

    @override
    def endElementNS(self, name: Name, qname: str | None) -> None:
        if self._style is not None:
            self._check_style("".join(self._style))
            self._references.note_rules("".join(self._style))
            self._style = None
        self._open.pop()
        self._references.leave()

    @override
    def characters(self, content: str) -> None:
        if self._style is not None:
            self._style.append(content)

    @override
    def processingInstruction(self, target: str, data: str) -> None:
        raise self._refused(f"<?{target}?>")

    @override
    def endDocument(self) -> None:
        """A part that is used may use no other: ten times ten, nine times over, is a billion."""
        for used, position in self._uses.items():
            if used in self._around_uses:
                raise Unfit("asset-active", position, found="<use>")
        if excess := self._references.excess():
            raise Unfit("drawing-busy", found=excess)

    def _check_attribute(self, name: Name, value: str) -> None:
        space, key = name
        if key == "href" and space in (None, _XLINK):
            if not value.startswith("#"):
                raise self._refused(f'href="{value}"')
        elif name not in {(_XML, "space"), (_XML, "lang")}:
            if space is not None or key not in _ATTRIBUTES:
                raise self._refused(f"{key}=")
            self._check_style(value)

    def _check_style(self, style: str) -> None:
        """A style, or the value of an attribute, which may be one too."""
        if forbidden := _STYLE.search(style):
            raise self._refused(forbidden[0])
        for call in _CALL.finditer(style):
            name = call[1].lower()
            if name not in _FUNCTIONS and (name, call[2]) != ("url", "#"):
                raise self._refused(f"{call[1]}(")

    def _refused(self, found: str) -> Unfit:
        return Unfit("asset-active", _position(self._parser), found=found)


def _position(parser: DefusedExpatParser) -> Position:
    return parser.getLineNumber() or 1, 1
