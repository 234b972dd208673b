"""The tiny site with its forms, and the forge that keeps its files."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from committing import git
from playwright.sync_api import Browser

from beheer.forms_page import Forms, forms
from beheer.github import GitHub
from browser.served import served
from conftest import HOUSE, TINY, BuiltOnce, build_then
from records.editing.formatter import formatted
from records.kinds.registry import KINDS

Visit = Callable[..., AbstractContextManager[Forms]]


@pytest.fixture(scope="session")
def with_forms(built_once: BuiltOnce) -> Path:
    """The tiny site with its forms, built at NOW."""
    return built_once("forms", _build) / "site"


def _build(root: Path) -> None:
    """Beside the files of the tiny site are the scripts that `make forms` made."""
    assert (HOUSE / "beheer/build").exists(), "First run `make forms`."
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    shutil.copytree(HOUSE / "beheer/build", root / "beheer/build")
    build_then(root, "never")


@pytest.fixture(scope="session")
def forms_url(with_forms: Path) -> Iterator[str]:
    """Where that is served, ending on a slash."""
    with served(with_forms) as url:
        yield url


@pytest.fixture
def github(tmp_path: Path) -> Iterator[GitHub]:
    """The forge with the tiny site, untouched."""
    forge = GitHub(committed(Path(shutil.copytree(TINY, tmp_path / "forge"))))
    yield forge
    forge.close()


def committed(root: Path) -> Path:
    """The same folder as a repository with one commit, in which `make format` finds nothing."""
    for path in [*root.glob("projects/*.yml"), *root.glob("docs/**/*.md")]:
        name = path.relative_to(root).as_posix()
        text = formatted(path.read_text("utf-8"), KINDS.model_of(name), name)
        path.write_text(text, "utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    return root


@pytest.fixture
def visit(browser: Browser, forms_url: str, github: GitHub) -> Visit:
    """Somebody with a Dutch browser at the forms."""
    return partial(forms, browser, forms_url, github, locale="nl-BE")
