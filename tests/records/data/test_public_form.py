"""Records as plain values."""

from __future__ import annotations

from typing import Any

import pytest

from records.data.public_form import public_fields
from records.kind import Kind
from records.kinds.registry import KINDS
from records.record import Record


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
def test_the_title_comes_first_and_nothing_private_at_all(kind: Kind[Any]) -> None:
    model: type[Record] = kind.model
    fields = [field.key for field in public_fields(model)]
    assert fields[0] == "title"
    assert not {"aliases", "draft", "publish_from", "keywords"} & set(fields)
