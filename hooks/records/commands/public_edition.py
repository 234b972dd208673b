"""The public site for commands that write something from it."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from records.catalogue.settings import read_settings, shows_examples
from records.forms.imprint import imprint_of
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.site.context import SiteContext, context_of
from records.site.site import read_site


def public_edition(root: Path, now: datetime, kinds: Kinds) -> SiteContext | None:
    """The site as visitors see it; None after its errors are printed."""
    examples = shows_examples(root, os.environ)
    site, problems = read_site(root, now, kinds, examples=examples)
    settings = read_settings(root, os.environ, Problems())
    if problems.errors or not settings:
        print(as_text(problems.errors, root))
        return None
    return context_of(site, imprint_of(settings.model_dump(), site_url=settings.host))
