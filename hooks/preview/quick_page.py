"""The page of one saved record at once, while the whole site is still being built."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from records.catalogue.validation import read_record
from records.forms.addresses import path_of
from records.reading.problems import Problems
from records.reading.reader import read_file
from records.record import Record
from records.site.links import Addresses
from records.site.route import Route
from records.site.texts import rendered

if TYPE_CHECKING:
    from records.rendering.build import Build

_FEW = 5
"""How many records are shown before the whole site is; more take as long."""


class QuickPage:
    """Knows the last site that was built, and shows a record of it as it is now.

    Lists, counts and other pages follow with the site that is built next; a mistake is told there.
    """

    def __init__(self, root: Path, folder: Path, build: Build) -> None:
        """`folder` is where the site is served from, `build` what is known of it."""
        self._root, self._folder = root, folder
        self._site, self._renderer, self._shells = build.site, build.renderer, build.shells
        self._renderer.forget()
        routes = (route for route in self._site.made if isinstance(route.subject, Record))
        self._routes = {route.subject.file: route for route in routes}

    def show(self, saved: Iterable[Path]) -> bool:
        """Whether one of the files that were saved is a record whose page could be shown.

        Programs save more than the record, such as a copy of how it was; git may save hundreds.
        """
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
        now = replace(route, subject=record, title=record.title, summary=record.lead)
        page, _ = self._renderer.page(now, self._shells[route.shell])
        self._write(route, page)
        return True

    def _record(self, name: str, model: type[Record]) -> Any | None:
        """The record as it is now, its text rendered; None when something is wrong with it."""
        problems = Problems()
        source = read_file(self._root, name, problems)
        record = read_record(source, model, problems) if source else None
        if record is None or any(problems):
            return None
        text = rendered(record, self._addresses)
        if text.prose.faults or text.broken:
            return None
        self._site.texts[name] = text.prose
        return record

    @cached_property
    def _addresses(self) -> Addresses:
        site = self._site
        records = [*site.catalogue.records, *site.catalogue.pages]
        others = {route.href for route in site.routes} | site.downloads
        files = {record.file for record in records}
        return Addresses.of(records, files, others, set(site.assets), set())

    def _write(self, route: Route, page: str) -> None:
        file = self._folder / path_of(route.href)
        draft = file.with_suffix(".draft")
        draft.write_text(page, encoding="utf-8")
        os.replace(draft, file)  # noqa: PTH105 (whole or not at all, whoever reads meanwhile)
