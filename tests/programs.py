"""A program that answers questions, in a process of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any


@contextmanager
def answering(command: Sequence[str], **options: Any) -> Iterator[Callable[[Any], Any]]:
    """What asks a program a line of JSON and gives the line that it answers, until the end."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **options
    ) as program:

        def ask(question: Any) -> Any:
            assert program.stdin
            assert program.stdout
            print(json.dumps(question), file=program.stdin, flush=True)
            return json.loads(program.stdout.readline())

        yield ask
