"""What a page was made from: each question that its template asked, and the answer of today."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import is_dataclass
from datetime import date, datetime, time
from functools import partial
from typing import Any, ClassVar

from .digest import digest
from .manifest import Dependencies, Question

_UNTRACEABLE = "@?"
_PLAIN = (int, float, bool, type(None), date, datetime, time)


class Untraceable(Exception):
    """A value without a fingerprint, or a thing that is gone."""


class Tracer(ABC):
    """Notes the questions that are asked, and says later whether the answers are still the same.

    Questions and answers consist of texts, numbers, lists, data classes, and things that a subclass
    knows. Source of the idea: verifying traces, in ‘Build Systems à la Carte’ (Mokhov and others,
    2018).
    """

    free: ClassVar[Collection[str]] = ()
    """Questions that need no note, such as `catalogue.today`."""
    nested: ClassVar[Collection[str]] = ()
    """Attributes of the roots that have questions of their own."""

    def __init__(self, roots: Mapping[str, Any]) -> None:
        """`roots` are asked by name: `catalogue.related`."""
        self._roots = roots
        self._sources: dict[str, Callable[..., Any]] = {}
        self._noted: list[dict[Question, None]] = []
        self._questions: dict[Question, Question] = {}
        self._answers: dict[Question, str] = {}
        self._marks: dict[type, Callable[[Any], str]] = {}

    @abstractmethod
    def address(self, thing: Any) -> str | None:
        """By which `find` finds a thing in a later build; None for what has no address."""

    @abstractmethod
    def find(self, address: str) -> Any:
        """The thing with an address; raises KeyError when it is gone."""

    def proxy(self, name: str) -> Any:
        """A root whose attributes and methods note that they are asked."""
        return TracedProxy(name, self._roots[name], self)

    def traced(self, name: str, source: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, which from now on notes what it is asked."""
        self._sources[name] = source
        return partial(self.ask, name)

    def ask(self, name: str, *about: Any) -> Any:
        """The answer to a question, which is noted."""
        if self._noted:
            question = (name, *map(self._written, about))
            self._noted[-1][self._questions.setdefault(question, question)] = None
        return self._source(name)(*about)

    def note(self, questions: dict[Question, None]) -> None:
        """Note questions that somebody asked earlier for what is shown now."""
        if self._noted:
            self._noted[-1].update(questions)

    @contextmanager
    def noting(self) -> Iterator[dict[Question, None]]:
        """Collects the questions that are asked inside; they count for what is around it too."""
        questions: dict[Question, None] = {}
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
            return digest(*map(self.mark, parts), "".join(answers))
        except Untraceable:
            return None

    def forget(self) -> None:
        """Forget what only spares many questions time."""
        self._questions.clear()
        self._answers.clear()

    def _source(self, name: str) -> Callable[..., Any]:
        if name in self._sources:
            return self._sources[name]
        root, *path = name.split(".")
        value: Any = self._roots[root]
        for part in path:
            value = getattr(value, part)
        self._sources[name] = value if callable(value) else lambda: value
        return self._sources[name]

    def _answer(self, question: Question) -> str:
        name, *about = question
        answer = self._source(name)(*map(self._read, about))
        self._answers[question] = digest(self.mark(answer))
        return self._answers[question]

    def _written(self, value: Any) -> Any:
        """A thing, text, number or list as it is kept; a mark stands for what cannot be."""
        if isinstance(value, (list, tuple)):
            return tuple(map(self._written, value))
        if value is None or (isinstance(value, (str, int)) and not str(value).startswith("@")):
            return value
        address = self.address(value)
        return _UNTRACEABLE if address is None else f"@{address}"

    def _read(self, written: Any) -> Any:
        """What `_written` wrote down."""
        if isinstance(written, tuple):
            return [self._read(part) for part in written]
        if written == _UNTRACEABLE:
            raise Untraceable
        if not isinstance(written, str) or not written.startswith("@"):
            return written
        try:
            return self.find(written[1:])
        except KeyError:
            raise Untraceable(written) from None

    def mark(self, value: Any) -> str:
        """A text that is the same exactly when the value is."""
        kind = type(value)
        if kind not in self._marks:
            self._marks[kind] = self.mark_of(kind)
        return self._marks[kind](value)

    def mark_of(self, kind: type) -> Callable[[Any], str]:
        """Gives `mark` of the values of a type; a subclass knows that of its own things."""
        if issubclass(kind, str):
            return repr
        if issubclass(kind, (list, tuple)):
            return lambda values: f"[{','.join(map(self.mark, values))}]"
        if issubclass(kind, _PLAIN):
            return lambda value: f"{kind.__name__}:{value}"
        if issubclass(kind, dict):
            return lambda value: self.mark(list(value.items()))
        if is_dataclass(kind):
            names = list(kind.__dataclass_fields__)
            return lambda value: self.mark([getattr(value, name) for name in names])
        raise Untraceable(kind.__name__)


class TracedProxy:
    """Stands for an object and notes what it is asked."""

    def __init__(self, name: str, thing: Any, tracer: Tracer) -> None:
        self._name = name
        self._thing = thing
        self._tracer = tracer

    def __getattr__(self, name: str) -> Any:
        value, tracer = getattr(self._thing, name), self._tracer
        question = f"{self._name}.{name}"
        if question in tracer.free:
            answer = value
        elif question in tracer.nested:
            answer = TracedProxy(question, value, tracer)
        elif callable(value):
            answer = partial(tracer.ask, question)
        else:
            return tracer.ask(question)
        setattr(self, name, answer)  # from now on it is found without this method
        return answer
