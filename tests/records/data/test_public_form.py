"""Records as plain values."""

from __future__ import annotations

from typing import Any

import pytest

from records.catalogue.record_files import KINDS
from records.data.public_form import public_fields


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind)
def test_the_title_comes_first_and_nothing_private_at_all(model: Any) -> None:
    fields = [field.key for field in public_fields(model)]
    assert fields[0] == "title"
    assert not {"aliases", "draft", "publish_from", "keywords"} & set(fields)
