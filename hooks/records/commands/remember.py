"""Add the addresses that are public today to the ledger."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from records.catalogue.ledger import FILE
from records.catalogue.settings import shows_examples
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.site.persistent_urls import persistent_addresses, persistent_entries
from records.site.site import read_site


def add_arguments(_parser: ArgumentParser, _kinds: Kinds) -> None:
    """There is nothing to choose."""


def run(root: Path, now: datetime, kinds: Kinds, _arguments: Namespace) -> int:
    """Write the ledger below `root`; 1 when the site has errors, and then nothing is written.

    Addresses of hidden examples are no promise any more, so their files can be removed.
    """
    site, problems = read_site(root, now, kinds)
    if problems.errors:
        print(as_text(problems, root))
        return 1
    before = len(site.ledger.lines)
    examples = shows_examples(root, os.environ)
    lasting = site if examples else read_site(root, now, kinds, examples=False)[0]
    addresses, entries = persistent_addresses(lasting), persistent_entries(lasting)
    text = site.ledger.with_new(
        addresses,
        entries,
        site.catalogue.today,
        examples={*persistent_addresses(site), *persistent_entries(site)} - {*addresses, *entries},
    )
    (root / FILE).write_text(text, encoding="utf-8")
    after = sum(not line.startswith("#") for line in text.splitlines())
    print(f"{FILE}: {after - before} nieuw, {after} in totaal.")
    return 0
