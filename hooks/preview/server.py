"""The preview server: builds the site after every change, and shows errors on top of every page."""

import gc
import threading
import time
import traceback
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.livereload import LiveReloadServer
from typing_extensions import override

from preview.background_index import BackgroundIndex
from preview.configuration import configuration
from preview.file_watcher import PAUSE, FileWatcher
from preview.overlay import overlay
from preview.quick_page import QuickPage
from preview.terminal import log
from records.building.cache import InMemory
from records.building.manifest import Manifests
from records.reading.problem_forms import as_text
from records.reading.problems import Problem
from records.rendering.build import build_of, problems_of
from records.rendering.page_renderer import Partials

_PRINTED = 20
"""How many new pieces of advice the terminal shows."""
_MOST_PARTIALS = 3_000
"""Most cards that are kept until the next build, 2 kB each: those of a first build of many records are not."""
_REST = 0.3
"""Seconds after a build in which browsers load pages, before garbage is collected."""
_WAITING = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>De voorvertoning wacht</title></head>
<body></body></html>
"""
"""The page below the overlay before the first successful build."""


class Preview(LiveReloadServer):
    """The live-reload server of MkDocs for one project, which continues after errors."""

    def __init__(
        self, project: Path, site_dir: Path, port: int, search_index: BackgroundIndex | None = None
    ) -> None:
        """The site is built in `site_dir`; without `search_index` it has no search.

        Raises OSError when the port is not available.
        """
        super().__init__(builder=self._build_again, host="127.0.0.1", port=port, root=str(site_dir))
        self.server_bind()  # before the first build, not after it
        self.server_bind = lambda: None  # type: ignore[method-assign]
        self.watcher = self.observer = FileWatcher(project)
        self.build_delay = PAUSE
        self.serve_thread.daemon = True  # exit does not wait for open requests
        self.error_handler = self._error_page
        self.overlay = ""
        """The HTML on top of every page; empty when there is nothing to tell."""
        self._project, self._site_dir = project, site_dir
        self._search_index = search_index
        self._quick_page: QuickPage | None = None
        self._quick_lock = threading.Lock()
        self._saved: set[Path] = set()
        """Files saved since the build began, which may have read their old content."""
        self._faulty: set[Path] = set()
        """The files with errors in the overlay."""
        self._has_errors = False
        self._advice: list[Problem] = []
        """The advice that was printed last."""
        self._in_memory: InMemory = {}
        self._manifests: Manifests = {}
        self._partials: Partials = {}
        self.open = threading.Event()
        """Set after the first build."""

    def run(self) -> None:
        """Build, serve, and build again after every change, until `shutdown` or Ctrl-C."""
        for name in ("docs", "projects", "overrides", "mkdocs.yml"):
            self.watch(str(self._project / name))
        self.watcher.watch_root()
        self.build()
        threading.Thread(target=self._show_saved, daemon=True).start()
        self.open.set()
        log.info("De site staat op %s. Stop met Ctrl-C.", self.url)
        try:
            self.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            self.shutdown()

    def build(self) -> None:
        """Build the site, or show errors over the last one; raises if mkdocs.yml is wrong at the start."""
        try:
            self._build()
        finally:
            _collect_garbage()

    def _build(self) -> None:
        config: MkDocsConfig | None = None
        start = time.monotonic()
        gc.disable()  # as any build does (hooks/pause_gc.py)
        try:
            config = self._configuration()
            build(config, serve_url=self.url)
        except (Exception, SystemExit) as error:
            if isinstance(error, (Abort, ConfigurationError)) and not (
                config or self.open.is_set()
            ):
                raise
            self._report(config, error)
        else:
            seconds = f"{time.monotonic() - start:.1f}"
            log.info("Gebouwd in %s s.", seconds.replace(".", ","))
            self._has_errors = False
            self._show_advice(problems_of(config).advice)
            if len(self._partials) > _MOST_PARTIALS:
                self._partials.clear()
            self._quick_page = QuickPage(self._project, self._site_dir, build_of(config))
            if self._search_index:
                finders = build_of(config).finders.values()
                orders = [finder.order_digest for finder in finders]
                self._search_index.update(orders, self._reload)

    def show_now(self, saved: Iterable[Path]) -> bool:
        """Show saved records, after an error only the one faulty file; returns whether any was shown."""
        with self._quick_lock:
            if self._has_errors:
                saved = self._faulty & set(saved) if len(self._faulty) == 1 else ()
            try:
                shown = self._quick_page is not None and self._quick_page.show(saved)
            except Exception:  # noqa: BLE001 (the next build reports it)
                return False
            if shown and self._has_errors:
                self.overlay = ""
                self._has_errors = False
            return shown

    def _build_again(self) -> None:
        """Build the site while the old one is served, then reload browsers."""
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch  # else requests wait
            self._epoch_cond.notify_all()  # some wait already
        self._saved.clear()
        self._build()
        self.show_now(frozenset(self._saved))
        self._reload()
        with self._rebuild_cond:
            self._rebuild_cond.wait_for(lambda: self._want_rebuild or self._shutdown, _REST)
        _collect_garbage()

    def _show_saved(self) -> None:
        while saved := self.watcher.wait_for_changes():
            self._saved |= saved
            if self.show_now(saved):
                self._reload()

    def _reload(self) -> None:
        with self._epoch_cond:
            self._wanted_epoch += 1
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    @override
    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        return page.replace(b"</body>", self.overlay.encode() + b"</body>")

    def _error_page(self, code: int) -> bytes | None:
        if code != HTTPStatus.NOT_FOUND:
            return None
        file = self._site_dir / "404.html"
        page = (file if file.exists() else file.with_name("index.html")).read_bytes()
        return self._inject_js_into_html(page, self._visible_epoch)

    def _configuration(self) -> MkDocsConfig:
        config = configuration(self._project, self._site_dir, self.url)
        config.extra["search_index"] = "never"
        config.extra["index"] = self._search_index and self._search_index.index
        config.extra["in_memory"] = self._in_memory  # shared by builds, to save memory
        config.extra["manifests"] = self._manifests
        config.extra["partials"] = self._partials
        return config

    def _report(self, config: MkDocsConfig | None, error: BaseException) -> None:
        problems = problems_of(config)
        reason = "" if problems.errors else str(error.__context__ or error)
        if reason and not isinstance(error, MkDocsException):
            traceback.print_exception(error)
            reason = f"{self._place_of(error)}{reason}"
        elif not isinstance(error, Abort):  # MkDocs has reported an Abort
            log.error("%s", error)
        self._has_errors = True
        self._faulty = {self._project / problem.place.file for problem in problems.errors}
        self.overlay = overlay(self._project, problems.errors, reason)
        if not self._site_dir.exists():
            self._site_dir.mkdir(parents=True)
            (self._site_dir / "index.html").write_text(_WAITING, encoding="utf-8")

    def _show_advice(self, advice: Sequence[Problem]) -> None:
        """Show advice in the corner of every page, and in the terminal once."""
        known, self._advice = set(self._advice), list(advice)
        self.overlay = overlay(self._project, advice) if advice else ""
        if new := [problem for problem in advice if problem not in known][:_PRINTED]:
            log.info("%s", as_text(new, self._project))

    def _place_of(self, error: BaseException) -> str:
        """The file and line in hooks/ or overrides/ of an error, as a prefix; empty elsewhere."""
        frames = traceback.extract_tb(error.__traceback__)[1:]  # the first is `build`
        for frame in reversed(frames):
            path = Path(frame.filename)
            if any(path.is_relative_to(self._project / name) for name in ("hooks", "overrides")):
                return f"{path.relative_to(self._project).as_posix()}, regel {frame.lineno}: "
        return ""


def _collect_garbage() -> None:
    gc.collect()  # reference cycles hold the previous site
    gc.enable()  # requests leave garbage too, between builds
