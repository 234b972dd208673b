"""A file of open data with a line for each record, which grows as they are made."""

from __future__ import annotations

from typing import Any, BinaryIO

from pydantic_core import to_json

from records.forms.imprint import Imprint
from records.jsonld.linked_data import CONTEXT
from records.record import Record

from .data_forms import DataForm
from .table import csv_line, heads

FORMS = (DataForm.CSV, DataForm.JSON, DataForm.LINKED, DataForm.MAP)
"""The forms that have lines."""


class LinedFile:
    """Takes lines for one file; together they are too large for memory."""

    def __init__(
        self, file: BinaryIO, model: type[Record], form: DataForm, imprint: Imprint
    ) -> None:
        head, tail = _around(model, form, imprint)
        self._file = file
        self._tail = tail.encode()
        self._before = b""
        self._between = between(form).encode()
        file.write(head.encode())

    def add(self, lines: bytes) -> None:
        """Write the lines of some records, if there are any."""
        if lines:
            self._file.write(self._before)
            self._file.write(lines)
            self._before = self._between

    def end(self) -> None:
        """Write what stands below the last line."""
        self._file.write(self._tail)


def between(form: DataForm) -> str:
    """What stands between two lines.

    One record on each line: so the difference between two editions shows which records changed.
    """
    return "" if form is DataForm.CSV else ",\n"


def _around(model: type[Record], form: DataForm, imprint: Imprint) -> tuple[str, str]:
    """What stands above and below the lines of a file."""
    document: dict[str, Any]
    licence = imprint.licence.uri
    match form:
        case DataForm.CSV:
            return f"\ufeff{csv_line(heads(model))}", ""
        case DataForm.JSON:
            document = {"license": licence, "publisher": imprint.owner, "items": []}
        case DataForm.LINKED:
            document = {"@context": CONTEXT, "@graph": []}
        case _:
            document = {"type": "FeatureCollection", "features": []}
    return to_json(document).decode().removesuffix("[]}") + "[\n", "\n]}\n"
