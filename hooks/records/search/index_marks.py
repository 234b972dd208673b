"""What the index knows of a page beside its text: marks that Pagefind reads and visitors never get."""

from collections.abc import Iterator

from markupsafe import Markup

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
