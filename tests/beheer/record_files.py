"""The reader and writer of the forms in the browser, run by Node.js."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from programs import answering

_BRIDGE = Path(__file__).with_name("bridge.mjs")


class RecordFiles:
    """What beheer/record_file.js makes of texts; its messages are ValueErrors."""

    def __init__(self, ask: Callable[[Any], Any]) -> None:
        self._bridge = ask

    def read(self, text: str) -> dict[str, Any]:
        """The fields of a file, and its body."""
        fields: dict[str, Any] = self._ask(job="read", text=text)
        return fields

    def write(self, values: dict[str, Any], text: str) -> str:
        """The text of a file with other values."""
        return str(self._ask(job="write", values=values, text=text))

    def _ask(self, **job: Any) -> Any:
        answer = self._bridge(job)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["result"]


@contextmanager
def record_files() -> Iterator[RecordFiles]:
    """A running Node.js; `make forms` has installed what it needs."""
    with answering(["node", str(_BRIDGE)]) as ask:
        yield RecordFiles(ask)
