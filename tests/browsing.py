"""What a real browser finds wrong with a built site."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Request

from browser.served import served

SCRIPTS = Path(__file__).parent / "scripts"
_REDIRECT = "<title>Deze pagina is verhuisd"  # the refresh beside it could be that of a payload


def texts(site: Path) -> dict[str, str]:
    """Every page of a built site by its address, redirects left out."""
    pages = {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(site.rglob("*.html"))
    }
    return {name: text for name, text in pages.items() if _REDIRECT not in text}


def inspect(browser: Browser, pages: dict[str, str], clean: dict[str, str]) -> list[str]:
    """What the browser's own parser sees in pages that is in no page of a clean site."""
    page = browser.new_page()
    inline = page.evaluate((SCRIPTS / "inline.js").read_text("utf-8"), list(clean.items()))
    script = (SCRIPTS / "inspect.js").read_text("utf-8")
    found: list[str] = page.evaluate(script, [list(pages.items()), sorted(set(inline))])
    page.close()
    return found


def visit(browser: Browser, site: Path, addresses: list[str]) -> list[str]:
    """What goes wrong while a browser opens pages: scripts, hosts, errors, and what it refuses."""
    found: list[str] = []
    with served(site) as base:
        host = urlsplit(base).netloc
        page = browser.new_page(reduced_motion="reduce")

        def closed(dialog: Dialog) -> None:
            found.append(f"{page.url}: dialog {dialog.message}")
            dialog.dismiss()

        def asked(request: Request) -> None:
            if urlsplit(request.url).netloc not in {host, ""}:
                found.append(f"{page.url}: asks {request.url}")

        page.expose_function("kwaad", lambda *_: found.append(f"{page.url}: a script ran"))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', event =>"
            " refused(`${event.violatedDirective} ${event.blockedURI}`))"
        )
        page.expose_function("refused", lambda what: found.append(f"{page.url}: refused {what}"))
        page.on("dialog", closed)
        page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
        page.on("request", asked)
        for address in addresses:
            page.goto(base + address)
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = !d.open })")
        page.close()
    return found
