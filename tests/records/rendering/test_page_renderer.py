"""Which template shows a record."""

import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, UndefinedError, nodes

from conftest import HOUSE, Read
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.rendering.page_renderer import OWN, PageRenderer, missing_templates


@pytest.fixture
def known(tmp_path: Path, read: Read, imprint: Imprint) -> dict[str, Any]:
    """What templates may ask, with templates in a folder of the test."""
    (tmp_path / "record").mkdir()
    (tmp_path / "record/row.html").write_text("Elke: {{ record.title }}", "utf-8")
    env = Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
    PageRenderer(env, read()[0], imprint, HOUSE)
    return dict(env.globals)


def test_each_kind_has_the_templates_that_pages_ask_for() -> None:
    overrides = HOUSE / "overrides"
    found = {path.relative_to(overrides).as_posix() for path in overrides.rglob("*.html")}
    assert missing_templates(KINDS, found) == []
    found -= {"call/facts.html", "call/list.html", "page/search.html", "record/row.html"}
    assert missing_templates(KINDS, found) == [
        "Write overrides/record/row.html: a record of a kind without a row of its own.",
        f"Write overrides/call/list.html: {OWN['list']} (kind call).",
        "Write overrides/call/facts.html: what a record is in short (kind call).",
        "Write overrides/page/search.html: a page with `template: search` (De zoekpagina).",
    ]


def test_a_kind_without_a_row_of_its_own_is_shown_by_the_shared_one(
    known: dict[str, Any], read: Read
) -> None:
    project = read()[0].catalogue.of("project")[0]
    assert known["partial"]("row", project) == f"Elke: {project.title}"


def test_a_template_knows_the_record_by_its_kind_and_as_record(
    known: dict[str, Any], read: Read, tmp_path: Path
) -> None:
    (tmp_path / "project").mkdir()
    own = tmp_path / "project/row.html"
    own.write_text("{{ project.id }} is {{ record.id }}", "utf-8")
    project = read()[0].catalogue.of("project")[0]
    assert known["partial"]("row", project) == f"{project.id} is {project.id}"


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (
            "{{ project.sumary }}",
            "Project has no 'sumary': see its fields in records.kinds.project",
        ),
        ("{% if project.funding[0].amont %}{% endif %}", "Funding has no 'amont'"),
        ("{% for one in project.partner %}{% endfor %}", "Project has no 'partner'"),
        ("{{ titel }}", "'titel' is undefined"),
        ("{{ project.email }}", "has no attribute 'email'"),
        ("{{ titel | length }}", "'titel' is undefined"),
    ],
)
def test_a_name_that_is_not_there_is_told(
    known: dict[str, Any], read: Read, tmp_path: Path, slip: str, told: str
) -> None:
    (tmp_path / "record/row.html").write_text(slip, "utf-8")
    project = read()[0].catalogue.of("project")[0]
    with pytest.raises(UndefinedError, match=re.escape(told)):
        known["partial"]("row", project)


def test_a_template_may_test_for_what_only_other_kinds_have(
    known: dict[str, Any], read: Read, tmp_path: Path
) -> None:
    row = "{% if record.email or note %}{{ record.email }}{% endif %}{{ note or 'Niets' }}"
    (tmp_path / "record/row.html").write_text(row, "utf-8")
    project = read()[0].catalogue.of("project")[0]
    assert known["partial"]("row", project) == "Niets"


def unknown_blocks(folder: Path) -> dict[str, set[str]]:
    """The blocks of templates that the template which they extend does not have, so that nothing shows them."""
    env = Environment(loader=FileSystemLoader(folder), autoescape=True)

    def blocks(name: str) -> tuple[set[str], set[str]]:
        """Those of a template alone at its outermost level, and all that it may show."""
        tree = env.parse((folder / name).read_text("utf-8"))
        own = {block.name for block in tree.find_all(nodes.Block)}
        parents = [extends.template for extends in tree.find_all(nodes.Extends)]
        if not parents:
            return set(), own
        (parent,) = parents
        assert isinstance(parent, nodes.Const)
        outer = {node.name for node in tree.body if isinstance(node, nodes.Block)}
        shown = blocks(parent.value)[1]
        return outer - shown, own | shown

    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return {name: unknown for name in names if (unknown := blocks(name)[0])}


def test_every_block_fills_one_of_the_template_that_it_extends() -> None:
    assert unknown_blocks(HOUSE / "overrides") == {}


def test_a_block_that_nothing_shows_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{% block text %}{% endblock %}", "utf-8")
    (tmp_path / "own.html").write_text(
        '{% extends "page.html" %}{% block txt %}{% endblock %}', "utf-8"
    )
    assert unknown_blocks(tmp_path) == {"own.html": {"txt"}}


@pytest.mark.parametrize("name", ["card", "row"])
def test_a_record_whose_summary_is_its_title_says_it_once(
    name: str, root: Path, read: Read, imprint: Imprint
) -> None:
    project = root / "projects/fietspunt.yml"
    text = project.read_text("utf-8")
    (title,) = re.findall(r"^title: (.*)$", text, re.MULTILINE)
    project.write_text(re.sub(r"(?m)^summary: .*$", f"summary: {title}", text), "utf-8")
    env = Environment(loader=FileSystemLoader(HOUSE / "overrides"), autoescape=True)
    site = read()[0]
    PageRenderer(env, site, imprint, HOUSE)
    (record,) = site.catalogue.get("project", "fietspunt")
    template = env.get_template(f"record/{name}.html")
    html = template.render(record=record, icon=lambda _name: "", photo=lambda *_about: "")
    assert html.count(title) == 1
