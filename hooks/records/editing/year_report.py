"""The report of a year as Markdown, by policy priority and by the actions that return every year."""

from collections.abc import Iterator, Sequence
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.catalogue.totals import in_year, sum_of
from records.fields.shared_fields import YearlyAction
from records.forms.imprint import Imprint
from records.kind import Kind
from records.record import Record

Group = tuple[str, str, str]
"""A heading, and the field and value of the records below it; an empty value for those without."""


def year_report(year: int, catalogue: Catalogue, imprint: Imprint) -> str:
    """What counted in a year; a record with two priorities stands below both."""
    by_kind = [
        (kind, in_year(kind, year, catalogue))
        for kind, _ in catalogue.kinds.giving(lambda kind: kind.measures)
    ]
    priorities: list[Group] = [
        (f"{term.id}: {term.name}", "priorities", term.id) for term in catalogue.terms("priorities")
    ]
    actions: list[Group] = [(action.label, "actions", action) for action in YearlyAction]
    parts = [f"# {imprint.name}: jaarverslag {year}", f"Gemaakt op {catalogue.today}."]
    if any(record.is_example for _, records in by_kind for record in records):
        parts.append(
            "**Let op:** verzonnen voorbeelden tellen mee. Verberg ze met `EXAMPLES=hide`."
        )
    parts += ["## Alles samen", *_sums(by_kind)]
    for title, groups in (
        ("Per Vlaamse beleidsprioriteit", [*priorities, ("Zonder prioriteit", "priorities", "")]),
        ("Per jaarlijkse actie", [*actions, ("Zonder jaarlijkse actie", "actions", "")]),
    ):
        parts.append(f"## {title}")
        for heading, field, value in groups:
            chosen = [(kind, _having(records, field, value)) for kind, records in by_kind]
            parts += [f"### {heading}", *_group(chosen, imprint, is_asked=bool(value))]
    return "\n\n".join(parts) + "\n"


def _having(records: Sequence[Record], field: str, value: str) -> list[Any]:
    return [
        record
        for record in records
        if (value in getattr(record, field) if value else not getattr(record, field))
    ]


def _group(
    by_kind: Sequence[tuple[Kind[Any], list[Any]]], imprint: Imprint, *, is_asked: bool
) -> Iterator[str]:
    if not any(records for _, records in by_kind):
        yield "**Niets: er is elk jaar minstens 1 actie nodig.**" if is_asked else "Niets."
        return
    yield from _sums(by_kind)
    for kind, records in by_kind:
        if records:
            lines = [
                f"- [{_escaped(record.title)}]({imprint.site_url}{record.href})"
                f"{' (voorbeeld)' if record.is_example else ''}: {_escaped(record.lead)}"
                for record in records
            ]
            yield "\n".join([f"**{kind.words}**\n", *lines])


def _sums(by_kind: Sequence[tuple[Kind[Any], list[Any]]]) -> Iterator[str]:
    rows = []
    for kind, records in by_kind:
        for measure in kind.measures.measures if kind.measures else ():
            total = sum_of(measure, records)
            if total.known or total.count:
                value = measure.shown(total.value) if total.known else "niet bekend"
                known = f"{total.known} van {kind.model.counted(total.count)}"
                rows.append(f"| {measure.label} | {value} | {known} |")
    yield "\n".join(["| Wat | Samen | Bekend van |", "|---|---|---|", *rows]) if rows else "Niets."


def _escaped(text: str) -> str:
    """A text in which Markdown finds no link, emphasis or HTML."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|" else sign for sign in text)
