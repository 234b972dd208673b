"""Files that are recognized as long as nobody touches them."""

import os
import time
from pathlib import Path

import pytest

from records.building import files
from records.building.files import settled_stamp


def test_a_file_that_was_just_written_may_be_written_to_again(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("een", encoding="utf-8")
    assert settled_stamp(str(path)) == ""


def test_a_file_that_got_its_old_size_and_time_back_is_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_TICK", 0)
    path = tmp_path / "a.yml"
    path.write_text("een", encoding="utf-8")
    status, before = path.stat(), settled_stamp(str(path))
    assert settled_stamp(str(path)) == before != ""
    time.sleep(0.05)
    path.write_text("twee"[:3], encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)
    assert settled_stamp(str(path)) != before
