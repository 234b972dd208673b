"""A built site behind a web server on this machine, which answers as a static host does."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from typing_extensions import override


class _StaticHost(SimpleHTTPRequestHandler):
    """Files of a folder; 404.html for all other addresses."""

    extensions_map = {  # noqa: RUF012 (the base class has it so)
        **SimpleHTTPRequestHandler.extensions_map,
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
    }

    @override
    def log_message(self, *_: Any) -> None:
        """Tests print what matters."""

    @override
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes() if page.exists() else b"")


class _Server(ThreadingHTTPServer):
    @override
    def handle_error(self, *_: Any) -> None:
        """A browser that leaves a page hangs up on what it asked for."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the folder, ending on a slash, for as long as it is served."""
    host = functools.partial(_StaticHost, directory=str(folder))
    server = _Server(("127.0.0.1", 0), host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
