"""All records, read once for many builds."""

from datetime import datetime
from pathlib import Path

import pytest

from records.building import files
from records.building.cache import Cache, InMemory
from records.catalogue import loader
from records.catalogue.loader import Library
from records.catalogue.validation import read_record
from records.kinds.page.kind import Page
from records.kinds.registry import KINDS
from records.reading import reader
from records.reading.problems import Problems, report
from records.reading.reader import SourceFile


def loaded(root: Path, now: datetime) -> tuple[Library, str]:
    """What a build reads, and what is wrong with it."""
    cache, problems = Cache(root / "answers.sqlite"), Problems()
    library = loader.load(root, now, KINDS, problems, cache)
    cache.close()
    return library, report(problems)


def test_a_record_is_read_once_and_stays_the_same(
    root: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "projects/roep.yml").write_text(
        (root / "projects/fietspunt.yml")
        .read_text("utf-8")
        .replace("aliases", "# aliases")
        .replace("Fietspunt aan het station", "FIETSPUNT HIER"),
        encoding="utf-8",
    )
    first, told = loaded(root, now)
    assert "hoofdletters" in told

    def read_page(source: SourceFile, model: type[Page], problems: Problems) -> Page | None:
        assert model is Page, source.name
        return read_record(source, model, problems)

    monkeypatch.setattr("records.catalogue.loader.read_record", read_page)
    second, again = loaded(root, now)
    assert again == told
    assert second.records == first.records
    (record, *_) = second.records["project"].values()
    assert record.href.startswith("projecten/"), "what pydantic does not compare is there too"


def test_what_is_wrong_is_told_in_every_build(root: Path, now: datetime) -> None:
    (root / "projects/fout.yml").write_text("title: x\n", encoding="utf-8")
    told = [loaded(root, now)[1] for _ in range(2)]
    assert "projects/fout.yml:" in told[0]
    assert told[0] == told[1]


def test_a_later_build_in_one_process_reads_only_files_that_somebody_wrote_to(
    root: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_TICK", 0)
    shared: InMemory = {}
    read: list[str] = []

    def read_source(root: Path, name: str, problems: Problems) -> SourceFile | None:
        read.append(name)
        return reader.read_source(root, name, problems)

    monkeypatch.setattr(loader, "read_source", read_source)
    for edited in ("", "projects/fietspunt.yml", "docs/over/regierol.md"):
        if edited:
            read.clear()
            with (root / edited).open("a", encoding="utf-8") as file:
                file.write("\n")
        cache = Cache(None, shared)
        library = loader.load(root, now, KINDS, Problems(), cache)
        cache.close()
        assert set(read) >= {"projects/_vocabulary.yml", edited} - {""}
        assert len(read) == 2 or not edited
        assert len(list(library.all_records())) > 20
