"""What a type of field is: how a value is read, each of its forms; and how a model declares a field."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic import Field
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from records.language.ids import is_id
from records.reading.problems import Path

Schema = dict[str, Any]
Leaf = tuple[Path, "FieldType", Any]
"""A single value inside a record or a group, with the key path to it and its type."""
Doubt = tuple[str, dict[str, str]]
"""Advice about a value: the code of a message, and its words."""
AS_SHOWN, UNSAID = "{}", ""
"""How the history says a value: as visitors read it, or not, for it is too long or too private."""
_FORMULA = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "｜", "％")


def safe_cell(value: Any) -> str:
    """A text in one line that no spreadsheet takes for a formula (OWASP: CSV injection)."""
    line = " ".join(str(value).split())
    return f"'{line}" if line.startswith(_FORMULA) else line


def is_empty(value: Any) -> bool:
    """Whether a field says nothing; `nee` and the number 0 say something."""
    return value is None or value in ("", [])


@dataclass(frozen=True, kw_only=True)
class FieldOptions:
    """What a model says of one field, beside its type: `Annotated[Day, FieldOptions(…)]`."""

    internal: bool = False
    """For editors and the search: in no data, no export and no history."""
    heading: bool = False
    """Above every form of the record, so that no list of facts repeats it."""
    text: bool = False
    """The text of the record (`Record.text`), which every form shows in its own way."""
    silent: bool = False
    """The history leaves it out: visitors never see it, or another sentence speaks of it."""
    moves: str = ""
    """The noun with which the history says that a date moved."""
    announces: Callable[[Any], str] | None = None
    """What the history says of a new value, whole, unless it is silent; a search finds the record by the label."""
    if_alone: str = ""
    """The sentence of the history when nothing else changed."""
    one: str = ""
    """The noun for one value of a list: a form asks to add it."""

    @property
    def is_data(self) -> bool:
        """Whether the public data have it under its own name."""
        return not (self.internal or self.text)


@dataclass(frozen=True, eq=False, kw_only=True)
class FieldType:
    """A type of value in all of its forms; a form that is left out is that of a short text."""

    read: Callable[[Any], Any] = str
    """From what somebody typed; what cannot be read is a `fault`."""
    doubts: Callable[[Any], Iterable[Doubt]] | None = None
    """What is probably wrong with a value that was read."""
    shown: Callable[[Any], str] = str
    """As visitors read it, in Dutch."""
    told: str = "‘{}’"
    """How the history says what is `shown`."""
    json: Callable[[Any], Any] = lambda value: value
    cell: Callable[[Any], str] = safe_cell
    """In a CSV file for a spreadsheet in Belgium."""
    schema: Schema = field(default_factory=lambda: {"type": "string"})
    code: str = "text-expected"
    """The message that says how to mend what is something else."""
    pattern: str = ""
    """What the whole text matches, in the words that Python and JavaScript share."""
    longest: int = 0
    """The most characters that it may have; 0 for as many as one likes."""
    bounds: tuple[float, float] | None = None
    is_read: bool = True
    """Whether visitors read it, so that the search finds it: degrees only place something on a map."""
    is_address: bool = False
    """Whether it may lead to another site."""
    missing: str = ""
    """The message when docs/ has no file of its name; empty for what names no file."""
    control: str = "string"
    """What edits it in a form: `string`, `text` of a few lines, `richtext`, `boolean` or `image`."""
    choices: tuple[Any, ...] = ()
    target: str = ""
    """The kind of record or list of the vocabulary whose ids it holds."""
    or_text: bool = False
    """Whether a text that has not the form of an id may stand in its place, as a name."""
    fields: Mapping[str, "RecordField"] = field(default_factory=dict)
    alone: str = ""
    """The one of them that a text alone fills; empty when it must be written as a group."""
    item: "FieldType | None" = None
    least: int = 0
    options: FieldOptions = FieldOptions()
    """What the model says of the field that has it."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def nested(self) -> Iterator["FieldType"]:
        """This type and those of all values inside it."""
        yield self
        for inner in [self.item] if self.item else [part.type for part in self.fields.values()]:
            yield from inner.nested()

    def leaves(self, value: Any, path: Path = ()) -> Iterator[Leaf]:
        """Each single value inside a value, with the key path to it and its type."""
        if value is None:
            return
        if self.item:
            for index, part in enumerate(value):
                yield from self.item.leaves(part, (*path, index))
        elif self.fields:
            for key, part in self.fields.items():
                yield from part.type.leaves(getattr(value, key), (*path, key))
        else:
            yield path, self, value

    def refers(self, value: Any) -> bool:
        """Whether a single value is an id of something else."""
        return bool(self.target) and (not self.or_text or is_id(value))

    def in_history(self, value: Any) -> str:
        """A value in a sentence; empty when the history does not repeat it."""
        text = self.shown(value)
        return text and self.told.format(text)


@dataclass(frozen=True)
class RecordField:
    """One field of a model."""

    key: str
    label: str
    hint: str
    examples: list[Any]
    required: bool
    type: FieldType

    @property
    def example(self) -> Any:
        """What may stand there."""
        return self.examples[0] if self.examples else "…"

    @property
    def options(self) -> FieldOptions:
        """What its model says of it, beside its type."""
        return self.type.options


_LONGEST = 2_000
"""Characters of a value that is not meant to be read as a sentence: an address at most."""
_KNOWN = 20_000
"""How many texts that cache holds."""


def fault(code: str, **words: str) -> PydanticCustomError:
    """A mistake in one value; `code` and `words` fill a sentence of `messages.yml`."""
    return PydanticCustomError(code, "see messages.yml", words)


def text_of(value: Any) -> str:
    """What was typed, with each accent in its letter (Unicode NFC), as everyone searches it."""
    if not isinstance(value, str):
        raise fault("text-expected")
    return unicodedata.normalize("NFC", value.strip())


def word_of(value: Any) -> str:
    """What was typed, of limited length: some patterns take more than linear time."""
    return within(text_of(value), _LONGEST)


def within(text: str, limit: int) -> str:
    """The text itself; a fault when it is longer than the limit."""
    if len(text) > limit:
        length, excess = str(len(text)), str(len(text) - limit)
        raise fault("text-too-long", length=length, limit=str(limit), excess=excess)
    return text


def cached(read: Callable[[Any], object]) -> Callable[[Any], object]:
    """The same function with a cache, for values that many records have, such as ids."""
    known = lru_cache(maxsize=_KNOWN)(read)
    return lambda value: known(value) if isinstance(value, str) else read(value)


def required(label: str, hint: str, example: Any, **rules: Any) -> Any:
    """A field that every file has; `rules` are those of pydantic, such as `min_length`."""
    return Field(title=label, description=hint, examples=[example], **rules)


def optional(label: str, hint: str, example: Any = None, default: Any = None) -> Any:
    """A field that a file may leave out."""
    examples = None if example is None else [example]
    return Field(default, title=label, description=hint, examples=examples)


def several(label: str, hint: str, example: Any) -> Any:
    """A list that a file may leave out."""
    return Field([], title=label, description=hint, examples=[example])
