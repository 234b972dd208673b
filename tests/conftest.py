"""What many tests need: a tiny real site, and a moment that stands still."""

import fcntl
import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from committing import git
from jinja2 import BytecodeCache
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from browser.differences import DIFFERENCES
from browser.engines import ENGINE, ENGINES
from browser.served import served
from records.all_kinds import Kinds
from records.building import parallel
from records.building.cache import Cache
from records.building.digest import digest
from records.calendars.calendar import calendar_files
from records.feeds.feed_files import feed_files
from records.forms.imprint import LICENCES, Imprint
from records.kinds.organisation.kind import ORGANISATION
from records.kinds.project.kind import PROJECT
from records.kinds.registry import KINDS
from records.language.dates import ZONE
from records.language.dutch import Dutch
from records.language.readability import syllable_counter
from records.reading.problems import Problems
from records.site.site import Site, context_of
from records.site.site_reader import read_site

HOUSE = Path(__file__).parent.parent
sys.path.append(str(HOUSE))  # for bench/, behind all libraries: a yaml.py there is never theirs
TINY = Path(__file__).parent / "tiny"
SAMPLE = Path(__file__).parent / "sample"
"""Rich content for tests; the real content is judged by `make check` alone."""
NOW = datetime(2026, 11, 24, 12, tzinfo=ZONE)

MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of the system, not a name in it)
"""A folder in memory, which Linux has; writing there takes a fortieth of the time of a disk."""
ROOM = 4_000_000_000
"""How many bytes of it must be free: where little is, it fills up."""

Read = Callable[[], tuple[Site, Problems]]
Write = Callable[[str, str], Path]
Commit = Callable[[str], None]
Publish = Callable[[], dict[str, bytes]]
Build = Callable[..., Path]
BuiltOnce = Callable[[str, Callable[[Path], object]], Path]


def pytest_configure() -> None:
    """Build as without any settings, at NOW; keep temporary files in memory, also of browsers."""
    settings = re.findall(r"!ENV \[(\w+)", (HOUSE / "mkdocs.yml").read_text(encoding="utf-8"))
    for name in (*settings, "EXAMPLES", "PORT"):
        os.environ.pop(name, None)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(NOW.timestamp()))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK | os.X_OK):
        return
    if shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many as there are processors; two more when browsers and servers make tests wait."""
    waiting = 0 if config.option.markexpr == "not browser" else 2
    return (os.cpu_count() or 1) + waiting


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the many short tests last, with which workers that are done early fill their time.

    Mark what needs a browser; leave out what another browser cannot be asked, when tests run in it.
    """
    items.sort(key=lambda item: item.path.is_relative_to(HOUSE / "tests/records"))
    for item in items:
        if "playwright" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    others = DIFFERENCES.get(ENGINE, {})
    for item in items:
        if reason := others.get(item.name) or others.get(item.name.partition("[")[0]):
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_collection_finish() -> None:
    """Look for no garbage in what stays until the end."""
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Go on collecting garbage after the first test that builds the site, which pauses that."""
    yield
    gc.enable()


@pytest.fixture
def now() -> datetime:
    """Tuesday 24 November 2026, noon in Belgium."""
    return NOW


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny site, to change at will."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


@pytest.fixture
def write(root: Path) -> Write:
    """Writes a file of the tiny site, by its path from the root."""

    def write_file(name: str, text: str) -> Path:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


@pytest.fixture
def nest() -> Iterator[Callable[[Path], None]]:
    """Puts 1,200 folders into each other, the last too deep for a path, until the test ends."""
    made: list[Path] = []

    def nest_in(folder: Path) -> None:
        made.append(folder / "nest")
        here = os.open(folder, os.O_RDONLY)
        for _ in range(1200):
            os.mkdir("nest", dir_fd=here)
            deeper = os.open("nest", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = deeper
        os.close(here)

    yield nest_in
    for folder in made:
        subprocess.run(["/bin/rm", "-r", str(folder)], check=True)  # Python's own way is recursive


@pytest.fixture
def commit(root: Path) -> Commit:
    """Commits the tiny site as it is now, on a day; the first commit is of 1 October."""

    def all_of_it(day: str) -> None:
        git(root, "add", "-A")
        git(root, "commit", "-q", "--allow-empty", "-m", "x", day=day)

    git(root, "init", "-q", "-b", "main")
    all_of_it("2026-10-01")
    return all_of_it


@pytest.fixture
def read(root: Path) -> Read:
    """Reads the tiny site as it is now."""
    return lambda: read_site(root, NOW, KINDS)


@pytest.fixture
def published_before(root: Path, imprint: Imprint) -> dict[str, bytes]:
    """The feeds of the tiny site, and its ledger, when projects and organisations had none."""
    shutil.copy(HOUSE / "tests/examples/addresses_before.txt", root / "projects/_addresses.txt")
    kinds = [
        replace(kind, feed=None, entries=None, without=(*kind.without, "feed", "entries"))
        for kind in (PROJECT, ORGANISATION)
    ]
    others = [kind for kind in KINDS if kind not in (PROJECT, ORGANISATION)]
    site, _ = read_site(root, NOW, Kinds(*kinds, *others))
    return {href: file for href, file in feeds_of(site, imprint).items() if site.ledger.knows(href)}


@pytest.fixture(scope="session")
def imprint() -> Imprint:
    """Who publishes the tiny site, below a folder of its host."""
    return Imprint(
        name="KINA sociale economie",
        short_name="KINA",
        site_url="https://example.org/sub/",
        edit_url="https://example.org/edit/",
        issue_url="https://example.org/issues/new",
        owner="KINA p.v.",
        email="socialeeconomie@kina.be",
        licence=LICENCES["cc0"],
        authority="kina.be,2026",
    )


@pytest.fixture
def publish(read: Read, imprint: Imprint) -> Publish:
    """The feeds of the tiny site as it is now, by address."""
    return lambda: feeds_of(read()[0], imprint)


@pytest.fixture
def build(root: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the tiny site with the real mkdocs.yml; gives the folder of the result.

    Without a search index, which takes longer than all the rest: SEARCH_INDEX=always asks for one.
    """
    monkeypatch.setenv("SEARCH_INDEX", "never")
    return lambda **settings: build_site(root, **settings)


