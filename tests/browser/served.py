"""A built site behind a web server on this machine, which answers as a static host does."""

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

    def __init__(self, *asked: Any, max_age: int, **more: Any) -> None:
        self._max_age = max_age
        super().__init__(*asked, **more)

    @override
    def end_headers(self) -> None:
        if self._max_age:
            self.send_header("Cache-Control", f"max-age={self._max_age}")
        super().end_headers()

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
def served(folder: Path, max_age: int = 0) -> Iterator[str]:
    """The address of the folder, ending on a slash, for as long as it is served.

    A browser may show again for `max_age` seconds what it loaded.
    """
    host = functools.partial(_StaticHost, directory=str(folder), max_age=max_age)
    server = _Server(("127.0.0.1", 0), host)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
