"""What feeds, calendars and pages tell of an event: what happened to it, and the event itself."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape

from records.forms.context import Context
from records.forms.entry import full_text, labelled_title
from records.forms.specs import Event as CalendarEvent
from records.kinds.shared import Happening, dated_entries, dated_event, first_shown
from records.language.dates import Moment, day_in_words, moment_in_words
from records.language.words import upper_first

from .model import Event


def _happenings(event: Event, context: Context) -> Iterator[Happening]:
    first, summary = first_shown(event, context), f"{upper_first(event.when)}. {event.summary}"
    yield Happening(first, "Nieuw in de agenda", summary)
    if event.register and event.register_until:
        week_before = Moment(event.register_until.day - timedelta(days=7)).start
        if first < week_before:
            mark = f"Inschrijven tot {day_in_words(event.register_until.day)}"
            part = f"inschrijven/{event.register_until.day}"
            yield Happening(week_before, mark, summary, (part,))
    for number, change in enumerate(event.date_changes, 1):
        moment = Moment(change.date).start
        yield Happening(moment, "Nieuwe datum", summary, (f"verplaatst/{number}",))


def _text(event: Event, context: Context) -> str:
    before = [escape(f"{upper_first(event.when)}."), *map(escape, moves_in_words(event))]
    if event.place:
        before.append(f"Plaats: {escape(event.place.line)}.")
    for url, label in ((event.online, "Doe online mee"), (event.register_link, "Schrijf je in")):
        if url:
            before.append(f'<a href="{escape(url)}">{label}</a>')
    return full_text(context, event, *before, image=event.image)


event_entries = dated_entries(_happenings, _text)


def moves_in_words(event: Event) -> Iterator[str]:
    """How the dates of an event moved, in sentences."""
    for change in event.date_changes:
        olds = [("beginnen", change.start), ("eindigen", change.end)]
        was = " en ".join(f"op {moment_in_words(old)} {verb}" for verb, old in olds if old)
        yield f"Verplaatst op {day_in_words(change.date)}: de bijeenkomst zou {was}."


def event_events(event: Event, now: datetime) -> Iterator[CalendarEvent]:
    """The event itself; cancelled ones too, so that calendars drop them."""
    lines = [event.summary]
    if event.online:
        lines.append(f"Doe online mee: {event.online}")
    if event.accepts(now):
        lines.append(f"Schrijf je in: {event.register_link.removeprefix('mailto:')}")
    day_after = event.last_day + timedelta(days=1)  # for whole days (RFC 5545, 3.6.1)
    own = CalendarEvent(
        name="bijeenkomst",
        title=labelled_title(event),
        description="\n".join(lines),
        start=event.start.start if event.start.hour else event.start.day,
        end=(event.end.end if event.end else None) if event.start.hour else day_after,
        place=event.place.line if event.place else event.online or "",
        revised=event.revised,
        is_busy=True,
    )
    yield dated_event(event, now, own)
