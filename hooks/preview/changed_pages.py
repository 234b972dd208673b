"""`python -m preview.changed_pages BASE`: what a proposal changes, in files that open from disk."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader

from preview.site_changes import SiteChanges, anchor, from_disk, styles
from records.catalogue.git_log import run_git
from records.catalogue.settings import read_settings
from records.commands.run import Refusal
from records.kinds.registry import KINDS
from records.language.dates import moment
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.site.site_reader import read_site

FILE, FOLDER = "voorvertoning.html", "voorvertoning"
"""The file with each page that changed since BASE, and the folder with the whole site."""
_LISTS = 2
"""How many lists show a new look, beside the home page, when no page has another text."""
_SHOWN = 60
"""How many pages are shown at most; of more, those of changed files and one of each sort."""
_SHARED = ("overrides/", "hooks/", "mkdocs.yml", "projects/_vocabulary.yml")


def main(root: Path, base: str) -> None:
    """Write both into `root`; a Refusal when a build or `base` fails."""
    url, now = _settings(root)
    with TemporaryDirectory(prefix="voorvertoning-") as folder:
        old_root, before, after = (Path(folder) / name for name in ("voor", "voor-site", "na-site"))
        files = _checkout(root, base, old_root)
        if said := _build(root, after, now):
            raise Refusal(f"De site kan niet gebouwd worden:\n{said}")
        if missing := bool(_build(old_root, before, now)):
            shutil.rmtree(before, ignore_errors=True)
        changes = SiteChanges(before, after, url)
        routes = [
            route
            for project in (root, old_root)
            for route in read_site(project, now, KINDS, preview=True)[0].routes
        ]
        texts = {name for name in files if not name.startswith(_SHARED)}
        own = {route.href for route in routes if route.file in texts}
        _write_changes(root, changes, own, files, missing=missing)
        _write_site(after, root / FOLDER)


def _settings(root: Path) -> tuple[str, datetime]:
    problems = Problems()
    settings = read_settings(root, os.environ, problems)
    if not settings or problems.errors:
        raise Refusal(as_text(problems.errors, root))
    try:
        return settings.host, moment(os.environ)
    except ValueError as error:
        raise Refusal(str(error)) from None


def _write_changes(
    root: Path, changes: SiteChanges, own: set[str], files: list[str], *, missing: bool
) -> None:
    """Write the pages that changed, those in `own` first: they are made from the changed `files`."""
    hrefs = sorted(changes.hrefs, key=lambda href: href not in own and 1 + href.count("/"))
    if len(hrefs) > _SHOWN:
        sorts = {
            href if href in own else (href.partition("/")[0], href.count("/")): href
            for href in hrefs
        }
        hrefs = list(sorts.values())
    if changes.changes_look and not changes.hrefs:
        hrefs = ["", *(kind.menu for kind in KINDS.records[:_LISTS])]
    shown = hrefs[:_SHOWN]
    environment = Environment(loader=FileSystemLoader(root / "overrides"), autoescape=True)
    environment.filters["anchor"] = anchor
    page = environment.get_template("changed_pages.html").render(
        pages=[changes.page(href, shown) for href in shown],
        count=len(changes.hrefs),
        rest=[(changes.title(href), href) for href in changes.hrefs if href not in shown],
        shared=[name for name in files if name.startswith(_SHARED)],
        changes_look=changes.changes_look,
        missing=missing,
    )
    (root / FILE).write_text(page, encoding="utf-8")


def _write_site(site: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder)
    for file in folder.rglob("*.html"):
        file.write_text(from_disk(file.read_text("utf-8")), encoding="utf-8")
    for file in folder.glob("assets/**/*.css"):
        file.write_text(styles(file), encoding="utf-8")


def _checkout(root: Path, base: str, folder: Path) -> list[str]:
    """Put the project as it was where the proposal began into a folder; the files that changed since."""
    start = (run_git(root, "merge-base", base, "HEAD") or "").strip()
    if not start:
        raise Refusal(f"git kent ‘{base}’ niet. Noem een tak: BASE=origin/main.")
    clone = ("clone", "--quiet", "--shared", "--no-checkout", ".", str(folder))
    checkout = ("checkout", "--quiet", "--detach", start)
    if run_git(root, *clone) is None or run_git(folder, *checkout) is None:
        raise Refusal(
            "git kan de vorige site niet klaarzetten. Typ ‘git fsck’: dat zegt wat er ontbreekt."
        )
    changed = run_git(root, "diff", "--name-only", "-z", "--relative", start) or ""
    new = run_git(root, "ls-files", "--others", "--exclude-standard", "-z") or ""
    return [*filter(None, f"{changed}\0{new}".split("\0"))]


def _build(root: Path, site: Path, now: datetime) -> str:
    """Build a project with its own code; returns what went wrong."""
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=root,
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "PREVIEW": "true",
            "SEARCH_INDEX": "never",
            "SOURCE_DATE_EPOCH": str(int(now.timestamp())),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return (done.stderr or "?") if done.returncode else ""


if __name__ == "__main__":
    try:
        main(Path.cwd(), sys.argv[1])
    except Refusal as refusal:
        sys.exit(str(refusal))
    sys.stdout.write(f"Geschreven: {FILE} en {FOLDER}/. Open ze in je browser.\n")
