"""Records that an earlier build read."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from records.building.cache import Cache
from records.catalogue import record_cache as kept_records
from records.catalogue.record_cache import read_records
from records.kinds.project.model import Project
from records.reading.problems import Problems, report
from records.reading.reader import SourceFile, read_source


@pytest.fixture
def sources(root: Path) -> list[SourceFile]:
    names = sorted(path.name for path in (root / "projects").glob("[a-z]*.yml"))
    found = (read_source(root, f"projects/{name}", Problems()) for name in names)
    return [source for source in found if source]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    found = Cache(tmp_path / "answers.sqlite")
    yield found
    found.close()


def refuse(*_: object) -> None:
    raise AssertionError("read anew")


def test_a_record_is_read_once_and_stays_the_same(
    sources: list[SourceFile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Cache(tmp_path / "answers.sqlite")
    read = list(read_records(sources, Project, first, Problems()))
    first.close()
    monkeypatch.setattr(kept_records, "read_record", refuse)
    second = Cache(tmp_path / "answers.sqlite")
    kept = list(read_records(sources, Project, second, Problems()))
    second.close()
    assert kept == read
    assert [record.href for record in kept if record] == [r.href for r in read if r]
    assert kept[0] is not None


def test_what_is_wrong_is_told_in_every_build(root: Path, cache: Cache) -> None:
    (root / "projects/fout.yml").write_text("title: x\n", encoding="utf-8")
    source = read_source(root, "projects/fout.yml", Problems())
    assert source is not None
    told = []
    for _ in range(2):
        problems = Problems()
        assert list(read_records([source], Project, cache, problems)) == [None]
        told.append(report(problems))
    assert "projects/fout.yml:" in told[0]
    assert told[0] == told[1]


class Act:
    """What a foreign cache could hold: on reading, it runs a command."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 7",)


@pytest.mark.parametrize("value", [Act(), Path("/"), "tekst", {"title": "x"}])
def test_what_is_no_record_is_not_believed(
    value: object, sources: list[SourceFile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "system", refuse)
    source = sources[0]
    foreign = Cache(tmp_path / "answers.sqlite")
    foreign.put_bytes("record", pickle.dumps(value), "project", source.name, source.digest)
    foreign.close()
    cache = Cache(tmp_path / "answers.sqlite")
    (record,) = read_records([source], Project, cache, Problems())
    cache.close()
    assert record is not None
    assert record.file == source.name
