"""What a drawing (SVG) draws again for other parts of it: too much of that stops a browser."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

_REFERENCE = re.compile(r"url\(\s*[\"']?#([^)\"'\s]+)")
_RULE = re.compile(r"([^{}]*)\{([^}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_MOST, _MOST_FILTERS, _MOST_EFFECTS = 10_000, 3, 100
"""Parts that are drawn for others, filters around each other, and effects of filters."""
_ROOT = ""


class References:
    """What each part with an id draws with: patterns, masks, markers, filters and so on."""

    def __init__(self) -> None:
        self._drawn: dict[str, list[str]] = defaultdict(list)
        """The ids that are named inside each part, by its id."""
        self._rules: dict[str, list[str]] = defaultdict(list)
        """The ids that a style names, by class; by nothing for other styles."""
        self._classes: list[tuple[tuple[str, ...], list[str]]] = []
        self._filters: list[bool] = []
        self._parts: set[str] = set()
        self._effects = self._deepest = 0

    def note(self, around: Sequence[str], tag: str, attributes: Mapping[str, str]) -> None:
        """An element: the ids of those around it and its own, its name and its attributes."""
        self._effects += tag.startswith("fe")
        values = " ".join(attributes.values())
        self._filters.append("filter" in attributes or "filter:" in attributes.get("style", ""))
        self._deepest = max(self._deepest, sum(self._filters))
        parts = (_ROOT, *filter(None, around))
        self._parts.update(parts)
        is_marked = any(key.startswith("marker-") for key in attributes) or "marker" in values
        shape = attributes.get("d", "") + attributes.get("points", "")
        times = 1 + min(len(shape), _MOST) // 8 * is_marked  # a marker is drawn at each point
        for target in _REFERENCE.findall(values):
            for part in parts:
                self._drawn[part] += [target] * times
        if names := attributes.get("class", "").split():
            self._classes.append((parts, names))

    def leave(self) -> None:
        """The end of an element."""
        self._filters.pop()

    def note_rules(self, style: str) -> None:
        """The rules of a style sheet."""
        for selector, body in _RULE.findall(style):
            targets = _REFERENCE.findall(body)
            names = _CLASS.findall(selector)
            for name in names or [_ROOT]:
                self._rules[name].extend(targets)
            self._effects += _MOST_EFFECTS * ("filter" in body and not targets)

    def excess(self) -> str:
        """What there is too much of; empty when a browser draws all of it at once."""
        for target in self._rules[_ROOT]:  # of every element of a kind, wherever it is
            for part in self._parts:
                self._drawn[part].append(target)
        for parts, names in self._classes:
            for target in (target for name in names for target in self._rules[name]):
                for part in parts:
                    self._drawn[part].append(target)
        if self._effects > _MOST_EFFECTS or self._deepest > _MOST_FILTERS:
            return "filter"
        return "url(" if self._cost(_ROOT, {}) > _MOST else ""

    def _cost(self, part: str, known: dict[str, int]) -> int:
        """How many parts are drawn for one by others; without end for one that draws itself."""
        if part not in known:
            known[part] = _MOST + 1
            inner = [
                self._cost(target, known) + (part != _ROOT) for target in self._drawn.get(part, ())
            ]
            known[part] = min(sum(inner), _MOST + 1)
        return known[part]
