"""`python -m preview`: serve the site on http://127.0.0.1:8000 until Ctrl-C."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from preview.server import Preview


def main(root: Path) -> None:
    """Serve the project at `root`; PORT in the environment chooses another door."""
    with TemporaryDirectory(prefix="voorvertoning-") as folder:
        Preview(root, Path(folder) / "site", int(os.environ.get("PORT", "8000"))).serve()


if __name__ == "__main__":
    main(Path.cwd())
