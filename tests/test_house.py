"""The rules of the house, kept by tests where no tool keeps them."""

import re
import sys
from pathlib import Path

import material
import pytest
from mkdocs.config import load_config
from programs import ended, python

from records.kinds.registry import KINDS

HOUSE = Path(__file__).parent.parent
SOURCES = sorted((HOUSE / "hooks").rglob("*.py"))


def test_the_records_may_import_neither_engine_nor_theme() -> None:
    names = ("mkdocs", "material", "properdocs")
    code = "".join(f"import {name}.utils\n" for name in names)
    command = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "--no-cache"]
    for path, refused in (
        ("records/noun.py", names),
        ("records/kinds/noun.py", names),
        ("records/commands/verb.py", names),
        ("verb_noun.py", ()),
    ):
        said = ended([*command, "--stdin-filename", f"hooks/{path}", "-"], input=code, cwd=HOUSE)
        assert said.stdout.count("TID251") == len(refused), path


def test_libraries_that_only_some_builds_need_are_loaded_where_they_are_used() -> None:
    ours = "records.site.site_reader, write_exports, write_pictures, records.language.dutch"
    late = {"PIL", "icalendar", "feedgen", "simplemma"}
    said = python("-c", f"import sys, {ours}; print({late} & sys.modules.keys())")
    assert said.stdout == "set()\n", said.stderr


def test_a_file_opens_with_one_sentence_on_its_job() -> None:
    for path in SOURCES:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert re.fullmatch(r'""".+[.:]"""', first), path


def test_every_hook_is_listed_once_and_begins_with_a_verb() -> None:
    config = load_config(str(HOUSE / "mkdocs.yml"))
    listed = [Path(name).name for name in config.hooks]
    assert sorted(listed) == sorted(path.name for path in (HOUSE / "hooks").glob("*.py"))
    verbs = {"pause", "load", "add", "render", "write", "publish", "index", "join"}
    assert {name.split("_")[0] for name in listed} <= verbs


def test_the_menu_leads_to_the_list_of_every_kind() -> None:
    menu = [
        href
        for item in (load_config(str(HOUSE / "mkdocs.yml")).nav or [])
        for href in item.values()
    ]
    lists = [f"{kind.menu}index.md" for kind in KINDS.records]
    assert not set(lists) - set(menu), "Add them to `nav` in mkdocs.yml."


def test_every_folder_of_a_kind_is_in_the_registry() -> None:
    folders = {path.parent.name for path in (HOUSE / "hooks/records/kinds").glob("*/kind.py")}
    assert folders == {kind.name for kind in KINDS}, "Add it to kinds/registry.py."


def test_scripts_and_shared_templates_get_the_addresses_of_kinds_from_the_kinds() -> None:
    sections = "|".join(kind.model.section for kind in KINDS.records)
    own = {kind.name for kind in KINDS.records}
    overrides = HOUSE / "overrides"
    shared = [
        path
        for path in overrides.rglob("*.html")
        if path.relative_to(overrides).parts[0] not in own
    ]
    for path in [*shared, *overrides.rglob("*.js")]:
        text = re.sub(r"{%.*?%}", "", path.read_text(encoding="utf-8"))
        assert not re.findall(rf"""["'`}}]({sections})/""", text), path


def test_no_hook_hides_a_module_of_the_standard_library() -> None:
    names = {path.stem for path in (HOUSE / "hooks").glob("*.py")} | {"records"}
    assert not names & sys.stdlib_module_names


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_pins_by_hash_and_names_no_host(name: str) -> None:
    text = (HOUSE / name).read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9][\w.\[\]-]*==\S+.*\\$", text, re.MULTILINE)
    assert len(pinned) > 20
    assert text.count("--hash=sha256:") >= len(pinned)
    assert not re.search(r"https?://|--index|--find-links", text)


def test_partials_do_not_borrow_the_names_of_the_theme() -> None:
    theirs = Path(material.__file__).parent / "templates" / "partials"
    ours = HOUSE / "overrides" / "partials"
    assert not {path.name for path in ours.iterdir()} & {path.name for path in theirs.iterdir()}


def test_scripts_name_no_kind_and_templates_no_state() -> None:
    kinds = [name for kind in KINDS.records for name in (kind.name, kind.plural)]
    states = [state for kind in KINDS if kind.states for state in kind.states.order]
    ids = {state.id for state in states} - {name for state in states for name in state.groups}
    for ending, names in (("js", [*kinds, *ids]), ("html", ids)):
        for path in (HOUSE / "overrides").rglob(f"*.{ending}"):
            text = path.read_text(encoding="utf-8")
            assert [name for name in names if f'"{name}"' in text] == [], path
