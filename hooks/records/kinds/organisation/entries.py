"""The feed entries about an organisation: it is new, another one was merged into it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from records.forms.context import Context, Merger
from records.forms.entry import Entry, full_text, labelled_title, new_entry, theme_names
from records.language.dates import Moment

from .model import Organisation


def organisation_entries(organisation: Organisation, context: Context) -> Iterator[Entry]:
    """Everything about an organisation that has happened by now."""
    yield new_entry(context, organisation, "Nieuwe organisatie", "nieuwe organisaties")
    for merger in context.mergers(organisation):
        yield _merged(organisation, context, merger)


def _merged(organisation: Organisation, context: Context, merger: Merger) -> Entry:
    start = Moment(merger.day).start
    title = f"{merger.title} hoort nu bij {organisation.title}"
    summary = f"{title}. {merger.reason}".strip()
    return Entry(
        id=f"tag:{context.imprint.authority}:{merger.href}samengevoegd",
        title=labelled_title(
            title,
            example=organisation.example,
        ),
        href=organisation.href,
        summary=summary,
        published=start,
        updated=start,
        tags=theme_names(context, organisation),
        write=lambda: full_text(context, organisation, escape(summary)),
        is_news=merger.day >= context.followed_since(organisation),
    )
