"""The built site behind the very nginx.conf that README names: addresses, headers, load."""

import gzip
import http.client
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from nginx import nginx
from playwright.sync_api import Browser, expect

from conftest import TINY, build_site
from records.kinds.registry import KINDS
from records.language.ids import LONGEST
from records.search.index_files import EDITIONS, FOLDER
from records.site.routes import for_nginx

PAGE = "/projecten/fietspunt/"
HOSTS_FILE = "_headers"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site, as it is built to be served."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("served") / "tiny"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMPRESS", "true")
        return build_site(root)


@pytest.fixture(scope="module")
def port(served: Path) -> Iterator[int]:
    with nginx(served) as number:
        yield number


def get(
    port: int, path: str, encoding: str = "", method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request(method, path, headers={"Accept-Encoding": encoding or "identity"})
    answer = connection.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read()
    connection.close()
    return answer.status, headers, body


def test_a_page_comes_compressed_as_the_build_left_it(served: Path, port: int) -> None:
    plain = (served / PAGE.strip("/") / "index.html").read_bytes()
    for encoding, expand in (("", bytes), ("gzip", gzip.decompress), ("br", brotli.decompress)):
        status, headers, body = get(port, PAGE, encoding)
        assert status == 200
        assert headers.get("content-encoding", "") == encoding
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert expand(body) == plain
        assert encoding == "" or len(body) < len(plain) / 2
    assert "Accept-Encoding" in get(port, PAGE, "gzip")[1]["vary"]


def test_addresses_lead_where_they_should(served: Path, port: int) -> None:
    assert (served / "404.html").is_file()
    moved = {
        "/projecten/fietspunt": PAGE,
        "/projecten/fietspunt/index.html": PAGE,
        "/projecten/fietsatelier/": PAGE,
    }
    for old, new in moved.items():
        status, headers, _ = get(port, old)
        assert (status, headers["location"]) == (301, new), old
    for path in ("/nergens/", "/projecten/fietspunt/nergens", "/_redirects", "/_redirects.map"):
        status, headers, body = get(port, path)
        assert status == 404, path
        assert body == (served / "404.html").read_bytes()
        assert headers["cache-control"] == "public, max-age=0, must-revalidate"
    for path in (
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/.git/config",
        PAGE + "index.html.gz",
    ):
        assert get(port, path)[0] in {400, 404}, path
    status, headers, _ = get(port, PAGE, method="POST")
    assert (status, headers["allow"]) == (405, "GET, HEAD")
    assert "allow" not in get(port, PAGE)[1]
    folder = get(port, "/assets/")
    assert (folder[0], folder[2]) == (404, (served / "404.html").read_bytes())
    assert get(port, PAGE, method="HEAD")[2] == b""


def test_every_answer_has_the_headers_that_protect(served: Path, port: int) -> None:
    for path in ("/", PAGE, "/nieuws/rss.xml", "/nergens/", "/projecten/fietsatelier/"):
        headers = get(port, path)[1]
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["strict-transport-security"].startswith("max-age=63072000")
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert "camera=()" in headers["permissions-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["server"] == "nginx"
        own = "same-origin" if headers["content-type"].startswith("text/html") else "cross-origin"
        assert headers["cross-origin-resource-policy"] == own
        assert "set-cookie" not in headers
    assert "sandbox" in get(port, "/assets/fiets.png")[1]["content-security-policy"]
    if (served / HOSTS_FILE).is_file():
        headers = get(port, PAGE)[1]
        block = (served / HOSTS_FILE).read_text("utf-8").partition("\n/")[0]
        for name, value in re.findall(r"(?m)^  ([\w-]+): (.*)$", block):
            if name not in {"Content-Security-Policy", "Cross-Origin-Resource-Policy"}:
                assert headers[name.lower()] == value, name


def test_what_never_changes_is_kept_and_what_changes_is_asked_for(served: Path, port: int) -> None:
    hashed = [
        path for path in served.rglob("*") if re.search(r"\.[0-9a-f]{8,64}\.[a-z0-9.]+$", path.name)
    ]
    assert hashed
    for file in [path for path in hashed if path.suffix not in {".gz", ".br"}][:9]:
        caching = get(port, f"/{file.relative_to(served).as_posix()}")[1]["cache-control"]
        assert caching == "public, max-age=31536000, immutable", file
    hosts = (served / HOSTS_FILE).read_text("utf-8")
    for pattern, caching in re.findall(r"(?m)^/(.+)\n  Cache-Control: (.*)$", hosts):
        below = (path for top in served.glob(pattern) for path in (top, *top.rglob("*")))
        found = [path for path in below if path.is_file() and path.suffix not in {".gz", ".br"}]
        assert found, pattern
        for file in found[:9]:
            assert get(port, f"/{file.relative_to(served)}")[1]["cache-control"] == caching, file
    assert get(port, PAGE)[1]["etag"]
    for path in (PAGE, f"/{FOLDER}/index.json", f"/{EDITIONS}/0/lists/0.json"):
        assert get(port, path)[1]["cache-control"] == "public, max-age=0, must-revalidate", path
    for path in ("/nieuws/rss.xml", "/data/projecten.json", "/data/projecten.jsonld"):
        assert get(port, path)[1]["cache-control"] == "public, max-age=900", path
    assert get(port, "/favicon.ico")[1]["cache-control"] == "public, max-age=86400"


def test_every_visit_shows_style_and_runs_scripts(
    served: Path, port: int, browser: Browser
) -> None:
    """What a server says of a page that did not change (304) replaces what it said before."""
    assert (served / "index.html").is_file()
    with browser.new_page() as page:
        wrong: list[str] = []
        page.on("console", lambda said: wrong.append(said.text))
        for _ in range(3):
            page.goto(f"http://127.0.0.1:{port}{PAGE}")
            assert page.locator("h1").evaluate("e => getComputedStyle(e).fontWeight") == "700"
            page.locator("a.k-opener").click()
            expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
        assert wrong == []


def test_a_feed_can_be_read(served: Path, port: int, browser: Browser) -> None:
    assert (served / "nieuws/rss.xml").is_file()
    with browser.new_page() as page:
        for name in ("rss", "atom"):
            for _ in range(2):
                page.goto(f"http://127.0.0.1:{port}/nieuws/{name}.xml")
                expect(page.locator("rss, feed")).not_to_have_css("max-width", "none")


def test_any_address_that_may_be_and_thousands_of_redirects_are_served(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "404.html").write_text("Niets", "utf-8")
    long = "x" * LONGEST
    deep = f"over/{'/'.join([long] * 9)}/"
    redirects = {f"nieuws/{long[5:]}{number:05}/": f"nieuws/{long}/" for number in range(3000)}
    redirects |= {f"{kind.name}/{long}/": f"{kind.name}/nieuw/" for kind in KINDS}
    redirects[deep] = "over/"
    (site / "_redirects.map").write_text(for_nginx(redirects, "/"), "utf-8")
    with nginx(site) as port:
        for old in (deep, *list(redirects)[::500], *list(redirects)[-6:]):
            status, headers, _ = get(port, f"/{old}")
            assert (status, headers["location"]) == (301, f"/{redirects[old]}")
    assert "map_hash" not in (tmp_path / "error.log").read_text("utf-8")


def test_a_crowd_gets_every_page_without_an_error(served: Path, port: int) -> None:
    size = (served / PAGE.strip("/") / "index.html.br").stat().st_size
    crowd = [http.client.HTTPConnection("127.0.0.1", port) for _ in range(100)]
    for _ in range(10):
        for visitor in crowd:
            visitor.request("GET", PAGE, headers={"Accept-Encoding": "br"})
        answers = [visitor.getresponse() for visitor in crowd]
        assert {(answer.status, len(answer.read())) for answer in answers} == {(200, size)}
    for visitor in crowd:
        visitor.close()
