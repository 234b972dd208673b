"""New records: what editors are asked when they write one, and in a form on the forge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class IssueForm:
    """A form on the forge for proposing a record."""

    name: str
    """As `Nieuw project`."""
    fields: tuple[str, ...]
    """The fields that it asks for."""


@dataclass(frozen=True)
class NewRecord:
    """What `make new` and the snippets need to write a record."""

    name: str
    """The name for editors, as `oproep`."""
    fields: tuple[str, ...] = ()
    """Fields to write beside the required ones."""
    form: IssueForm | None = None
