"""A build that begins with an earlier one gives what a build from nothing gives, byte for byte."""

import os
import re
import shutil
from collections.abc import Callable, Mapping
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from committing import git
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from conftest import HOUSE, TINY, files_of
from records.building import digest
from records.building import files as building_files

NOON = 1_795_518_000  # Tuesday 24 November 2026 in Belgium

Edit = Callable[[Path, int], None]


def a_house(folder: Path) -> Path:
    """The tiny site as a project of its own, with templates and settings to change."""
    shutil.copytree(TINY, folder)
    shutil.copytree(HOUSE / "overrides", folder / "overrides")
    text = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("hooks/", f"{HOUSE}/hooks/")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def build(root: Path, shared: Mapping[str, Any] | None = None) -> dict[str, bytes]:
    """Every file of the site, after a build of it; those of a preview share what they know."""
    config = load_config(str(root / "mkdocs.yml"))
    config.extra.update(shared or {})
    mkdocs_build(config)
    return files_of(root / "site")


@pytest.fixture(autouse=True)
def no_search_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """It loads a dictionary in each build; test_index_search.py looks at it."""
    monkeypatch.setenv("SEARCH_INDEX", "never")


def build_from_nothing(root: Path) -> dict[str, bytes]:
    """The same from a copy without anything that earlier builds left."""
    with TemporaryDirectory() as elsewhere:
        ignored = shutil.ignore_patterns("site", ".site-*", ".cache")
        copy = Path(shutil.copytree(root, Path(elsewhere) / "copy", ignore=ignored))
        return build(copy)


