"""Web addresses that were copied with something around them, or that only their owner can open."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

from .field_type import Doubt

_WRAPPERS = re.compile(
    r"\.safelinks\.protection\.outlook\.com\Z|\A(?:www\.)?google\.[a-z.]+\Z|\Alm?\.facebook\.com\Z"
    r"|\A(?:www\.)?linkedin\.com\Z|\Aurldefense\.(?:com|proofpoint\.com)\Z|\Al\.instagram\.com\Z"
)
_TARGETS = ("url", "q", "u")
"""Parameters with which a wrapper names the address inside it."""
_DEFENSE = re.compile(r"/v3/__(https?:/.+?)__;")
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid?|mc_[ce]id|_hs\w+|mkt_tok|oly_\w+|ved|sca_esv"
)
_CLOSED = re.compile(
    r"https://(?:[\w-]+\.sharepoint\.com/|onedrive\.live\.com/|1drv\.ms/"
    r"|teams\.(?:microsoft|live)\.com/|mail\.google\.com/|outlook\.(?:office|live|office365)\.com/"
    r"|(?:www\.)?dropbox\.com/home|(?:www\.)?wetransfer\.com/|we\.tl/"
    r"|drive\.google\.com/drive|docs\.google\.com/\S+/edit|forms\.office\.com/Pages/(?:Design|Analysis)"
    r"|[\w.-]+\.(?:local|lan|intern|intranet)(?:[:/]|\Z)|intranet\.)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"https://github\.com/[\w.-]+/[\w.-]+/(?:blob|edit|raw|tree)/[^/]+/((?:docs|projects)/[^?#]+)"
)


def unwrapped(url: str) -> str:
    """The address inside that of a mail scanner, a search engine or a social medium; empty if none."""
    parts = urlsplit(url)
    if not _WRAPPERS.search(parts.hostname or ""):
        return ""
    if match := _DEFENSE.search(url):
        return re.sub(r"\A(https?:/)(?!/)", r"\1/", match[1])
    inside = parse_qs(parts.query)
    targets = [inside[name][0] for name in _TARGETS if name in inside]
    return next((target for target in targets if re.match("https?://", target)), "")


def without_tracking(url: str) -> str:
    """The same address without the parameters that only tell where a visitor came from."""
    head, mark, fragment = url.partition("#")
    base, _, query = head.partition("?")
    kept = [part for part in query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0])]
    return base + ("?" if kept and query else "") + "&".join(kept) + mark + fragment


def source_path(url: str) -> str:
    """The file of a site like ours that an address on GitHub shows; empty if none."""
    match = _SOURCE.match(url)
    return unquote(match[1]) if match else ""


def link_doubts(url: str) -> Iterator[Doubt]:
    """What may be wrong with a web address that is complete."""
    if "?" in url and any(
        _TRACKING.fullmatch(key) for key, _ in parse_qsl(urlsplit(url).query, True)
    ):
        yield "link-tracking", {"value": url, "meant": without_tracking(url)}
    if url[-1] in ".,;:!'’”":
        yield "link-tail", {"value": url, "meant": url.rstrip(".,;:!'’”")}
    if _CLOSED.match(url):
        yield "link-closed", {"value": url}
    if source_path(url):
        yield "link-source", {"value": url}
