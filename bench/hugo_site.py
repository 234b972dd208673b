"""Sets up the site in bench/hugo: with the texts and records of a corpus, and what this house draws."""

import json
import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from records.language.ids import slug

from .corpus import HOUSE
from .drawings import write_drawings

_ASSETS = HOUSE / "overrides/assets"


def set_up(folder: Path, corpus: Path) -> None:
    """Copy the site to a folder that does not exist yet, and give it the corpus to build from."""
    shutil.copytree(HOUSE / "bench/hugo", folder)
    content = folder / "content"
    ignore = shutil.ignore_patterns("assets")
    shutil.copytree(corpus / "docs", content, ignore=ignore, dirs_exist_ok=True)
    for path in sorted(content.rglob("*.md")):
        _translate(path)
    funders = json.dumps([*_funders(corpus / "docs")])
    (folder / "data/funders.json").write_text(funders, encoding="utf-8")
    write_drawings(folder)
    (folder / "mounts.toml").write_text(_mounts(corpus), encoding="utf-8")


def _translate(path: Path) -> None:
    """What Hugo reads otherwise: a section's own page, a template, a date with an hour."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^url: ", "website: ", text, flags=re.MULTILINE)
    text = re.sub(r"^template: ", "layout: ", text, flags=re.MULTILINE)
    text = re.sub(r"^(date|updated): (\S{10})[ T].*", r"\1: \2", text, flags=re.MULTILINE)
    text = text.replace("---\n", f"---\n{_derived(text)}", 1)
    path.unlink()
    parts = path.with_suffix("")
    if path.name == "index.md":
        path = path.with_name("_index.md")
    elif parts.is_dir():
        path = parts / "_index.md"
    path.write_text(text, encoding="utf-8")


def _derived(text: str) -> str:
    """The terms that this house derives from other fields of an event or a call."""
    fields = text.partition("\n---\n")[0]
    ways = {"ter-plaatse": "\nplace:", "online": "\nonline: "}
    attendance = [way for way, field in ways.items() if field in fields]
    terms = {"attendance": attendance, "funders": [slug(name) for name in _funder(fields)]}
    return "".join(f"{key}: [{', '.join(ids)}]\n" for key, ids in terms.items() if ids)


def _funder(text: str) -> list[str]:
    """The name of who gives the money of a call, in a list; none for another record."""
    return re.findall(r"^funder:\n(?:  .*\n)*?  name: (.+)", text, re.MULTILINE)[:1]


def _funders(docs: Path) -> Iterator[dict[str, str]]:
    """Who gives the money of calls, as terms; an organisation of the site by its title."""
    paths = (docs / "oproepen").glob("*.md")
    names = {name for path in paths for name in _funder(path.read_text(encoding="utf-8"))}
    for name in sorted(names, key=slug):
        page = docs / f"organisaties/{name}.md"
        text = page.read_text(encoding="utf-8") if page.exists() else f"title: {name}\n"
        title = re.search(r"^title: (.+)", text, re.MULTILINE)
        yield {"id": slug(name), "name": title[1] if title else name}


def _mounts(corpus: Path) -> str:
    """The parts of the site, beside those in its own folder."""
    mounts = {
        **{name: name for name in ("content", "layouts", "data", "assets", "static")},
        str(HOUSE / "projects/_schema"): "assets/projects/_schema",
        str(corpus / "projects"): "assets/projects",
        str(files("material") / "templates/.icons/material"): "assets/icons",
        str(_ASSETS / "css"): "assets/css",
        str(_ASSETS / "js"): "assets/js",
        str(_ASSETS / "fonts"): "static/assets/fonts",
        str(_ASSETS / "icons"): "static/assets/icons",
        str(_ASSETS / "css/feed.css"): "static/assets/css/feed.css",
        str(HOUSE / "overrides/favicon.ico"): "static/favicon.ico",
        str(HOUSE / "overrides/manifest.webmanifest"): "static/manifest.webmanifest",
    }
    tables = [f'[[module.mounts]]\nsource = "{a}"\ntarget = "{b}"\n' for a, b in mounts.items()]
    return "[module]\n" + "".join(tables)
