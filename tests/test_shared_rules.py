"""Rules that run in Python and in the browser: both give the answers of one table of cases."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from programs import ended

from conftest import HOUSE
from records.forms.states import Schedule, as_seconds, state_at, urgency_of
from records.kinds.call.groups import STATES
from records.language.dates import ZONE
from records.rendering.bundle import link
from records.rendering.filters import DAYS_LEFT, days_left
from records.site.route import Pagination

CASES = json.loads((HOUSE / "tests/shared_rules.json").read_text("utf-8"))
SCRIPTS = HOUSE / "overrides/assets/js/find"


def _schedule(flat: list[str]) -> Schedule:
    starts = [None, *map(datetime.fromisoformat, flat[1::2])]
    return tuple(zip(starts, flat[::2], strict=True))


def _urgency(flat: list[str], moment: str) -> list[float]:
    schedule, now = _schedule(flat), datetime.fromisoformat(moment)
    return list(urgency_of(schedule, state_at(schedule, now), STATES.order, now))


def _days_left(until: str, moment: str) -> str:
    today = datetime.fromisoformat(moment).astimezone(ZONE).date()
    return days_left((date.fromisoformat(until) - today).days)


PYTHON: dict[str, Callable[..., Any]] = {
    "state_at": lambda flat, now: state_at(_schedule(flat), datetime.fromisoformat(now)),
    "urgency": _urgency,
    "days_left": _days_left,
    "page_numbers": lambda page, count: Pagination("x/", [], page, count, 99).numbers,
}


@pytest.fixture(scope="module")
def in_scripts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    """The answers of the scripts, by rule."""
    folder = tmp_path_factory.mktemp("rules")
    sources = {path.name: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")}
    (folder / "rules.mjs").write_text(link(sources, ["states.js", "paging.js"]), "utf-8")
    ask = Path(shutil.copy(HOUSE / "tests/scripts/shared_rules.mjs", folder))
    asked = {rule: [case for case, _ in cases] for rule, cases in CASES.items()}
    for rule in ("state_at", "urgency"):
        asked[rule] = [[as_seconds(_schedule(flat)), now] for flat, now in asked[rule]]
    states = [asdict(state) for state in STATES.order]
    question = json.dumps({"cases": asked, "order": states, "words": DAYS_LEFT})
    said = ended(["node", ask.name], input=question, cwd=folder)
    answers: dict[str, list[Any]] = json.loads(said.stdout)
    return answers


@pytest.mark.parametrize("rule", CASES)
def test_python_and_the_scripts_give_the_same_answers(
    rule: str, in_scripts: dict[str, list[Any]]
) -> None:
    expected = [answer for _, answer in CASES[rule]]
    assert [PYTHON[rule](*case) for case, _ in CASES[rule]] == expected
    assert in_scripts[rule] == expected
