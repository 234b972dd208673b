"""No file of docs/ stands in the place of another of the site."""

from pathlib import Path

import pytest

from conftest import TINY, Read, Write, site_of
from records.site.asset_paths import TakenPaths

TAKEN = TakenPaths(["projecten/feed.json", "index.html"])


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("favicon.ico", "overrides/favicon.ico"),
        ("assets/js/scheme.js", "overrides/assets/js/scheme.js"),
        ("Assets/JS/scheme.JS", "overrides/assets/js/scheme.js"),
        ("assets/og/nieuw.png", "iets uit assets/og/ van de site zelf"),
        ("projecten/feed.json", "projecten/feed.json van de site zelf"),
        ("index.html.br", "index.html van de site zelf"),
        ("assets/fiets.png", ""),
        ("nieuws/foto.png", ""),
    ],
)
def test_a_path_has_one_owner(path: str, other: str) -> None:
    assert TAKEN.owner(path) == other


def test_a_page_stands_in_no_folder_of_the_site_itself(write: Write, read: Read) -> None:
    text = "---\ntitle: Beheer\nsummary: Iets anders.\nreviewed: 2026-11-01\n---\nTekst.\n"
    write("docs/beheer.md", text)
    (problem,) = read()[1]
    assert "/beheer/ is al van iets uit beheer/ van de site zelf" in problem.text


def test_every_file_of_a_built_site_has_an_owner(tiny: Path) -> None:
    pages = [path.relative_to(tiny).as_posix() for path in tiny.rglob("*.html")]
    files = {path.relative_to(tiny).as_posix() for path in tiny.rglob("*") if path.is_file()}
    assets = {path.relative_to(TINY / "docs").as_posix() for path in TINY.rglob("docs/**/*.png")}
    site = site_of(TINY)
    taken = TakenPaths([*pages, *site.downloads])
    assert [path for path in sorted(files - assets) if not taken.owner(path)] == []
