"""The commands that only print: check, settings, report and proposal."""

import json
import os
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from records.all_kinds import Kinds
from records.catalogue.settings import read_settings
from records.catalogue.validation import read_vocabulary
from records.editing.issue_forms import comment, proposal_of
from records.reading.problem_forms import FORMS
from records.reading.problems import Problems
from records.site.site_reader import read_site
from records.vocabulary import Vocabulary

from .run import Refusal, refuse_errors


def check(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Check all records and report their problems, without a build; a Refusal when one is an error."""
    site, problems = read_site(root, now, kinds)
    said = FORMS[arguments.form](problems, root)
    if not said and arguments.form == "text":
        said = f"Alles in orde: {len(site.routes)} pagina's nagekeken."
    _add_to_summary(arguments.summary, FORMS["markdown"](problems, root))
    if problems.errors:
        raise Refusal(said)
    if said:
        print(said)


def settings(root: Path, _now: datetime, _kinds: Kinds, _arguments: Namespace) -> None:
    """Check mkdocs.yml and the environment, before MkDocs reads them."""
    problems = Problems()
    read_settings(root, os.environ, problems)
    refuse_errors(problems, root)


def report(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Print the report for editors; its findings never make it fail."""
    from records.editing.report import as_markdown
    from records.editing.report import report as report_of

    site, problems = read_site(root, now, kinds, examples=None)
    refuse_errors(problems, root)
    text = as_markdown(report_of(site, root, links=arguments.links))
    print(text)
    _add_to_summary(arguments.summary, text)


def proposal(root: Path, _now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Print the comment below an issue that is a proposal: a link to the filled form."""
    event: Any = json.loads(arguments.event.read_text("utf-8"))
    vocabulary = read_vocabulary(root, Problems()) or Vocabulary()
    proposed = proposal_of(event["issue"]["body"] or "", kinds, vocabulary)
    if proposed:
        known = read_settings(root, os.environ, Problems())
        print(comment(proposed, known.host if known else ""), end="")


def _add_to_summary(file: Path | None, text: str) -> None:
    if file:
        with file.open("a", encoding="utf-8") as summary:
            summary.write(f"{text}\n")
