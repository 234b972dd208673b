"""How pages that nobody gave a title or a summary are called and summed up."""

from __future__ import annotations

from typing import Any

from records.catalogue.related import Related
from records.language.words import enumeration, lower_first
from records.vocabulary import Priority, Term


def term_title(term: Term) -> str:
    """The heading of the page of a term; for a priority, with its official code."""
    if isinstance(term, Priority):
        return f"{term.id}: {term.name}"
    return f"{term.label.capitalize()} {term.name}"


def summary_of(record: Any) -> str:
    """One or two sentences about a record, also when nobody wrote them."""
    if record.kind == "contact":
        place = f" van {record.organisation}" if record.organisation else ""
        name = f"{record.title}{place}".removesuffix(".")
        return f"Zo bereik je {name}. Voor vragen over {lower_first(record.field)}."
    return str(record.summary or record.title)


def summary_of_term(term: Term, found: Related) -> str:
    """How much there is about a term."""
    counts = (
        (len(found.projects), "project", "projecten"),
        (len(found.calls), "oproep", "oproepen"),
        (len(found.contacts), "contact", "contacten"),
        (len(found.news), "nieuwsbericht", "nieuwsberichten"),
    )
    parts = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    return f"{term_title(term)}: {enumeration(parts) or 'er is nog niets'} op deze site."
