"""The overlay that shows errors on top of every page of the preview, and advice in a corner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from records.reading.problem_forms import FEW, Excerpts, totals
from records.reading.problems import Problem, count


def overlay(folder: Path, root: Path, problems: Sequence[Problem], reason: str = "") -> str:
    """The HTML of overlay.html in `folder`; `reason` is an error without a place.

    Without an error, it is closed: its count is in a corner of the page.
    """
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    excerpts = Excerpts(root)
    shown = [
        (problem, excerpts.of(problem), (root / problem.place.file).as_posix())
        for problem in problems[:FEW]
    ]
    template = environment.get_template("overlay.html")
    return template.render(
        problems=shown,
        count=count(problems) if problems else "",
        totals=totals(problems),
        is_advice=not reason and all(problem.is_advice for problem in problems),
        reason=reason,
    )


Environ = dict[str, Any]
StartResponse = Callable[..., Any]
App = Callable[[Environ, StartResponse], Iterable[bytes]]


class OverlayMiddleware:
    """WSGI middleware (PEP 3333) that adds the overlay to HTML pages."""

    app: App

    def __init__(self, site_dir: Path) -> None:
        self._site_dir = site_dir
        self.overlay = ""
        """The HTML; empty when there is nothing to tell."""

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Respond to one request; an unknown address gets the 404 page of the site."""
        status, headers, body = self._response(environ, environ["PATH_INFO"])
        if status.startswith("404"):
            name = "404.html" if (self._site_dir / "404.html").exists() else ""
            _, headers, body = self._response(environ, f"/{name}")
        if dict(headers).get("Content-Type") == "text/html":
            body = self._with_overlay(body)
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(body)))]
        start_response(status, headers)
        return [body]

    def _with_overlay(self, page: bytes) -> bytes:
        head, body_end, tail = page.rpartition(b"</body>")
        return head + self.overlay.encode() + body_end + tail if body_end else page

    def _response(self, environ: Environ, path: str) -> tuple[str, list[tuple[str, str]], bytes]:
        start: list[Any] = []
        chunks = self.app(
            {**environ, "PATH_INFO": path}, lambda *arguments: start.extend(arguments)
        )
        body = b"".join(chunks)
        if close := getattr(chunks, "close", None):
            close()
        return start[0], start[1], body
