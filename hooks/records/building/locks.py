"""A folder that somebody works in, told from one that was left behind."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


def hold(folder: Path) -> int | None:
    """Hold a folder until the number that comes back is closed; None when somebody else does.

    The system lets go of it when the process ends, however it ends (flock(2)).
    """
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(number)
        return None
    return number
