"""`python -m preview.changed_pages BASE`: what a proposal changes, in files that open from disk."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader

from preview.loose_pages import from_disk, in_one_piece, styles
from records.catalogue.settings import read_settings
from records.kinds.registry import KINDS
from records.language.dates import moment
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.site.site_reader import read_site

FILE, FOLDER = "voorvertoning.html", "voorvertoning"
"""Each page that changed since BASE, before and after; and the whole site."""
_SHOWN = 60
"""How many pages are shown at most; of more, those of changed files and one of each sort."""
_HASH = re.compile(r"(?<=[./])[0-9a-f]{12,16}(?=[./])")
"""In the names of files that changed: this alone does not change a page."""
_HIDDEN = re.compile(r"<script\b.*?</script>|<meta (?:property|http-equiv)=[^>]*>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SHARED = ("overrides/", "hooks/", "mkdocs.yml", "projects/_vocabulary.yml")


class Refused(Exception):
    """Why nothing was made, in Dutch."""


@dataclass(frozen=True)
class Page:
    """A page that a proposal adds, changes or removes."""

    href: str
    title: str
    before: str = ""
    """The page in one piece; empty when there was none."""
    after: str = ""

    @property
    def change(self) -> str:
        """What happens to it."""
        if not self.before:
            return "nieuw"
        return "gewijzigd" if self.after else "verdwijnt"


class ChangedPages:
    """The pages that differ between two builds."""

    def __init__(self, before: Path | None, after: Path, site_url: str) -> None:
        """The folders of both sites; without the first, every page is new."""
        self._sites = (before, after)
        self._url = site_url
        self._texts = [_pages(site) if site else {} for site in self._sites]
        old, new = self._texts
        self.hrefs = [
            href
            for href in sorted({*old, *new})
            if _compared(old.get(href, "")) != _compared(new.get(href, ""))
        ]
        """The addresses of all pages that differ."""
        self._looks = [_look(site) if site else "" for site in self._sites]

    @property
    def changes_look(self) -> bool:
        """Whether the style sheet differs, so that every page may."""
        return self._looks[0] != self._looks[1]

    def page(self, href: str, shown: list[str]) -> Page:
        """One page; links in it to others in `shown` stay in the same file."""
        pieces = []
        for site, texts in zip(self._sites, self._texts, strict=True):
            if site and href in texts:
                file = site / href / "index.html" if href.endswith("/") or not href else site / href
                pieces.append(
                    in_one_piece(texts[href], file, lambda to: self._link(href, to, shown))
                )
            else:
                pieces.append("")
        return Page(href, self.title(href), *pieces)

    def title(self, href: str) -> str:
        """The heading of a page."""
        old, new = self._texts
        found = _TITLE.search(new.get(href) or old.get(href, ""))
        return " ".join(_TAG.sub("", found[1]).split()) if found else href

    def _link(self, href: str, target: str, shown: list[str]) -> str:
        path = os.path.normpath(f"/{href}{'' if href.endswith('/') else '/../'}{target}").lstrip(
            "/"
        )
        address = f"{path}/" if target.endswith(("/", ".")) and path else path
        return f"#{_anchor(address)}" if address in shown else f"{self._url}{address}"


def main(root: Path, base: str) -> None:
    """Write both into `root`; raises Refused when a build or `base` fails."""
    url, epoch = _settings(root)
    with TemporaryDirectory(prefix="voorvertoning-") as folder:
        old_root, files = _checkout(root, base, Path(folder) / "voor")
        after = Path(folder) / "na-site"
        if said := _build(root, after, epoch):
            raise Refused(f"De site kan niet gebouwd worden:\n{said}")
        missing = bool(_build(old_root, before := Path(folder) / "voor-site", epoch))
        changed = ChangedPages(None if missing else before, after, url)
        own = _own(root, old_root, files, epoch)
        _write(root, changed, own, files, missing=missing)
        _write_site(after, root / FOLDER)


def _settings(root: Path) -> tuple[str, str]:
    problems = Problems()
    settings = read_settings(root, os.environ, problems)
    if not settings or problems.errors:
        raise Refused(as_text(problems.errors, root))
    try:
        return settings.host, str(int(moment(os.environ).timestamp()))
    except ValueError as error:
        raise Refused(str(error)) from None


def _write(
    root: Path, changed: ChangedPages, own: set[str], files: list[str], *, missing: bool
) -> None:
    shared = [name for name in files if name.startswith(_SHARED)]
    first = [href for href in changed.hrefs if href in own]
    others = [href for href in changed.hrefs if href not in own]
    others.sort(key=lambda href: href.count("/"))
    if len(changed.hrefs) > _SHOWN:
        others = list({(href.partition("/")[0], href.count("/")): href for href in others}.values())
    if changed.changes_look and not changed.hrefs:
        others = ["", "projecten/", "oproepen/"]
    shown = [*first, *others][:_SHOWN]
    rest = [href for href in changed.hrefs if href not in shown]
    environment = Environment(loader=FileSystemLoader(root / "overrides"), autoescape=True)
    environment.filters["anchor"] = _anchor
    page = environment.get_template("changed_pages.html").render(
        pages=[changed.page(href, shown) for href in shown],
        count=len(changed.hrefs),
        rest=[(changed.title(href), href) for href in rest],
        shared=shared,
        changes_look=changed.changes_look,
        missing=missing,
    )
    (root / FILE).write_text(page, encoding="utf-8")


def _write_site(site: Path, folder: Path) -> None:
    """The whole site as it works from disk."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder)
    for file in folder.rglob("*.html"):
        file.write_text(from_disk(file.read_text("utf-8")), encoding="utf-8")
    for file in folder.glob("assets/**/*.css"):
        file.write_text(styles(file), encoding="utf-8")


