"""External links in records, and whether they still respond."""

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
"""Reserved hosts (RFC 2606), which invented records use."""
_TIMEOUT = 10
"""Seconds to wait for a response."""
_ALIVE = {401, 403, 405, 429}
"""Status codes of sites that exist but refuse automated requests."""


def external_links(records: Iterable[Record]) -> dict[str, list[str]]:
    """Each external address, with the files that link to it."""
    files_by_url: dict[str, list[str]] = {}
    for record in records:
        fields = [value for *_, value in record.leaves(_ADDRESS)]
        addresses = [*fields, *(target for target, _ in targets(record.text))]
        for url in dict.fromkeys(addresses):
            if urlsplit(url).scheme in {"http", "https"} and not _is_reserved(url):
                files_by_url.setdefault(url, []).append(record.file)
    return files_by_url


def dead_links(urls: Iterable[str]) -> dict[str, str]:
    """The addresses that fail, each with the reason in Dutch; eight requests run in parallel."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        checked = list(urls)
        failures = pool.map(_failure, checked)
    return {url: reason for url, reason in zip(checked, failures, strict=True) if reason}


def _is_reserved(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return ".".join(host.split(".")[-2:]) in _RESERVED


def _failure(url: str) -> str:
    request = Request(url, headers={"User-Agent": "Mozilla/5.0 (nazicht van links)"})  # noqa: S310
    try:
        with urlopen(request, timeout=_TIMEOUT):  # noqa: S310 (only http and https come here)
            return ""
    except HTTPError as error:
        error.close()
        return "" if error.code in _ALIVE else f"antwoordt met {error.code}"
    except (URLError, OSError, ValueError):
        return "antwoordt niet"
