"""A site that is built out of sight, and takes the place of the old one in one step."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from records.building.cache import Cache
from records.building.exchange import clear_left
from records.building.manifest import Manifests
from records.building.staging import PageJob, Staging

HOUSE = Path(__file__).parents[3]


@pytest.fixture
def public(tmp_path: Path) -> Path:
    return tmp_path / "site"


def build(public: Path, cache: Path, pages: dict[str, str]) -> int:
    """Publish some pages, each made from its own text; gives how many were made."""
    answers = Cache(cache)
    staging = Staging(public, answers)
    staging.begin(pages)
    staging.make([draft(path, text) for path, text in pages.items()])
    staging.publish()
    answers.close()
    return len(staging.made)


def draft(path: str, text: str) -> PageJob:
    return PageJob(path, lambda _: text, lambda: (text, ()))


def shown(public: Path) -> dict[str, str]:
    return {
        path.relative_to(public).as_posix(): path.read_text(encoding="utf-8")
        for path in public.rglob("*")
        if path.is_file()
    }


def test_only_what_changed_is_made_again(public: Path, tmp_path: Path) -> None:
    cache = tmp_path / "answers.sqlite"
    first = {"a/index.html": "a", "b/index.html": "b"}
    assert build(public, cache, first) == 2
    assert build(public, cache, first) == 0
    assert build(public, cache, first | {"b/index.html": "c"}) == 1
    assert shown(public) == {"a/index.html": "a", "b/index.html": "c"}
    assert build(public, cache, {"b/index.html": "c"}) == 0, "the last site has the new page"
    assert shown(public) == {"b/index.html": "c"}
    assert not (public / "a").exists()


def test_pages_that_were_begun_are_there_when_they_are_finished(public: Path) -> None:
    staging = Staging(public, Cache(None))
    staging.begin([])
    staging.begin_making([draft("a/index.html", "a")], "")
    staging.begin_making([draft("b/index.html", "b")], "")
    assert shown(staging.site) == {"a/index.html": "a"}, "one batch after another"
    staging.finish()
    staging.publish()
    assert shown(public) == {"a/index.html": "a", "b/index.html": "b"}


def test_a_page_that_somebody_touched_is_made_again(public: Path, tmp_path: Path) -> None:
    cache = tmp_path / "answers.sqlite"
    pages = {"a/index.html": "a", "b/index.html": "b"}
    build(public, cache, pages)
    build(public, cache, pages)
    for folder in (public, public.with_name(".site-spare")):
        (folder / "a/index.html").write_text("x", encoding="utf-8")
        (folder / "c.txt").write_text("x", encoding="utf-8")
    assert build(public, cache, pages) == 1
    assert shown(public) == pages


def test_what_the_last_site_has_is_there_at_once_whatever_was_before(
    public: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "answers.sqlite"
    pages = {"a/index.html": "a", "b/index.html": "b"}
    build(public, tmp_path / "older.sqlite", pages)
    build(public, tmp_path / "older.sqlite", {"c/index.html": "c"})
    assert build(public, cache, pages) == 2, "by other code, so nothing is known"
    assert build(public, cache, pages) == 0
    assert shown(public) == pages


def test_a_page_that_two_sites_share_changes_in_one_of_them(public: Path, tmp_path: Path) -> None:
    cache = tmp_path / "answers.sqlite"
    build(public, cache, {"a/index.html": "old", "b/index.html": "b"})
    for text in ("new", "newer"):
        before = shown(public)
        answers = Cache(cache)
        staging = Staging(public, answers)
        staging.begin(["a/index.html", "b/index.html"])
        staging.make([draft("a/index.html", text), draft("b/index.html", "b")])
        assert list(staging.made) == ["a/index.html"]
        assert shown(public) == before
        staging.publish()
        answers.close()
        assert shown(public) == {"a/index.html": text, "b/index.html": "b"}


def test_on_a_disk_without_hard_links_pages_are_copied(
    public: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "not supported")

    monkeypatch.setattr(os, "link", refuse)
    cache = tmp_path / "answers.sqlite"
    pages = {"a/index.html": "a", "b/index.html": "b"}
    build(public, cache, pages)
    assert [build(public, cache, pages) for _ in range(2)] == [0, 0]
    assert shown(public) == pages


def test_while_it_is_built_visitors_see_the_old_site(public: Path, tmp_path: Path) -> None:
    cache = tmp_path / "answers.sqlite"
    build(public, cache, {"a/index.html": "old"})
    staging = Staging(public, Cache(cache))
    staging.begin(["a/index.html"])
    staging.make([draft("a/index.html", "new")])
    assert shown(public) == {"a/index.html": "old"}
    staging.publish()
    assert shown(public) == {"a/index.html": "new"}


def test_two_builds_at_once_do_not_harm_each_other(public: Path, tmp_path: Path) -> None:
    cache = tmp_path / "answers.sqlite"
    build(public, cache, {"a/index.html": "a"})
    build(public, cache, {"a/index.html": "a"})
    one, other = Staging(public, Cache(cache)), Staging(public, Cache(cache))
    for staging, text in ((one, "one"), (other, "other")):
        staging.begin(["a/index.html"])
        staging.make([draft("a/index.html", text)])
    one.publish()
    assert shown(public) == {"a/index.html": "one"}
    other.publish()
    assert shown(public) == {"a/index.html": "other"}
    assert not list(tmp_path.glob(".site-*-work"))


def test_a_folder_that_was_left_behind_is_cleared_but_not_one_in_use(
    public: Path, tmp_path: Path
) -> None:
    left = tmp_path / ".site-left-work"
    (left / "new").mkdir(parents=True)
    used = Staging(public, Cache(None))
    Staging(public, Cache(None))
    assert not left.exists()
    assert used.site.is_dir()


def test_a_file_or_a_link_in_the_place_of_a_folder_is_not_followed(
    public: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "kept.txt").touch()
    spare = public.with_name(".site-spare")
    for link in (None, spare, public):
        if link:
            link.symlink_to(theirs)
        else:
            spare.touch()
        assert build(public, tmp_path / "answers.sqlite", {"a/index.html": "a"}) == 1
        assert shown(public) == {"a/index.html": "a"}
        assert [path.name for path in theirs.iterdir()] == ["kept.txt"]
        shutil.rmtree(public)
        shutil.rmtree(spare, ignore_errors=True)


def test_a_folder_that_never_got_its_name_is_swept_unless_it_holds_something(
    public: Path, tmp_path: Path
) -> None:
    for name in (".site-abc", ".site-def/kept"):
        (tmp_path / name).mkdir(parents=True)
    Staging(public, Cache(None))
    assert not (tmp_path / ".site-abc").exists()
    assert (tmp_path / ".site-def/kept").exists()


def test_everybody_may_read_a_page_and_nobody_run_it(public: Path, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        build(public, tmp_path / "answers.sqlite", {"a/index.html": "a"})
    finally:
        os.umask(before)
    assert (public / "a/index.html").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("renames", [1, 2])
def test_a_kill_between_two_renames_is_healed(
    public: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    """On a system that cannot exchange two folders in one step."""
    cache = tmp_path / "answers.sqlite"
    build(public, cache, {"a/index.html": "old"})
    code = (
        "import os, signal, sys; from pathlib import Path; from test_staging import build\n"
        "from records.building import exchange\n"
        "def rename(path, target, left=[int(sys.argv[3])], known=Path.rename):\n"
        "    found = known(path, target)\n"
        "    if 'site' in (path.name, Path(target).name):\n"
        "        left[0] -= 1\n"
        "        if not left[0]: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return found\n"
        "exchange._exchanged_at_once = lambda *_: False\n"
        "Path.rename = rename\n"
        "build(Path(sys.argv[1]), Path(sys.argv[2]), {'a/index.html': 'new'})\n"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(public), str(cache), str(renames)],
        env={**os.environ, "PYTHONPATH": f"{HOUSE / 'hooks'}:{Path(__file__).parent}"},
        check=False,
    )
    assert public.exists() == (renames == 2)
    clear_left(public)
    assert shown(public) == {"a/index.html": {1: "old", 2: "new"}[renames]}
    assert not list(tmp_path.glob(".site-*-work"))
    monkeypatch.setattr("records.building.exchange._exchanged_at_once", lambda *_: False)
    build(public, cache, {"a/index.html": "newest"})
    assert shown(public) == {"a/index.html": "newest"}


def test_a_file_of_the_store_is_linked_once_and_goes_when_it_is_not_wanted(
    public: Path, tmp_path: Path
) -> None:
    one, other = tmp_path / "key1-0", tmp_path / "key2-0"
    one.write_bytes(b"one")
    other.write_bytes(b"other")

    def placed(*sources: Path) -> set[str]:
        cache = Cache(tmp_path / "cache.sqlite")
        staging = Staging(public, cache)
        staging.begin([])
        for source in sources:
            staging.place("assets/x.png", source)
        staging.publish()
        cache.close()
        return {*staging.made}

    assert placed(one) == {"assets/x.png"}
    assert placed(one) == set()
    assert placed(other) == {"assets/x.png"}
    assert (public / "assets/x.png").read_bytes() == b"other"
    placed()
    assert not (public / "assets/x.png").exists()


def test_a_file_with_the_same_bytes_is_left_as_it_is(public: Path, tmp_path: Path) -> None:
    def published(content: bytes) -> int:
        answers = Cache(tmp_path / "answers.sqlite")
        staging = Staging(public, answers)
        staging.begin([])
        with staging.create("feed.xml") as file:
            for start in range(0, len(content), 70_000):
                file.write(content[start : start + 70_000])
        staging.publish()
        answers.close()
        assert (public / "feed.xml").read_bytes() == content
        return (public / "feed.xml").stat().st_ino

    content = b"a" * 200_000
    first = published(content)
    assert published(content) == published(content) == first
    for other in (content[:-1], content + b"b", content[:100_000] + b"c" * 100_000, b""):
        published(other)


def test_a_folder_is_kept_while_it_would_be_made_from_the_same(
    public: Path, tmp_path: Path
) -> None:
    def build_index(made_from: str) -> bool:
        answers = Cache(tmp_path / "answers.sqlite")
        staging = Staging(public, answers)
        staging.begin(["a.html"])
        staging.make([draft("a.html", made_from)])
        kept = staging.keep_folder("index", made_from)
        if not kept:
            assert shown(staging.site / "index") == {}
            for name in ("one", f"deep/{made_from}"):
                staging.write(f"index/{name}", made_from.encode())
            staging.place_folder("index", made_from)
        staging.publish()
        answers.close()
        whole = {"a.html": made_from, "index/one": made_from, f"index/deep/{made_from}": made_from}
        assert shown(public) == whole
        return kept

    assert [build_index(made_from) for made_from in "aaabbba"] == [False, *[True, True, False] * 2]
    (public / "index/one").write_text("touched")
    assert not build_index("a")


def test_builds_in_one_process_may_keep_what_they_know_of_their_sites(public: Path) -> None:
    known: Manifests = {}
    for text, made in (("a", 2), ("a", 0), ("b", 1), ("b", 0)):
        staging = Staging(public, Cache(None), known)
        staging.begin(["a/index.html", "b/index.html"])
        staging.make([draft("a/index.html", text), draft("b/index.html", "b")])
        staging.publish()
        assert len(staging.made) == made
        assert shown(public) == {"a/index.html": text, "b/index.html": "b"}
