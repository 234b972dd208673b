"""Files that took time to make are made once."""

import os
from pathlib import Path

from records.building.file_store import FileJob, FileStore


def made(folder: Path, key: str = "a1", *contents: bytes) -> tuple[dict[str, Path], int]:
    """The files of one job, and how often they were made."""
    calls = []

    def make() -> list[bytes]:
        calls.append(key)
        return [*contents] or [b"one", b"two"]

    store = FileStore(folder)
    files = store.make([FileJob(key, ("x.png", "y.png"), make)], "Maken", 1)
    return files, len(calls)


def test_files_are_made_once(tmp_path: Path) -> None:
    assert made(tmp_path)[1] == 1
    files, again = made(tmp_path)
    assert again == 0
    assert {href: path.read_bytes() for href, path in files.items()} == {
        "x.png": b"one",
        "y.png": b"two",
    }


def test_what_is_gone_or_empty_is_made_again(tmp_path: Path) -> None:
    files, _ = made(tmp_path)
    files["y.png"].write_bytes(b"")
    assert made(tmp_path)[1] == 1
    files["x.png"].unlink()
    assert made(tmp_path)[1] == 1


def test_a_file_goes_when_no_build_has_used_it_for_a_month(tmp_path: Path) -> None:
    old, young = made(tmp_path, "old")[0], made(tmp_path, "young")[0]
    for path in old.values():
        os.utime(path, (0, 0))
    made(tmp_path, "new")
    assert not any(path.exists() for path in old.values())
    assert all(path.exists() for path in young.values())


def test_a_half_written_file_has_no_name(tmp_path: Path) -> None:
    names = {path.name for path in made(tmp_path)[0].values()}
    assert names == {path.name for path in tmp_path.iterdir()} == {"a1-0", "a1-1"}


def test_without_a_folder_of_its_own_it_only_takes_longer(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    store = FileStore(tmp_path / "taken/files")
    job = FileJob("a1", ("x.png",), lambda: [b"one"])
    (path,) = store.make([job], "Maken", 1).values()
    assert path.read_bytes() == b"one"
    del store
    assert not path.exists()
