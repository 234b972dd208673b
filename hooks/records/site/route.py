"""Routes: one address of the site and the content of its page; and a list divided into pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from records.language.ids import slug
from records.record import Handwritten


@dataclass(frozen=True, kw_only=True)
class Route:
    """One address, with everything its page needs."""

    href: str
    """From the root of the site: `projecten/fietspunt/`; empty for the home page."""
    title: str
    summary: str
    template: str
    """The file in overrides/, without `.html`: `project/page`, `project/list`, `term/page`."""
    name: str
    """The template's name for the subject: `project`, `call`, `term`, ..."""
    subject: Any
    menu: str = ""
    """The address of the active item of the main menu."""
    trail: tuple[tuple[str, str], ...] = ()
    """Title and address of each page above this one, from home down."""
    file: str = ""
    changed: date | None = None
    pagination: "Pagination | None" = None
    listed: bool = True
    """Whether it is in the site map and open to search engines."""

    @property
    def words(self) -> tuple[object, ...]:
        """All its own values, without the subject and the items of its list."""
        shown = {"subject", "pagination"}
        return tuple(value for name, value in vars(self).items() if name not in shown)

    @property
    def is_first(self) -> bool:
        """Whether it is no later page of a list."""
        return self.pagination is None or self.pagination.number == 1

    @property
    def is_handmade(self) -> bool:
        """Whether the page is a Markdown file that the theme renders."""
        return self.is_first and isinstance(self.subject, Handwritten)

    @property
    def is_searchable(self) -> bool:
        """Whether it is in the search index: the first page of a list, not the search page itself."""
        return self.listed and self.is_first and getattr(self.subject, "is_searchable", True)

    @property
    def shows_history(self) -> bool:
        """Whether the page says when its subject changed, and how."""
        return getattr(self.subject, "shows_history", False)

    @property
    def shell(self) -> str:
        """The source in docs/ of its shell: its own, or one for each menu item and depth."""
        if self.is_handmade:
            return self.file.removeprefix("docs/")
        return f"{'_/' * (self.href.count('/') - 1)}{slug(self.menu)}.md"


def wrong_address() -> Route:
    """The 404 page."""
    return Route(
        href="404.html",
        title="Hier zit een draadje los",
        summary="Deze pagina bestaat niet, of niet meer.",
        template="page/not_found",
        name="page",
        subject=None,
        listed=False,
    )


@dataclass(frozen=True)
class Pagination:
    """One page of a list."""

    base: str
    items: Sequence[Any]
    number: int
    """The number of this page, from 1."""
    count: int
    total: int

    def href(self, number: int) -> str:
        """The address of a page of the list."""
        return self.base if number == 1 else f"{self.base}pagina-{number}/"

    @property
    def numbers(self) -> list[int | None]:
        """The page numbers to show: first, last, this one and its neighbours; None marks a gap."""
        near = {1, self.count, *range(self.number - 1, self.number + 2)}
        shown = [number for number in sorted(near) if 1 <= number <= self.count]
        numbers: list[int | None] = []
        for number in shown:
            if numbers and numbers[-1] is not None and number > numbers[-1] + 1:
                numbers.append(None)
            numbers.append(number)
        return numbers


def paginate(base: str, items: Sequence[Any], size: int) -> Iterator[Pagination]:
    """A list as pages of at most `size` items; an empty list has one page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        part = items[(number - 1) * size : number * size]
        yield Pagination(base, part, number, count, len(items))
