"""Under `make serve`, keep the last good site up while something is broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("preview")


def on_serve(
    server: LiveReloadServer, builder: Callable[[], None], **_: object
) -> LiveReloadServer:
    """Answer requests after a build that failed; MkDocs would let them wait until it works."""

    def rebuild() -> None:
        try:
            builder()
        except Abort:
            log.info("De vorige versie van de site blijft staan tot dit in orde is.")
        except Exception:
            log.exception("De vorige versie van de site blijft staan.")

    server.builder = rebuild
    return server
