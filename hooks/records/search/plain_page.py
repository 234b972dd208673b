"""Pages as a browser without WebAssembly searches them."""

from records.language.dutch import fold

from .search_entry import SearchEntry


def plain_page(entry: SearchEntry, name: str) -> dict[str, object]:
    """A result as Pagefind gives it, with the words that find it; `name` is its name there."""
    facts = dict(entry.facts)
    filters = {"kind": [entry.kind], "place": [entry.place]}
    if schedule := facts.pop("schedule", ""):
        filters["schedule"] = [schedule]
    if entry.example:
        filters["example"] = ["ja"]
    return {
        "id": name,
        "url": f"/{entry.href}",
        "excerpt": "",
        "meta": {"title": entry.title, "summary": entry.summary, **facts},
        "filters": filters,
        "words": fold(" ".join((entry.title, entry.summary, *entry.subjects))).lower(),
    }
