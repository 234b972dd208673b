"""What is told about an event: feed entries of all that happened to it, and itself in calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape

from records.forms import event as calendar
from records.forms.context import Context
from records.forms.entry import Entry, enclosure, entry_id, full_text, labelled_title
from records.language.dates import Moment, day_in_words, moment_in_words

from .model import Event

_WEEK = timedelta(days=7)
CANCELLED = "Gaat niet door"


@dataclass(frozen=True)
class _Happening:
    """One thing that happened to an event."""

    moment: datetime
    part: str
    """What its id has behind the id of the event; empty for the first."""
    mark: str
    """What comes before the title."""


def event_entries(event: Event, context: Context) -> Iterator[Entry]:
    """Everything about an event that has happened by now."""
    for happening in _happenings(event, context):
        if happening.moment <= context.records.now:
            yield _entry(event, context, happening)


def _happenings(event: Event, context: Context) -> Iterator[_Happening]:
    day = context.first_public(event) or event.public_from or event.reviewed
    first = min(Moment(day).start, event.over, context.records.now)
    yield _Happening(first, "", "Nieuw in de agenda")
    if event.register and event.register_until:
        week_before = Moment(event.register_until.day - _WEEK).start
        if first < week_before:
            mark = f"Inschrijven tot {day_in_words(event.register_until.day)}"
            yield _Happening(week_before, f"inschrijven/{event.register_until.day}", mark)
    for number, change in enumerate(event.date_changes, 1):
        yield _Happening(Moment(change.date).start, f"verplaatst/{number}", "Nieuwe datum")
    if event.cancelled:
        yield _Happening(event.cancelled.start, "gaat-niet-door", CANCELLED)


def _entry(event: Event, context: Context, happening: _Happening) -> Entry:
    records = context.records
    cancelled = event.cancelled if event.is_withdrawn(records.now) else None
    days = [change.date for change in event.date_changes]
    if cancelled:
        days.append(cancelled.date)
    changes = [Moment(day).start for day in days if day <= records.today]
    return Entry(
        id=entry_id(context, event, *filter(None, (happening.part,))),
        title=labelled_title(
            event.title, example=event.example, label=CANCELLED if cancelled else happening.mark
        ),
        href=event.href,
        summary=cancelled.reason if cancelled else f"{_sentence(event)} {event.summary}",
        published=happening.moment,
        updated=max([happening.moment, *changes]),
        tags=tuple(term.name for term in records.terms("themes", event.themes)),
        enclosure=None if cancelled else enclosure(context, event.image),
        write=lambda: _text(event, context),
    )


def _text(event: Event, context: Context) -> str:
    if event.cancelled and event.is_withdrawn(context.records.now):
        reason = f"<strong>{CANCELLED}.</strong> {escape(event.cancelled.reason)}"
        return full_text(context, event, reason)
    before = [escape(sentence) for sentence in (_sentence(event), *moves_in_words(event))]
    if event.place:
        before.append(f"Plaats: {escape(event.place.line)}.")
    for url, label in ((event.online, "Doe online mee"), (event.register_link, "Schrijf je in")):
        if url:
            before.append(f'<a href="{escape(url)}">{label}</a>')
    return full_text(context, event, *before, image=event.image)


def _sentence(event: Event) -> str:
    return f"{event.when[:1].upper()}{event.when[1:]}."


def moves_in_words(event: Event) -> Iterator[str]:
    """How the dates of an event moved, in sentences."""
    for change in event.date_changes:
        olds = [("beginnen", change.start), ("eindigen", change.end)]
        was = " en ".join(f"op {moment_in_words(old)} {verb}" for verb, old in olds if old)
        yield f"Verplaatst op {day_in_words(change.date)}: de bijeenkomst zou {was}."


def event_events(event: Event, now: datetime) -> Iterator[calendar.Event]:
    """The event itself; cancelled ones too, so that calendars drop them."""
    cancelled = event.cancelled if event.is_withdrawn(now) else None
    revisions = [change.date for change in event.date_changes]
    if event.cancelled:
        revisions.append(event.cancelled.date)
    lines = [event.summary]
    if event.online:
        lines.append(f"Doe online mee: {event.online}")
    if event.accepts(now):
        lines.append(f"Schrijf je in: {event.register_link.removeprefix('mailto:')}")
    yield calendar.Event(
        name="bijeenkomst",
        title=labelled_title(
            event.title, example=event.example, label=CANCELLED if cancelled else ""
        ),
        description=cancelled.reason if cancelled else "\n".join(lines),
        start=event.start.start if event.start.hour else event.start.day,
        end=_end(event),
        place=event.place.line if event.place else event.online or "",
        revised=max([event.reviewed, *revisions]),
        revision=len(event.date_changes) + bool(cancelled),
        is_cancelled=bool(cancelled),
        is_busy=True,
    )


def _end(event: Event) -> datetime | date | None:
    """The end as iCalendar has it: the day after the last one for whole days (RFC 5545, 3.6.1)."""
    if event.start.hour:
        return event.end.end if event.end else None
    return event.last_day + timedelta(days=1)
