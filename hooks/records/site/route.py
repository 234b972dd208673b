"""One address of the site, and what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from records.language.ids import slug
from records.record import Handwritten

from .pagination import Pagination


@dataclass(frozen=True, kw_only=True)
class Route:
    """One address, and all that a page there needs."""

    href: str
    """From the root of the site: `projecten/fietspunt/`; empty for the home page."""
    title: str
    summary: str
    template: str
    """The file in overrides/, without `.html`: `project/page`, `project/list`, `term/page`."""
    name: str
    """The template's name for the subject: `project`, `call`, `term`, ..."""
    subject: Any
    menu: str
    """The address of the item of the main menu that is lit."""
    trail: tuple[tuple[str, str], ...]
    """Title and address of each page above this one, from home down."""
    file: str
    """The file to edit."""
    changed: date | None
    pagination: Pagination | None = None
    listed: bool = True
    """Whether the site map and search engines know it."""

    @property
    def words(self) -> tuple[object, ...]:
        """All that it says itself, without the record or list that it shows."""
        shown = {"subject", "pagination"}
        return tuple(value for name, value in vars(self).items() if name not in shown)

    @property
    def is_handmade(self) -> bool:
        """Whether the page is a Markdown file of its own, which the theme renders."""
        return isinstance(self.subject, Handwritten) and (
            self.pagination is None or self.pagination.number == 1
        )

    @property
    def is_searchable(self) -> bool:
        """Whether the search finds it: later pages of a list and the search page itself are not."""
        first = self.pagination is None or self.pagination.number == 1
        return self.listed and first and getattr(self.subject, "is_searchable", True)

    @property
    def shows_history(self) -> bool:
        """Whether the page says when its subject changed, and how."""
        return getattr(self.subject, "shows_history", False)

    @property
    def shell(self) -> str:
        """The source that the theme renders for it, by its path in docs/.

        A page written by hand is its own; all others of one menu item and one depth share one,
        so that the relative links of the theme hold for all of them.
        """
        if self.is_handmade:
            return self.file.removeprefix("docs/")
        return f"{'_/' * (self.href.count('/') - 1)}{slug(self.menu)}.md"


def wrong_address() -> Route:
    """The page for an address that does not exist, or no longer."""
    return Route(
        href="404.html",
        title="Hier zit een draadje los",
        summary="Deze pagina bestaat niet, of niet meer.",
        template="page/not_found",
        name="page",
        subject=None,
        menu="",
        trail=(),
        file="",
        changed=None,
        listed=False,
    )
