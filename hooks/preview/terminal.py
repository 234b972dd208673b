"""What `make serve` says in the terminal, in Dutch."""

from __future__ import annotations

import logging
import os

log = logging.getLogger("mkdocs.preview")


def listen() -> None:
    """Show what the preview says, and of MkDocs only what is wrong: its own steps are in English."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    log.setLevel(logging.INFO)
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # each address that is not there


def in_words(seconds: float) -> str:
    """A duration, `0,4 s`."""
    return f"{seconds:.1f} s".replace(".", ",")


def port() -> int:
    """The number in PORT, or 8000; raises ValueError with a sentence for whoever gave another."""
    written = os.environ.get("PORT") or "8000"
    if written.isascii() and written.isdigit() and 0 < int(written) < 1 << 16:
        return int(written)
    raise ValueError(f"PORT={written}: kies een getal van 1024 tot 65535, zoals PORT=8001.")


def taken(number: int) -> str:
    """What to do when another program has a port."""
    return (
        f"Poort {number} is al bezet, misschien door een andere `make serve`.\n"
        f"Sluit die, of kies een andere poort: PORT={number + 1} make serve"
    )
