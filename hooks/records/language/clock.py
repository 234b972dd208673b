"""The current moment, read in one place and passed on as an argument."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from .dates import ZONE

_LATEST = 7_258_118_400
"""The first second of the year 2200."""


def moment(environment: Mapping[str, str]) -> datetime:
    """Now in Europe/Brussels, or the seconds since 1970 in SOURCE_DATE_EPOCH when that is set.

    Source: the SOURCE_DATE_EPOCH specification, reproducible-builds.org. Raises ValueError when it
    is not a whole number, or not before the year 2200.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(ZONE)
    if not re.fullmatch(r"[0-9]{1,10}", epoch) or int(epoch) >= _LATEST:
        raise ValueError(f"SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970: {epoch!r}.")
    return datetime.fromtimestamp(int(epoch), UTC).astimezone(ZONE)
