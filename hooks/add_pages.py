"""Keep the pages that are public, and add a shell for each place where records live."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from records.rendering.build import build_of

_LOG = logging.getLogger("mkdocs.commands.build")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let MkDocs render a shell for each place where records live, not a page for each record."""
    build = build_of(config)
    build.routes = shells = {route.shell: route for route in reversed(build.site.routes)}
    for file in list(files.documentation_pages()):
        if file.src_uri not in shells:
            files.remove(file)
    for uri, route in shells.items():
        if not route.is_handmade:
            shell = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(shell)
    _LOG.addFilter(_is_news)
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """The fields and text of every page come from the records, checked: the theme gets none."""
    page.meta = {}
    return markdown[:0]


def on_post_build(**_: object) -> None:
    """Restore MkDocs' own log, also after a build that failed."""
    _LOG.removeFilter(_is_news)


on_build_error = on_post_build


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a message is no note that MkDocs skips a page, which publish_site.py writes."""
    return not record.getMessage().startswith(("Page skipped: '", "Template skipped: '"))
