"""The control for each field of a record in a form (Sveltia CMS)."""

from collections.abc import Iterable, Iterator
from typing import Any

from records.fields.field_type import FieldType, RecordField
from records.language.words import lower_first, upper_first
from records.record import Record

from .schema import Option, Options, scalar_schema

Form = dict[str, Any]
BODY = "body"
"""The name of the control for the text below the fields of a file."""

_PHOTO = "Kies een foto: ze wordt vanzelf kleiner, en plaats en toestel gaan eruit."


def controls(model: type[Record], options: Options) -> Iterator[Form]:
    """The controls of a record, in the order of its model."""
    for field in model.fields.values():
        yield _field(field, options)
    if model.ending == ".md":
        body = {"name": BODY, "label": "Tekst", "hint": "Het verhaal, met tussentitels."}
        yield {**body, "required": False, "widget": "richtext"}


def _field(field: RecordField, options: Options) -> Form:
    type_ = field.type
    form: Form = {
        "name": field.key,
        "label": field.label,
        "hint": _hint(field),
        "required": field.required or field.key == "alt",  # a photo without words is an error
        **_control(field.key, type_, options),
    }
    if type_.least:
        form["min"] = type_.least
    if form["widget"] == "list":
        form["label_singular"] = type_.options.one or lower_first(field.label)
    return form


def _control(key: str, type_: FieldType, options: Options) -> Form:
    if type_.fields:
        widget = "list" if type_.item else "object"
        parts = [_field(part, options) for part in type_.fields.values()]
        return {"widget": widget, "fields": parts, "collapsed": "auto"}
    if (known := options(type_)) is not None:
        return _select(known) | ({"multiple": True} if type_.item else {})
    if type_.target and not type_.or_text:
        return _relation(type_.target) | ({"multiple": True} if type_.item else {})
    if type_.item:
        return {"widget": "list", "field": {"name": key, **_control(key, type_.item, options)}}
    own = {"choose_url": False} if type_.control == "image" else {}
    return {"widget": type_.control, **own, **_rules(key, type_)}


def _rules(key: str, type_: FieldType) -> Form:
    """What a value must match, with the words of messages.yml."""
    schema = scalar_schema(key, type_)
    rules: Form = {"maxlength": type_.longest} if type_.longest else {}
    if type_.pattern and type_.control == "string":
        rules["pattern"] = [schema["pattern"], schema["errorMessage"]]
    return rules


def _hint(field: RecordField) -> str:
    """The hint of a field without what one types in a file, and with an example of a text."""
    type_ = field.type
    if type_.control == "image":
        return _PHOTO
    if type_.control == "boolean":
        return upper_first(field.hint.removeprefix("true "))
    inner, example = type_.item or type_, field.example
    first = example[0] if isinstance(example, list) else example
    typed = isinstance(first, str) and not (
        (inner.target and not inner.or_text) or inner.choices or "\n" in first
    )
    return f"{field.hint} Bijvoorbeeld: {first}" if typed and field.examples else field.hint


def _relation(kind: str) -> Form:
    """A choice of a record of a kind, by its title."""
    return {
        "widget": "relation",
        "collection": kind,
        "value_field": "{{slug}}",
        "search_fields": ["title"],
        "display_fields": ["title"],
    }


def _select(options: Iterable[Option]) -> Form:
    choices = [{"label": option.label, "value": option.value} for option in options]
    return {"widget": "select", "options": choices}
