"""The one clock: everything else is told which moment it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from .dates import ZONE


def moment(environment: Mapping[str, str]) -> datetime:
    """Now in Europe/Brussels, or the seconds since 1970 in SOURCE_DATE_EPOCH when that is set.

    Source: the SOURCE_DATE_EPOCH specification, reproducible-builds.org. Raises ValueError when it
    is not a whole number.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(ZONE)
