"""The editors' guide: a newcomer who follows it to the letter gets what it promises."""

import os
import re
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from guide_pictures import PICTURES
from photos import saved
from PIL import Image
from programs import ended

from conftest import HOUSE, NOW, SAMPLE
from records.commands.writing import remember
from records.kinds.registry import KINDS
from records.reading.problems import Problem
from records.site.site_reader import read_site

GUIDE = HOUSE / "REDACTIE.md"
_ACTION = re.compile(
    r"""(?:(?P<verb>Nieuw\ bestand|Verander)\s+`(?P<file>[^`]+)`:\s+)?
        ^```(?P<kind>\w+)\n(?P<text>.*?)^```$
    | Hernoem\s+`(?P<old>[^`]+)`\s+naar\s+`(?P<new>[^`]+)`
    | Wis\s+`(?P<gone>[^`]+)`
    | zoals\s+`(?P<photo>[^`]+\.jpg)`""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the whole project, as somebody gets it with git, with the sample as content."""
    desk = tmp_path_factory.mktemp("desk")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = ended(command, cwd=HOUSE)
    for name in listed.stdout.split("\0"):
        inside = not name.startswith(("tests/", "docs/", "projects/"))
        if name and inside and (HOUSE / name).is_file():
            (desk / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(HOUSE / name, desk / name)
    shutil.copytree(SAMPLE, desk, dirs_exist_ok=True)
    (desk / ".venv").symlink_to(HOUSE / ".venv")
    if sys.pycache_prefix:
        _share_what_is_compiled(Path(sys.pycache_prefix), desk)
    run(desk, "git init --quiet && git add --all && git commit --quiet --message Begin")
    return desk


def _share_what_is_compiled(cache: Path, desk: Path) -> None:
    """Let Python compile nothing anew but what lies at the desk, and keep no trace of that."""
    own = desk.parent / "kina-site/pycache"
    own.mkdir(parents=True)
    for folder in cache.iterdir():
        if folder.name != desk.parts[1]:
            (own / folder.name).symlink_to(folder)


def follow(desk: Path) -> Iterator[str]:
    """Do what the guide says, in order; gives the output of each command.

    Before a file is renamed or goes, the site is in order and online: what it shows is remembered.
    """
    said = ""
    for action in _ACTION.finditer(GUIDE.read_text(encoding="utf-8")):
        if action["old"] or action["gone"]:
            remember(desk, NOW, KINDS, Namespace())
        if action["old"]:
            (desk / action["old"]).rename(desk / action["new"])
            assert check(desk), "an old address may not be lost"
        elif action["gone"]:
            (desk / action["gone"]).unlink()
            assert check(desk), "an address may not be lost"
        elif action["photo"]:
            (desk / "docs/assets").mkdir(exist_ok=True)
            (desk / "docs/assets" / action["photo"]).write_bytes(
                saved(Image.new("RGB", (8, 8)), "JPEG")
            )
        elif action["kind"] == "sh":
            said = run(desk, action["text"])
            yield said
        elif action["kind"] == "text":
            assert action["text"].strip() in said
        elif action["kind"] == "diff":
            patch(desk / action["file"], action["text"].splitlines(keepends=True))
        else:
            assert action["verb"] == "Nieuw bestand", f"nobody says what to do with {action[0]}"
            (desk / action["file"]).write_text(action["text"], encoding="utf-8")


def patch(path: Path, lines: list[str]) -> None:
    """Take out of a file what is red, and put in what is green."""
    old, new = ("".join(line[1:] for line in lines if line[0] in marks) for marks in (" -", " +"))
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def check(desk: Path) -> list[Problem]:
    """What is wrong with the content on the day of the guide."""
    return read_site(desk, NOW, KINDS)[1].errors


def run(desk: Path, commands: str) -> str:
    """The output of shell commands, all of which must work."""
    names = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    newcomer = dict.fromkeys(names, "nieuw@example.org")
    settings = {"SOURCE_DATE_EPOCH": "1795500000", "SEARCH_INDEX": "never"}
    environment = {**os.environ, **newcomer, **settings, "XDG_CACHE_HOME": str(desk.parent)}
    environment.pop("MAKEFLAGS", None)
    done = ended(["bash", "-e", "-c", commands], cwd=desk, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_newcomer_who_follows_the_guide_gets_a_site_with_all_of_it(desk: Path) -> None:
    said = list(follow(desk))
    assert check(desk) == []
    assert len(said) > 3
    assert any("Wat kan de redactie nakijken?" in text for text in said)
    site = desk / "site"
    project = (site / "projecten/naaiatelier-de-draad/index.html").read_text(encoding="utf-8")
    assert "Elke dinsdag naaien 8 mensen samen." in project
    assert "Acht mensen naaien aan een lange tafel." in project
    moved = (site / "projecten/naaien-voor-de-buurt/index.html").read_text(encoding="utf-8")
    assert "Ga naar de nieuwe pagina" in moved
    call = (site / "oproepen/samen-sterk-in-de-wijk/index.html").read_text(encoding="utf-8")
    assert "Het budget is op." in call
    gone = (site / "nieuws/de-eerste-naaidag-was-een-feest/index.html").read_text(encoding="utf-8")
    assert "Het bericht ging over de verkeerde dag." in gone
    for page in (
        "agenda/kijkdag-in-het-naaiatelier",
        "organisaties/naaiwerk-voorbeeld",
        "contact/team-naaien",
        "over/werkplekken",
        "themas/dierenzorg",
    ):
        assert (site / page / "index.html").is_file()


def test_every_link_and_picture_of_the_guide_is_there() -> None:
    for page in (GUIDE, *(HOUSE / ".github" / "redactie").glob("*.md")):
        text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text(encoding="utf-8"))
        anchors = {
            re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"^##+ (.*)$", text, re.MULTILINE)
        }
        for target in re.findall(r"\]\((?!https:)([^)#\s]*)(?:#[^)]*)?\)", text):
            assert not target or (page.parent / target).exists(), target
        assert set(re.findall(r"\]\(#([^)]*)\)", text)) <= anchors


def test_every_picture_of_the_guide_is_made_by_the_tests_and_light() -> None:
    shown = set(re.findall(r"\.github/redactie/(\w+)\.png", GUIDE.read_text(encoding="utf-8")))
    assert shown == set(PICTURES)
    for name in shown:
        assert (HOUSE / f".github/redactie/{name}.png").stat().st_size < 200_000
