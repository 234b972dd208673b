"""What a browser is told, and what it never does: other hosts, cookies, errors."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from browser import rules
from browser.kinds import kinds
from browser.served import served
from browser.visit import visit
from conftest import NOW, SAMPLE
from records.kinds.registry import KINDS
from records.rendering.policy import policy, script_hashes
from records.site.site import read_site

PAGES = kinds(read_site(SAMPLE, NOW, KINDS)[0])
every_kind = pytest.mark.parametrize("href", PAGES.values(), ids=PAGES.keys())

LIGHT = 110_000
"""Bytes of a first visit, at most."""
FEW = 12
"""Requests of a first visit, at most."""

A_WORD = 0.005
"""Layout shift of a word that another one takes the place of, such as the days that are left."""
GOOD = 0.1
"""Layout shift below which a page is good (web.dev/cls): a line that breaks elsewhere, not a jump."""

_PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@every_kind
def test_a_visit_is_quiet_private_and_light(browser: Browser, address: str, href: str) -> None:
    with visit(browser, address + href) as seen:
        expected = [] if "bestaat" not in href else [seen.console[0]]  # the 404 itself
        assert seen.console == expected
        assert {urlsplit(url).netloc for url in seen.addresses} == {urlsplit(address).netloc}
        assert seen.stored() == []
        assert len(seen.addresses) <= FEW
        assert seen.weight <= LIGHT


@pytest.fixture(params=[320, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty page, on a narrow phone and on a desktop."""
    with browser.new_context(viewport={"width": request.param, "height": 844}) as context:
        yield context.new_page()


@every_kind
def test_what_comes_in_while_a_page_loads_moves_nothing(
    page: Page, address: str, href: str
) -> None:
    page.route("**/*.woff2", lambda route: route.abort())  # whose arrival is another test
    page.goto(address + href, wait_until="networkidle")
    assert rules.shift(page) < A_WORD


@pytest.mark.parametrize("page", [320], indirect=True)
@every_kind
def test_a_font_that_comes_late_moves_hardly_anything(page: Page, address: str, href: str) -> None:
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks it)
    page.goto(address + href, wait_until="domcontentloaded")
    page.evaluate(_PAINTED)
    assert held
    for route in held:
        route.continue_()
    page.evaluate("document.fonts.ready.then(() => 0)")
    page.evaluate(_PAINTED)
    assert rules.shift(page) < GOOD


def test_the_choice_of_colours_is_kept_and_nothing_else(browser: Browser, address: str) -> None:
    with visit(browser, address, width=1280) as seen:
        seen.page.get_by_role("button", name="Donkere weergave").first.click()
        assert seen.stored() == ["weergave"]
        seen.page.reload()
        scheme = "document.documentElement.dataset.mdColorScheme"
        assert seen.page.evaluate(scheme) == "slate"
        seen.page.get_by_role("button", name="Lichte weergave").first.click()
        assert seen.page.evaluate(scheme) == "default"


def test_the_colours_follow_the_system_until_somebody_chooses(
    browser: Browser, address: str
) -> None:
    with browser.new_context(color_scheme="dark", java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        # evaluate works without scripts: it is the test's own
        ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
        assert ground == "rgb(14, 25, 27)"


def test_every_page_carries_a_policy_that_allows_its_own_scripts_only(
    build: Callable[..., Path], public: Path
) -> None:
    for page in [*build().rglob("*.html"), *public.rglob("*.html")]:
        text = page.read_text(encoding="utf-8")
        found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        assert found, page
        assert found[1] == policy(script_hashes(text)), page
        assert "unsafe-inline" not in found[1]
        assert " style=" not in text, page
        assert " onclick=" not in text, page


def test_hosts_that_read_headers_get_the_same_policy(public: Path) -> None:
    headers = (public / "_headers").read_text(encoding="utf-8")
    home = (public / "index.html").read_text(encoding="utf-8")
    assert policy(script_hashes(home)) in headers
    for name in ("Strict-Transport-Security", "nosniff", "Referrer-Policy", "Permissions-Policy"):
        assert name in headers


def test_a_page_that_breaks_the_rules_is_noticed(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=nl><meta charset=utf-8>"
        f'<meta http-equiv=Content-Security-Policy content="{policy([])}">'
        "<title>Kapot</title><script>localStorage.setItem('spoor', 1)</script>"
        "<img src=http://127.0.0.2:9/pixel.png alt=''><h1>Kapot</h1>",
        encoding="utf-8",
    )
    with served(tmp_path) as url, visit(browser, url) as seen:
        assert any("script-src" in line for line in seen.console)
        assert any("img-src" in line for line in seen.console)
        assert seen.stored() == []


def test_a_heavy_and_restless_page_is_noticed(browser: Browser, tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(LIGHT)  # noqa: S311 (no secret)
    (tmp_path / "noise.png").write_bytes(noise)
    images = "".join(f"<img src=noise.png?{number} alt=''>" for number in range(FEW))
    jump = "document.querySelector('p').style.height = '300px'"
    (tmp_path / "index.html").write_text(
        f"<!doctype html><html lang=nl><title>Zwaar</title><p>Boven</p><h1>Zwaar</h1>{images}"
        f"<script>document.cookie = 'spoor=1'; setTimeout(() => {{ {jump} }}, 200)</script>",
        encoding="utf-8",
    )
    with served(tmp_path) as url, visit(browser, url) as seen:
        assert len(seen.addresses) > FEW
        assert seen.weight > LIGHT
        assert rules.shift(seen.page) > 0
        assert seen.stored() == ["spoor"]
