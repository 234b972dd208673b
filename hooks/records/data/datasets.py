"""The datasets: the public records of each kind in every format, the schema of each, and the totals."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from pydantic_core import to_json

from records.all_kinds import Kinds
from records.building.cache import Cache
from records.catalogue.catalogue import Catalogue
from records.catalogue.totals import Division, Sum, Total
from records.fields.field_type import safe_cell
from records.fields.frozen import object_schema
from records.forms.context import Context
from records.forms.imprint import Imprint
from records.forms.specs import DatasetSpec
from records.kind import Kind
from records.language.words import enumeration, upper_first
from records.record import Record

from .data_files import FORMS, DataForm, data_href, forms_of, lines_of, write_lines
from .public_form import csv_line, preview, public_fields

Create = Callable[[str], AbstractContextManager[BinaryIO]]
"""Opens a file for writing by its address."""

_SHOWN = 5


@dataclass(frozen=True)
class DataFile:
    """One dataset in one format."""

    href: str
    form: DataForm
    size: int
    """In bytes."""
    title: str = ""
    """What it holds, when it is one of several in its format."""


@dataclass(frozen=True)
class Dataset:
    """All public records of one kind."""

    spec: DatasetSpec
    modified: date
    """The last day on which one of its records changed or was reviewed."""
    count: int
    preview: list[tuple[str, ...]]
    files: list[DataFile]

    @property
    def title(self) -> str:
        """Its name for visitors."""
        return self.spec.name.capitalize()


def datasets_of(kinds: Kinds, context: Context, cache: Cache, create: Create) -> list[Dataset]:
    """Every dataset; its files are written with `create`."""
    datasets = []
    for kind, spec in kinds.giving(lambda kind: kind.dataset):
        records = context.records.of(kind.name)
        hrefs = {form: data_href(spec.name, form) for form in forms_of(spec)}
        lines = lines_of(records, kinds, context, cache)
        dataset = Dataset(
            spec=spec,
            modified=max((record.changed for record in records), default=date.min),
            count=len(records),
            preview=preview(kind, records[:_SHOWN], context),
            files=_write(kind, hrefs, lines, context.imprint, create),
        )
        datasets.append(dataset)
    return datasets


def _write(
    kind: Kind[Any],
    hrefs: Mapping[DataForm, str],
    lines: Iterable[tuple[bytes, ...]],
    imprint: Imprint,
    create: Create,
) -> list[DataFile]:
    with ExitStack() as stack:
        files = {form: stack.enter_context(create(href)) for form, href in hrefs.items()}
        schema = public_schema(kind, hrefs[DataForm.SCHEMA], imprint)
        files[DataForm.SCHEMA].write(as_json(schema))
        by_line = {form: file for form, file in files.items() if form in FORMS}
        write_lines(by_line, kind, lines, imprint)
        return [DataFile(hrefs[form], form, file.tell()) for form, file in files.items()]


def as_json(document: dict[str, Any]) -> bytes:
    """A document as indented JSON."""
    return to_json(document, indent=1) + b"\n"


DIALECT = "https://json-schema.org/draft/2020-12/schema"


def public_schema(kind: Kind[Any], href: str, imprint: Imprint) -> dict[str, Any]:
    """The schema of the JSON file of a kind; `href` is the address of the schema itself."""
    model: type[Record] = kind.model
    item = object_schema(public_fields(model))
    extra: dict[str, Any] = {
        "id": {"type": "string", "description": "De naam van het bestand; verandert nooit."},
        "url": {"type": "string", "format": "uri", "description": "De pagina op deze site."},
        "text": {"type": "string", "description": "De tekst van de pagina, als HTML."},
    }
    if kind.states:
        states = [badge.id for badge in kind.badges]
        extra["state"] = {"enum": states, "description": "Op het moment van publicatie."}
    item["properties"] = {**extra, **item["properties"]}
    item["required"] = sorted(item["properties"])
    return {
        "$schema": DIALECT,
        "$id": imprint.site_url + href,
        "title": f"{imprint.short_name}: {model.label}",
        "type": "object",
        "properties": {
            "license": {"type": "string", "format": "uri"},
            "publisher": {"type": "string"},
            "items": {"type": "array", "items": item},
        },
        "required": ["license", "publisher", "items"],
    }


def totals_dataset(totals: Sequence[Total], catalogue: Catalogue, create: Create) -> Dataset:
    """All totals; each file is written with `create`."""
    files = [
        _write_totals(total, division, create) for total in totals for division in total.divisions
    ]
    measured = catalogue.kinds.giving(lambda kind: kind.measures)
    labels = upper_first(enumeration([kind.model.labels for kind, _ in measured]))
    return Dataset(
        spec=DatasetSpec(
            "cijfers", f"{labels} in cijfers: per prioriteit, thema, gemeente en jaar.", "SOCI"
        ),
        modified=max((record.changed for record in catalogue.records), default=date.min),
        count=sum(len(division.rows) for total in totals for division in total.divisions),
        preview=[],
        files=files,
    )


def _write_totals(total: Total, division: Division, create: Create) -> DataFile:
    measure, labels = total.measure, total.kind.model.labels
    heads = (
        division.dimension.capitalize(),
        f"{measure.label} (euro)" if measure.is_euro else measure.label,
        f"Bekend van zoveel {labels}",
        f"Aantal {labels}",
        "Waarvan voorbeelden",
    )
    lines = [heads, *((safe_cell(row.name), *_cells(row.sum)) for row in division.rows)]
    with create(division.href) as file:
        file.write("\ufeff".encode())
        file.write("".join(map(csv_line, lines)).encode())
        title = f"{measure.label} per {division.dimension}"
        return DataFile(division.href, DataForm.CSV, file.tell(), title)


def _cells(total: Sum) -> list[str]:
    """Nothing where nothing is known: 0 would say something."""
    value = f"{total.value:.2f}".removesuffix(".00").replace(".", ",") if total.known else ""
    return [value, str(total.known), str(total.count), str(total.examples)]
