"""The commands that write files of the project: new, format, generate and remember."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from records.all_kinds import Kinds
from records.catalogue.ledger import FILE
from records.catalogue.settings import read_settings
from records.catalogue.validation import FILL_IN, read_vocabulary
from records.editing.formatter import formatted, is_certain, repaired
from records.editing.guide_pages import FIELDS_FILE, MESSAGES_FILE, field_list, message_list
from records.editing.issue_forms import issue_forms
from records.editing.new_record import new_file, new_record, snippets
from records.editing.schema import schema_file, schema_of
from records.fields.frozen import Frozen
from records.language.characters import visible
from records.language.ids import slug
from records.reading.files import files_below
from records.reading.problem_forms import as_text
from records.reading.problems import Problem, Problems
from records.site.persistent_urls import persistent_addresses, persistent_entries
from records.site.site_reader import read_site
from records.vocabulary import Vocabulary

from .run import Refusal, refuse_errors

_ROUNDS = 5
_NOTE = "# Gemaakt met `make generate`: pas dit bestand niet met de hand aan.\n"


def format(  # noqa: A001 (the verb)
    root: Path, now: datetime, kinds: Kinds, arguments: Namespace
) -> None:
    """Put fields in the standard order, and offer to repair likely typing mistakes."""
    for _ in range(_ROUNDS):  # what is mended may show the next mistake
        _, problems = read_site(root, now, kinds)
        if not _repair(root, problems, yes=arguments.repair) or not arguments.repair:
            break
    projects = [name for name in files_below(root, "projects", Problems()) if name.count("/") == 1]
    for name in [*projects, *files_below(root, "docs", Problems())]:
        if not name.endswith((".yml", ".md")):
            continue
        path = root / name
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        new = formatted(text, kinds.model_of(name), name)
        if new != text:
            path.write_text(new, encoding="utf-8")
            print(f"In orde gezet: {name}")


def _repair(root: Path, problems: Iterable[Problem], *, yes: bool) -> int:
    """Apply suggestions, the last first; with `yes` the sure ones. Returns how many."""
    number = 0
    for problem in reversed(list(problems)):
        path = root / problem.place.file
        if not path.is_file() or (yes and not is_certain(problem)):
            continue
        lines = path.read_bytes().decode("utf-8-sig", "surrogateescape").split("\n")
        index = problem.place.line - 1
        new = repaired(lines[index], problem) if index < len(lines) else None
        if new is not None and (yes or _agrees(problem, lines[index], new)):
            lines[index] = new
            path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
            print(f"Verbeterd: {problem.place}: {visible(new)}")
            number += 1
    return number


def _agrees(problem: Problem, old: str, new: str) -> bool:
    print(f"{problem.place}\n  nu:      {old.strip()}\n  voorstel: {new.strip()}")
    if not sys.stdin.isatty():
        return False
    return input("Verbeteren? [j/N] ").strip().lower() in {"j", "ja"}


def generate(root: Path, _now: datetime, kinds: Kinds, _arguments: Namespace) -> None:
    """Write the files made from the models that changed: schemas, snippets, forms, guide pages."""
    problems = Problems()
    vocabulary = read_vocabulary(root, problems)
    if vocabulary is None:
        raise Refusal(as_text(problems, root))
    for name, text in generated(vocabulary, kinds).items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"Geschreven: {name}")


def generated(vocabulary: Vocabulary, kinds: Kinds) -> dict[str, str]:
    """The text of every file that is made from the models, by its path from the root."""
    models: list[type[Frozen]] = [*(kind.model for kind in kinds), Vocabulary]
    schemas = {schema_file(model): _json(schema_of(model, kinds, vocabulary)) for model in models}
    as_yaml = partial(yaml.safe_dump, allow_unicode=True, sort_keys=False, width=100)
    forms = {
        name: f"{_NOTE}{as_yaml(form)}" for name, form in issue_forms(kinds, vocabulary).items()
    }
    snippet_file = {".vscode/records.code-snippets": _json(snippets(kinds))}
    pages = {MESSAGES_FILE: message_list(), FIELDS_FILE: field_list(kinds)}
    return {**schemas, **forms, **snippet_file, **pages}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def remember(root: Path, now: datetime, kinds: Kinds, _arguments: Namespace) -> None:
    """Add the addresses that are public today to the ledger; hidden examples are no promise."""
    site, problems = read_site(root, now, kinds)
    refuse_errors(problems, root)
    before = len(site.ledger.lines)
    settings = read_settings(root, os.environ, Problems())
    hides_some = settings and not settings.shows_examples
    lasting = read_site(root, now, kinds, examples=False)[0] if hides_some else site
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


def new(root: Path, now: datetime, kinds: Kinds, arguments: Namespace) -> None:
    """Write a new record with placeholders for what a person has to fill in."""
    known = {new.name: kind for kind, new in kinds.giving(lambda kind: kind.new)}
    kind = arguments.kind or _asked(f"Wat voor bestand ({', '.join(known)})? ")
    title = " ".join((arguments.title or _asked("Titel? ")).split())
    if kind not in known:
        said = f"‘{kind}’ bestaat niet." if kind else "Zeg welk soort."
        raise Refusal(f"{said} Kies uit: {', '.join(known)}.")
    if not slug(title):
        raise Refusal("Geef een titel met minstens één letter of cijfer.")
    name = new_file(known[kind].model, title)
    if (root / name).exists():
        raise Refusal(f"{name} bestaat al. Kies een andere titel, of pas dat bestand aan.")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(new_record(known[kind], title, now.date()), encoding="utf-8")
    print(f"Geschreven: {name}\nVul elke regel met ‘{FILL_IN}’ in. Daarna: make check.")


def _asked(question: str) -> str:
    return input(question).strip() if sys.stdin.isatty() else ""
