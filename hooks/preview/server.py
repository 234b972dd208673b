"""Builds the site after every change, and never stops because of a mistake."""

from __future__ import annotations

import threading
import traceback
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from preview.overlaid import Overlaid
from preview.overlay import overlay
from preview.saves import PAUSE, Saves
from records.reading.problems import Problems

_WAITING = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>De voorvertoning wacht</title></head>
<body></body></html>
"""
"""Stands under the overlay while there is no page yet."""


class Preview:
    """A server of one project; MkDocs' own, but it builds on through mistakes."""

    def __init__(self, root: Path, site_dir: Path, port: int) -> None:
        self.root = root
        self.site_dir = site_dir
        self.overlaid = Overlaid(site_dir)
        self.server = LiveReloadServer(
            builder=self.build, host="127.0.0.1", port=port, root=str(site_dir)
        )
        self.server.observer = Saves()
        self.server.build_delay = PAUSE
        self.overlaid.app = self.server.serve_request
        self.server.set_app(self.overlaid)
        self.open = threading.Event()
        """Set when the first build is over."""

    def build(self) -> None:
        """Build the site, or leave the last good one and lay over it what is wrong."""
        config: MkDocsConfig | None = None
        try:
            config = self._configuration()
            build(config, serve_url=self.server.url)
        except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it is, tell and go on)
            self._tell(config, error)
        else:
            self.overlaid.overlay = ""

    @property
    def url(self) -> str:
        """Where the site is shown."""
        return self.server.url

    def serve(self) -> None:
        """Build, open the door, and build again after every change, until `close` or Ctrl-C."""
        self.build()
        for name in ("docs", "projects", "overrides", "mkdocs.yml"):
            self.server.watch(str(self.root / name))
        self.open.set()
        try:
            self.server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            self.close()

    def close(self) -> None:
        """Stop serving, from any thread."""
        self.server.shutdown()

    def _configuration(self) -> MkDocsConfig:
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site_dir))
        config.site_url = self.server.url
        config.extra["preview"] = True
        config.plugins.on_startup(command="serve", dirty=False)
        return config

    def _tell(self, config: MkDocsConfig | None, error: BaseException) -> None:
        problems = config.extra.get("problems", Problems()) if config else Problems()
        reason = "" if problems.errors else str(error.__context__ or error)
        if reason and not isinstance(error, MkDocsException):
            traceback.print_exception(error)
        folder = self.root / "overrides"
        self.overlaid.overlay = overlay(folder, self.root, problems.errors, reason)
        if not self.site_dir.exists():
            self.site_dir.mkdir(parents=True)
            (self.site_dir / "index.html").write_text(_WAITING, encoding="utf-8")
