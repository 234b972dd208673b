"""Write the files that are generated from the models: schemas, snippets, forms and guide pages."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from records.catalogue.validation import read_vocabulary
from records.editing.guide_pages import FIELDS_FILE, MESSAGES_FILE, field_list, message_list
from records.editing.issue_forms import issue_forms
from records.editing.new_record import snippets
from records.editing.schema import schema_file, schema_of
from records.fields.frozen import Frozen
from records.kind import Kinds
from records.reading.problem_forms import as_text
from records.reading.problems import Problems
from records.vocabulary import Vocabulary

_NOTE = "# Gemaakt met `make generate`: pas dit bestand niet met de hand aan.\n"


def add_arguments(_parser: ArgumentParser, _kinds: Kinds) -> None:
    """There is nothing to choose."""


def run(root: Path, _now: datetime, kinds: Kinds, _arguments: Namespace) -> int:
    """Write each file that changed; 1 when the vocabulary has a mistake."""
    problems = Problems()
    vocabulary = read_vocabulary(root, problems)
    if vocabulary is None:
        print(as_text(problems, root))
        return 1
    for name, text in generated(vocabulary, kinds).items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"Geschreven: {name}")
    return 0


def generated(vocabulary: Vocabulary, kinds: Kinds) -> dict[str, str]:
    """The text of every file that is made from the models, by its path from the root."""
    models: list[type[Frozen]] = [*(kind.model for kind in kinds), Vocabulary]
    schemas = {schema_file(model): _json(schema_of(model, kinds, vocabulary)) for model in models}
    forms = {name: _NOTE + _yaml(form) for name, form in issue_forms(kinds, vocabulary).items()}
    snippet_file = {".vscode/records.code-snippets": _json(snippets(kinds))}
    pages = {
        MESSAGES_FILE: message_list(),
        FIELDS_FILE: field_list(kinds),
    }
    return {**schemas, **forms, **snippet_file, **pages}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _yaml(value: Any) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100)
    return text
