"""What several kinds share: drafts and search words; dates that may move, and what is told of that."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from typing_extensions import override

from records.fields.field_type import required
from records.fields.groups import Group
from records.fields.shared_fields import IsDraft, SearchWords, VisibleFrom, YearlyActions
from records.fields.times import Day
from records.forms.context import Context, Versions
from records.forms.entry import Entry, enclosure, entry_about, labelled_title, with_withdrawal
from records.forms.specs import Event
from records.forms.states import Stateful
from records.language.dates import Moment, day_in_words
from records.reading.problems import Fault
from records.record import Layout, Record, Reviewed


class Publishable(Record):
    """A record that can be a draft or scheduled."""

    draft: IsDraft
    publish_from: VisibleFrom

    @property
    @override
    def public_from(self) -> date | None:
        return self.publish_from

    @override
    def is_public(self, now: datetime) -> bool:
        return not self.draft and (self.publish_from is None or self.publish_from <= now.date())


class Searched(Record):
    """A record with additional search words."""

    keywords: SearchWords


class Yearly(Record):
    """A record that belongs to actions that return every year."""

    actions: YearlyActions


class DateChange(Group):
    """What the dates were before they moved; git cannot say it, for a build may not see its past."""

    date: Day = required("Veranderd op", "De dag waarop de datum veranderde.", "2027-02-20")


class Dated(Searched, Publishable, Reviewed, Stateful):
    """A record whose state follows from its dates."""

    last_state: ClassVar[str]
    """The state in which lists show it as a row."""

    if TYPE_CHECKING:
        date_changes: Sequence[DateChange]

    @property
    @abstractmethod
    def over(self) -> datetime:
        """When it has ended."""

    @override
    def announced(self, now: datetime) -> date:
        return min(super().announced(now), self.over.date())

    @override
    def layout(self, now: datetime) -> Layout:
        return "row" if self.state(now) == self.last_state else "card"

    @property
    def revised(self) -> date:
        """The last day on which it was reviewed, moved or withdrawn."""
        days = [self.reviewed, *(change.date for change in self.date_changes)]
        return max([*days, self.withdrawal.date] if self.withdrawal else days)

    @override
    def faults(self) -> Iterator[Fault]:
        """Changes in `date_changes` without an old date, out of order, or with a new date."""
        yield from super().faults()
        changes = self.date_changes
        for index, change in enumerate(changes):
            keys = [key for key in type(change).fields if key != "date"]
            if not any(getattr(change, key) for key in keys):
                words = {"keys": " of ".join(f"‘{key}’" for key in keys)}
                yield Fault(("date_changes", index), "date-change-empty", words)
            if index and change.date < changes[index - 1].date:
                yield Fault(("date_changes", index), "date-change-order", {})
            for key in keys:
                later = (getattr(other, key) for other in (*changes[index + 1 :], self))
                old = getattr(change, key)
                if old and old == next(filter(None, later), None):
                    words = {"value": old.typed, "key": key}
                    yield Fault(("date_changes", index, key), "date-change-new", words)

    @override
    def faults_at(self, now: datetime) -> Iterator[Fault]:
        """Changes in `date_changes` that are still to come."""
        for index, change in enumerate(self.date_changes):
            if change.date > now.date():
                words = {"day": day_in_words(change.date)}
                yield Fault(("date_changes", index, "date"), "date-change-ahead", words)


def unannounced_moves(*keys: str) -> Callable[[Any, datetime, Versions], Iterator[Fault]]:
    """A check: each earlier date in these fields that git has and `date_changes` lacks."""

    def check(record: Any, now: datetime, versions: Versions) -> Iterator[Fault]:
        if now >= record.over:
            return
        for day, before, after in versions(record):
            for key in keys:
                old, new = getattr(before, key), getattr(after, key)
                known = {getattr(change, key) for change in record.date_changes}
                if old and new and old != new and old not in known:
                    words = {"key": key, "old": old.typed, "day": str(day)}
                    yield Fault((key,), "date-moved", words)

    return check


class Happening(NamedTuple):
    """One thing that happened to a record, beside its withdrawal."""

    moment: datetime
    mark: str
    """What comes before the title."""
    summary: str
    parts: tuple[str, ...] = ()
    """What its id has behind the id of the record; nothing for the first."""


def first_shown(record: Dated, context: Context) -> datetime:
    """When a record was new: as the ledger says, else by its own dates; never after it was over."""
    day = context.first_public(record) or record.public_from or record.reviewed
    return min(Moment(day).start, record.over, context.records.now)


def dated_entries(
    happenings: Callable[[Any, Context], Iterable[Happening]], text: Callable[[Any, Context], str]
) -> Callable[[Any, Context], Iterator[Entry]]:
    """`Kind.entries` for dated records: an entry for each happening up to now, all with the same text."""

    def entries(record: Dated, context: Context) -> Iterator[Entry]:
        starts = [Moment(change.date).start for change in record.date_changes]
        moves = [start for start in starts if start <= context.records.now]
        image = enclosure(context, getattr(record, "image", None))
        told = (
            replace(
                entry_about(context, record, one.moment, one.summary, *one.parts, label=one.mark),
                updated=max([one.moment, *moves]),
                enclosure=image,
                write=lambda: text(record, context),
            )
            for one in happenings(record, context)
            if one.moment <= context.records.now
        )
        return with_withdrawal(context, record, told)

    return entries


def dated_event(record: Dated, now: datetime, event: Event) -> Event:
    """A calendar event of a record as of now; once that is withdrawn, calendars drop it."""
    withdrawal = record.withdrawal_at(now)
    revision = len(record.date_changes) + bool(withdrawal)
    event = replace(event, revision=revision)
    if withdrawal is None:
        return event
    title = labelled_title(record, record.withdrawn_word)
    reason = withdrawal.reason
    return replace(event, title=title, description=reason, is_cancelled=True, has_reminder=False)
