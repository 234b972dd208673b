"""An event: a meeting that people come to, on a day, at a place or online."""

import datetime as dt
import warnings
from collections.abc import Iterator
from operator import attrgetter
from typing import Annotated

from typing_extensions import override

from records.fields.addresses import MailOrWeb, WebAddress
from records.fields.choices import (
    AudienceIds,
    CallIds,
    Choice,
    ContactIds,
    MunicipalityIds,
    ProjectIds,
    ThemeIds,
)
from records.fields.field_type import FieldOptions, optional, required, several
from records.fields.groups import Address, Document, Organisation, Withdrawal
from records.fields.numbers import Count
from records.fields.shared_fields import Photo, Priorities, Source
from records.fields.texts import Line, ShortLine, Summary, Title
from records.fields.times import When
from records.forms.states import Schedule, ended
from records.kinds.shared import DateChange, Dated, Yearly
from records.language.dates import (
    Moment,
    day_in_words,
    hour_in_words,
    origin_in_words,
    weekday_in_words,
)
from records.reading.problems import Fault


class Place(Address):
    """An address, perhaps with the name of the building or room."""

    name: ShortLine | None = optional("Naam", "Het gebouw of de zaal.", "Gemeentehuis, zaal Heide")

    @property
    def line(self) -> str:
        """The place in one line."""
        parts = (self.name, self.street, f"{self.postcode} {self.locality}")
        return ", ".join(filter(None, parts))


class EventDateChange(DateChange):
    """The dates of an event before they moved."""

    start: When | None = optional("Begon", "Het oude begin.", "2027-02-01 14:00")
    end: When | None = optional("Eindigde", "Het oude einde.", "2027-02-01 17:00")


class EventState(Choice):
    """Computed from the dates; nobody types it. One is cancelled while it is still to come."""

    COMING = "komt-eraan", "Komt eraan"
    TODAY = "vandaag", "Vandaag"
    CANCELLED = "gaat-niet-door", "Gaat niet door"
    PAST = "voorbij", "Voorbij"


# Of any class that may be abstract, Python has a method `register`; nobody calls it on records.
warnings.filterwarnings("ignore", 'Field name "register" in "Event" shadows', UserWarning)


_MORNING, _LONGEST = 6, dt.timedelta(days=31)
"""An hour before which, and a time for which, hardly any meeting is held."""


