"""Print the comment below a proposal that came as an issue: a link to the filled form."""

from __future__ import annotations

import json
import os
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from records.catalogue.settings import read_settings
from records.catalogue.validation import read_vocabulary
from records.editing.proposal import comment, proposal_of
from records.kind import Kinds
from records.reading.problems import Problems
from records.vocabulary import Vocabulary


def add_arguments(parser: ArgumentParser, _kinds: Kinds) -> None:
    """The file in which the forge says what happened."""
    parser.add_argument("event", type=Path, help="een gebeurtenis ‘issues’ van GitHub (JSON)")


def run(root: Path, _now: datetime, kinds: Kinds, arguments: Namespace) -> int:
    """Print the comment in Markdown; nothing for an issue that is no proposal."""
    event: Any = json.loads(arguments.event.read_text("utf-8"))
    vocabulary = read_vocabulary(root, Problems()) or Vocabulary()
    proposal = proposal_of(event["issue"]["body"] or "", kinds, vocabulary)
    if proposal:
        settings = read_settings(root, os.environ, Problems())
        print(comment(proposal, settings.host if settings else ""), end="")
    return 0
