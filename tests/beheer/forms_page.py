"""The forms in a real browser, signed in at the stand-in of the forge."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Route, expect

from beheer.github import API, TOKEN, GitHub

_VIOLATION = (
    "addEventListener('securitypolicyviolation', event =>"
    " refused(`${event.violatedDirective} ${event.blockedURI}`))"
)


@dataclass
class Forms:
    """One person at /beheer/."""

    page: Page
    url: str
    github: GitHub
    wrong: list[str] = field(default_factory=list)
    """Errors, what the policy refused, and hosts that nobody should ask."""

    def open(self, address: str = "") -> None:
        """Open a form, or what there is to choose from; sign in when asked."""
        self.page.goto(f"{self.url}beheer/{address and '#/collections/'}{address}")
        if self.page.locator("#open").is_visible():
            self.start(address)
            self.sign_in(TOKEN)

    def start(self, address: str = "") -> None:
        """Leave the explanation, up to the question for a token."""
        if not address:
            self.page.goto(f"{self.url}beheer/")
        self.page.locator("#open").click()
        self.page.get_by_role("button", name="Aanmelden met een sleutel").click()

    def sign_in(self, token: str) -> None:
        """Give a token."""
        self.page.locator("dialog input").first.fill(token)
        self.page.keyboard.press("Enter")

    def fill(self, label: str, text: str) -> None:
        """Write into a field."""
        self.page.get_by_role("textbox", name=label, exact=True).first.fill(text)

    def choose(self, label: str, option: str) -> None:
        """Choose one of the options of a field."""
        field = self.page.get_by_role("group", name=label, exact=True).first
        field.get_by_role("checkbox", name=option).click()

    def photo(self, name: str, data: bytes, kind: str = "image/png") -> None:
        """Give a photo from the disk."""
        self.page.get_by_role("button", name="Bladeren").first.click()
        files = self.page.locator("dialog[open], [role=dialog]").locator("input[type=file]")
        files.first.set_input_files({"name": name, "mimeType": kind, "buffer": data})
        self.page.get_by_role("button", name="Invoegen").click()

    def save(self) -> None:
        """Keep what was written, as a pull request."""
        before = self.github.commits
        self.page.get_by_role("button", name="Opslaan", exact=True).click()
        self.wait_for(lambda: self.github.commits > before)
        expect(self.page.get_by_text("Item opgeslagen.")).to_be_visible()

    def submit(self) -> None:
        """Let somebody look at what was saved."""
        self.page.get_by_role("button", name="Laten nakijken").click()
        self.wait_for(lambda: not self.github.pulls[-1].draft)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Return once something is so at the forge."""
        for _ in range(600):
            if condition():
                return
            self.page.wait_for_timeout(100)
        raise TimeoutError(self.github.asked)


@contextmanager
def forms(browser: Browser, url: str, github: GitHub, **context: object) -> Iterator[Forms]:
    """A visit; whatever the page should not do makes it fail at the end."""
    with browser.new_context(**context) as visit:  # type: ignore[arg-type]
        visit.set_default_timeout(60_000)  # on a busy machine everything takes longer
        page = visit.new_page()
        found = Forms(page, url, github)
        page.expose_function("refused", lambda what: found.wrong.append(f"refused {what}"))
        page.add_init_script(_VIOLATION)
        page.on("pageerror", lambda error: found.wrong.append(str(error)))
        host = urlsplit(url).netloc

        def other(route: Route, request: Request) -> None:
            found.wrong.append(f"asks {request.url}")
            route.abort()

        page.route(
            lambda asked: not asked.startswith((f"http://{host}", API, "data:", "blob:")), other
        )
        github.serve(page)
        yield found
        assert not found.wrong
