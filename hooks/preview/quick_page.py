"""The page of a saved record, updated at once while the whole site is being built."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from records.catalogue.validation import read_record
from records.forms.addresses import path_of
from records.reading.problems import Problems
from records.reading.reader import read_file
from records.record import Record
from records.rendering.build import Build
from records.site.links import Addresses
from records.site.texts import rendered

_FEW = 5
"""Maximum number of records that are updated before the build; more take as long."""


class QuickPage:
    """Renders single records with the templates and data of the last build."""

    def __init__(self, root: Path, folder: Path, build: Build) -> None:
        """`folder` is the folder of the served site, `build` its last build."""
        self._root, self._folder = root, folder
        self._site, self._renderer, self._shells = build.site, build.renderer, build.shells
        self._renderer.forget()
        routes = (route for route in self._site.made if isinstance(route.subject, Record))
        self._routes = {route.subject.file: route for route in routes}

    def show(self, saved: Iterable[Path]) -> bool:
        """Update the pages of a few saved records; returns whether any was updated."""
        inside = [path.relative_to(self._root) for path in saved if path.is_relative_to(self._root)]
        names = sorted(self._routes.keys() & {path.as_posix() for path in inside})
        if len(names) > _FEW:
            return False
        shown = [self._show(name) for name in names]
        return any(shown)

    def _show(self, name: str) -> bool:
        route = self._routes[name]
        record = self._record(name, type(route.subject))
        if record is None:
            return False
        updated = replace(route, subject=record, title=record.title, summary=record.lead)
        page, _ = self._renderer.page(updated, self._shells[route.shell])
        file = self._folder / path_of(route.href)
        draft = file.with_suffix(".draft")
        draft.write_text(page, encoding="utf-8")
        draft.replace(file)  # atomic for readers
        return True

    def _record(self, name: str, model: type[Record]) -> Any | None:
        problems = Problems()
        source = read_file(self._root, name, problems)
        record = read_record(source, model, problems) if source else None
        if record is None or problems.errors:
            return None
        text = rendered(record, self._addresses)
        if text.broken or any(not fault.is_advice for fault in text.faults):
            return None
        self._site.texts[name] = text
        return record

    @cached_property
    def _addresses(self) -> Addresses:
        site = self._site
        records = [*site.catalogue.records, *site.catalogue.pages]
        others = {route.href for route in site.routes} | site.downloads
        return Addresses.of(records, site.catalogue.files, others, set(site.assets), set())
