"""Where everything comes from: libraries by hash, licences of all that is used and served."""

import json
import os
import re
import shutil
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import distribution
from itertools import pairwise
from pathlib import Path, PurePosixPath
from subprocess import CompletedProcess

import pytest
import yaml
from committing import git
from mkdocs.exceptions import Abort
from programs import ended

from conftest import HOUSE
from records.rendering.licences import COMPONENTS, OURS, unknown_files

PERMISSIVE = re.compile(
    r"MIT|BSD|Apache|PSF|Python Software|ISC|Unlicense|Zlib|0BSD|CC0", re.IGNORECASE
)
WEAK_COPYLEFT = re.compile(r"MPL|Mozilla Public|LGPL", re.IGNORECASE)
"""Fine for a library that only runs at the build: nothing of it is in the site."""


def locked(name: str) -> list[str]:
    text = (HOUSE / name).read_text("utf-8")
    return re.findall(r"(?m)^([A-Za-z0-9_.-]+)==[^\\\n]*", text)


def installed(name: str) -> list[str]:
    """The packages of a lock file that this platform needs."""
    found = []
    for package in locked(name):
        try:
            distribution(package)
        except ModuleNotFoundError:
            continue
        found.append(package)
    return found


def test_every_library_of_the_site_has_a_licence_we_may_use() -> None:
    said = {package: licence_of(package) for package in installed("requirements.lock")}
    known = (PERMISSIVE.search, WEAK_COPYLEFT.search)
    assert {name: text for name, text in said.items() if not any(has(text) for has in known)} == {}


def licence_of(package: str) -> str:
    """What an installed library says of its licence; else what its text begins with."""
    about = distribution(package).metadata.json
    classifiers = [one for one in about.get("classifier", []) if one.startswith("License")]
    said = " ".join(
        [str(about.get("license_expression") or about.get("license") or ""), *classifiers]
    )
    if not said.strip():
        files = distribution(package).files or []
        texts = [file.read_text() for file in files if "licen" in file.name.lower()]
        said = " ".join(texts)[:400]
    return said


def test_most_of_what_is_locked_was_looked_at() -> None:
    assert len(installed("requirements.lock")) > 0.7 * len(locked("requirements.lock"))


def test_every_file_that_browsers_run_has_an_owner(tiny: Path) -> None:
    names = [path.relative_to(tiny).as_posix() for path in tiny.rglob("*") if path.is_file()]
    assert unknown_files(names) == []
    assert unknown_files(["lib/jquery.js", "x.wasm"]) == ["lib/jquery.js", "x.wasm"]
    told = (tiny / "licenties.txt").read_text("utf-8")
    for part in COMPONENTS:
        assert re.search(rf"{part.name} \(.*\d.*\)\n  licentie: {part.licence}", told)
    assert len(OURS) == 2


def test_make_names_each_package_that_may_run_a_script_to_install() -> None:
    makefile = (HOUSE / "Makefile").read_text("utf-8")
    assert "--only-binary :all: --no-binary feedgen --no-build-isolation\n" in makefile
    assert makefile.count("pip install $(LOCKED)") == makefile.count("pip install")


def test_a_bill_of_materials_can_be_made_and_names_no_place(tmp_path: Path) -> None:
    """Of all that is installed here; `make sbom` validates its own, which takes much longer."""
    bom = tmp_path / "bom.json"
    tool = Path(sys.executable).parent / "cyclonedx-py"
    command = [str(tool), "environment", "--output-reproducible", "--output-file", str(bom)]
    ended([*command, "--no-validate", sys.executable], cwd=HOUSE)
    text = bom.read_text("utf-8")
    names = {part["name"].lower() for part in json.loads(text)["components"]}
    assert {"mkdocs", "mkdocs-material", "nh3", "pydantic", "pyromark"} <= names
    assert "file://" not in text
    assert str(HOUSE) not in text


