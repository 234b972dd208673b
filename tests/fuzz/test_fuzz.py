"""A short search for inputs that break a promise; `make fuzz` is the long one."""

import os
import random
import re
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import MUTATIONS
from programs import ended
from targets import Staging

RUN = Path(__file__).parent / "run.py"
HOUSE = RUN.parent.parent.parent
RECORDS = [
    path.read_bytes()
    for folder in ("tests/sample", "tests/tiny", "tests/examples/broken")
    for path in sorted((HOUSE / folder).rglob("*"))
    if path.suffix in {".yml", ".md"}
]
VOCABULARIES = [path.read_bytes() for path in HOUSE.glob("tests/*/projects/_vocabulary.yml")]
pytestmark = pytest.mark.no_cover
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def staging(tmp_path_factory: pytest.TempPathFactory) -> Staging:
    return Staging(tmp_path_factory.mktemp("fuzz"))


def test_a_guided_search_finds_nothing(tmp_path: Path) -> None:
    pytest.importorskip("atheris")
    command = [sys.executable, str(RUN), "read_record", "-runs=100", "-seed=1"]
    apart = ["sh", "-c", '"$@"; exit $?', "sh"]  # or the peak memory of the tests counts as its own
    found = ended(
        [*apart, *command, f"-artifact_prefix={tmp_path}/"],
        env={**os.environ, "NO_COLOR": "1", "TMPDIR": str(tmp_path)},  # it leaves its seeds
    )
    assert found.returncode == 0, found.stderr[-4000:]
    assert re.search(r"Done \d+ runs", found.stderr)


@pytest.mark.parametrize(
    "number", range(len(MUTATIONS)), ids=lambda number: MUTATIONS[number].__name__
)
def test_every_mutation_and_every_record_is_read_or_explained(
    staging: Staging, number: int
) -> None:
    mutation, chance = MUTATIONS[number], random.Random(8)  # noqa: S311
    for kind, record in enumerate(RECORDS[number :: len(MUTATIONS)]):
        staging.read_record(bytes([kind % 6]) + mutation(record, chance))
    for kind, record in enumerate(RECORDS[number::150]):
        staging.read_site(bytes([kind % 7]) + mutation(record, chance))
    staging.read_vocabulary(mutation(VOCABULARIES[number % len(VOCABULARIES)], chance))


@QUICK
@given(text=st.text())
def test_any_text_becomes_safe_html(staging: Staging, text: str) -> None:
    staging.render(text.encode("utf-8", errors="ignore"))
