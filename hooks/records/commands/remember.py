"""Add what is public today to the ledger of lasting addresses."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path

from records.catalogue.ledger import FILE, entry_key
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.site.persistent_urls import lasting_addresses
from records.site.site import Site, read_site


def add_arguments(_parser: ArgumentParser, _kinds: Kinds) -> None:
    """There is nothing to choose."""


def run(root: Path, now: datetime, kinds: Kinds, _arguments: Namespace) -> int:
    """Write the ledger below `root`; 1 when the site has errors, and then nothing is written."""
    site, problems = read_site(root, now, kinds)
    if problems.errors:
        print(as_text(problems, root))
        return 1
    before = len(site.ledger.lines)
    text = site.ledger.with_new(
        lasting_addresses(site), _entry_days(site, now), site.catalogue.today
    )
    (root / FILE).write_text(text, encoding="utf-8")
    after = sum(not line.startswith("#") for line in text.splitlines())
    print(f"{FILE}: {after - before} nieuw, {after} in totaal.")
    return 0


def _entry_days(site: Site, now: datetime) -> dict[str, date]:
    """The id of each first entry about a record, with the day that its feed gives it."""
    return {
        entry_key(record.section, record.oldest_name): record.announced(now)
        for kind, _ in site.catalogue.kinds.giving(lambda kind: kind.entries)
        for record in site.catalogue.of(kind.name)
    }
