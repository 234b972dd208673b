"""Lays what is wrong, as a piece of HTML, over every page that a server gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from records.reading.excerpts import Excerpts
from records.reading.problems import Problem, count

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
App = Callable[[Environ, StartResponse], Iterable[bytes]]


class Overlaid:
    """A WSGI application (PEP 3333) around another one."""

    app: App

    def __init__(self, site_dir: Path) -> None:
        self._site_dir = site_dir
        self.overlay = ""
        """The HTML; empty while all is well."""

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request; a page that is not there answers as the site's own 404 page."""
        status, headers, body = self._ask(environ, environ["PATH_INFO"])
        if status.startswith("404"):
            name = "404.html" if (self._site_dir / "404.html").exists() else ""
            _, headers, body = self._ask(environ, f"/{name}")
        if dict(headers).get("Content-Type") == "text/html":
            body = self._with_overlay(body)
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(body)))]
        start_response(status, headers)
        return [body]

    def _with_overlay(self, page: bytes) -> bytes:
        head, body_end, tail = page.rpartition(b"</body>")
        return head + self.overlay.encode() + body_end + tail if body_end else page

    def _ask(self, environ: Environ, path: str) -> tuple[str, list[tuple[str, str]], bytes]:
        told: list[Any] = []
        answer = self.app({**environ, "PATH_INFO": path}, lambda *said: told.extend(said))
        body = b"".join(answer)
        if close := getattr(answer, "close", None):
            close()
        return told[0], told[1], body


def overlay(folder: Path, root: Path, problems: Sequence[Problem], reason: str) -> str:
    """The template overlay.html of `folder`, filled; `reason` says what else went wrong."""
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    excerpts = Excerpts(root)
    shown = [
        (problem, excerpts.of(problem), (root / problem.place.file).as_posix())
        for problem in problems
    ]
    template = environment.get_template("overlay.html")
    return template.render(problems=shown, count=count(problems) if problems else "", reason=reason)
