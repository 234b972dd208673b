"""Broken records as files, each with what the editor is told; add a pair to add a case."""

import shutil
from pathlib import Path

import pytest

from conftest import NOW, TINY
from records.kinds.registry import KINDS
from records.reading.problem_forms import as_text
from records.site.site_reader import read_site

BROKEN = Path(__file__).parent / "examples" / "broken"
TARGETS = {
    **{kind.name: f"{kind.model.folder}/voorbeeld{kind.model.ending}" for kind in KINDS.records},
    "page": "docs/over/voorbeeld.md",
    "settings": "mkdocs.yml",
    "vocabulary": "projects/_vocabulary.yml",
}
CASES = sorted(path for path in BROKEN.glob("*/*") if path.suffix != ".txt")


def expected(case: Path) -> str:
    """What the editor must be told; `{fields}` are those of the kind, in the order of a file."""
    text = case.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")
    kind = KINDS.get(case.parent.name) or KINDS.page
    text = text.replace("{fields}", ", ".join(kind.model.fields))
    return text.replace("{templates}", ", ".join(KINDS.templates))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tiny site, in which one file after the other is broken."""
    return Path(shutil.copytree(TINY, tmp_path_factory.mktemp("broken") / "tiny"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_broken_record_tells_its_editor(case: Path, folder: Path) -> None:
    name = TARGETS[case.parent.name]
    shutil.copyfile(case, folder / name)
    _, problems = read_site(folder, NOW, KINDS)
    told = as_text(problems, folder)
    (folder / name).unlink()
    if (TINY / name).exists():
        shutil.copyfile(TINY / name, folder / name)
    assert told == expected(case)


def test_every_example_says_something() -> None:
    assert len(CASES) > 50
    assert all(case.with_suffix(".txt").read_text(encoding="utf-8").strip() for case in CASES)
