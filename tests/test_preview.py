"""The preview: mistakes lie over the last good page, and go away when they are mended."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served_preview import add_hook, furnish, served, soon

from conftest import TINY, Build, Read, Write
from preview.server import Preview
from records.kinds.registry import KINDS
from records.site.site_reader import read_site

NAME = "projects/fietspunt.yml"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as found:
        yield found


def test_a_mistake_lies_over_the_page_until_it_is_mended(
    root: Path, write: Write, page: Page
) -> None:
    furnish(root)
    good = (root / NAME).read_text(encoding="utf-8")
    broken = good.replace("status: lopend", "status: loopend")
    write(NAME, broken)
    with served(root) as url:
        overlay = page.locator(".k-overlay")
        page.goto(f"{url}projecten/fietspunt/")
        expect(overlay).to_contain_text("Bedoelde je ‘lopend’?")
        expect(overlay.locator("pre")).to_contain_text("status: loopend")
        expect(page.locator("h1")).to_have_count(0)

        write(NAME, good)
        expect(page.locator("h1")).to_have_text("Fietspunt aan het station")
        expect(overlay).to_have_count(0)

        write(NAME, broken)
        expect(overlay).to_contain_text("1 fout in 1 bestand.")
        expect(page.locator("h1")).to_have_text("Fietspunt aan het station")
        overlay.locator("summary").click()
        expect(overlay.locator("ol")).to_be_hidden()

        write(NAME, good)
        expect(overlay).to_have_count(0)


WAIT = """import time
from pathlib import Path


def on_files(files, config):
    root = Path(config.config_file_path).parent
    while (root / "wacht").exists():
        (root / "wachtend").touch()
        time.sleep(0.02)
    return files
"""


def test_a_second_save_shows_while_the_first_is_still_being_built(
    root: Path, write: Write, page: Page
) -> None:
    furnish(root)
    add_hook(root, WAIT)
    good = (root / NAME).read_text(encoding="utf-8")
    with served(root) as url:
        page.goto(f"{url}projecten/fietspunt/")
        wait = write("wacht", "")
        for name in ("Eerste", "Tweede", "Derde"):
            copy = write(f"{NAME}~", "as some programs do")
            write(NAME, good.replace("title: ", f"title: {name} "))
            copy.unlink()
            expect(page.locator("h1")).to_contain_text(name)
            assert soon((root / "wachtend").exists)  # no build reads a copy of the next save
        wait.unlink()
        page.goto(f"{url}projecten/")
        expect(page.locator("main")).to_contain_text("Derde Fietspunt")
        page.goto(f"{url}projecten/fietspunt/")
        expect(page.locator("h1")).to_contain_text("Derde")


def test_a_page_that_is_asked_for_as_a_build_begins_does_not_wait_for_its_end(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(root, root / "voorvertoning", 0)
    (root / "voorvertoning").mkdir()
    preview._wanted_epoch += 1  # noqa: SLF001 (as MkDocs does before it builds)
    visitor = threading.Thread(
        target=preview.serve_request, args=({"PATH_INFO": "/"}, lambda *_: None), daemon=True
    )
    visitor.start()
    waiting = preview._epoch_cond._waiters  # type: ignore[attr-defined] # noqa: SLF001 (as above)
    assert soon(lambda: bool(waiting))
    answered = []

    def build() -> None:
        visitor.join(60)
        answered.append(not visitor.is_alive())

    monkeypatch.setattr(preview, "_build", build)
    preview.builder()
    assert answered == [True]
    preview.server_close()


def test_a_mistake_in_a_template_is_told_too_and_a_strange_address_is_answered(
    root: Path, write: Write, page: Page
) -> None:
    furnish(root)
    with served(root) as url:
        answer = page.goto(f"{url}bestaat-niet/")
        assert answer
        assert answer.status == 404
        expect(page.locator("h1")).to_have_text("Hier zit een draadje los")
        write("overrides/project/page.html", "<p>\n{% block %}")
        overlay = page.locator(".k-overlay")
        expect(overlay).to_contain_text("Dit ligt niet aan je tekst.")
        expect(overlay).to_contain_text("overrides/project/page.html, regel 2: ")


def test_the_preview_shows_what_waits_and_says_so(root: Path, write: Write, page: Page) -> None:
    furnish(root)
    text = (root / "projects/naaiatelier.yml").read_text(encoding="utf-8")
    write("projects/plan.yml", f"draft: true\n{text}")
    with served(root) as url:
        page.goto(f"{url}projecten/plan/")
        expect(page.locator(".k-head .k-badge--preview")).to_have_text(
            "Alleen in de voorvertoning: klad"
        )
        page.goto(f"{url}nieuws/")
        row = page.locator("article", has_text="Nieuws van morgen")
        expect(row).to_contain_text("zichtbaar vanaf 25 november 2026")
        expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")


def test_the_public_site_never_shows_what_waits(tiny: Path) -> None:
    assert not (tiny / "nieuws" / "morgen").exists()
    assert "voorvertoning" not in (tiny / "nieuws" / "index.html").read_text(encoding="utf-8")
    assert "noindex" not in (tiny / "index.html").read_text(encoding="utf-8")
    assert (TINY / "docs" / "nieuws" / "morgen.md").exists()


def test_the_checks_are_the_same_in_a_preview(root: Path, write: Write, read: Read) -> None:
    text = (root / NAME).read_text(encoding="utf-8")
    write(NAME, f"{text}\n  Zie [morgen](../docs/nieuws/morgen.md).\n")
    site, problems = read()
    preview, also = read_site(root, site.catalogue.now, KINDS, preview=True)
    assert [problem.code for problem in problems] == ["link-hidden"]
    assert list(also) == list(problems)
    assert len(preview.catalogue.of("news_item")) > len(site.catalogue.of("news_item"))


def test_a_preview_that_is_handed_around_stays_out_of_search_engines(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREVIEW", "true")
    site = build()
    assert (site / "nieuws" / "morgen" / "index.html").is_file()
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    assert len(pages) > 30
    assert all('<meta name="robots" content="noindex">' in page for page in pages)
