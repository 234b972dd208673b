"""A short search for inputs that break a promise; `make fuzz` is the long one."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import MUTATIONS
from targets import Staging

HOUSE = Path(__file__).parent.parent.parent
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
