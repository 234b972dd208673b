"""Records as plain values."""

from dataclasses import replace
from typing import Any

import pytest

from conftest import Read
from records.data.public_form import preview, public_fields
from records.fields.field_type import required
from records.fields.shared_fields import IsExample, OldNames
from records.fields.texts import Title
from records.forms.imprint import Imprint
from records.forms.specs import NewRecord
from records.kind import Kind
from records.kinds.contact.kind import CONTACT
from records.kinds.registry import KINDS
from records.record import Record
from records.site.site import context_of


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
def test_the_title_comes_first_and_nothing_private_at_all(kind: Kind[Any]) -> None:
    model: type[Record] = kind.model
    fields = [field.key for field in public_fields(model)]
    assert fields[0] == "title"
    assert not {"aliases", "draft", "publish_from", "keywords"} & set(fields)


class Tip(Record):
    kind = label = labels = section = "tip"
    folder = "docs/tips"
    title: Title = required("Titel", "De naam.", "Een tip")
    example: IsExample
    aliases: OldNames


def test_the_preview_of_a_kind_with_few_fields_shows_each_once(
    read: Read, imprint: Imprint
) -> None:
    own: dict[str, Any] = {"model": Tip, "new": NewRecord("tip")}
    kind = replace(CONTACT, **own)
    shown = preview(kind, [], context_of(read()[0], imprint))
    assert shown == [("Titel", "Voorbeeld")]
