"""The whole site as plain Markdown, which other engines build without a hook."""

import re
import sys
from pathlib import Path

import pytest
import yaml
from changing import change
from hostile import hostile_files
from programs import ended

from conftest import Read
from records.export.markdown import escaped
from records.export.site_export import page_files, write_export

HOSTILE = "*a* _b_ <script>kwaad(1)</script> [c](javascript:d) `e` # f & | g"


@pytest.fixture
def export(root: Path, read: Read, tmp_path: Path) -> Path:
    for name, text in hostile_files(HOSTILE, 1):
        plain = re.sub(r'"description": ".*?"\}$', '"description": "Tekst."}', text)
        plain = re.sub(r"\n---\n[^{]*$", "\n---\nTekst.\n", plain)
        (root / name).write_text(plain, encoding="utf-8")
    site, problems = read()
    assert problems.errors == []
    write_export(root, site, tmp_path / "export")
    return tmp_path / "export"


def test_an_address_stays_the_same_in_another_engine() -> None:
    files = page_files(["", "over/", "over/a/", "privacy/", "themas/a/"])
    assert files == {
        "": "index.md",
        "over/": "over/index.md",
        "over/a/": "over/a.md",
        "privacy/": "privacy.md",
        "themas/a/": "themas/a.md",
    }


def test_every_page_has_front_matter_a_heading_and_no_mark_of_ours(export: Path) -> None:
    pages = sorted(export.glob("docs/**/*.md"))
    assert len(pages) > 30
    for path in pages:
        _, matter, body = path.read_text("utf-8").split("---\n", 2)
        fields = yaml.safe_load(matter)
        assert fields["title"], path
        assert fields["description"], path
        assert body.count("\n# ") == 1, path
        assert "\ue000" not in body, path


def test_a_record_says_in_markdown_what_its_page_shows(export: Path) -> None:
    page = (export / "docs/projecten/fietspunt.md").read_text("utf-8")
    assert "- **Thema's**: [Fiets](../themas/fiets.md)" in page
    assert "    - **Bedrag**: 10.000,50\u00a0euro" in page
    assert "    - **Oproep**: [Nieuwe wielen](../oproepen/nieuwe-wielen.md)" in page
    assert "[oproep](../oproepen/nieuwe-wielen.md)" in page
    assert "[de regierol](../over/regierol.md#wat)" in page
    assert (export / "docs/assets/fiets.png").is_file()


def test_only_who_is_a_member_today_is_listed(root: Path, read: Read, tmp_path: Path) -> None:
    change(root / "projects/_vocabulary.yml", "member: {as_of: 2024-05}", "member: {end: 2025}")
    write_export(root, read()[0], tmp_path)
    page = (tmp_path / "docs/over/index.md").read_text("utf-8")
    assert "- [Niel](../gemeenten/niel.md)" in page
    assert "gemeenten/boom.md" not in page


def test_the_page_of_knowledge_leads_to_all_that_has_documents(export: Path) -> None:
    page = (export / "docs/kennis.md").read_text("utf-8")
    assert "- [Nieuwe wielen](oproepen/nieuwe-wielen.md)" in page


def test_text_of_a_record_means_nothing_to_markdown() -> None:
    assert escaped("*a* <b> [c](d)") == r"\*a\* \<b\> \[c\]\(d\)"


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_another_engine_builds_it_without_a_hook(export: Path, engine: str) -> None:
    command = [str(Path(sys.executable).parent / engine), "build", "--strict"]
    done = ended(command, cwd=export)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.relative_to(export / "docs") for path in export.glob("docs/**/*.md")}
    for page in pages:
        folder = page.parent if page.name == "index.md" else page.with_suffix("")
        html = (export / "site" / folder / "index.html").read_text("utf-8")
        assert "<script>kwaad" not in html, page
        assert "javascript:d" not in re.findall(r'href="([^"]*)"', html), page
    assert "10.000,50" in (export / "site/projecten/fietspunt/index.html").read_text("utf-8")
