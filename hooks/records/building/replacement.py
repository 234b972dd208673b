"""A file that takes the place of an older one only when it differs, compared while it is written."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from typing_extensions import Buffer, override


class Replacement(io.RawIOBase):
    """Bytes to write; as long as the older file has the same, none of them is."""

    def __init__(self, file: Path, done: Callable[[os.stat_result], object]) -> None:
        """`done` gets the status of the file when it is closed."""
        self._file, self._done = file, done
        self._old: BinaryIO | None = file.open("rb") if file.is_file() else None
        self._new: BinaryIO | None = None
        self._same = self._size = 0

    @override
    def writable(self) -> bool:
        return True

    @override
    def tell(self) -> int:
        return self._size

    @override
    def write(self, data: Buffer, /) -> int:
        part = bytes(data)
        self._size += len(part)
        if not self._new and self._old and self._old.read(len(part)) == part:
            self._same += len(part)
            return len(part)
        self._begin().write(part)
        return len(part)

    @override
    def close(self) -> None:
        if self.closed:
            return
        super().close()
        if not self._new and not (self._old and not self._old.read(1)):
            self._begin()
        for file in filter(None, (self._old, self._new)):
            file.close()
        self._done(self._file.stat())

    def _begin(self) -> BinaryIO:
        """The new file, with all that it shares with the old one, which others may be reading."""
        if not self._new:
            self._file.unlink(missing_ok=True)
            self._new = self._file.open("xb")
            if self._old:
                self._old.seek(0)
                self._new.write(self._old.read(self._same))
        return self._new
