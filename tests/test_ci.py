"""What workflows do around the commands of the Makefile: the scripts in .ci/, on either forge."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from changing import change
from committing import WHO, git
from programs import ended

from conftest import HOUSE, Commit
from records.__main__ import main

LEDGER = "projects/_addresses.txt"
SCHEMAS = "projects/_schema"
NEW = "projects/proefproject.yml"
Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder with programs of this test; `make` runs a verb on the content alone."""
    folder = tmp_path / "programs"
    folder.mkdir()
    _program(
        folder / "make", f'PYTHONPATH={HOUSE}/hooks exec {sys.executable} -m records "$1" >&2\n'
    )
    return folder


def _program(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def run(tmp_path: Path, root: Path, programs: Path) -> Run:
    """Runs a script of .ci/ in the clone; fails the test when it should work and does not."""
    shutil.copytree(HOUSE / ".ci", root / ".ci")

    def script(name: str, *arguments: str, code: int = 0, **settings: str) -> CompletedProcess[str]:
        path = f"{programs}:{os.environ['PATH']}"
        there = {"PATH": path, "PUSH_URL": str(tmp_path / "forge.git"), **settings}
        command = [str(root / ".ci" / name), *arguments]
        done = ended(command, env={**os.environ, **WHO, **there}, cwd=root)
        assert done.returncode == code, done.stdout + done.stderr
        return done

    return script


@pytest.fixture
def forge(tmp_path: Path, root: Path, run: Run, commit: Commit) -> Path:  # noqa: ARG001
    """A repository that the tiny site and the scripts were pushed to from that clone."""
    bare = tmp_path / "forge.git"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(bare))
    git(root, "remote", "add", "origin", str(bare))
    git(root, "push", "-q", "origin", "main")
    return bare


def merge(root: Path, commit: Commit) -> None:
    """What somebody changed reaches main."""
    commit("2026-10-03")
    git(root, "push", "-q", "origin", "main")


def add(root: Path) -> None:
    text = (root / "projects/naaiatelier.yml").read_text("utf-8")
    (root / NEW).write_text(text.replace("title: ", "title: Proef "), "utf-8")


