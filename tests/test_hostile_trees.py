"""Hostile files of a pull request: check, build, preview and export each say what is wrong, and write nothing."""

import html
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from committing import git
from mkdocs.exceptions import Abort
from programs import ended
from served_preview import furnish

from conftest import Build
from preview.server import Preview
from records.__main__ import main as records
from records.building.cache import FILE

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/2000/svg">{}</svg>'
FILES = {
    "docs/assets/js/scheme.js": ("1;", "zou overrides/assets/js/scheme.js vervangen"),
    "docs/data/projecten.json": ("{}", "zou data/projecten.json van de site zelf vervangen"),
    "docs/oproepen/feed.json": ("{}", "zou oproepen/feed.json van de site zelf vervangen"),
    "docs/index.html.br": ("x", "zou index.html van de site zelf vervangen"),
    "docs/favicon.ico": ("x", "zou overrides/favicon.ico vervangen"),
    "docs/assets/kwaad.xml": (SVG.format("<script/>"), "hoort niet in docs (.xml)"),
    "docs/assets/kwaad.svg": (SVG.format("\n<x:script/>"), "draait (<script>)"),
    "docs/assets/kwaad.png": ("<script>", "eindigt op ‘.png’, maar het is een webpagina"),
    "docs/assets/kwaad.docx": ("PK", "eindigt op .docx, maar er zit iets anders in"),
    ".site-spare": ("x", "Dit moet een gewone map zijn"),
}
LINKS = {
    ".site-spare": "Dit moet een gewone map zijn",
    "site": "Dit moet een gewone map zijn",
    ".cache": "Dit moet een gewone map zijn",
    "docs/assets/foto.png": "Dit is geen gewoon bestand",
    "overrides/partials/meer.html": "Dit is geen gewoon bestand",
}
TRACKED = (
    FILE,
    "site/index.html",
    ".venv/bin/python",
    "hooks/__pycache__/load_records.cpython-311.pyc",
)


Say = Callable[[], str]


@pytest.fixture
def commands(
    root: Path,
    build: Build,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> dict[str, Say]:
    """Each command on a furnished project: what it says when it refuses."""
    furnish(root)

    def run(main: Callable[..., int], *arguments: object) -> str:
        code = main(root, *arguments)
        assert code == 1
        return capsys.readouterr().out

    def building() -> str:
        with pytest.raises(Abort):
            build()
        return caplog.text

    def previewing() -> str:
        preview = Preview(root, root.with_name("voorvertoning"), 0)
        preview.build()
        preview.server_close()
        return re.sub(r", regel 1</a>\s*<p>", ":1:1: ", html.unescape(preview.overlay))

    return {
        "check": lambda: run(records, ["check"]),
        "export": lambda: run(records, ["export", str(root / "export")]),
        "build": building,
        "preview": previewing,
        "format": lambda: run(records, ["format"]),
        "generate": lambda: run(records, ["generate"]),
        "new": lambda: run(records, ["new", "--kind", "oproep", "--title", "Nieuw"]),
    }


READERS = ("check", "export", "build", "preview")


@pytest.fixture
def refused(root: Path, commands: dict[str, Say]) -> Callable[..., None]:
    """Whether commands say something of the project, and leave everything in it as it was."""

    def by_all(told: Iterable[str], names: Iterable[str] = READERS) -> None:
        before = content(root)
        for name in names:
            said = commands[name]()
            assert [line for line in told if line not in said] == [], name
            assert content(root) == before, name

    return by_all


def content(root: Path) -> set[str]:
    """Every path below a folder, but for the cache."""
    listed = ended(["/usr/bin/find", str(root)])
    return {line for line in listed.stdout.split("\n") if "/.cache" not in line}


def test_a_hostile_file_is_refused(root: Path, refused: Callable[..., None]) -> None:
    for name, (text, _) in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    refused([told for _, told in FILES.values()])


def test_a_link_out_of_the_project_is_refused_and_not_followed(
    root: Path, refused: Callable[..., None], commands: dict[str, Say]
) -> None:
    elsewhere = root.with_name("elders")
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("van iemand anders", "utf-8")
    for name in LINKS:
        (root / name).symlink_to(elsewhere)
    refused([f"{name}:1:1: {told}" for name, told in LINKS.items()], commands)
    assert [path.read_text("utf-8") for path in elsewhere.iterdir()] == ["van iemand anders"]


def test_what_programs_make_does_not_come_from_git(
    root: Path, refused: Callable[..., None], commands: dict[str, Say]
) -> None:
    git(root, "init", "-q")
    for name in TRACKED:
        (root / name).parent.mkdir(parents=True)
        (root / name).write_bytes(b"kwaad")
        git(root, "add", "--force", name)
    refused([f"{name}:1:1: Dit bestand hoort niet in git." for name in TRACKED], commands)


def test_folders_without_end_are_refused(
    root: Path, refused: Callable[..., None], nest: Callable[[Path], None]
) -> None:
    nest(root / "docs")
    refused(["Deze map zit meer dan 20 mappen diep."])
