"""Writes a corpus of any size: `python -m bench.corpus 1000 /tmp/corpus`."""

import argparse
import shutil
from pathlib import Path
from typing import Any

import yaml

from records.kinds.call.model import Call
from records.kinds.contact.kind import Contact
from records.kinds.news_item.kind import NewsItem
from records.kinds.project.model import Project
from records.kinds.registry import KINDS
from records.record import Record

from .invent import Invented, Inventor

HOUSE = Path(__file__).parent.parent
_SHARES: dict[type[Record], int] = {Contact: 100, Call: 50, Project: 1, NewsItem: 20}
"""Of how many projects there is one record of each kind, in the order in which they refer."""


class _Dumper(yaml.CSafeDumper):
    """Writes long texts as editors do: as a block behind `|`."""


def _text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write_corpus(count: int, folder: Path, house: Path = HOUSE) -> None:
    """The pages and records of this house, with invented ones beside them up to `count` projects.

    The same count gives the same bytes. `folder` must not exist yet.
    """
    for name in ("projects", "docs"):
        shutil.copytree(house / name, folder / name)
    vocabulary = yaml.load(
        (house / "projects/_vocabulary.yml").read_text(encoding="utf-8"),
        Loader=yaml.CBaseLoader,  # noqa: S506 (it knows only text)
    )
    own = {model: sorted(_ids(house, model)) for model in (kind.model for kind in KINDS.records)}
    inventor = Inventor(vocabulary, {model.kind: [*names] for model, names in own.items()})
    for model, share in _SHARES.items():
        for number in range(len(own[model]), count // share):
            record = inventor.record(model.kind, number)
            path = folder / model.folder / f"{record.id}{model.ending}"
            path.write_text(_file(record, model.ending), encoding="utf-8")


def _ids(house: Path, model: type[Record]) -> list[str]:
    """The ids of the records of one kind in this house."""
    paths = (house / model.folder).glob(f"*{model.ending}")
    return [path.stem for path in paths if path.stem != "index" and path.stem[0] != "_"]


def _file(record: Invented, ending: str) -> str:
    fields = yaml.dump(
        record.fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    return f"---\n{fields}---\n\n{record.body}" if ending == ".md" else fields


def main() -> None:
    """Write the corpus that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description=__doc__)
    parser.add_argument("count", type=int, help="how many projects there are")
    parser.add_argument("folder", type=Path, help="where; it must not exist yet")
    chosen = parser.parse_args()
    write_corpus(chosen.count, chosen.folder)


if __name__ == "__main__":
    main()
