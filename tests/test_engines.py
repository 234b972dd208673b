"""The site does not depend on one engine: ProperDocs runs the same hooks."""

import re
from pathlib import Path

from programs import python

from conftest import files_of

BUILD = """
import shutil, sys
from pathlib import Path
from click import ClickException
from properdocs.commands.build import build
from properdocs.config import load_config
def build_site(root):
    build(load_config("mkdocs.yml", docs_dir=str(root / "docs"), site_dir=str(root / "site")))
build_site(root := Path(sys.argv[1]))
shutil.copytree(root / "site", root / "before")
for name in sys.argv[2:]:
    (root / name).write_text("- geen record")
try:
    build_site(root)
except ClickException as error:  # as its command line does
    error.show()
    sys.exit(error.exit_code)
"""
"""A build of a folder, kept in `before`, and one in which files are broken."""
_GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def test_properdocs_gives_the_same_bytes_and_stops_at_a_broken_record_too(
    root: Path, tiny: Path
) -> None:
    ours = {name: _GENERATOR.sub(b"", data) for name, data in files_of(tiny).items()}
    broken = ("projects/kapot.yml", "docs/over/kapot.md")
    done = python("-c", BUILD, str(root), *broken)
    assert (root / "before").is_dir(), done.stderr
    before = files_of(root / "before")
    theirs = {name: _GENERATOR.sub(b"", data) for name, data in before.items()}
    assert [name for name in ours | theirs if ours.get(name) != theirs.get(name)] == []
    assert done.returncode != 0
    assert all(f"{name}:1:1: " in done.stderr for name in broken)
    assert "Traceback" not in done.stderr
    assert files_of(root / "site") == before
