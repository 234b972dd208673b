"""The base of all models: fields that never change, each with the type that its annotation declares."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, NamedTuple, Self, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo
from typing_extensions import override

from records.reading.problems import Path

from .choices import Choice, choice_type
from .field_type import UNSAID, FieldOptions, FieldType, Leaf, RecordField, Schema, safe_cell

_BETWEEN = " | "
"""Between the values of one cell."""
_WITHIN = " – "
"""Between the parts of one value."""


def _fields_of(model: type[BaseModel]) -> dict[str, RecordField]:
    """The fields of a model by key; raises TypeError for a type whose forms nobody declared."""
    fields = {}
    for key, field in model.model_fields.items():
        try:
            type_ = type_of(field.annotation, field.metadata)
            _check_declaration(key, field, model)
        except TypeError as error:
            raise TypeError(f"{model.__name__}.{key}: {error}") from None
        label, hint = field.title or "", field.description or ""
        examples, required = field.examples or [], field.is_required()
        fields[key] = RecordField(key, label, hint, examples, required, type_)
    return fields


def _check_declaration(key: str, field: FieldInfo, model: type[BaseModel]) -> None:
    """Refuse a name that is taken, a field without words for editors, and one that may be None unsaid."""
    if any(key in vars(base) for base in model.__mro__[1:]):
        raise TypeError("is the name of something else in a model; give the field another")
    if not (field.title and field.description):
        raise TypeError(
            "has no label and hint in Dutch; write required(…), optional(…) or several(…)"
        )
    if field.default is None and NoneType not in get_args(field.annotation):
        raise TypeError("is None when it is left out; write `| None` behind its type, or a default")


def type_of(annotation: Any, marks: Sequence[Any] = ()) -> FieldType:
    """The type of field that an annotation declares; `marks` is what `Annotated` says of it."""
    if get_origin(annotation) is Annotated:
        inner, *inside = get_args(annotation)
        return type_of(inner, [*inside, *marks])
    type_ = next((mark for mark in marks if isinstance(mark, FieldType)), None)
    type_ = type_ or _type_alone(annotation, marks)
    options = [mark for mark in marks if isinstance(mark, FieldOptions)]
    if len(options) > 1:
        raise TypeError("has FieldOptions twice; say all of them in one")
    return replace(type_, options=options[0]) if options else type_


def _type_alone(annotation: Any, marks: Sequence[Any]) -> FieldType:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is list:
        least = next((mark.min_length for mark in marks if hasattr(mark, "min_length")), 0)
        return _list_of(type_of(inner[0]), least)
    if origin in {Union, UnionType} and inner[1:] == (NoneType,):
        return _optional(type_of(inner[0]))
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return choice_type(annotation)
    if isinstance(annotation, type) and hasattr(annotation, "fields"):
        return replace(_group_of(annotation.fields), alone=getattr(annotation, "alone", ""))
    raise TypeError(
        f"{getattr(annotation, '__name__', annotation)} does not say its forms; write a type of "
        "records/fields/ (Line, Count, Euro, Percent, YesNo, Day …) or declare one there: "
        "Annotated[…, FieldType(…)]"
    )


def _optional(inner: FieldType) -> FieldType:
    def unless(form: Callable[[Any], Any], empty: Any) -> Callable[[Any], Any]:
        return lambda value: empty if value is None else form(value)

    return replace(
        inner,
        shown=unless(inner.shown, ""),
        json=unless(inner.json, None),
        cell=unless(inner.cell, ""),
        schema={"anyOf": [inner.schema, {"type": "null"}]},
    )


def _list_of(inner: FieldType, least: int) -> FieldType:
    return FieldType(
        shown=lambda values: ", ".join(map(inner.shown, values)),
        told=UNSAID,
        json=lambda values: [inner.json(value) for value in values],
        cell=lambda values: safe_cell(_BETWEEN.join(map(inner.cell, values))),
        schema={"type": "array", "items": inner.schema},
        target=inner.target,
        fields=inner.fields,
        item=inner,
        least=least,
    )


def _group_of(by_key: Mapping[str, RecordField]) -> FieldType:
    fields = list(by_key.values())

    def each(form: str, group: Any) -> Iterator[Any]:
        return (getattr(field.type, form)(getattr(group, field.key)) for field in fields)

    def named(form: str, group: Any) -> dict[str, Any]:
        return dict(zip(by_key, each(form, group), strict=True))

    return FieldType(
        shown=lambda group: _WITHIN.join(filter(None, each("shown", group))),
        told=UNSAID,
        json=lambda group: named("json", group),
        cell=lambda group: _WITHIN.join(filter(None, each("cell", group))),
        schema=object_schema(fields),
        fields=by_key,
    )


def object_schema(fields: Iterable[RecordField]) -> Schema:
    """The JSON Schema of an object with some fields."""
    properties = {
        field.key: {**field.type.schema, "title": field.label, "description": field.hint}
        for field in fields
    }
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


_UNKNOWN: set[str] = set()
"""Stands for pydantic's note of the fields that were written: nothing reads it, so all groups share one."""


class Frozen(BaseModel):
    """A group of fields that refuses unknown ones and never changes.

    Kept as its values alone, in the order of its fields: ten thousand records have a hundred
    thousand groups, whose names and bookkeeping would take more memory than what they say.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    # deferred: a build that reads no file of a kind needs no validator of it

    fields: ClassVar[dict[str, RecordField]]
    """Its fields by key, each with its type: all of its forms."""

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        cls.fields = _fields_of(cls)

    def shown(self, key: str) -> str:
        """A field as visitors read it, in Dutch: `{{ project.shown("budget") }}` in a template."""
        return type(self).fields[key].type.shown(getattr(self, key))

    def leaves(self, wanted: Callable[[FieldType], object]) -> Iterator[Leaf]:
        """The single values of the types that are wanted, those inside groups included."""
        for field in holding(type(self), wanted):
            for leaf in field.type.leaves(getattr(self, field.key), (field.key,)):
                if wanted(leaf[1]):
                    yield leaf

    @cached_property
    def references(self) -> "tuple[Reference, ...]":
        """Every id that it refers to."""
        return tuple(references(self))

    @property
    def addresses(self) -> tuple[Leaf, ...]:
        """Its values that may lead to a page or a file of this site, each with its path and type.

        They are found again each time: those of 10,000 records would take memory.
        """
        return tuple(self.leaves(_may_lead_here))

    @override
    def __copy__(self) -> Self:
        """A copy of the fields alone: with other values, what was computed from them does not hold."""
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).__pydantic_fields__.keys():
            del copied.__dict__[name]
        return copied

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
    return [field for field in model.fields.values() if any(map(wanted, field.type.nested()))]


def _may_lead_here(type_: FieldType) -> bool:
    return bool(type_.missing) or type_.is_address


_TARGET = attrgetter("target")


class Reference(NamedTuple):
    """One id in a record: where it stands, of what, and which."""

    path: Path
    target: str
    id: str


_reference = cache(Reference)
"""Ten thousand records refer to the same terms again and again: equal references are one object."""


def references(model: Frozen) -> Iterator[Reference]:
    """Every id that a group of fields refers to, groups inside it included."""
    for path, type_, value in model.leaves(_TARGET):
        if type_.refers(value):
            yield _reference(path, type_.target, value)
