"""What `make serve` says in the terminal, in Dutch."""

from __future__ import annotations

import logging
import os
import warnings
from errno import EADDRINUSE

log = logging.getLogger("mkdocs.preview")

_PORTS = range(1024, 65536)
"""Those that need no administrator (RFC 6335)."""

HEARD_TWICE = "Callback with id"
"""How a warning of watchdog begins: a folder in a new folder was seen and announced, and is watched once."""


def listen() -> None:
    """Show what the preview says, and of MkDocs only what is wrong: its own steps are in English."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    log.setLevel(logging.INFO)
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # each address that is not there
    warnings.filterwarnings("ignore", HEARD_TWICE, RuntimeWarning)


def in_words(seconds: float) -> str:
    """A duration, `0,4 s`."""
    return f"{seconds:.1f} s".replace(".", ",")


def port() -> int:
    """The number in PORT, or 8000; raises ValueError with a sentence for whoever gave another."""
    written = os.environ.get("PORT") or "8000"
    if written.isascii() and written.isdigit() and int(written) in _PORTS:
        return int(written)
    first, last = _PORTS[0], _PORTS[-1]
    raise ValueError(f"PORT={written}: kies een getal van {first} tot {last}, zoals PORT=8001.")


def taken(number: int, error: OSError) -> str:
    """What to do when a port cannot be had."""
    other = number + 1 if number + 1 in _PORTS else _PORTS[0]
    if error.errno != EADDRINUSE:
        return (
            f"Poort {number} kan niet: {error.strerror}. Kies een andere: PORT={other} make serve"
        )
    return (
        f"Poort {number} is al bezet, misschien door een andere `make serve`.\n"
        f"Sluit die, of kies een andere poort: PORT={other} make serve"
    )
