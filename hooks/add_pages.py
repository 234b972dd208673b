"""Keep the pages that are public, and add a shell for each place where records live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from records.site.site import Site


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Records leave the theme's hands: of each place it renders one shell, not every page.

    `config.extra["shells"]` then says which route stands for each page that the theme renders.
    """
    site: Site = config.extra["site"]
    shells = {route.shell: route for route in reversed(site.routes)}
    config.extra["shells"] = shells
    for file in list(files.documentation_pages()):
        if file.src_uri not in shells:
            files.remove(file)
    for uri, route in shells.items():
        if not route.is_handmade:
            shell = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(shell)
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """The fields and text of every page come from the records, checked: the theme gets none."""
    page.meta = {}
    return markdown[:0]
