"""What all that staff write becomes: values with names, fixed once they are read."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict
from typing_extensions import override

from .composites import fields_of
from .field_type import RecordField

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
