"""What a template asks for and does not get: nothing where it is tested, an error where it shows."""

from typing import Any

from jinja2 import Undefined, UndefinedError
from typing_extensions import override

from records.fields.frozen import Frozen


def undefined_class() -> type[Undefined]:
    """The class of what is not there; a name that no record, group or term has is refused at once."""
    known = _names(Frozen)

    class Unknown(Undefined):
        @override
        def __init__(self, *about: Any, **words: Any) -> None:
            super().__init__(*about, **words)
            model, name = type(self._undefined_obj), self._undefined_name
            if issubclass(model, Frozen) and name not in known:
                told = f"{model.__name__} has no {name!r}: see its fields in {model.__module__}"
                raise UndefinedError(told)

        __str__ = __iter__ = __len__ = Undefined._fail_with_undefined_error  # noqa: SLF001 (as jinja2.StrictUndefined)

    return Unknown


def _names(model: type[Frozen]) -> set[str]:
    """The fields and properties of a model and of all that extend it."""
    return {*dir(model), *getattr(model, "fields", ())}.union(*map(_names, model.__subclasses__()))
