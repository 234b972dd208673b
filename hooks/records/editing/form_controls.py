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
    kind = field.type
    form: Form = {
        "name": field.key,
        "label": field.label,
        "hint": _hint(field),
        "required": field.required or field.key == "alt",  # a photo without words is an error
        **_control(field.key, kind, options),
    }
    if kind.least:
        form["min"] = kind.least
    if form["widget"] == "list":
        form["label_singular"] = kind.options.one or lower_first(field.label)
    return form


def _control(key: str, kind: FieldType, options: Options) -> Form:
    if kind.fields:
        widget = "list" if kind.item else "object"
        parts = [_field(part, options) for part in kind.fields.values()]
        return {"widget": widget, "fields": parts, "collapsed": "auto"}
    if (known := options(kind)) is not None:
        return _select(known) | ({"multiple": True} if kind.item else {})
    if kind.target and not kind.or_text:
        return _relation(kind.target) | ({"multiple": True} if kind.item else {})
    if kind.item:
        return {"widget": "list", "field": {"name": key, **_control(key, kind.item, options)}}
    own = {"choose_url": False} if kind.control == "image" else {}
    return {"widget": kind.control, **own, **_rules(key, kind)}


def _rules(key: str, kind: FieldType) -> Form:
    """What a value must match, with the words of messages.yml."""
    schema = scalar_schema(key, kind)
    rules: Form = {"maxlength": kind.longest} if kind.longest else {}
    if kind.pattern and kind.control == "string":
        rules["pattern"] = [schema["pattern"], schema["errorMessage"]]
    return rules


def _hint(field: RecordField) -> str:
    """The hint of a field without what one types in a file, and with an example of a text."""
    kind = field.type
    if kind.control == "image":
        return _PHOTO
    if kind.control == "boolean":
        return upper_first(field.hint.removeprefix("true "))
    inner, example = kind.item or kind, field.example
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
