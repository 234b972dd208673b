"""`python -m records.remember`: add what is public today to the ledger of lasting addresses."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from .call_entries import first_shown
from .clock import moment
from .lasting import lasting_addresses
from .ledger import FILE, entry_key
from .problems import report
from .site import Site, read_site


def main(root: Path) -> int:
    """Write the ledger below `root`; 1 when the site has errors, and then nothing is written."""
    site, problems = read_site(root, moment(os.environ))
    if problems.errors:
        print(report(problems.errors))
        return 1
    path = root / FILE
    before = len(site.ledger.days)
    text = site.ledger.with_new(lasting_addresses(site), _entry_days(site), site.catalogue.today)
    path.write_text(text, encoding="utf-8")
    after = sum(not line.startswith("#") for line in text.splitlines())
    print(f"{FILE}: {after - before} nieuw, {after} in totaal.")
    return 0


def _entry_days(site: Site) -> dict[str, date]:
    """The id of each first entry about a record, with the day that its feed gives it."""
    catalogue = site.catalogue
    days = {entry_key(item.section, item.oldest_name): item.date.day for item in catalogue.news}
    for call in catalogue.calls:
        days[entry_key(call.section, call.oldest_name)] = first_shown(call, site).date()
    return days


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
