"""What is inside the type of a field."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel


def group_in(annotation: Any) -> type[BaseModel] | None:
    """The group of fields inside a type such as `list[Partner]` or `Image | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((group for part in get_args(annotation) if (group := group_in(part))), None)
