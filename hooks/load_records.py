"""Read and check every record, before anything is deleted or written."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from records.building.cache import FILE, Cache
from records.editing.browser_forms import BUNDLE
from records.forms.imprint import Imprint, imprint_of
from records.kinds.registry import KINDS
from records.language.dates import moment
from records.reading.problem_forms import as_text
from records.rendering.build import Build
from records.site.site_reader import read_site

log = get_plugin_logger("records")


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the whole content, or stop with every problem in it."""
    root = Path(config.docs_dir).parent
    preview = bool(config.extra.get("preview"))
    try:
        now = moment(os.environ)
    except ValueError as error:
        raise PluginError(str(error)) from None
    if not os.environ.get("SOURCE_DATE_EPOCH"):
        os.environ.pop("SOURCE_DATE_EPOCH", None)  # MkDocs takes an empty one for a number
    cache = Cache(root / FILE, config.extra.get("in_memory"))
    site, problems = read_site(root, now, KINDS, preview=preview, examples=None, cache=cache)
    forms = (root / BUNDLE).is_dir()
    config.extra["build"] = Build(cache, site, problems, _imprint(config, forms=forms))
    if problems.errors:
        raise PluginError(f"De site is niet gebouwd:\n\n{as_text(problems, root)}\n")
    if problems.advice:
        log.info("%d aandachtspunten: zie `make check`.", len(problems.advice))


def _imprint(config: MkDocsConfig, *, forms: bool) -> Imprint:
    repository = (config.repo_url or "").rstrip("/")
    return imprint_of(
        config,
        site_url=config.site_url or "/",
        edit_url=f"{repository}/{config.edit_uri or ''}",
        issue_url=f"{repository}/issues/new",
        forms=forms,
    )