def test_each_publication_adds_to_what_was_remembered_and_what_goes_is_told_at_the_pull_request(
    root: Path, run: Run, forge: Path, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    run("remember")
    add(root)
    merge(root, commit)
    git(root, "update-ref", "-d", "refs/remotes/origin/adressen")  # a clone that is new each time
    run("remember")
    run("remember")
    assert git(forge, "rev-list", "--count", "adressen") == "2\n"
    text = git(forge, "show", f"adressen:{LEDGER}")
    assert "2026-11-24 projecten/proefproject/\n" in text
    assert "2026-11-24 projecten/fietspunt/\n" in text
    assert git(forge, "ls-tree", "-r", "--name-only", "adressen") == f"{LEDGER}\n"
    assert git(root, "status", "--porcelain") == ""
    other = root / "projects/ander-project.yml"
    (root / NEW).rename(other)
    for _ in range(2):
        commit("2026-10-04")
        assert main(root, ["check"]) == 1
        assert "Het adres /projecten/proefproject/ verdwijnt." in capsys.readouterr().out
        other.unlink(missing_ok=True)


def test_a_site_with_an_error_is_not_remembered(
    root: Path, programs: Path, run: Run, forge: Path
) -> None:
    (root / "projects/kapot.yml").write_text("- a\n", encoding="utf-8")
    assert main(root, ["remember"]) == 1
    _program(programs / "make", '[ "$1" != remember ] || exit 7\n')
    run("remember", code=7)
    assert "adressen" not in git(forge, "branch")


def test_two_branches_that_both_remember_do_not_conflict(root: Path, commit: Commit) -> None:
    shutil.copy(HOUSE / ".gitattributes", root)
    assert main(root, ["remember"]) == 0
    commit("2026-10-02")
    text = (root / "projects/naaiatelier.yml").read_text("utf-8")
    for name in ("eerste", "tweede"):
        git(root, "switch", "-q", "-c", name, "main")
        (root / f"projects/project-{name}.yml").write_text(text, "utf-8")
        assert main(root, ["remember"]) == 0
        commit("2026-10-03")
    git(root, "merge", "-q", "eerste")
    assert main(root, ["check"]) == 0
    ledger = (root / LEDGER).read_text("utf-8")
    assert all(f" projecten/project-{name}/\n" in ledger for name in ("eerste", "tweede"))


def test_lists_for_editors_go_to_main_or_wait_beside_it_when_main_is_protected(
    root: Path, run: Run, programs: Path, forge: Path, commit: Commit
) -> None:
    write = f"mkdir -p {SCHEMAS} && cp projects/_vocabulary.yml {SCHEMAS}"
    _program(programs / "make", f'[ "$1" = generate ] && {write}\n')
    (root / ".github").mkdir()
    (root / ".github/x").touch()
    (root / ".vscode").mkdir()
    merge(root, commit)
    assert "staan op main" in run("regenerate").stdout
    assert f"{SCHEMAS}/_vocabulary.yml" in git(forge, "ls-tree", "-r", "--name-only", "main")
    assert run("regenerate").stdout == ""

    _program(forge / "hooks/update", '[ "$1" != refs/heads/main ]\n')
    change(root / "projects/_vocabulary.yml", "name: Fiets", "name: Rijwiel")
    said = run("regenerate", FORGE_URL="https://example.org/kina/site").stdout
    assert "https://example.org/kina/site/compare/main...lijsten" in said
    assert "Rijwiel" in git(forge, "show", f"lijsten:{SCHEMAS}/_vocabulary.yml")

    waiting = git(forge, "rev-parse", "lijsten")
    git(root, "reset", "-q", "--soft", "HEAD~1")
    assert "compare/main...lijsten" in run("regenerate").stdout
    assert git(forge, "rev-parse", "lijsten") == waiting


@pytest.mark.parametrize(
    ("name", "code"),
    [("docs/nieuws/één ding.md", 0), ("projects/x.yml", 0), ("mkdocs.yml", 1), ("docs.py", 1)],
)
def test_only_code_needs_all_tests(
    root: Path, run: Run, commit: Commit, name: str, code: int
) -> None:
    (root / name).touch()
    (root / "projects/ook.yml").touch()
    commit("2026-10-03")
    run("content_only", "HEAD~1", code=code)


GH = """
case "$*" in
*/pages*) [ -n "$PAGES" ] && echo "$PAGES" ;;
*"issue list"*) echo "$OPEN" ;;
*"issue create"*) echo "$*" >>"$SAID"; cat >>"$SAID" ;;
*"issue close"*) echo "$*" >>"$SAID" ;;
*/jobs*) echo "- De site bouwen: **Adressen onthouden**" ;;
*) echo "$REPOSITORY" ;;
esac
"""


PAGES = [
    ("false false", "workflow https://kina.github.io/site/", "https://kina.github.io/site/"),
    ("false false", "workflow http://www.kina.be", "https://www.kina.be/"),
    ("false false", "legacy https://kina.github.io/site/", "error: Kies bij Source"),
    ("false false", "", "error: Pages staat nog niet aan"),
    ("false true", "", "Deze repository is privé"),
    ("true false", "workflow https://x.github.io/site/", "Dit is een kopie (fork)"),
]
"""Whether it is a fork and private, what Pages says, and the address or what a run says."""


@pytest.mark.parametrize(("repository", "pages", "said"), PAGES)
def test_a_run_knows_its_address_or_says_what_it_lacks(
    run: Run, programs: Path, repository: str, pages: str, said: str
) -> None:
    _program(programs / "gh", GH)
    names = {"GITHUB_REPOSITORY": "kina/site", "REPOSITORY": repository, "PAGES": pages}
    done = run("pages_address", code=int(said.startswith("error")), **names)
    if said.startswith("https"):
        assert done.stdout == f"url={said}\n"
    else:
        assert done.stdout == ""
        assert said.removeprefix("error: ") in done.stderr


@pytest.mark.parametrize("failed", ["true", "false"])
@pytest.mark.parametrize("already", ["", "7"])
def test_a_failed_night_opens_one_issue_and_a_good_one_closes_it(
    run: Run, programs: Path, tmp_path: Path, failed: str, already: str
) -> None:
    _program(programs / "gh", GH)
    written = tmp_path / "said"
    written.touch()
    names = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_RUN_ID": "5"}
    run("tell", FAILED=failed, OPEN=already, SAID=str(written), GH_REPO="kina/site", **names)
    text = written.read_text(encoding="utf-8")
    if failed == "true" and not already:
        assert text.startswith("issue create --title De site is niet bijgewerkt")
        assert "- De site bouwen: **Adressen onthouden**" in text
        assert "https://github.com/kina/site/actions/runs/5" in text
    elif failed == "false" and already:
        assert text.startswith("issue close 7")
    else:
        assert text == ""