@cache
def site_of(content: Path) -> Site:
    """The sample or the tiny site as it was read, which nobody changes."""
    return read_site(content, NOW, KINDS)[0]


def feeds_of(site: Site, imprint: Imprint) -> dict[str, bytes]:
    """The bytes of every feed of a site, by its address."""
    jobs = feed_files(site.feeds.values(), site.catalogue.kinds, context_of(site, imprint))
    made = {job.path: job.make()[0] for job in jobs}
    return {path: content for path, content in made.items() if isinstance(content, bytes)}


def calendars_of(site: Site, imprint: Imprint) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of every calendar of a site."""
    return calendar_files(site.calendars, site.catalogue, imprint, Cache(None))


@contextmanager
def as_nobody(root: Path) -> Iterator[None]:
    """What happens inside is done by somebody who owns nothing and is not root, below a folder.

    All that it imports is imported before: the libraries may be closed to others.
    """
    open_to_all(root)
    user, group, groups = os.geteuid(), os.getegid(), os.getgroups()
    if user == 0:
        os.setgroups([])
        os.setegid(65534)
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        os.setegid(group)
        if user == 0:
            os.setgroups(groups)


def open_to_all(folder: Path) -> None:
    """Let everybody into the folders above one, up to the system's for temporary files."""
    top = Path(tempfile.gettempdir()).resolve()
    for path in folder.parents:
        if top in path.parents:
            path.chmod(0o755)


def build_site(root: Path, **settings: Any) -> Path:
    """Build the content below `root` into `root/site`, with the house's own configuration."""
    config = load_config(
        str(HOUSE / "mkdocs.yml"),
        docs_dir=str(root / "docs"),
        site_dir=str(root / "site"),
        **settings,
    )
    mkdocs_build(config)
    return root / "site"


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site, by its path."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*"))}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


def sites_in_memory() -> int:
    """How many built sites are not forgotten yet."""
    return sum(isinstance(thing, Site) for thing in gc.get_objects())


@pytest.fixture(scope="session", autouse=True)
def one_process() -> Iterator[None]:
    """Nothing that runs inside the tests is forked: pytest-xdist has threads that Python hides."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parallel, "_may_fork", lambda: False)
        yield


@cache
def _dictionary(load: Callable[[Dutch], None] = Dutch.__init__) -> dict[str, Any]:
    """What any `Dutch` holds, which nobody changes: loading it takes half a second."""
    load(first := object.__new__(Dutch))
    return vars(first)


@pytest.fixture(scope="session", autouse=True)
def once() -> Iterator[None]:
    """Templates are compiled, settings composed, dictionaries loaded and records read once.

    What has another text than before is compiled or read anew.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cache.__init__, "__defaults__", ({},))  # as builds of the preview share it
        patch.setattr(Dutch, "__init__", lambda self: self.__dict__.update(_dictionary()))
        patch.setattr("records.site.checks.syllable_counter", cache(syllable_counter))
        patch.setattr(yaml, "compose", lru_cache(16)(yaml.compose))
        patch.setattr(BytecodeCache, "get_cache_key", lambda _cache, name, _path=None: digest(name))
        yield


@pytest.fixture(scope="session")
def json_schema() -> Any:
    """The class that validates by JSON Schema.

    Its grammar of addresses with accents, which no schema of ours asks for, takes a second to import.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "rfc3987_syntax", None)
        from jsonschema import Draft202012Validator  # noqa: PLC0415 (only for who needs it)

    return Draft202012Validator


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts all browsers: a process can have it once."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, or another; each test opens its own context in it, which shares nothing."""
    expect.set_options(timeout=60_000)  # on a busy machine everything takes longer
    with ENGINES[ENGINE](playwright) as running:
        yield running


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> BuiltOnce:
    """Gives the folder of a name, which the first of all the processes of a run has filled.

    Tests only look at it. Others wait for who fills it, as the documentation of pytest-xdist says.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder = shared / f"once-{name}"
        with (shared / f"once-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                make(new := tmp_path_factory.mktemp(name))
                new.rename(folder)
        return folder

    return made


@pytest.fixture(scope="session")
def public(built_once: BuiltOnce) -> Path:
    """The sample, built at NOW: the folder that visitors get."""
    return built_once("public", partial(build_copy, SAMPLE)) / "site"


@pytest.fixture(scope="session")
def tiny(built_once: BuiltOnce) -> Path:
    """The tiny site, built at NOW, for tests that only look at it."""
    return built_once("tiny", partial(build_copy, TINY)) / "site"


def build_copy(source: Path, root: Path) -> Path:
    """Build a copy of some content, in a folder that is there, at NOW."""
    shutil.copytree(source, root, dirs_exist_ok=True)
    return build_then(root)


def build_then(root: Path, search_index: str = "always") -> Path:
    """Build the content below `root`, outside of any one test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH_INDEX", search_index)
        return build_site(root)


@pytest.fixture(scope="session")
def address(public: Path) -> Iterator[str]:
    """Where the sample is served, ending on a slash."""
    with served(public) as url:
        yield url
