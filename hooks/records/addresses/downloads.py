"""The address of every file that is made besides the pages: feeds, calendars, cards, data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from records.catalogue.catalogue import Catalogue

from .agendas import Agenda
from .cards import card_hrefs
from .data_addresses import data_hrefs
from .feeds import Feed


def addresses_of_downloads(
    catalogue: Catalogue, feeds: Mapping[str, Feed], agendas: Iterable[Agenda]
) -> set[str]:
    """All of them, from the root of the site: what a text may link to and the ledger keeps."""
    return {
        *(href for feed in feeds.values() for href in feed.hrefs),
        *(agenda.href for agenda in agendas),
        *card_hrefs(catalogue),
        *data_hrefs(),
    }
