"""What a browser is told, and what it never does: other hosts, cookies, errors."""

import random
import re
from pathlib import Path

from playwright.sync_api import Browser

from browser import rules
from browser.served import served
from browser.visit import FEW, LIGHT, visit
from records.rendering.policy import policy, script_hashes


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
    with browser.new_page(color_scheme="dark", java_script_enabled=False) as page:
        page.goto(address)
        # evaluate works without scripts: it is the test's own
        ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
        assert ground == "rgb(14, 25, 27)"


def test_every_page_carries_a_policy_that_allows_its_own_scripts_only(
    tiny: Path, public: Path
) -> None:
    for page in [*tiny.rglob("*.html"), *public.rglob("*.html")]:
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
