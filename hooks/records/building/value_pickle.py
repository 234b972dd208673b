"""Values as bytes and back, by Python's pickle without anything that could act."""

from __future__ import annotations

import io
import pickle
from functools import cache
from typing import Any, get_args, get_type_hints

from typing_extensions import override


class Unreadable(Exception):
    """Bytes that are no value."""


class ValuePickle:
    """Encodes values of one class, which hold texts, numbers, lists, and values of a few others."""

    def __init__(self, root: type, *others: type) -> None:
        """Only these classes are made again: a foreign pickle could otherwise run code.

        Making one of them, or giving it any attributes, must do no harm.
        """
        self._root = root
        self._classes = {(made.__module__, made.__qualname__): made for made in (root, *others)}

    def encode(self, value: Any) -> bytes:
        """A value as bytes."""
        return pickle.dumps(value, protocol=5)

    def decode(self, data: bytes) -> Any:
        """The value again; raises Unreadable whatever is wrong with the bytes."""
        try:
            value = _Unpickler(data, self._classes).load()
        except Exception as fault:  # foreign bytes raise anything
            raise Unreadable from fault
        if not isinstance(value, self._root):
            raise Unreadable
        return value


PLAIN = ValuePickle(object)
"""For what consists of texts, bytes, numbers, lists, tuples and dictionaries alone."""


@cache
def classes_in(*types: Any) -> frozenset[type]:
    """The classes of which values of some types consist, by the types of their attributes."""
    found: set[type] = set()
    waiting = [*types]
    while waiting:
        one = waiting.pop()
        waiting.extend(get_args(one))
        if isinstance(one, type) and one.__module__ != "builtins" and one not in found:
            found.add(one)
            waiting.extend(get_type_hints(one).values())
    return frozenset(found)


class _Unpickler(pickle.Unpickler):
    """Finds the classes of values and no others (Python's pickle, “Restricting Globals”)."""

    def __init__(self, data: bytes, classes: dict[tuple[str, str], type]) -> None:
        super().__init__(io.BytesIO(data))
        self._classes = classes

    @override
    def find_class(self, module_name: str, global_name: str) -> type:
        """Decides by name alone: nothing is imported."""
        return self._classes[module_name, global_name]
