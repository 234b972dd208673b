"""Where everything comes from: libraries by hash, licences of all that is used and served."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

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


@pytest.mark.parametrize("package", installed("requirements.lock"))
def test_every_library_of_the_site_has_a_licence_we_may_use(package: str) -> None:
    about = distribution(package).metadata.json
    classifiers = [one for one in about.get("classifier", []) if one.startswith("License")]
    said = " ".join(
        [str(about.get("license_expression") or about.get("license") or ""), *classifiers]
    )
    if not said.strip():
        files = distribution(package).files or []
        texts = [file.read_text() for file in files if "licen" in file.name.lower()]
        said = " ".join(texts)[:400]
    assert PERMISSIVE.search(said) or WEAK_COPYLEFT.search(said), (package, said)


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
    assert "--only-binary :all: --no-binary feedgen\n" in makefile
    assert makefile.count("pip install $(LOCKED)") == makefile.count("pip install")


def test_a_bill_of_materials_can_be_made_and_names_no_place(tmp_path: Path) -> None:
    bom = tmp_path / "bom.json"
    tool = Path(sys.executable).parent / "cyclonedx-py"
    command = [str(tool), "environment", "--output-reproducible", "--output-file", str(bom)]
    subprocess.run([*command, sys.executable], check=True, capture_output=True, cwd=HOUSE)
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
