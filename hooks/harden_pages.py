"""Give every page its content security policy, and hosts the headers to send."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from records.rendering.build import build_of
from records.rendering.policy import headers_file, script_hashes, with_policy


def on_post_page(output: str, config: MkDocsConfig, **_: object) -> str:
    """Before its slots are filled: all scripts of a page stand in its shell."""
    return _harden(output, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for a wrong address too."""
    if template_name != "404.html":
        return output_content
    return _harden(output_content, config)


def on_post_build(config: MkDocsConfig) -> None:
    """One set of headers for the whole site, so with the scripts of all its pages."""
    build = build_of(config)
    build.staging.write("_headers", headers_file(build.script_hashes, build.policies).encode())


def _harden(page: str, config: MkDocsConfig) -> str:
    """Pages that `mkdocs serve` shows on http get a script from it, so they stay as they are."""
    if not (config.site_url or "").startswith("https:"):
        return page
    build_of(config).script_hashes.update(script_hashes(page))
    return with_policy(page)
