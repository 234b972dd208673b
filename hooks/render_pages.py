"""Set up the templates of overrides/, and fill the pages that the theme renders."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import material
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from records.building.digest import digest_of_files
from records.forms.addresses import ROOT
from records.rendering.build import build_of
from records.rendering.page_renderer import PageRenderer, missing_templates
from records.rendering.policy import script_hashes, with_policy
from records.rendering.shell import SLOTS, Shell, slot
from records.site.route import wrong_address

_ICONS = Path(material.__file__).parent / "templates/.icons/material"


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop before anything is written when a kind lacks a template."""
    folder = Path(str(config.theme.custom_dir))
    templates = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    if missing := missing_templates(build_of(config).site.catalogue.kinds, templates):
        raise PluginError("\n".join(missing))


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Make our own templates escape by default and give them the catalogue; those of MkDocs stay as they are."""
    folder = Path(str(config.theme.custom_dir))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    ours = {path.relative_to(folder).as_posix() for path in files if path.suffix == ".html"}
    frame = digest_of_files([*files, Path(config.config_file_path)])
    env.cache = {}  # the usual one keeps count of what was used last, tens of thousands of times
    env.make_globals = lambda _: env.globals  # type: ignore[method-assign, assignment]  # no slow chain
    env.autoescape = lambda name: name in ours
    env.optimized = False  # a template that is kept holds no answer of a filter
    env.bytecode_cache = _compiled_templates()
    build = build_of(config)
    shared = config.extra.get("partials")
    build.renderer = PageRenderer(
        env, build.site, build.imprint, _ICONS, frame=frame, shared=shared
    )
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Print a slot for each value that differs per page, and mark the active item of the menu."""
    return {**context, **_slots(), "menu": build_of(config).routes[page.file.src_uri].menu}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Note a page as the shell of all that stands at its place, for which MkDocs writes nothing."""
    build_of(config).shells[page.file.src_uri] = _shell(output, config)
    return ""


def on_template_context(
    context: dict[str, Any], config: MkDocsConfig, **_: object
) -> dict[str, Any]:
    """Give slots to the 404 page, and the routes to the site map."""
    return {**context, **_slots(), "menu": None, "routes": build_of(config).site.routes}


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Fill the 404 page. It can be shown at any depth, so it links from the root of the host."""
    if template_name != "404.html":
        return output_content
    root = urlsplit(config.site_url or "/").path
    slots = build_of(config).renderer.slots(wrong_address())
    return _shell(output_content, config).fill(root, **slots)


def _shell(page: str, config: MkDocsConfig) -> Shell:
    """A page of the theme with its security policy; without on http, where MkDocs adds a script."""
    if (config.site_url or "").startswith("https:"):
        build_of(config).script_hashes.update(script_hashes(page))
        page = with_policy(page)
    return Shell(page)


def _compiled_templates() -> FileSystemBytecodeCache | None:
    """Compiled templates, kept where Python keeps its compiled files, if that is outside the project."""
    if not sys.pycache_prefix or sys.dont_write_bytecode:
        return None
    folder = Path(sys.pycache_prefix) / "templates"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _slots() -> dict[str, Any]:
    return {"root": ROOT, **{name: slot(name) for name in SLOTS}}
