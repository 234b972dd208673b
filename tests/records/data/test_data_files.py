"""The lines of open data, made once for many builds."""

from datetime import datetime
from pathlib import Path

from changing import change

from conftest import Read
from records.building.cache import Cache
from records.data.data_files import FORMS, DataForm, lines_of, linked_record
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.site.site import context_of
from records.site.site_reader import read_site


def test_a_changed_contact_changes_the_lines_that_name_it(
    root: Path, now: datetime, imprint: Imprint
) -> None:
    def table() -> bytes:
        cache = Cache(root / "answers.sqlite")
        site, _ = read_site(root, now, KINDS)
        runs = list(lines_of(site.catalogue.of("project"), KINDS, context_of(site, imprint), cache))
        cache.close()
        return b"".join(run[FORMS.index(DataForm.CSV)] for run in runs)

    first = table()
    assert table() == first
    change(root / "docs/contact/fietsteam.md", "title: ", "title: Nieuw ")
    assert first.count(b"Nieuw ") < table().count(b"Nieuw ")


def test_each_record_says_its_licence_and_whether_it_is_invented(
    read: Read, imprint: Imprint
) -> None:
    catalogue = read()[0].catalogue
    for record in catalogue.records:
        said = linked_record(record, catalogue.kinds[record.kind], context_of(read()[0], imprint))
        assert said["license"] == imprint.licence.uri
        assert ("disambiguatingDescription" in said) == record.is_example
