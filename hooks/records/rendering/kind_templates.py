"""The templates of a kind: its own in overrides/<kind>/, or the one that all kinds share."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from records.kind import Kinds

OWN = {
    "page": "one record on its own page",
    "list": "the page that lists its records",
    "facts": "what a record is in short",
}
"""What each kind must have, with what it shows."""
SHARED = ("card", "row")
"""What a kind may leave to overrides/record/: how a list shows one of its records."""


def template_names(kind: str, name: str) -> list[str]:
    """The files that may show a record of a kind, the first one that is there counts."""
    shared = [f"record/{name}.html"] if name in SHARED else []
    return [f"{kind}/{name}.html", *shared]


def missing_templates(kinds: Kinds, found: Collection[str]) -> list[str]:
    """What to write for each template that is not among those found; empty when all are there."""
    return [f"Write overrides/{path}: {use}." for path, use in _needed(kinds) if path not in found]


def _needed(kinds: Kinds) -> Iterator[tuple[str, str]]:
    """The path of each template that pages ask for, with what it shows."""
    for name in SHARED:
        yield f"record/{name}.html", f"a record of a kind without a {name} of its own"
    for kind in kinds.records:
        for name, use in OWN.items():
            yield f"{kind.name}/{name}.html", f"{use} (kind {kind.name})"
    for name, hint in kinds.templates.items():
        if name not in kinds.lists:
            yield f"page/{name}.html", f"a page with `template: {name}` ({hint.rstrip('.')})"
