"""Links to other sites, asked of a real server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from records.editing.link_checker import dead_links, external_links
from records.reading.problems import Problems
from records.site.site import Site


class Answers(BaseHTTPRequestHandler):
    """Answers each address with the code that it names."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.removeprefix("/")))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_only_links_that_are_gone_are_told(url: str) -> None:
    asked = [f"{url}/{code}" for code in (200, 403, 404, 500)]
    assert dead_links(asked) == {
        f"{url}/404": "antwoordt met 404",
        f"{url}/500": "antwoordt met 500",
    }


def test_a_site_that_does_not_answer_is_told() -> None:
    assert dead_links(["http://127.0.0.1:1/"]) == {"http://127.0.0.1:1/": "antwoordt niet"}


def test_links_are_found_in_fields_groups_and_texts_but_not_invented_ones(
    root: Path, read: Callable[[], tuple[Site, Problems]]
) -> None:
    path = root / "projects" / "naaiatelier.yml"
    text = path.read_text(encoding="utf-8").replace(
        "Samen naaien.", "Zie [hier](https://www.kina.be/a) en [daar](https://example.org/b)."
    )
    path.write_text(
        f"{text}links:\n  - {{title: Meer, url: https://www.kina.be/c}}\n", encoding="utf-8"
    )
    site, _ = read()
    project = next(found for found in site.catalogue.of("project") if found.id == "naaiatelier")
    assert external_links([project]) == {
        "https://www.kina.be/c": ["projects/naaiatelier.yml"],
        "https://www.kina.be/a": ["projects/naaiatelier.yml"],
    }
