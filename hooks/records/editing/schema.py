"""JSON Schemas for editors, which complete and validate the fields of records."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from records.catalogue.record_files import SCHEMA_FOLDER
from records.fields.editor_schema import grouped
from records.fields.field_type import Schema
from records.fields.frozen import Frozen
from records.kind import Kinds
from records.vocabulary import TERM_LISTS, Term, Vocabulary

DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_of(model: type[Frozen], kinds: Kinds, vocabulary: Vocabulary) -> Schema:
    """The schema of a model, with the terms of the vocabulary and the templates of pages as choices.

    Source: JSON Schema draft 7, with `errorMessage` and `enumDescriptions` of
    yaml-language-server, for messages in Dutch.
    """

    def terms(target: str) -> Mapping[str, str] | None:
        if target in TERM_LISTS:
            return {term.id: _hint(term) for term in vocabulary.terms(target).values()}
        return None if target in kinds else kinds.templates

    title = getattr(model, "label", model.__name__)
    return {"$schema": DRAFT, "title": title.capitalize(), **grouped(model.fields.values(), terms)}


def schema_file(model: type[Frozen]) -> str:
    """The path of the schema of a model, from the project's root."""
    return f"{SCHEMA_FOLDER}/{getattr(model, 'kind', 'vocabulary')}.json"


def modeline(model: type[Frozen], file: str) -> str:
    """The first line of a record, with the schema for yaml-language-server."""
    path = posixpath.relpath(schema_file(model), posixpath.dirname(file))
    return f"# yaml-language-server: $schema={path}"


def _hint(term: Term) -> str:
    return f"{term.name}: {term.description}" if term.description else term.name
