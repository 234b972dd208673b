"""Photos and share pictures on a built site."""

import json
import re
import shutil
from pathlib import Path

import pytest
from changing import change
from photos import SECRETS, taken
from playwright.sync_api import Browser

from browser import rules
from browser.served import served
from browser.visit import GOOD, LIGHT, visit
from conftest import TINY, Build, build_then
from records.building import file_store
from records.pictures import photo_files

PHOTO = "assets/Mijn-Foto.JPG"
NEWS = f"""\
---
title: Een foto
date: 2026-11-02
summary: Een voorbeeld.
image: {{src: {PHOTO}, alt: Rood naast blauw}}
---
Zie ![Nog eens rood](../assets/Mijn-Foto.JPG) en [de foto](../assets/Mijn-Foto.JPG).
"""


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with a photo of a phone that lay on its side."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("pictured") / "tiny"))
    (root / "docs" / PHOTO).write_bytes(taken(size=(2400, 1800), turn=6))
    (root / "docs/nieuws/foto.md").write_text(NEWS, "utf-8")
    change(root / "projects/fietspunt.yml", "assets/fiets.png", PHOTO)
    (root / "docs/assets/README.md").write_text("# Voor redacteurs\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def site(pictured: Path) -> Path:
    """The same, built."""
    return build_then(pictured, "never")


@pytest.fixture
def root(pictured: Path, tmp_path: Path) -> Path:
    """A copy of the same, to change."""
    return Path(shutil.copytree(pictured, tmp_path / "tiny"))


def test_only_what_was_made_of_a_photo_is_published(pictured: Path, site: Path) -> None:
    original = (pictured / "docs" / PHOTO).read_bytes()
    for path in site.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert content != original, path
            if path.suffix.lower() in {".jpg", ".webp", ".png"}:
                assert not [secret for secret in SECRETS if secret in content], path
    assert (site / PHOTO).is_file()
    assert len(list((site / "assets/photos").glob("mijn-foto-*.webp"))) == 3
    assert not list(site.glob("assets/*README*"))


def test_every_picture_on_a_page_is_there(pictured: Path, site: Path) -> None:
    page = (site / "nieuws/foto/index.html").read_text(encoding="utf-8")
    sources = re.findall(r"\.\./\.\./(assets/[^ \"]+(?:webp|JPG))", page)
    assert len(set(sources)) == 4
    assert all((site / source).is_file() for source in sources)
    assert page.count("<picture>") == 2
    assert page.count('width="1600" height="2133"') == 2
    assert page.count('loading="lazy"') == 1
    (share,) = re.findall(r'og:image" content="https://[^/]+/([^"]+)"', page)
    assert share == "assets/og/nieuws/foto.png"
    assert (site / share).is_file()
    (article,) = (
        found
        for found in map(json.loads, re.findall(r"ld\+json\">(.*?)</script>", page))
        if found["@type"] == "NewsArticle"
    )
    assert article["image"].endswith(f"/{PHOTO}")
    feed = json.loads((site / "nieuws/feed.json").read_text(encoding="utf-8"))
    (item,) = (item for item in feed["items"] if item["title"] == "Een foto")
    assert item["image"].endswith(f"/{PHOTO}")
    assert item["attachments"][0]["size_in_bytes"] == (site / PHOTO).stat().st_size
    assert len(list(pictured.glob(f"{file_store.FOLDER}/*"))) == 6


def pictures(site: Path) -> dict[Path, bytes]:
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*.png")}


def test_a_build_without_changes_makes_no_picture_anew(
    pictured: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pictures(site)
    monkeypatch.delattr(photo_files, "photo_files")
    monkeypatch.delattr("records.rendering.share_drawing._words")
    assert pictures(build_then(pictured, "never")) == before


def test_another_photo_under_the_same_name_changes_the_pages_that_show_it(
    root: Path, build: Build
) -> None:
    build()
    (root / "docs" / PHOTO).write_bytes(taken(size=(400, 300)))
    page = (build() / "nieuws/foto/index.html").read_text(encoding="utf-8")
    assert page.count('width="400" height="300"') == 2


def test_a_phone_gets_one_picture_upright_that_does_not_push_the_text(
    site: Path, browser: Browser
) -> None:
    with served(site) as address, visit(browser, f"{address}nieuws/foto/") as seen:
        (picture,) = (url for url in seen.addresses if "/assets/photos/" in url)
        image = seen.page.locator(".k-prose figure img")
        assert image.evaluate("e => [e.naturalWidth < e.naturalHeight, e.complete]") == [True, True]
        assert rules.shift(seen.page) < GOOD
        size = (site / picture.removeprefix(address)).stat().st_size
        assert seen.weight - size < LIGHT
