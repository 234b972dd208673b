"""The totals as CSV files, and as one dataset of the description for portals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from records.catalogue.catalogue import Catalogue
from records.catalogue.totals import Division, Sum, Total
from records.fields.field_type import safe_cell

from .data_forms import DataForm
from .datasets import Create, DataFile, Dataset
from .table import Table, csv_line


def totals_dataset(totals: Sequence[Total], catalogue: Catalogue, create: Create) -> Dataset:
    """All totals; each file is written with `create`."""
    files = [_write(total, division, create) for total in totals for division in total.divisions]
    return Dataset(
        name="cijfers",
        title="Cijfers",
        theme="SOCI",
        description="Projecten, geld, resultaten en bijeenkomsten per prioriteit, thema, gemeente en jaar.",
        modified=max((record.changed for record in catalogue.records), default=date.min),
        count=sum(len(division.rows) for total in totals for division in total.divisions),
        first=Table((), []),
        files=files,
    )


def _write(total: Total, division: Division, create: Create) -> DataFile:
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


def _cells(found: Sum) -> list[str]:
    """Nothing where nothing is known: 0 would say something."""
    value = f"{found.value:.2f}".removesuffix(".00").replace(".", ",") if found.known else ""
    return [value, str(found.known), str(found.count), str(found.examples)]