class Event(Yearly, Dated):
    """`docs/agenda/<id>.md`, shown at `/agenda/<id>/`."""

    kind = "event"
    label = "bijeenkomst"
    labels = "bijeenkomsten"
    folder = "docs/agenda"
    section = "agenda"
    withdrawn_word = "Gaat niet door"
    last_state = EventState.PAST

    title: Title = required("Titel", "De naam van de bijeenkomst.", "Netwerkdag sociale economie")
    summary: Summary = required(
        "Samenvatting",
        "Eén of twee zinnen: wat je er doet, en voor wie.",
        "Je leert 12 sociale ondernemingen uit de streek kennen.",
    )
    start: Annotated[When, FieldOptions(moves="Begin")] = required(
        "Begin", "De dag, of de dag en het uur.", "2027-03-18 14:00"
    )
    end: Annotated[When | None, FieldOptions(moves="Einde")] = optional(
        "Einde", "De laatste dag, of de dag en het uur.", "2027-03-18 17:00"
    )
    date_changes: Annotated[list[EventDateChange], FieldOptions(silent=True, announces=str)] = (
        several(
            "Verplaatst",
            "Vroegere datums, als een datum veranderde: de oudste eerst.",
            [{"date": "2027-02-20", "start": "2027-03-11 14:00"}],
        )
    )
    cancelled: Annotated[Withdrawal | None, FieldOptions(announces=attrgetter("reason"))] = (
        optional(
            "Gaat niet door",
            "Alleen als de bijeenkomst niet doorgaat.",
            {"date": "2027-03-01", "reason": "De zaal is gesloten. We zoeken een nieuwe datum."},
        )
    )
    place: Place | None = optional(
        "Plaats",
        "Het adres waar je verwacht wordt.",
        {"street": "Antwerpsesteenweg 503", "postcode": "2390", "locality": "Malle"},
    )
    online: WebAddress | None = optional(
        "Online", "De openbare link om online mee te doen.", "https://www.voorbeeld.be/webinar"
    )
    organiser: Organisation | None = optional(
        "Organisator", "Wie de bijeenkomst organiseert.", {"name": "KINA p.v."}
    )
    register: MailOrWeb | None = optional(
        "Inschrijven",
        "De link naar het formulier, of een gedeelde mailbox.",
        "https://www.voorbeeld.be/inschrijven",
    )
    register_until: When | None = optional(
        "Inschrijven tot", "De laatste dag, of de dag en het uur.", "2027-03-11"
    )
    price: Line | None = optional("Prijs", "Wat het kost.", "gratis, met broodjes")
    audience: AudienceIds = several("Voor wie", "Voor wie de bijeenkomst is.", ["lokale-besturen"])
    themes: ThemeIds = several("Thema's", "Waarover het gaat.", ["groenonderhoud"])
    municipalities: MunicipalityIds = several(
        "Gemeenten", "Waar het doorgaat, of voor welke gemeenten het is.", ["ranst"]
    )
    priorities: Priorities
    attended: Count | None = optional("Aanwezigen", "Achteraf: hoeveel mensen er waren.", "45")
    calls: CallIds = several("Oproepen", "Over welke oproepen het gaat.", ["regierol-2023-2025"])
    projects: ProjectIds = several(
        "Projecten", "Over welke projecten het gaat.", ["fietspunt-in-de-buurt"]
    )
    contacts: ContactIds = several("Contact", "Wie vragen beantwoordt.", ["team-sociale-economie"])
    documents: list[Document] = several(
        "Documenten",
        "Het verslag of de presentatie, achteraf.",
        [{"title": "Verslag", "url": "assets/verslag.pdf"}],
    )
    image: Photo
    source: Source

    @override
    def faults(self) -> Iterator[Fault]:
        words = {"start": self.start.typed}
        if self.end and (self.end.end <= self.start.start or self.end.day < self.start.day):
            yield Fault(("end",), "ends-before-start", {"end": self.end.typed, **words})
        if not (self.place or self.online):
            yield Fault((), "place-missing", {})
        if self.register_until and not self.register:
            yield Fault(("register_until",), "register-missing", {})
        if self.register_until and self.register_until.start >= self.start.end:
            words["until"] = self.register_until.typed
            yield Fault(("register_until",), "register-after-start", words)
        if self.start.hour and self.start.hour.hour < _MORNING:
            yield Fault(("start",), "event-night", {"value": self.start.typed})
        if self.end and self.end.day > self.start.day + _LONGEST:
            yield Fault(("end",), "event-long", {"end": self.end.typed, "start": self.start.typed})
        yield from super().faults()

    @property
    @override
    def withdrawal(self) -> Withdrawal | None:
        return self.cancelled

    @property
    @override
    def over(self) -> dt.datetime:
        """When it has ended; without an hour, at midnight after its last day."""
        return (self.end or Moment(self.start.day)).end

    @property
    def last_day(self) -> dt.date:
        """Its last day."""
        return self.end.day if self.end else self.start.day

    @property
    @override
    def schedule(self) -> Schedule:
        """Coming, today, past; cancelled from the day on which that was told until it is past."""
        today = Moment(self.start.day).start
        states: Schedule = ((None, EventState.COMING), (today, EventState.TODAY))
        if self.cancelled and self.cancelled.start < self.over:
            states = ended(states, self.cancelled.start, EventState.CANCELLED)
        return (*states, (self.over, EventState.PAST))

    @override
    def state(self, now: dt.datetime) -> EventState:
        """The state at a moment."""
        return EventState(super().state(now))

    @override
    def time_state(self, now: dt.datetime) -> str:
        return f"{super().time_state(now)} {self.accepts(now)}"

    def accepts(self, now: dt.datetime) -> bool:
        """Whether one can still register at a moment."""
        until = self.register_until.end if self.register_until else self.over
        return bool(self.register) and now < until and not self.is_withdrawn(now)

    @property
    def register_link(self) -> str:
        """The address of the form or mailbox where one registers; empty when there is none."""
        register = self.register or ""
        return f"mailto:{register}" if register and "://" not in register else register

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.start.day.year

    @property
    def when(self) -> str:
        """`donderdag 18 maart 2027, van 14 uur tot 17 uur`, or its first and last day."""
        first, end = weekday_in_words(self.start.day), self.end
        if end and end.day != self.start.day:
            since, until = _hour(", ", self.start), _hour(", ", end)
            return f"{first}{since} tot {weekday_in_words(end.day)}{until}"
        return f"{first}{self._hours}"

    @property
    def when_on_its_day(self) -> str:
        """`donderdag, van 14 uur tot 17 uur`, for below its date; or its first and last day."""
        if self.end and self.end.day != self.start.day:
            return self.when
        return f"{day_in_words(self.start.day, 'EEEE')}{self._hours}"

    @property
    def _hours(self) -> str:
        end = self.end
        if end and end.hour and self.start.hour:
            return f"{_hour(', van ', self.start)}{_hour(' tot ', end)}"
        return _hour(", om ", self.start)


def _hour(before: str, moment: Moment) -> str:
    return f"{before}{hour_in_words(moment.hour)}{origin_in_words(moment)}" if moment.hour else ""
