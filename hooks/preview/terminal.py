"""The terminal output of `make serve`, in Dutch."""

import logging
import os
import warnings
from errno import EADDRINUSE

from mkdocs.exceptions import Abort, ConfigurationError

log = logging.getLogger("mkdocs.preview")

_PORTS = range(1024, 65536)
"""Ports that need no privileges (RFC 6335)."""

NO_TEMPORARY_FOLDER = (
    "In geen enkele map voor tijdelijke bestanden kan geschreven worden, dus de voorvertoning begint "
    "niet. Noem een andere map: TMPDIR=/een/map make serve"
)

DUPLICATE_EVENT = "Callback with id"
"""The start of a harmless warning of watchdog about a folder that it found twice."""


def configure_logging() -> None:
    """Configure logging: messages of the preview, and only warnings of MkDocs."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    log.setLevel(logging.INFO)
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # it logs each unknown address
    warnings.filterwarnings("ignore", DUPLICATE_EVENT, RuntimeWarning)


def port() -> int:
    """The number in PORT, or 8000; raises ValueError with a Dutch message when it is invalid."""
    written = os.environ.get("PORT") or "8000"
    if written.isascii() and written.isdigit() and int(written) in _PORTS:
        return int(written)
    first, last = _PORTS[0], _PORTS[-1]
    raise ValueError(f"PORT={written}: kies een getal van {first} tot {last}, zoals PORT=8001.")


def taken(number: int, error: OSError) -> str:
    """The message for a port that is not available."""
    other = number + 1 if number + 1 in _PORTS else _PORTS[0]
    if error.errno != EADDRINUSE:
        return (
            f"Poort {number} kan niet: {error.strerror}. Kies een andere: PORT={other} make serve"
        )
    return (
        f"Poort {number} is al bezet, misschien door een andere `make serve`.\n"
        f"Sluit die, of kies een andere poort: PORT={other} make serve"
    )


def misconfigured(error: Abort | ConfigurationError) -> str:
    """The message for a mkdocs.yml that MkDocs refuses; what it logged itself is above it."""
    detail = "" if isinstance(error, Abort) else f"\n{error}"
    return f"mkdocs.yml klopt niet, dus de voorvertoning begint niet. Los dit eerst op.{detail}"