def change(root: Path, name: str, pattern: str, new: str) -> None:
    """Replace what a pattern finds in a file that may be gone."""
    path = root / name
    if path.exists():
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(pattern, new, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def change_a_title(root: Path, number: int) -> None:
    change(root, "projects/bakfietsen.yml", "^title: .*", f"title: Bakfietsen {number}")


def change_a_theme(root: Path, number: int) -> None:
    theme = ("fiets", "textiel")[number % 2]
    change(
        root, "projects/naaiatelier.yml", r"^themes:\s*(?:\[.*\]|\n\s*- .*)", f"themes: [{theme}]"
    )


def change_a_review(root: Path, number: int) -> None:
    change(root, "projects/naaiatelier.yml", "^reviewed: .*", f"reviewed: 2026-11-{number + 1:02}")


def change_a_deadline(root: Path, number: int) -> None:
    change(
        root, "docs/oproepen/nieuwe-wielen.md", "^closes: .*", f"closes: 2026-12-{number + 1:02}"
    )


def change_a_text(root: Path, number: int) -> None:
    link = ("[x](../contact/fietsteam.md)", "[x](fietspunt-open.md)")[number % 2]
    with (root / "docs/nieuws/oud-nieuws.md").open("a", encoding="utf-8") as file:
        file.write(f"\nNog {number}: {link}.\n")


def change_a_page(root: Path, number: int) -> None:
    with (root / "docs/over/regierol.md").open("a", encoding="utf-8") as file:
        file.write(f"\nNog {number}.\n")


def commit_an_edit(root: Path, number: int) -> None:
    """What changed since the last commit, which the pages of changes tell."""
    git(root, "init", "--quiet")
    for day in (number + 1, number + 11):
        change_a_title(root, day)
        git(root, "add", "docs", "projects")
        git(root, "commit", "--quiet", "--message", "x", day=f"2026-10-{day:02}")


def add_a_project(root: Path, number: int) -> None:
    text = (TINY / "projects/naaiatelier.yml").read_text(encoding="utf-8")
    (root / f"projects/nieuw-{number}.yml").write_text(text, encoding="utf-8")


def delete_a_project(root: Path, _number: int) -> None:
    for path in sorted(root.glob("projects/*-?.yml"))[:1]:
        path.unlink()


def rename_a_project(root: Path, number: int) -> None:
    for path in sorted(root.glob("projects/nieuw-?.yml"))[:1]:
        text = path.read_text(encoding="utf-8")
        path.with_stem(f"hernoemd-{number}").write_text(
            f"{text}\naliases: [{path.stem}]\n" if "aliases" not in text else text, encoding="utf-8"
        )
        path.unlink()


def add_news(root: Path, number: int) -> None:
    (root / f"docs/nieuws/bericht-{number}.md").write_text(
        f"---\ntitle: Bericht {number}\ndate: 2026-11-{number + 1:02}\nprojects: [fietspunt]\n---\n\nTekst.\n",
        encoding="utf-8",
    )


def change_the_vocabulary(root: Path, number: int) -> None:
    change(root, "projects/_vocabulary.yml", "name: Boom.*?([,}]|$)", rf"name: Boom {number}\1")


def change_a_template(root: Path, number: int) -> None:
    path = root / "overrides/project/card.html"
    path.write_text(f"{path.read_text(encoding='utf-8')}<!-- {number} -->", encoding="utf-8")


def change_the_settings(root: Path, number: int) -> None:
    change(root, "mkdocs.yml", "^site_name: .*", f"site_name: Naam {number}")


def wait_some_days(_root: Path, number: int) -> None:
    os.environ["SOURCE_DATE_EPOCH"] = str(NOON + number * 86_400)


def touch_what_was_built(root: Path, number: int) -> None:
    """Somebody edits, removes or adds files in the public site."""
    pages = sorted((root / "site/projecten").rglob("index.html"))
    if pages:
        pages[number % len(pages)].write_text("kapot", encoding="utf-8")
        pages[(number + 1) % len(pages)].unlink(missing_ok=True)
    (root / "site").mkdir(exist_ok=True)
    (root / "site/los.txt").write_text("los", encoding="utf-8")


def remove_what_was_built(root: Path, number: int) -> None:
    folders = ["site", ".site-spare", ".cache"]
    shutil.rmtree(root / folders[number % 3], ignore_errors=True)


def damage_the_cache(root: Path, number: int) -> None:
    for path in (root / ".cache").glob("*.sqlite"):
        data = bytearray(path.read_bytes())
        for place in range(number * 37, len(data), 997):
            data[place] ^= 0xFF
        path.write_bytes(bytes(data) if number % 2 else data[: len(data) // 2])


EDITS: list[list[Edit]] = [
    [change_a_title, change_a_theme, change_a_review],
    [change_a_deadline, change_a_text, change_a_page],
    [commit_an_edit, add_a_project],
    [rename_a_project],
    [add_news, delete_a_project],
    [change_the_vocabulary],
    [change_a_template, change_the_settings],
    [wait_some_days],
]
"""Those of a list are made at once: few pages show what two of them change."""
DAMAGES: list[Edit] = [touch_what_was_built, remove_what_was_built, damage_the_cache]
"""What leaves the content as it is."""


@pytest.mark.no_cover
@pytest.mark.skipif("INCREMENTAL_EXAMPLES" not in os.environ, reason="make fuzz runs it")
@given(
    st.lists(
        st.tuples(st.sampled_from([*chain(*EDITS), *DAMAGES]), st.integers(0, 9)),
        min_size=1,
        max_size=6,
    )
)
@settings(
    max_examples=int(os.environ.get("INCREMENTAL_EXAMPLES", "1")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_any_edits_one_after_another(edits: list[tuple[Edit, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        patch.setenv("SOURCE_DATE_EPOCH", str(NOON))
        root = a_house(Path(folder) / "house")
        build(root)
        for edit, number in edits:
            edit(root, number)
            found = build(root)
            assert found == build_from_nothing(root), edit.__name__


@pytest.mark.no_cover
def test_every_kind_of_edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building_files, "_TICK", 0)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON))
    preview: dict[str, Any] = {"in_memory": {}, "manifests": {}, "partials": {}}
    houses = [(a_house(tmp_path / "alone"), {}), (a_house(tmp_path / "preview"), preview)]
    numbers = count()
    found = before = [build(*house) for house in houses]
    for edits in EDITS:
        for edit in edits:
            number = next(numbers) % 10
            for root, _ in houses:
                edit(root, number)
        found = [build(*house) for house in houses]
        assert found == [build_from_nothing(houses[0][0])] * 2, edits
    assert found != before
    for number, damage in enumerate(DAMAGES, 3):
        for root, _ in houses:
            damage(root, number)
        assert [build(*house) for house in houses] == found, damage.__name__


def test_an_hour_that_passes_closes_a_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = a_house(tmp_path / "house")
    change(root, "docs/oproepen/nieuwe-wielen.md", "^closes: .*", "closes: 2026-11-24 18:00")
    page = "oproepen/nieuwe-wielen/index.html"
    assert b"Laatste dag" in build(root)[page]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON + 8 * 3600))
    found = build(root)
    assert b"Je kunt niet meer indienen" in found[page]
    assert found == build_from_nothing(root)


def test_only_what_an_edit_touches_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    root = a_house(tmp_path / "house")
    code = tmp_path / "hooks/records/building/digest.py"
    library = tmp_path / "libraries/pyromark-0.1.dist-info"
    for folder in (code.parent, library):
        folder.mkdir(parents=True)
    code.touch()
    monkeypatch.setattr(digest, "__file__", str(code))
    monkeypatch.syspath_prepend(library.parent)
    changes: list[Callable[[], object]] = [
        lambda: None,
        (code.parents[1] / "words.py").touch,
        lambda: library.rename(library.with_name("pyromark-0.2.dist-info")),
    ]
    assert [made(root, caplog, change) for change in changes] == ["all"] * len(changes)
    assert made(root, caplog, lambda: None) == "0"
    assert 1 <= int(made(root, caplog, lambda: change_a_title(root, 1))) <= 15


def made(root: Path, caplog: pytest.LogCaptureFixture, change: Callable[[], object]) -> str:
    """How many pages are made anew after a change."""
    change()
    caplog.clear()
    with caplog.at_level("INFO"):
        build(root)
    ((made, of),) = re.findall(r"(\d+) van (\d+) pagina's opnieuw gemaakt", caplog.text)
    return "all" if made == of else made
