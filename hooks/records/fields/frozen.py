"""What all that staff write becomes: values with names, fixed once they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict
from typing_extensions import override

from .composites import fields_of
from .field_type import FieldType, Leaf, RecordField

_UNKNOWN: set[str] = set()
"""Which fields somebody wrote and which have a default: nobody asks, so all share one answer."""


class Frozen(BaseModel):
    """A group of fields that refuses unknown ones and never changes.

    Kept as its values alone, in the order of its fields: ten thousand records have a hundred
    thousand groups, whose names and bookkeeping would take more memory than what they say.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    fields: ClassVar[dict[str, RecordField]]
    """Its fields by key, each with its type: all of its forms."""

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        cls.fields = fields_of(cls)

    def shown(self, key: str) -> str:
        """A field as visitors read it, in Dutch: `{{ project.shown("budget") }}` in a template."""
        return type(self).fields[key].type.shown(getattr(self, key))

    def leaves(self, wanted: Callable[[FieldType], object]) -> Iterator[Leaf]:
        """The single values of the types that are wanted, those inside groups included."""
        for field in holding(type(self), wanted):
            for leaf in field.type.leaves(getattr(self, field.key), (field.key,)):
                if wanted(leaf[1]):
                    yield leaf

    def __getstate__(self) -> Any:
        """What `__setstate__` needs, in the process that wrote the same code (Python's pickle)."""
        fields = self.__dict__
        return [fields[name] for name in type(self).__pydantic_fields__], self.__pydantic_private__

    def __setstate__(self, state: Any) -> None:
        """Take over the values of another one of the same class."""
        values, private = state
        put = object.__setattr__
        put(self, "__dict__", dict(zip(type(self).__pydantic_fields__, values, strict=True)))
        put(self, "__pydantic_fields_set__", _UNKNOWN)
        put(self, "__pydantic_extra__", None)
        put(self, "__pydantic_private__", private)


@cache
def holding(model: type[Frozen], wanted: Callable[[FieldType], object]) -> list[RecordField]:
    """The fields of a model that may hold a value of a type that is wanted."""
    return [field for field in model.fields.values() if any(map(wanted, field.type.kinds()))]
