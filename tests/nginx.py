"""A site served by the very nginx.conf that README names."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from served_preview import free_port, wait_for

from conftest import HOUSE, open_to_all


@contextmanager
def nginx(site: Path) -> Iterator[int]:
    """The port at which the shipped configuration serves a site on the loopback address."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert program, "apt-get install nginx-light libnginx-mod-http-brotli-static"
    port = free_port()
    site.chmod(0o755)
    open_to_all(site)
    text = (HOUSE / "serve/nginx.conf").read_text("utf-8").replace("/srv/site", str(site))
    text = text.replace("listen 8080", f"listen 127.0.0.1:{port}")
    config = site.parent / "nginx.conf"
    config.write_text(text.replace("/run/nginx.pid", f"{site.parent}/nginx.pid"), "utf-8")
    command = [program, "-e", f"{site.parent}/error.log", "-c", str(config), "-g", "daemon off;"]
    with subprocess.Popen(command) as server:
        wait_for(port)
        yield port
        server.terminate()
