"""The editors' guide: a newcomer who follows it to the letter gets what it promises."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from guide_pictures import PICTURES

HOUSE = Path(__file__).parent.parent
GUIDE = HOUSE / "REDACTIE.md"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_WRITE = re.compile(r"staat er dit in\s+`(?P<name>[^`]+)`:$")
_ADD = re.compile(r"Voeg dit toe aan\s+`(?P<name>[^`]+)`:$")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the whole project, as somebody gets it with git."""
    desk = tmp_path_factory.mktemp("desk")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 (the one on the PATH)
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.split("\0"):
        if name and not name.startswith("tests/") and (HOUSE / name).is_file():
            (desk / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(HOUSE / name, desk / name)
    (desk / ".venv").symlink_to(HOUSE / ".venv")
    run(desk, "git init --quiet && git add --all && git commit --quiet --message Begin")
    return desk


def follow(desk: Path) -> Iterator[str]:
    """Do what each block of the guide says, in order; gives the output of each command."""
    guide = GUIDE.read_text(encoding="utf-8")
    said = ""
    for block in _BLOCK.finditer(guide):
        before = guide[: block.start()].rstrip()
        written, added = _WRITE.search(before), _ADD.search(before)
        text = block["text"]
        if block["kind"] == "sh":
            said = run(desk, text)
            yield said
        elif block["kind"] == "text":
            assert text.strip() in said
        elif written:
            assert (desk / written["name"]).is_file(), "make new made another file"
            (desk / written["name"]).write_text(text, encoding="utf-8")
        else:
            assert added, f"nobody says what to do with {text}"
            with (desk / added["name"]).open("a", encoding="utf-8") as file:
                file.write(text)


def run(desk: Path, commands: str) -> str:
    """The output of shell commands, all of which must work."""
    names = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    newcomer = dict.fromkeys(names, "nieuw@example.org")
    environment = {**os.environ, **newcomer, "SOURCE_DATE_EPOCH": "1795500000"}
    environment.pop("MAKEFLAGS", None)
    done = subprocess.run(
        ["bash", "-e", "-c", commands],  # noqa: S607
        cwd=desk,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_newcomer_who_follows_the_guide_gets_a_site_with_all_of_it(desk: Path) -> None:
    said = list(follow(desk))
    assert len(said) > 8
    site = desk / "site"
    project = (site / "projecten/naaiatelier-de-draad/index.html").read_text(encoding="utf-8")
    assert "Elke dinsdag naaien 8 mensen samen." in project
    moved = (site / "projecten/naaien-voor-de-buurt/index.html").read_text(encoding="utf-8")
    assert "Ga naar de nieuwe pagina" in moved
    for page in (
        "oproepen/samen-sterk-in-de-wijk",
        "agenda/kijkdag-in-het-naaiatelier",
        "organisaties/naaiwerk-voorbeeld",
        "nieuws/de-eerste-naaidag-was-een-feest",
        "contact/team-naaien",
    ):
        assert (site / page / "index.html").is_file()
    assert any("Wat kan de redactie nakijken?" in text for text in said)


def test_every_link_and_picture_of_the_guide_is_there() -> None:
    for page in (GUIDE, *(HOUSE / ".github" / "redactie").glob("*.md")):
        text = _BLOCK.sub("", page.read_text(encoding="utf-8"))
        anchors = {
            re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"^##+ (.*)$", text, re.MULTILINE)
        }
        for target in re.findall(r"\]\(([^)#\s]*)(?:#[^)]*)?\)", text):
            assert not target or (page.parent / target).exists(), target
        assert set(re.findall(r"\]\(#([^)]*)\)", text)) <= anchors


def test_every_picture_of_the_guide_is_made_by_the_tests_and_light() -> None:
    shown = set(re.findall(r"\.github/redactie/(\w+)\.png", GUIDE.read_text(encoding="utf-8")))
    assert shown == set(PICTURES)
    for name in shown:
        assert (HOUSE / f".github/redactie/{name}.png").stat().st_size < 200_000
