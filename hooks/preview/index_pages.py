"""Tells finders which page of an older search index is which record of now."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from records.finder.finder import FOLDER, order_digest
from records.search.search_index import ADDITIONS

Listed = Mapping[str, Sequence[str]]
"""The ids of the records of each finder, in its order."""


class IndexPages:
    """Knows the name of each record's page in the index; only the ids of records stay the same."""

    def __init__(self, made: Path) -> None:
        """`made` is the site that was built with the index."""
        self._names: dict[str, dict[str, str]] = {}
        for path in (made / FOLDER).glob("*/ids/*.json"):
            finder = path.parts[-3]
            ids = json.loads(path.read_text("utf-8"))
            names = json.loads((made / ADDITIONS / finder / path.name).read_text("utf-8"))
            self._names[finder] = dict(zip(ids, names, strict=True))

    def write(self, folder: Path, listed: Listed) -> None:
        """What the finders of `listed` load beside the index; a record that is new has no page.

        The pages of records that are gone come last, where no record is.
        """
        for finder, names in self._names.items():
            ids = listed[finder]
            path = folder / finder / f"{order_digest(ids)}.json"
            draft = path.with_suffix(".draft")
            there = [names.get(record, "") for record in ids]
            gone = [names[record] for record in names.keys() - set(ids)]
            draft.write_text(json.dumps(there + gone), "utf-8")
            os.replace(draft, path)  # noqa: PTH105 (whole or not at all, whoever reads meanwhile)
