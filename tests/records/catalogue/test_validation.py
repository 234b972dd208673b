"""What can be read of a record with errors, so that everything else is checked at once."""

from typing import Any

import pytest

from records.catalogue.validation import partial_record
from records.fields.frozen import references
from records.kind import Kind
from records.kinds.registry import KINDS
from records.reading.problems import Problems
from records.reading.reader import source_of


@pytest.mark.parametrize("kind", list(KINDS), ids=lambda kind: kind.name)
@pytest.mark.parametrize("fields", ["", "title: [a]\nreviewed: morgen\nonbekend: x\n"])
def test_a_record_of_any_kind_can_be_read_in_part(kind: Kind[Any], fields: str) -> None:
    name = f"{kind.model.folder}/a{kind.model.ending}"
    text = fields if kind.model.ending == ".yml" else f"---\n{fields}---\n[x](y.md)\n"
    source = source_of(name, text, Problems())
    assert source
    record = partial_record(source, kind.model)
    assert (record.file, record.title) == (name, None)
    assert record.text in {"", "[x](y.md)\n"}


def test_what_is_right_is_kept() -> None:
    text = "title: Een\nstatus: loopend\nthemes: [geen]\ndescription: Tekst.\n"
    source = source_of("projects/a.yml", text, Problems())
    assert source
    record = partial_record(source, KINDS["project"].model)
    assert [reference.id for reference in references(record)] == ["geen"]
    assert record.text == "Tekst.\n"
