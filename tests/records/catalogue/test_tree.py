"""The project folder itself: what a pull request may not bring, and what a killed build left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from committing import git

from conftest import Commit, Write
from records.__main__ import main
from records.catalogue.tree import put_back_site, tree_problems
from records.reading.problems import report


def told(root: Path) -> str:
    return report(tree_problems(root))


def test_a_plain_project_is_fine(root: Path, commit: Commit, write: Write) -> None:
    commit("2026-10-01")
    write("site/index.html", "")
    write(".cache/answers.sqlite", "")
    write("node_modules/.bin/x", "")
    (root / ".venv").symlink_to("/usr")
    (root / "docs/.#index.md").symlink_to("an@kina.be.1234")
    assert told(root) == ""


@pytest.mark.parametrize("name", ["docs/foto.png", "overrides", "hooks/records", "x", "docs"])
def test_a_link_anywhere_is_refused(root: Path, name: str) -> None:
    path = root / name
    if path.exists():
        path.rename(root / "oud")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to("/etc")
    assert f"{name}:1:1: Dit is geen gewoon bestand, maar een verwijzing" in told(root)


@pytest.mark.parametrize("name", ["site", "export", ".cache", ".site-spare", ".site-x-work"])
def test_what_is_written_is_a_folder_of_its_own(root: Path, name: str) -> None:
    (root / name).touch()
    said = f"{name}:1:1: Dit moet een gewone map zijn"
    assert said in told(root)
    (root / name).unlink()
    (root / name).symlink_to("/etc")
    assert said in told(root)


@pytest.mark.parametrize(
    "name",
    [
        "site/index.html",
        ".site-spare/index.html",
        ".cache/answers.sqlite",
        ".venv/bin/python",
        "hooks/records/__pycache__/record.cpython-311.pyc",
        "hooks/yaml.pyc",
        "hooks/yaml.so",
        "docs/node_modules/x.png",
    ],
)
def test_what_a_program_makes_is_not_in_git(
    root: Path, commit: Commit, write: Write, name: str
) -> None:
    write(".gitignore", f"!{name}\n")
    write(name, "x")
    git(root, "add", "--force", name)
    commit("2026-10-02")
    assert f"{name}:1:1: Dit bestand hoort niet in git." in told(root)


def test_what_the_project_ignores_is_not_in_git(root: Path, commit: Commit, write: Write) -> None:
    write(".gitignore", "*.klad\n")
    write("docs/a.klad", "x")
    git(root, "add", "--force", "docs/a.klad")
    commit("2026-10-02")
    assert "git rm -r --cached docs/a.klad." in told(root)


def test_folders_may_lie_as_deep_as_a_disk_allows(root: Path, nest: Callable[[Path], None]) -> None:
    nest(root)
    assert told(root) == ""


def test_any_command_puts_back_a_site_that_was_left_aside(root: Path, write: Write) -> None:
    write(".site-x-work/new-aside/index.html", "oud")
    main(root, ["generate"])
    assert (root / "site/index.html").read_text("utf-8") == "oud"
    assert not (root / ".site-x-work").exists()


def test_a_site_that_a_pull_request_brings_is_not_put_back(
    root: Path, commit: Commit, write: Write
) -> None:
    write(".site-x-work/new-aside/index.html", "kwaad")
    commit("2026-10-02")
    put_back_site(root)
    assert not (root / "site").exists()
