"""What several kinds of record can have beside a review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from typing_extensions import override

from records.fields.shared_fields import IsDraft, SearchWords, VisibleFrom, YearlyActions
from records.record import Record


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

    @property
    @override
    def search_words(self) -> Iterator[str]:
        yield from self.keywords


class Yearly(Record):
    """A record that belongs to actions that return every year."""

    actions: YearlyActions
