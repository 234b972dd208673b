"""Which calls the board of a municipality may use."""

from __future__ import annotations

from collections.abc import Iterable

from records.vocabulary import Applicant, Municipality

from .model import Call


def open_to(
    calls: Iterable[Call], place: Municipality, applicants: Iterable[Applicant]
) -> list[Call]:
    """The calls for the board of a municipality, given all kinds of applicant.

    A call that names no kind is for all, unless it says in free text for whom it is.
    """
    boards = {applicant.id for applicant in applicants if applicant.is_board}
    return [
        call
        for call in calls
        if (not call.municipalities or place.id in call.municipalities)
        and (boards & {*call.applicant_kinds} or not (call.applicant_kinds or call.applicants))
    ]
