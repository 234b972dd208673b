"""The reader and writer of the forms in the browser, run by Node.js."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_BRIDGE = Path(__file__).with_name("bridge.mjs")


class RecordFiles:
    """What beheer/record_file.js makes of texts; its messages are ValueErrors."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def read(self, text: str) -> dict[str, Any]:
        """The fields of a file, and its body."""
        fields: dict[str, Any] = self._ask(job="read", text=text)
        return fields

    def write(self, values: dict[str, Any], text: str) -> str:
        """The text of a file with other values."""
        return str(self._ask(job="write", values=values, text=text))

    def _ask(self, **job: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["result"]


@contextmanager
def record_files() -> Iterator[RecordFiles]:
    """A running Node.js; `make forms` has installed what it needs."""
    program = shutil.which("node")
    assert program
    with subprocess.Popen(
        [program, str(_BRIDGE)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield RecordFiles(process)
        assert process.stdin
        process.stdin.close()
