"""Every kind of record has its fields in the order in which people find them in a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from records.fields.references import references
from records.kinds.call.model import Call
from records.kinds.contact.model import Contact
from records.kinds.news_item.model import NewsItem
from records.kinds.page.model import Page
from records.kinds.project.model import Project, Status
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.record import Record
from records.site.site import read_site
from records.vocabulary import TERM_LISTS

ORDER: dict[type[Record], str] = {
    Project: """
        title summary status start end themes work_forms target_groups municipalities priorities
        promoter partners funding contacts calls links image location figures source reviewed
        example aliases draft publish_from keywords description
    """,
    Call: """
        title summary code funder opens closes permanent date_changes withdrawn budget applicants
        priorities themes steps apply_url documents contacts source reviewed example aliases draft publish_from keywords
    """,
    Contact: """
        title field organisation email phone address hours url municipalities themes reviewed
        example aliases
    """,
    NewsItem: """
        title date summary categories projects calls contacts image source updated correction
        withdrawn expires example draft aliases keywords
    """,
    Page: """
        title summary template searches highlights figures reviewed example aliases draft
        publish_from keywords
    """,
}


def examples(model: type[Record]) -> dict[str, Any]:
    """The first example of each field."""
    return {key: (field.examples or [None])[0] for key, field in model.model_fields.items()}


@pytest.mark.parametrize("model", ORDER, ids=lambda model: model.kind)
def test_the_fields_are_declared_in_the_order_of_a_file(model: type[Record]) -> None:
    assert list(model.model_fields) == ORDER[model].split()


@pytest.mark.parametrize("model", ORDER, ids=lambda model: model.kind)
def test_every_field_has_a_label_a_hint_and_an_example(model: type[Record]) -> None:
    bare = [
        key
        for key, field in model.model_fields.items()
        if not (field.title and field.description and field.examples)
    ]
    assert bare == []


@pytest.mark.parametrize("model", ORDER, ids=lambda model: model.kind)
def test_the_examples_are_what_the_fields_accept(model: type[Record]) -> None:
    assert model.model_validate(examples(model))


def test_the_examples_refer_to_what_the_site_has() -> None:
    site, _ = read_site(Path(__file__).parents[3], datetime.now(ZONE), KINDS)
    known = site.catalogue
    for kind in KINDS.records:
        record = kind.model.model_validate(examples(kind.model))
        for reference in references(record):
            if reference.target in TERM_LISTS:
                assert reference.id in known.vocabulary.terms(reference.target)
            else:
                assert known.get(reference.target, [reference.id])


@pytest.mark.parametrize("hint", [*(status.hint for status in Status), *KINDS.templates.values()])
def test_every_choice_says_when_to_take_it(hint: str) -> None:
    assert hint.endswith(".")
