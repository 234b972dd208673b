"""The index of a finder."""

from base64 import b64decode

import pytest

from conftest import Read
from records.catalogue.facets import Facet
from records.finder import FinderShown, finders, order_digest
from records.term import Term


def test_the_index_lists_each_record_once_in_each_order(
    read: Read,
) -> None:
    for finder in finders(read()[0].catalogue).values():
        index = finder.index()
        assert index["size"] == len(finder.records) > 0
        assert index["sorts"] == [*finder.sorts()]
        for order in finder.sorts().values():
            assert sorted(order) == list(range(index["size"]))
        assert sum(map(len, finder.groups.values())) == index["size"]
        assert index["groups"] == "".join(finder.groups)


def test_the_index_has_the_records_of_each_value(read: Read) -> None:
    for finder in finders(read()[0].catalogue).values():
        for facet, written in zip(finder.facets, finder.index()["facets"], strict=True):
            rows = [int.from_bytes(b64decode(row), "little") for row in written["records"]]
            for record, pick in enumerate(facet.picks):
                assert [value for value, row in enumerate(rows) if row >> record & 1] == sorted(
                    pick
                )


def test_other_records_or_another_order_are_other_files() -> None:
    assert order_digest(["een", "twee"]) == order_digest(["een", "twee"])
    others = [["twee", "een"], ["een"], ["een", "twee", "drie"], ["eentwee"], []]
    assert order_digest(["een", "twee"]) not in map(order_digest, others)


@pytest.mark.parametrize(("values", "shown"), [(60, [1, 1]), (61, [1, 0])])
def test_many_values_are_on_the_first_page_of_a_list_alone(values: int, shown: list[int]) -> None:
    terms = tuple(Term(id=str(i), name=str(i)) for i in range(values))
    finder = FinderShown(100, [Facet("thema", "Thema", terms, (), ())])
    assert [len(finder.facets_on(number)) for number in (1, 2)] == shown
