"""Builds the site after every change, and never stops because of a mistake."""

from __future__ import annotations

import gc
import threading
import time
import traceback
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from preview.background_index import Searching
from preview.configuration import configuration
from preview.error_overlay import Overlaid, overlay
from preview.file_watcher import PAUSE, FileWatcher
from preview.quick_page import QuickPage
from preview.terminal import in_words, log
from records.building.cache import InMemory
from records.rendering.build import build_of, problems_of

_WAITING = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>De voorvertoning wacht</title></head>
<body></body></html>
"""
"""Stands under the overlay while there is no page yet."""


class Preview:
    """A server of one project; MkDocs' own, but it builds on through mistakes."""

    def __init__(
        self, root: Path, site_dir: Path, port: int, searching: Searching | None = None
    ) -> None:
        """The site is built in `site_dir` and shown at a port; without `searching` it has no search.

        Raises OSError when the port cannot be had.
        """
        self.root = root
        self.site_dir = site_dir
        self._searching = searching
        self.overlaid = Overlaid(site_dir)
        self.server = LiveReloadServer(
            builder=self._build_again, host="127.0.0.1", port=port, root=str(site_dir)
        )
        self.server.server_bind()  # now, not after the first build
        self.server.server_bind = lambda: None  # type: ignore[method-assign]
        self.saves = self.server.observer = FileWatcher()
        self.server.build_delay = PAUSE
        self.server.serve_thread.daemon = True  # who is ended in haste waits for no visitor
        self.overlaid.app = self.server.serve_request
        self.server.set_app(self.overlaid)
        self._quick_page: QuickPage | None = None
        self._looking = threading.Lock()
        self._saved: set[Path] = set()
        """What was saved since a build began: it may have been read before that."""
        self._faulty: set[Path] = set()
        """The files with a mistake that the overlay tells of."""
        self._in_memory: InMemory = {}
        self.open = threading.Event()
        """Set when the first build is over."""

    def build(self) -> None:
        """Build the site, or leave the last good one and lay over it what is wrong."""
        config: MkDocsConfig | None = None
        start = time.monotonic()
        try:
            config = self._configuration()
            build(config, serve_url=self.server.url)
        except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it is, tell and go on)
            self._tell(config, error)
        else:
            log.info("Gebouwd in %s.", in_words(time.monotonic() - start))
            self.overlaid.overlay = ""
            self._quick_page = QuickPage(self.root, self.site_dir, build_of(config))
            if self._searching:
                listed = {name: one.ids for name, one in build_of(config).finders.items()}
                self._searching.follow(self.server.url, listed, self._reload)
            gc.unfreeze()  # the build has told Python that all it read is no garbage
            gc.collect()  # the site of before is held by circles, which Python seldom looks for

    def _build_again(self) -> None:
        """Build all while visitors see what there is, then let browsers load their page again."""
        with self.server._epoch_cond:  # noqa: SLF001 (MkDocs offers no other way)
            self.server._wanted_epoch = self.server._visible_epoch  # noqa: SLF001 (else they wait)
            self.server._epoch_cond.notify_all()  # noqa: SLF001 (some do since MkDocs woke up)
        self._saved.clear()
        self.build()
        self.look(frozenset(self._saved))
        self._reload()

    def _show_saves(self) -> None:
        """Show each saved record at once, though a build may be going on."""
        while saved := self.saves.take():
            self._saved |= saved
            if self.look(saved):
                self._reload()

    def look(self, saved: Iterable[Path]) -> bool:
        """Whether a saved record could be shown at once; then the one mistake in it is mended."""
        with self._looking:
            if self.overlaid.overlay:
                saved = self._faulty & set(saved) if len(self._faulty) == 1 else ()
            try:
                shown = self._quick_page is not None and self._quick_page.show(saved)
            except Exception:  # noqa: BLE001 (whatever it is, the build that follows tells it)
                return False
            if shown:
                self.overlaid.overlay = ""
            return shown

    def _reload(self) -> None:
        """Let browsers load their page again: the site is whole until it is exchanged."""
        with self.server._epoch_cond:  # noqa: SLF001 (MkDocs offers no other way)
            self.server._wanted_epoch += 1  # noqa: SLF001
            self.server._visible_epoch = self.server._wanted_epoch  # noqa: SLF001
            self.server._epoch_cond.notify_all()  # noqa: SLF001

    @property
    def url(self) -> str:
        """Where the site is shown."""
        return self.server.url

    def serve(self) -> None:
        """Build, open the door, and build again after every change, until `close` or Ctrl-C."""
        self.build()
        for name in ("docs", "projects", "overrides", "mkdocs.yml"):
            self.server.watch(str(self.root / name))
        threading.Thread(target=self._show_saves, daemon=True).start()
        self.open.set()
        log.info("De site staat op %s. Stop met Ctrl-C.", self.server.url)
        try:
            self.server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            self.close()

    def close(self) -> None:
        """Stop serving, from any thread."""
        self.server.shutdown()

    def _configuration(self) -> MkDocsConfig:
        config = configuration(self.root, self.site_dir, self.server.url)
        config.extra["search_index"] = "never"
        config.extra["index"] = self._searching and self._searching.index
        config.extra["in_memory"] = self._in_memory  # or two sites fill the memory
        return config

    def _tell(self, config: MkDocsConfig | None, error: BaseException) -> None:
        problems = problems_of(config)
        reason = "" if problems.errors else str(error.__context__ or error)
        if reason and not isinstance(error, MkDocsException):
            traceback.print_exception(error)
            reason = f"{self._place_of(error)}{reason}"
        elif not isinstance(error, Abort):  # of an Abort MkDocs has said why
            log.error("%s", error)
        self._faulty = {self.root / problem.place.file for problem in problems.errors}
        folder = self.root / "overrides"
        self.overlaid.overlay = overlay(folder, self.root, problems.errors, reason)
        if not self.site_dir.exists():
            self.site_dir.mkdir(parents=True)
            (self.site_dir / "index.html").write_text(_WAITING, encoding="utf-8")

    def _place_of(self, error: BaseException) -> str:
        """Where in our own templates or code it went wrong, in front of what did; empty elsewhere."""
        for frame in reversed(
            traceback.extract_tb(error.__traceback__)[1:]
        ):  # the first is `build`
            path = Path(frame.filename)
            if any(path.is_relative_to(self.root / name) for name in ("hooks", "overrides")):
                return f"{path.relative_to(self.root).as_posix()}, regel {frame.lineno}: "
        return ""
