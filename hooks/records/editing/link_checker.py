"""Links to other sites, and whether those still answer."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from operator import attrgetter
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from records.record import Record
from records.site.prose import targets

_ADDRESS = attrgetter("is_address")
_RESERVED = {"example.org", "example.com", "example.net"}
"""Hosts that never exist (RFC 2606): invented data uses them."""
_PATIENCE = 10
"""Seconds to wait for an answer."""
_ALIVE = {401, 403, 405, 429}
"""Answers of a site that is there but does not like to be asked by a machine."""


def outside_links(records: Iterable[Record]) -> dict[str, list[str]]:
    """Each address on another site, with the files that link to it."""
    found: dict[str, list[str]] = {}
    for record in records:
        fields = [value for *_, value in record.leaves(_ADDRESS)]
        addresses = [*fields, *(target for target, _ in targets(record.text))]
        for url in dict.fromkeys(addresses):
            if urlsplit(url).scheme in {"http", "https"} and not _is_reserved(url):
                found.setdefault(url, []).append(record.file)
    return found


def silent(urls: Iterable[str]) -> dict[str, str]:
    """The addresses that do not answer, each with the reason in Dutch; asks eight at a time."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        asked = list(urls)
        reasons = pool.map(_ask, asked)
    return {url: reason for url, reason in zip(asked, reasons, strict=True) if reason}


def _is_reserved(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return ".".join(host.split(".")[-2:]) in _RESERVED


def _ask(url: str) -> str:
    request = Request(url, headers={"User-Agent": "Mozilla/5.0 (nazicht van links)"})  # noqa: S310
    try:
        with urlopen(request, timeout=_PATIENCE):  # noqa: S310 (only http and https come here)
            return ""
    except HTTPError as error:
        error.close()
        return "" if error.code in _ALIVE else f"antwoordt met {error.code}"
    except (URLError, OSError, ValueError):
        return "antwoordt niet"
