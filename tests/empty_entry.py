"""A search entry of a page that says nothing, to fill in."""

from records.search.search_entry import SearchEntry

EMPTY = SearchEntry(
    href="",
    title="",
    summary="",
    kind="page",
    place="",
    subjects=(),
    details=(),
    body="",
    label="",
    example=False,
)