def _own(root: Path, old_root: Path, files: list[str], epoch: str) -> set[str]:
    """The addresses of the pages that are made from changed files."""
    now = moment({"SOURCE_DATE_EPOCH": epoch})
    routes = [
        route
        for folder in (root, old_root)
        for route in read_site(folder, now, KINDS, preview=True)[0].routes
    ]
    return {
        route.href for route in routes if route.file in files and not route.file.startswith(_SHARED)
    }


def _checkout(root: Path, base: str, folder: Path) -> tuple[Path, list[str]]:
    """The project as it was where the proposal began, and the files that changed since."""
    try:
        start = _git(root, "merge-base", base, "HEAD").strip()
    except subprocess.CalledProcessError:
        raise Refused(f"git kent ‘{base}’ niet. Noem een tak: BASE=origin/main.") from None
    _git(root, "clone", "--quiet", "--shared", "--no-checkout", ".", str(folder))
    _git(folder, "checkout", "--quiet", "--detach", start)
    changed = _git(root, "diff", "--name-only", "-z", "--relative", start).split("\0")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return folder, [*filter(None, [*changed, *new])]


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 (our own command)
        ["git", "-C", str(folder), *arguments],  # noqa: S607 (the one on the PATH)
        capture_output=True,
        check=True,
    )
    return done.stdout.decode(errors="replace")


def _build(root: Path, site: Path, epoch: str) -> str:
    """Build a project with its own code; returns what went wrong."""
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=root,
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "PREVIEW": "true",
            "SEARCH_INDEX": "never",
            "SOURCE_DATE_EPOCH": epoch,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return (done.stderr or "?") if done.returncode else ""


def _pages(site: Path) -> dict[str, str]:
    """Each page by its address, without redirects and the page for wrong addresses."""
    pages = {}
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        if "<main" in text:
            href = file.parent.relative_to(site).as_posix()
            pages["" if href == "." else f"{href}/"] = text
    return pages


def _compared(page: str) -> str:
    return " ".join(_HASH.sub("", _HIDDEN.sub("", page)).split())


def _look(site: Path) -> str:
    return "".join(file.read_text("utf-8") for file in sorted(site.glob("assets/**/*.css")))


def _anchor(href: str) -> str:
    return f"pagina-{href.strip('/').replace('/', '-') or 'start'}"


if __name__ == "__main__":
    try:
        main(Path.cwd(), sys.argv[1])
    except Refused as refused:
        sys.exit(str(refused))
    sys.stdout.write(f"Geschreven: {FILE} en {FOLDER}/. Open ze in je browser.\n")
