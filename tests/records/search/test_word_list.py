"""The list of words, and the places that it has."""

from records.language.dutch import fold, words
from records.search.word_list import PLACES, word_list


def test_a_word_is_behind_its_stem_with_how_many_pages_have_it() -> None:
    counts = {"fietsen": 30, "fietsje": 1, "brieven": 2, "overheid": 4}
    stems = {"fietsen": "fiets", "fietsje": "fiets", "brieven": "brief", "overheid": "over-"}
    shards = word_list(counts, stems.__getitem__, {})
    assert shards["f"]["words"] == "fiets:en4,je0"
    assert (shards["b"]["words"], shards["o"]["words"]) == ("brief:=brieven1", "over-:=overheid2")
    assert shards["x"] == {"words": "", "names": "", "places": ""}, "asked for, so it must be there"


def test_a_file_has_the_places_that_begin_with_its_letter() -> None:
    shards = word_list({}, str, {})
    assert shards["z"]["places"] == "zandhoven,zandvliet,zoersel,zwijndrecht"
    assert "heist op den berg" in shards["h"]["places"].split(",")
    assert sum(
        len(shard["places"].split(",")) for shard in shards.values() if shard["places"]
    ) == len(set(PLACES))


def test_a_place_is_written_as_the_search_splits_it() -> None:
    assert [" ".join(map(fold, words(place))) for place in PLACES] == [*PLACES]
