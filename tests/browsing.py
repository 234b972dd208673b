"""A built site on the loopback address, and what a real browser finds wrong with it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Request, Route


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tests say enough."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A browser that leaves a page hangs up on what it asked for."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address, ending on a slash, at which a folder is served while the block runs."""
    server = _Server(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


SCRIPTS = Path(__file__).parent / "scripts"


def texts(site: Path) -> list[tuple[str, str]]:
    """Every page of a built site, with its address."""
    return [
        (path.relative_to(site).as_posix().removesuffix("index.html"), path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    ]


def inspect(browser: Browser, site: Path, clean: Path) -> list[str]:
    """What the browser's own parser sees in a site that is in no page of a clean one."""
    page = browser.new_page()
    inline = page.evaluate((SCRIPTS / "inline.js").read_text("utf-8"), texts(clean))
    script = (SCRIPTS / "inspect.js").read_text("utf-8")
    pages = texts(site)
    found: list[str] = []
    for start in range(0, len(pages), 100):
        found += page.evaluate(script, [pages[start : start + 100], inline])
    page.close()
    return found


def visit(browser: Browser, site: Path, addresses: list[str]) -> list[str]:
    """What goes wrong while a browser really opens pages: foreign scripts, hosts and errors."""
    found: list[str] = []
    with serving(site) as base:
        host = urlsplit(base).netloc
        page = browser.new_page(reduced_motion="reduce")

        def closed(dialog: Dialog) -> None:
            found.append(f"{page.url}: dialog {dialog.message}")
            dialog.dismiss()

        def routed(route: Route, request: Request) -> None:
            if urlsplit(request.url).netloc == host:
                route.continue_()
            else:
                found.append(f"{page.url}: asks {request.url}")
                route.abort()

        page.expose_function("kwaad", lambda *_: found.append(f"{page.url}: a script ran"))
        page.on("dialog", closed)
        page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
        page.route(lambda url: urlsplit(url).netloc != host, routed)
        for address in addresses:
            page.goto(base + address)
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = !d.open })")
        page.close()
    return found
