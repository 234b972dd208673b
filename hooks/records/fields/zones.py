"""Time zones behind an hour, as funders and conferences write them, and those that mean several things."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .field_type import fault

ZONE_FORM = (
    r"[zZ]|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|(?!uur\b)[A-Za-z]{2,5}|[A-Z][A-Za-z]+/[A-Za-z_]+"
)
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?")
_HOURS = {
    "Z": 0, "UTC": 0, "GMT": 0, "AOE": -12, "MSK": 3, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9,
    "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
"""Hours ahead of UTC; AoE is “anywhere on earth” (IEEE 802.16)."""
_SEASONS = {
    "CET": "Europe/Brussels", "CEST": "Europe/Brussels", "WET": "Europe/Lisbon",
    "WEST": "Europe/Lisbon", "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki",
    "EDT": "America/New_York", "MDT": "America/Denver", "PDT": "America/Los_Angeles",
}  # fmt: skip
"""Where a name holds in one half of the year alone."""
_ALL_YEAR = {"ET": "America/New_York", "PT": "America/Los_Angeles"}
"""Names that go along with summer and winter time."""
_UNSURE = {
    "CST": "-06:00 (midden van de VS), +08:00 (China) of -05:00 (Cuba)",
    "CDT": "-05:00 (midden van de VS) of -04:00 (Cuba)",
    "IST": "+05:30 (India), +02:00 (Israël) of +01:00 (Ierland)",
    "BST": "+01:00 (Britse zomertijd) of +06:00 (Bangladesh)",
    "EST": "-05:00 (oosten van de VS) of +10:00 (Australië)",
    "MST": "-07:00 (westen van de VS) of +08:00 (Maleisië)",
    "PST": "-08:00 (westkust van de VS) of +08:00 (Filipijnen)",
    "AST": "-04:00 (oosten van Canada) of +03:00 (Arabië)",
    "CT": "-06:00 of -05:00 (midden van de VS) of +08:00 (China)",
}
_LARGEST = timedelta(hours=14)


def in_zone(local: datetime, name: str) -> datetime:
    """A moment without zone in a zone by its name; raises the fault of a name that says too little."""
    low = name.upper()
    if low in _UNSURE:
        raise fault("zone-unsure", value=name, choices=_UNSURE[low], day=f"{local:%Y-%m-%d %H:%M}")
    zone = _zone(name)
    if zone is None:
        raise fault("zone-unknown", value=name, day=f"{local:%Y-%m-%d %H:%M}")
    moment = local.replace(tzinfo=zone)
    if low in _SEASONS and moment.tzname() != low:
        other = moment.tzname() or ""
        other = other if other in _SEASONS else moment.isoformat()[-6:]
        raise fault("zone-season", value=name, other=other, day=f"{local:%Y-%m-%d %H:%M}")
    return moment


def zone_label(name: str) -> str:
    """A zone as visitors read it: `UTC+01:00`, `CET`, `AoE`."""
    label = {"Z": "UTC", "AOE": "AoE"}.get(name.upper(), name if "/" in name else name.upper())
    return f"UTC{label}" if label[0] in "+-" else label


def without_zone(text: str) -> tuple[str, str]:
    """What stands before the zone at the end of a text, and that zone; both empty without one."""
    head, _, name = text.strip().rpartition(" ")
    return (head, name) if _zone(name) or name.upper() in _UNSURE else ("", "")


def _zone(name: str) -> tzinfo | None:
    low = name.upper()
    if low in _HOURS:
        return timezone(timedelta(hours=_HOURS[low]))
    if match := _OFFSET.fullmatch(low):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(-offset if match[1] == "-" else offset) if offset <= _LARGEST else None
    try:
        place = (_SEASONS | _ALL_YEAR).get(low, name)
        return ZoneInfo(place) if "/" in place else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