def test_a_script_of_which_nobody_knows_the_licence_stops_the_build(
    build: Callable[[], Path],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("records.rendering.licences.OURS", OURS[:1])
    with pytest.raises(Abort):
        build()
    assert "Van wie is " in caplog.text


def test_every_lock_file_is_renewed_by_make_and_watched_by_dependabot() -> None:
    makefile = (HOUSE / "Makefile").read_text("utf-8")
    python = {path.name for path in HOUSE.glob("requirements*.lock")}
    assert python == set(re.findall(r"--output-file (\S+\.lock)", makefile))
    listed = git(HOUSE, "ls-files", "*package-lock.json").split()
    folders = {str(PurePosixPath(name).parent) for name in listed}
    assert folders == set(re.findall(r"(?m)^NODE := (.*)$", makefile)[0].split())
    watched = yaml.safe_load((HOUSE / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    (npm,) = [one for one in watched if one["package-ecosystem"] == "npm"]
    assert {name.removeprefix("/") for name in npm["directories"]} == folders


def test_what_builds_a_library_from_source_is_locked_too() -> None:
    assert "setuptools" in locked("requirements-build.lock")
    makefile = (HOUSE / "Makefile").read_text("utf-8")
    assert makefile.count("-r requirements.lock") == 0
    build, site = "--requirement requirements-build.lock", "--requirement requirements.lock"
    for before, after in pairwise(re.findall(r"pip install.*|^\S+:", makefile, re.MULTILINE)):
        if "pip install" in after and site in after:
            assert build in before


def make(folder: Path, *goals: str, **environment: str) -> CompletedProcess[str]:
    """Run make in a folder with our Makefile and .gitignore."""
    for name in ("Makefile", ".gitignore"):
        shutil.copy(HOUSE / name, folder)
    program = shutil.which("make")
    assert program
    inherited = {name: word for name, word in os.environ.items() if not name.startswith("MAKE")}
    return ended([program, *goals], env={**inherited, **environment}, cwd=folder)


@pytest.mark.parametrize(
    "name", [".venv/bin/python", "hooks/x.pyc", "hooks/__pycache__/x.cpython-311.pyc", ".cache/x"]
)
def test_make_runs_nothing_when_git_tracks_what_it_should_ignore(tmp_path: Path, name: str) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("x", "utf-8")
    git(tmp_path, "add", "--force", ".")
    done = make(tmp_path, "check")
    assert f"Deze bestanden horen niet in git: {name}." in done.stderr
    assert done.stdout == ""


def test_python_starts_without_what_lies_in_the_project(tmp_path: Path) -> None:
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to(sys.executable)
    for name in (".venv/site", ".venv/dev", "requirements.lock", "requirements-build.lock"):
        (tmp_path / name).touch()
    (tmp_path / "yaml.py").write_text("print('gelezen')", "utf-8")
    records = tmp_path / "hooks/records"
    records.mkdir(parents=True)
    (records / "__init__.py").touch()
    (records / "__main__.py").write_text("import yaml, sys; print(sys.pycache_prefix)", "utf-8")
    done = make(tmp_path, "check", XDG_CACHE_HOME=str(tmp_path / "ver"))
    assert "gelezen" not in done.stdout
    assert str(tmp_path / "ver/kina-site/pycache") in done.stdout


@pytest.mark.parametrize("path", [".github/workflows/publish.yml", ".gitlab-ci.yml"])
def test_publishing_starts_with_an_empty_cache(path: str) -> None:
    assert re.search(
        r"make clean\n.*?make build .*SITE_URL", (HOUSE / path).read_text("utf-8"), re.DOTALL
    )


def test_catalogues_of_public_code_can_read_what_this_is() -> None:
    """The rules of https://yml.publiccode.tools/ 0.5; a list there has all categories."""
    about = yaml.safe_load((HOUSE / "publiccode.yml").read_text("utf-8"))
    mandatory = (
        "publiccodeYmlVersion name url platforms categories developmentStatus softwareType "
        "description legal maintenance localisation"
    )
    assert set(mandatory.split()) <= set(about)
    assert set(about["categories"]) <= {"content-management", "website-builder", "event-management"}
    for text in about["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert all(len(feature) <= 100 for feature in text["features"])
    assert about["maintenance"]["type"] == "internal"
    assert about["maintenance"]["contacts"]
    licence = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    assert about["legal"]["license"] == licence == "EUPL-1.2"
    assert (HOUSE / "LICENSE").read_text("utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
