"""The corpus: any number of records, always the same ones, none of them wrong."""

from datetime import datetime
from pathlib import Path

import pytest
from bench.corpus import write_corpus

from conftest import SAMPLE
from records.kinds.registry import KINDS
from records.site.site_reader import read_site


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "eighty"
    write_corpus(80, folder, SAMPLE)
    return folder


def test_it_has_as_many_projects_as_asked(corpus: Path) -> None:
    assert len(list((corpus / "projects").glob("[a-z]*.yml"))) == 80


def test_nothing_in_it_is_wrong(corpus: Path, now: datetime) -> None:
    _, problems = read_site(corpus, now, KINDS)
    assert problems.errors == []


def test_the_same_number_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    write_corpus(80, tmp_path / "again", SAMPLE)
    for path in corpus.rglob("*"):
        if path.is_file():
            again = tmp_path / "again" / path.relative_to(corpus)
            assert again.read_bytes() == path.read_bytes(), path.name
