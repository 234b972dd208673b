"""Invented records (`example: true`) leave the site with one setting, and never pose as real."""

import re
from pathlib import Path

import pytest
from changing import add_fields
from mkdocs.exceptions import Abort

from conftest import NOW, TINY, Build, Read, site_of
from records.__main__ import main
from records.catalogue.ledger import FILE
from records.kinds.registry import KINDS
from records.site.site_reader import read_site

LINKING = "docs/nieuws/eerste-bericht.md"


@pytest.fixture
def hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXAMPLES", "hide")


def add(root: Path, name: str, text: str) -> None:
    """Write a text below a file."""
    with (root / name).open("a", encoding="utf-8") as file:
        file.write(text)


LINKS = """
Zie [het fietspunt](../../projects/fietspunt.yml), [het team](/contact/fietsteam/) of
[zijn kaartje](/contact/fietsteam/fietsteam.vcf).
"""


GONE = """gone:
  - address: projecten/proef/
    title: Een proef
    date: 2026-11-20
    reason: De proef is voorbij.
    see: projecten/fietspunt/
"""


@pytest.mark.usefixtures("hidden")
def test_hidden_examples_are_nowhere_and_links_to_them_become_text(
    root: Path, build: Build
) -> None:
    add(root, LINKING, LINKS)
    (root / "projects/_gone.yml").write_text(GONE, encoding="utf-8")
    site = build()
    texts = {
        path.relative_to(site).as_posix(): path.read_text("utf-8", "replace")
        for path in site.rglob("*")
        if path.is_file() and path.suffix not in {".woff2", ".png", ".ico"}
    }
    records = site_of(TINY).catalogue.records
    examples = [record for record in records if record.is_example]
    assert len({record.folder for record in examples}) > 5
    for record in examples:
        found = [
            name for name, text in texts.items() if record.href in text or record.title in text
        ]
        assert found == [], record.title
    assert re.search(
        "Zie <a>het fietspunt</a>, <a>het team</a>", texts["nieuws/eerste-bericht/index.html"]
    )
    assert list(site.rglob("fiets*.*")) == []  # its photo, in all sizes
    assert "er komen projecten bij" in texts["projecten/index.html"]
    assert "verzonnen" not in texts["projecten/index.html"]


def test_a_file_that_only_hidden_records_name_is_hidden_too(root: Path, read: Read) -> None:
    for name in ("hidden", "shared", "unnamed"):
        (root / f"docs/assets/{name}.pdf").write_bytes(b"%PDF-1.7\n")
    add(
        root,
        "docs/nieuws/fietspunt-open.md",
        "\n[Een](/assets/hidden.pdf), [twee](/assets/shared.pdf).\n",
    )
    add(root, LINKING, "\n[Hetzelfde](../assets/shared.pdf).\n")
    assert read()[0].assets.keys() > {"assets/hidden.pdf", "assets/fiets.png"}
    shown = {"assets/shared.pdf", "assets/unnamed.pdf"}
    site = read_site(root, NOW, KINDS, examples=False)[0]
    assert site.assets.keys() == shown
    assert not site.photos
    add_fields(root / LINKING, "draft: true\n")
    assert read_site(root, NOW, KINDS, examples=False)[0].assets.keys() == {"assets/unnamed.pdf"}
    preview = read_site(root, NOW, KINDS, examples=False, preview=True)[0]
    assert preview.assets.keys() == shown


@pytest.mark.usefixtures("hidden")
def test_a_list_without_records_says_that_they_will_come(root: Path, build: Build) -> None:
    for path in root.glob("projects/*.yml"):
        if not path.name.startswith("_"):
            text = path.read_text("utf-8").replace("example: true\n", "")
            path.write_text(f"example: true\n{text}", "utf-8")
    site = build()
    page = (site / "projecten/index.html").read_text("utf-8").replace("\u00a0", " ")
    assert "Hier staan nog geen projecten. Ze komen er: kijk later nog eens." in page
    assert "Hier staan nog geen projecten" in (site / "index.html").read_text("utf-8")


def test_examples_can_be_removed_once_they_are_hidden(
    root: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(root, ["remember"]) == 0
    shown = (root / FILE).read_text("utf-8")
    assert "2026-11-24 contact/fietsteam/\n" in shown
    assert not read_site(root, NOW, KINDS, examples=False)[1].errors
    monkeypatch.setenv("EXAMPLES", "hide")
    assert main(root, ["remember"]) == 0
    assert "2026-11-24 contact/fietsteam/ nooit\n" in (root / FILE).read_text("utf-8")
    assert "2026-11-24 projecten/naaiatelier/\n" in (root / FILE).read_text("utf-8")
    (root / "docs/nieuws/fietspunt-open.md").unlink()
    assert not read()[1].errors
    monkeypatch.setenv("EXAMPLES", "show")
    assert main(root, ["remember"]) == 0
    assert "2026-11-24 contact/fietsteam/\n" in (root / FILE).read_text("utf-8")


def test_an_unknown_value_is_told_in_dutch(
    root: Path, build: Build, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EXAMPLES", "nee")
    with pytest.raises(Abort):
        build()
    assert main(root, ["report"]) == 1
    assert (
        "‘EXAMPLES=nee’ kan niet bij ‘examples’. Kies uit: show, hide." in capsys.readouterr().out
    )
    monkeypatch.setenv("EXAMPLES", "")
    write_settings(root, "false")
    assert main(root, ["report"]) == 1
    assert "‘false’ kan niet bij ‘examples’." in capsys.readouterr().out


def write_settings(root: Path, examples: str) -> None:
    """A small mkdocs.yml, which names only files that the tiny site has."""
    text = (TINY.parent / "examples/broken/settings/bestand.yml").read_text("utf-8")
    text = text.replace("hooks/load_record.py", "docs/index.md").replace("overrides", "docs")
    (root / "mkdocs.yml").write_text(f"{text}  examples: {examples}\n", "utf-8")


def test_exports_have_the_setting_of_mkdocs_yml(root: Path, tmp_path: Path) -> None:
    add(root, LINKING, LINKS)
    write_settings(root, "hide")
    assert main(root, ["export", str(tmp_path / "export")]) == 0
    assert not list((tmp_path / "export").rglob("fietspunt*"))
    text = (tmp_path / "export/docs/nieuws/eerste-bericht.md").read_text("utf-8")
    assert "Zie het fietspunt, het team of\nzijn kaartje." in text


def test_an_example_says_so_on_top_and_takes_no_applications(tiny: Path) -> None:
    page = (tiny / "oproepen/nieuwe-wielen/index.html").read_text("utf-8")
    assert page.index("Dit is een verzonnen voorbeeld.") < page.index("<h1>")
    everything = "".join(
        path.read_text("utf-8", "replace") for path in tiny.glob("oproepen/**/*.*")
    )
    assert "https://example.org/indienen" not in everything
    open_now = (tiny / "oproepen/index.html").read_text("utf-8").split("Komt eraan")[0]
    real, line, invented = map(
        open_now.index,
        ("oproepen/altijd/", "De volgende zijn verzonnen.", "oproepen/nieuwe-wielen/"),
    )
    assert real < line < invented
    assert "Open <span>(2)" in open_now  # as many as the filter finds
