"""Changes to a file, as an editor makes them."""

from pathlib import Path


def change(path: Path, old: str, new: str) -> None:
    """Replace a text, wherever it stands in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def add_fields(path: Path, lines: str) -> None:
    """Put fields before the others of a Markdown file."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", f"---\n{lines}", 1), encoding="utf-8")
