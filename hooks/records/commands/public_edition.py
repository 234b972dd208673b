"""The public site for commands that write something from it."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from records.forms.imprint import imprint_of
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.reading.settings import settings_of, shows_examples_of, site_url_of
from records.site.context import SiteContext, context_of
from records.site.site import read_site


def public_edition(root: Path, now: datetime, kinds: Kinds) -> SiteContext | None:
    """The site as visitors see it; None after its errors are printed."""
    examples = shows_examples_of(root, os.environ)
    site, problems = read_site(root, now, kinds, examples=examples)
    if problems.errors:
        print(as_text(problems.errors, root))
        return None
    address = site_url_of(root, os.environ)
    return context_of(site, imprint_of(settings_of(root), site_url=address))
