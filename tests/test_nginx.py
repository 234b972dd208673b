"""The built site behind the very nginx.conf that README names: addresses, headers, load."""

from __future__ import annotations

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from conftest import HOUSE, NOW, TINY, build_site, open_to_all

PAGE = "/projecten/fietspunt/"
HOSTS_FILE = "_headers"


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, port: int) -> Iterator[Path]:
    """The tiny site, served by nginx on the loopback address while the tests run."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("served") / "tiny"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMPRESS", "true")
        patch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
        site = build_site(root)
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert nginx, "apt-get install nginx-light libnginx-mod-http-brotli-static"
    site.chmod(0o755)
    open_to_all(site)
    text = (HOUSE / "serve/nginx.conf").read_text("utf-8").replace("/srv/site", str(site))
    text = text.replace("listen 8080", f"listen 127.0.0.1:{port}")
    config = site.parent / "nginx.conf"
    config.write_text(text.replace("/run/nginx.pid", f"{site.parent}/nginx.pid"), "utf-8")
    command = [nginx, "-e", f"{site.parent}/error.log", "-c", str(config), "-g", "daemon off;"]
    with subprocess.Popen(command) as server:
        _wait(port)
        yield site
        server.terminate()


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")


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
    assert get(port, PAGE, method="POST")[0] == 405
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
        assert "set-cookie" not in headers
    assert "sandbox" in get(port, "/assets/fiets.png")[1]["content-security-policy"]
    if (served / HOSTS_FILE).is_file():
        headers = get(port, PAGE)[1]
        block = (served / HOSTS_FILE).read_text("utf-8").partition("\n/")[0]
        for name, value in re.findall(r"(?m)^  ([\w-]+): (.*)$", block):
            if name != "Content-Security-Policy":  # pages carry their own
                assert headers[name.lower()] == value, name


def test_what_never_changes_is_kept_and_what_changes_is_asked_for(served: Path, port: int) -> None:
    hashed = [
        path for path in served.rglob("*") if re.search(r"\.[0-9a-f]{8,64}\.[a-z0-9.]+$", path.name)
    ]
    assert hashed
    for path in [path for path in hashed if path.suffix not in {".gz", ".br"}][:9]:
        caching = get(port, f"/{path.relative_to(served).as_posix()}")[1]["cache-control"]
        assert caching == "public, max-age=31536000, immutable", path
    headers = get(port, PAGE)[1]
    assert headers["cache-control"] == "public, max-age=0, must-revalidate"
    assert headers["etag"]
    feed = get(port, "/nieuws/rss.xml")[1]
    assert feed["cache-control"] == "public, max-age=900"
    assert feed["content-type"].startswith(("text/xml", "application/rss+xml", "application/xml"))


def test_a_crowd_gets_every_page_without_an_error(served: Path, port: int) -> None:
    """How many a second is measured, not tested: a busy day must not make a build red."""
    wrk = shutil.which("wrk")
    assert wrk, "apt-get install wrk"
    assert (served / PAGE.strip("/")).is_dir()
    address = f"http://127.0.0.1:{port}{PAGE}"
    command = [wrk, "-t1", "-c32", "-d3s", "--latency", "-H", "Accept-Encoding: br", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    (rate,) = re.findall(r"Requests/sec:\s+([\d.]+)", said)
    assert float(rate) > 0
    assert "Non-2xx" not in said
    assert "Socket errors" not in said
