"""What a page was made from: each question that its template asked, and the answer of today."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import is_dataclass
from datetime import date, datetime, time
from typing import Any

from records.building.digest import digest
from records.building.manifest import Dependencies
from records.feeds.feed import Feed
from records.record import Record
from records.site.route import Route
from records.site.site import Site
from records.vocabulary import Term

from .shell import Shell

_FREE = {f"catalogue.{name}" for name in ("terms", "vocabulary", "today", "now", "waits")}
"""What a template may ask unseen: a page that is kept has the vocabulary and the day of today, and
what a record says of the moment is part of the record's own digest."""
_PARTS = {"site.history"}
"""What has questions of its own to ask."""
_UNTRACEABLE = "@?"
_PLAIN = (int, float, bool, type(None), date, datetime, time)


class Untraceable(Exception):
    """A value that has no digest, or a thing that is gone."""


class Tracer:
    """Notes the questions that are asked, and says later whether the answers are still the same.

    Source of the idea: verifying traces, in ‘Build Systems à la Carte’ (Mokhov and others, 2018).
    """

    def __init__(self, site: Site) -> None:
        self._roots = {"site": site, "catalogue": site.catalogue}
        self._routes = site.routes
        self._catalogue = site.catalogue
        self._sources: dict[str, Callable[..., Any]] = {"record": lambda record: record}
        self._noted: list[dict[str, None]] = []
        self._texts: dict[tuple[Any, ...], str] = {}
        self._answers: dict[str, str] = {}
        self._things: dict[str, Any] = {}

    def watched(self, name: str, source: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, which from now on notes what it is asked."""
        self._sources[name] = source
        return lambda *about: self.ask(name, *about)

    def ask(self, name: str, *about: Any) -> Any:
        """The answer to a question, which is noted."""
        if self._noted:
            question = (name, *map(_written, about))
            self.note([self._texts.get(question) or self._text(question)])
        return self._source(name)(*about)

    def _text(self, question: tuple[Any, ...]) -> str:
        """A question as it is kept; asked again, it costs a look."""
        self._texts[question] = json.dumps(question, ensure_ascii=False)
        return self._texts[question]

    def note(self, questions: Dependencies) -> None:
        """Note questions that somebody asked earlier for what is shown now."""
        if self._noted:
            self._noted[-1].update(dict.fromkeys(questions))

    @contextmanager
    def noting(self) -> Iterator[dict[str, None]]:
        """Collects the questions that are asked inside; they count for what is around it too."""
        questions: dict[str, None] = {}
        self._noted.append(questions)
        try:
            yield questions
        finally:
            self._noted.pop()
            self.note(questions)

    def fingerprint(self, *parts: Any, asked: Dependencies = ()) -> str | None:
        """The digest of some values and of today's answers to some questions; None without one."""
        try:
            answers = [self._answers.get(question) or self._answer(question) for question in asked]
            return digest(*map(self._mark, parts), "".join(answers))
        except Untraceable:
            return None

    def forget(self) -> None:
        """Forget what only spares many questions time."""
        for memory in (self._texts, self._answers, self._things):
            memory.clear()

    def _source(self, name: str) -> Callable[..., Any]:
        if name in self._sources:
            return self._sources[name]
        root, *path = name.split(".")
        value: Any = self._roots[root]
        for part in path:
            value = getattr(value, part)
        self._sources[name] = value if callable(value) else lambda: value
        return self._sources[name]

    def _answer(self, question: str) -> str:
        name, *about = json.loads(question)
        answer = self._source(name)(*map(self._read, about))
        self._answers[question] = digest(self._mark(answer))
        return self._answers[question]

    def _read(self, written: Any) -> Any:
        """What `_written` wrote down."""
        if isinstance(written, list):
            return [self._read(part) for part in written]
        if written == _UNTRACEABLE:
            raise Untraceable
        if not isinstance(written, str) or not written.startswith("@"):
            return written
        if not self._things:
            self._things = {f"@{thing.href}": thing for thing in self._catalogue.things()}
            self._things |= {f"@/{route.href}": route for route in self._routes}
        if written not in self._things:
            raise Untraceable(written)
        return self._things[written]

    def _mark(self, value: Any) -> str:
        """A text that is the same exactly when the value is."""
        if isinstance(value, str):
            return repr(value)
        if isinstance(value, Record):
            return self._catalogue.fingerprint(value)
        if isinstance(value, (list, tuple)):
            return f"[{','.join([self._mark(part) for part in value])}]"
        if isinstance(value, _PLAIN):
            return f"{type(value).__name__}:{value}"
        return self._mark(_parts(value))


class TracedProxy:
    """The catalogue or the site for templates, which notes what it is asked."""

    def __init__(self, name: str, thing: Any, tracer: Tracer) -> None:
        self._name = name
        self._thing = thing
        self._tracer = tracer

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._thing, name)
        question = f"{self._name}.{name}"
        if question in _FREE:
            return value
        if question in _PARTS:
            return TracedProxy(question, value, self._tracer)
        if callable(value):
            return lambda *about: self._tracer.ask(question, *about)
        return self._tracer.ask(question)


def _written(value: Any) -> Any:
    """A record, term, route, text or number for JSON; a mark stands for what has no place there."""
    if isinstance(value, (Record, Term)):
        return f"@{value.href}"
    if isinstance(value, Route):
        return f"@/{value.href}"
    if isinstance(value, (list, tuple)):
        return tuple(map(_written, value))
    if value is None or (isinstance(value, (str, int)) and not str(value).startswith("@")):
        return value
    return _UNTRACEABLE


def _parts(value: Any) -> list[Any] | str:
    """What makes one thing another than the next."""
    if isinstance(value, Term):
        return [value.href, value.name]
    if isinstance(value, Shell):
        return value.digest
    if isinstance(value, Feed):
        return [value.page, value.topic, value.description]  # a page never shows its entries
    if isinstance(value, Route):
        return [str(value.words), value.subject, value.pagination]
    if isinstance(value, dict):
        return list(value.items())
    if is_dataclass(value):
        return [getattr(value, name) for name in value.__dataclass_fields__]
    raise Untraceable(type(value).__name__)
