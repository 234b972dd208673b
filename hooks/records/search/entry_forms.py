"""What finds a page beside its text: marks that Pagefind alone reads, and all that a browser without it does."""

from collections.abc import Iterator

from markupsafe import Markup

from records.language.dutch import fold

from .search_entry import SearchEntry
from .search_words import SearchWords

_MARK = Markup('<meta data-pagefind-{}="{}[content]" content="{}">')


def index_marks(entry: SearchEntry, words: SearchWords) -> str:
    """The marks of a page, as HTML for its head; what its text says by itself is not repeated."""
    filters = [_MARK.format("filter", *pair) for pair in _filters(entry) if pair[1]]
    meta = [_MARK.format("meta", *pair) for pair in _meta(entry, words) if pair[1]]
    return "".join((*filters, *meta))


def _filters(entry: SearchEntry) -> Iterator[tuple[str, str]]:
    """What a result shows, too, but no query finds."""
    yield "kind", entry.kind
    yield "place", entry.place
    yield "example", "ja" if entry.example else ""
    yield "schedule", entry.facts.get("schedule", "")
    yield "terms", "ja" if entry.terms else ""


def _meta(entry: SearchEntry, words: SearchWords) -> Iterator[tuple[str, str]]:
    """What finds it; overrides/assets/js/find/engine.js says how much each counts."""
    yield "title", entry.title
    yield "names", ", ".join(entry.names)
    yield "summary", entry.summary
    yield "badge", entry.facts.get("badge", "")
    yield "aliases", ", ".join(words.aliases(entry.label))
    yield "details", ". ".join(entry.details)
    yield "subjects", ", ".join(entry.subjects)
    yield "synonyms", ", ".join(words.of_subjects(entry.href))
    yield "words", ", ".join(words.of(entry.href))
    aliases = {id_: ", ".join(words.aliases(term)) for id_, term in entry.terms.items()}
    yield "terms", "; ".join(f"{id_}: {said}" for id_, said in aliases.items() if said)


def with_marks(page: str, marks: str) -> str:
    """The HTML of a page as Pagefind reads it."""
    return page.replace("</head>", f"{marks}</head>", 1)


def plain_page(entry: SearchEntry, name: str) -> dict[str, object]:
    """What a browser without Pagefind searches: a result in its form, with the words that find it.

    `name` is its name there.
    """
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
