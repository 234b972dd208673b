"""What a page was made from, and whether that is still the same."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from records.building.tracing import Tracer


@dataclass
class Book:
    name: str
    pages: int = 100


@dataclass
class Library:
    books: dict[str, Book] = field(default_factory=lambda: {"a": Book("a"), "b": Book("b")})
    clock: object = object()

    @property
    def size(self) -> int:
        return len(self.books)

    def thick(self, least: int) -> list[Book]:
        return [book for book in self.books.values() if book.pages >= least]

    def pages(self, book: Book) -> int:
        return book.pages


class BookTracer(Tracer):
    def __init__(self, library: Library) -> None:
        super().__init__({"library": library})
        self._library = library

    def address(self, thing: Any) -> str | None:
        return thing.name if isinstance(thing, Book) else None

    def find(self, address: str) -> Book:
        return self._library.books[address]

    def mark_of(self, kind: type) -> Callable[[Any], str]:
        if issubclass(kind, Book):
            return lambda book: self.mark([book.name, book.pages])
        return super().mark_of(kind)


@pytest.fixture
def library() -> Library:
    return Library()


def fingerprint(library: Library, asked: Any) -> str | None:
    """What a later build finds for the questions of an earlier one."""
    return BookTracer(library).fingerprint("page", asked=asked)


def test_a_page_is_the_same_while_every_answer_is(library: Library) -> None:
    tracer = BookTracer(library)
    proxy = tracer.proxy("library")
    with tracer.noting() as asked:
        assert proxy.size == 2
        assert proxy.thick(100) == list(library.books.values())
        assert proxy.pages(library.books["a"]) == 100
    assert list(asked) == [("library.size",), ("library.thick", 100), ("library.pages", "@a")]
    first = fingerprint(library, asked)
    assert first
    assert fingerprint(library, asked) == first
    library.books["c"] = Book("c", 10)
    assert fingerprint(library, asked) != first, "the size is another"
    del library.books["c"]
    library.books["b"].pages = 101
    assert fingerprint(library, asked) != first, "a book in an answer is another"


def test_what_nobody_asked_changes_nothing(library: Library) -> None:
    tracer = BookTracer(library)
    with tracer.noting() as asked:
        tracer.proxy("library").pages(library.books["a"])
    first = fingerprint(library, asked)
    library.books["b"].pages = 1
    assert fingerprint(library, asked) == first


def test_without_an_answer_there_is_no_fingerprint(library: Library) -> None:
    tracer = BookTracer(library)
    proxy = tracer.proxy("library")
    with tracer.noting() as gone:
        proxy.pages(library.books["a"])
    with tracer.noting() as nameless:
        proxy.thick(1.5)
    with tracer.noting() as shapeless:
        assert proxy.clock
    del library.books["a"]
    assert [fingerprint(library, asked) for asked in (gone, nameless, shapeless)] == [None] * 3


def test_what_is_asked_inside_counts_for_what_is_around_it(library: Library) -> None:
    tracer = BookTracer(library)
    double = tracer.traced("double", lambda number: 2 * number)
    with tracer.noting() as page:
        with tracer.noting() as card:
            assert double(2) == 4
        tracer.note({("library.size",): None})
    assert list(card) == [("double", 2)]
    assert list(page) == [("double", 2), ("library.size",)]
    assert tracer.fingerprint(asked=page)
