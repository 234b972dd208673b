"""Pause Python's garbage collector: what a build loads and makes is in use until it ends."""

import gc

gc.disable()  # ten thousand records are no garbage: looking through them takes seconds


def on_shutdown() -> None:
    """Prevent the collection at exit, after which the system frees all memory anyway."""
    gc.freeze()
