"""Killed, full, closed, gone or twice at once: the last complete site stays and the next is right."""

import hashlib
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, PluginError
from programs import answering, at_home

from conftest import HOUSE, TINY, as_nobody, build_site

STEPS = {
    "it begins": r"os.rename .*-work'",
    "halfway": r"os.mkdir .*/new/oproepen/",
    "the old site waits": r"os.rename .*/.site-spare'",
    "it clears": r"shutil.rmtree .*-work'",
    "it ends": r"os.rmdir .*-work'",
}
"""Calls of the system at which a build is killed."""
Builds = Callable[..., list[int]]


def content(site: Path) -> str:
    """A digest of every file of a site, and of the names of them."""
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(str(path.relative_to(site)).encode())
        digest.update(path.read_bytes() if path.is_file() else b"/")
    return digest.hexdigest()


def edition(root: Path, number: int) -> Path:
    """The site with a title that has a number."""
    retitle(root, number)
    return build_site(root)


def retitle(root: Path, number: int) -> None:
    path = root / "projects/naaiatelier.yml"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([f"title: Naaiatelier {number}", *lines[1:]]), encoding="utf-8")


@pytest.fixture(autouse=True, scope="module")
def no_index() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH_INDEX", "never")
        yield


@pytest.fixture(scope="module")
def builds() -> Iterator[Builds]:
    """Builds in processes of their own, at the same time; gives how each ended."""
    command = [sys.executable, "tests/forked_builds.py"]
    with answering(command, env=at_home(), cwd=HOUSE) as ask:
        yield lambda root, *jobs: ask(
            [{"root": str(root), "said": str(root.with_name("said")), **job} for job in jobs]
        )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, str]]:
    """A folder with the tiny site, built; the digests of that site and of it after an edit."""
    root = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("built") / "tiny"))
    older, newer = (content(edition(root, number)) for number in (2, 1))
    return root, (newer, older)


@pytest.fixture
def root(built: tuple[Path, tuple[str, str]], tmp_path: Path) -> Path:
    return Path(shutil.copytree(built[0], tmp_path / "tiny"))


@pytest.fixture
def editions(built: tuple[Path, tuple[str, str]]) -> tuple[str, str]:
    return built[1]


def check(root: Path, editions: tuple[str, str]) -> None:
    """One of the two editions is there as a whole; the next build shows the newer."""
    assert content(root / "site") in editions
    for left in root.glob(".site-*-work"):
        os.utime(left, (0, 0))  # as if it was a minute ago: a young folder may be somebody's
    assert content(edition(root, 2)) == editions[1]
    assert {path.name for path in root.glob(".site-*")} <= {".site-spare"}


def test_killed_at_each_step(root: Path, editions: tuple[str, str], builds: Builds) -> None:
    never = "os.rename .*/site'"  # or there was a moment without a site
    for step, call in {**STEPS, "never": never}.items():
        retitle(root, 2)
        assert builds(root, {"kill": [call]}) == [0 if step == "never" else signal.SIGKILL], step
        assert content(root / "site") in editions, step
    check(root, editions)


def test_a_full_disk(root: Path, editions: tuple[str, str]) -> None:
    retitle(root, 2)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for kilobytes in (0, 40):
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1000, limits[1]))
        try:
            with pytest.raises((OSError, PluginError), match="File too large"):
                build_site(root)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert content(root / "site") == editions[0], kilobytes
    check(root, editions)


def test_an_output_folder_that_is_read_only(
    root: Path, editions: tuple[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    retitle(root, 2)
    root.chmod(0o555)
    with pytest.raises(Abort), as_nobody(root):
        build_site(root)
    root.chmod(0o755)
    said = f"De site kan niet in {root} geschreven worden: je mag het niet openen."
    assert said in caplog.text
    assert content(root / "site") == editions[0]
    check(root, editions)


def test_a_file_that_vanishes_while_it_is_read(
    root: Path, editions: tuple[str, str], builds: Builds
) -> None:
    text, picture = "docs/over/regierol.md", "docs/assets/fiets.png"
    for name, time_read in ((text, 1), (text, 2), (picture, 1)):
        path = root / name
        before = path.read_bytes()
        (code,) = builds(root, {"vanish": [name, time_read]})
        said = root.with_name("said").read_text("utf-8")
        assert not path.exists(), "it was never read"
        assert content(root / "site") == editions[0] or code == 0, said
        assert code == 0 or path.name in said
        path.write_bytes(before)
        root.with_name("said").unlink()
    check(root, editions)


def test_two_builds_at_once(root: Path, editions: tuple[str, str], builds: Builds) -> None:
    retitle(root, 2)
    assert 0 in builds(root, {}, {})
    assert content(root / "site") == editions[1]
    check(root, editions)
