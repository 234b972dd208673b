"""Records as linked data."""

from __future__ import annotations

from collections.abc import Callable

from records.forms.imprint import Imprint
from records.jsonld.linked_data import linked_record
from records.reading.problems import Problems
from records.site.context import context_of
from records.site.site import Site


def test_each_record_says_its_licence_and_whether_it_is_invented(
    read: Callable[[], tuple[Site, Problems]], imprint: Imprint
) -> None:
    catalogue = read()[0].catalogue
    for record in catalogue.records:
        said = linked_record(record, catalogue.kinds[record.kind], context_of(read()[0], imprint))
        assert said["license"] == imprint.licence.uri
        assert ("disambiguatingDescription" in said) == record.is_example
