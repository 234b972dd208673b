"""The current moment, read in one place and passed on as an argument."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from .dates import ZONE


def moment(environment: Mapping[str, str]) -> datetime:
    """Now in Europe/Brussels, or the seconds since 1970 in SOURCE_DATE_EPOCH when that is set.

    Source: the SOURCE_DATE_EPOCH specification, reproducible-builds.org. Raises ValueError when it
    is not a whole number or out of range.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(ZONE)
    try:
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(ZONE)
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"SOURCE_DATE_EPOCH is geen aantal seconden: {epoch!r}.") from None
