"""Programs in processes of their own: what one says, or its answers to questions."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

HOUSE = Path(__file__).parent.parent
Environment = dict[str, str]


def ended(command: Sequence[str], **options: Any) -> CompletedProcess[str]:
    """How a program ended, and what it said."""
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def python(
    *arguments: str, env: Environment | None = None, **options: Any
) -> CompletedProcess[str]:
    """The same of a Python that finds our modules and those of the tests."""
    return ended(
        [sys.executable, *arguments], cwd=HOUSE, env={**at_home(), **(env or {})}, **options
    )


def at_home() -> Environment:
    """The environment in which Python finds our modules and those of the tests."""
    return {**os.environ, "PYTHONPATH": f"{HOUSE / 'hooks'}:{HOUSE / 'tests'}"}


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
