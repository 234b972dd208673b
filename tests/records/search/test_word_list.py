"""The places that the list of words has."""

from records.language.dutch import fold, words
from records.search.word_list import PLACES, word_list


def test_a_file_has_the_places_that_begin_with_its_letter() -> None:
    shards = word_list({}, {}, {})
    assert shards["z"]["places"] == "zandhoven,zandvliet,zoersel,zwijndrecht"
    assert "heist op den berg" in shards["h"]["places"].split(",")
    assert sum(
        len(shard["places"].split(",")) for shard in shards.values() if shard["places"]
    ) == len(set(PLACES))


def test_a_place_is_written_as_the_search_splits_it() -> None:
    assert [" ".join(map(fold, words(place))) for place in PLACES] == [*PLACES]
