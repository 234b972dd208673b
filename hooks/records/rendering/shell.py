"""A page of the theme with slots: rendered once, filled many times."""

import html
import re

from records.building.digest import digest
from records.forms.addresses import ROOT

_MARK = "\ue001"
_SLOT = re.compile(f"{_MARK}([a-z]+){_MARK}")
_RAW = {"head", "body"}
SLOTS = ("title", "description", "head", "body")


def slot(name: str) -> str:
    """What a template prints in place of a value that differs per page."""
    return f"{_MARK}{name}{_MARK}"


class Shell:
    """The parts of a rendered page between its slots."""

    def __init__(self, page: str) -> None:
        self._parts = _SLOT.split(page)
        self.digest = digest(page)
        """Of the page with its slots empty."""

    def fill(self, root: str, **values: str) -> str:
        """The page with its slots filled; `root` leads from it to the root of the site.

        `head` and `body` are HTML, all other values text that is escaped here.
        """
        parts = self._parts[:]
        for index in range(1, len(parts), 2):
            name = parts[index]
            parts[index] = values[name] if name in _RAW else html.escape(values[name])
        return "".join(parts).replace(ROOT, root)
