"""How a model declares a field: its Dutch label, a hint of one sentence, and an example."""

from __future__ import annotations

from typing import Any

from pydantic import Field


def required(label: str, hint: str, example: Any = None, **rules: Any) -> Any:
    """A field that every file has; `rules` are those of pydantic, such as `min_length`."""
    return Field(title=label, description=hint, examples=_examples(example), **rules)


def optional(label: str, hint: str, example: Any = None, default: Any = None) -> Any:
    """A field that a file may leave out."""
    return Field(default, title=label, description=hint, examples=_examples(example))


def several(label: str, hint: str, example: Any = None) -> Any:
    """A list that a file may leave out."""
    return Field([], title=label, description=hint, examples=_examples(example))


def _examples(example: Any) -> list[Any] | None:
    return None if example is None else [example]
