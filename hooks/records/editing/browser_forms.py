"""The configuration of the forms with which staff edit records in the browser (Sveltia CMS)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from records.fields.field_type import FieldType, RecordField
from records.kind import Kind, Kinds
from records.language.ids import ID, LONGEST
from records.language.words import lower_first, upper_first
from records.reading.messages import MESSAGES
from records.record import Handwritten, Record
from records.vocabulary import TERM_LISTS, Vocabulary

from .schema import modeline, scalar_schema

FOLDER = "beheer"
"""The address of the forms, and the folder of their scripts."""
BUNDLE = f"{FOLDER}/build"
"""What `make forms` makes of these, from the project's root."""
Form = dict[str, Any]
Target = Callable[[FieldType], Form]
"""The control for a field that refers to records or terms."""

_ANSWERS = {"create": "Voeg toe", "update": "Wijzig", "delete": "Verwijder"}
_PHOTO = "Kies een foto: ze wordt vanzelf kleiner, en plaats en toestel gaan eruit."
_BODY = RecordField(
    "body", "Tekst", "Het verhaal, met tussentitels.", [], required=False, type=FieldType()
)
_NUMBER = r"^-?\d{1,3}(?:[.,]\d{1,12})?$"


@dataclass(frozen=True)
class Repository:
    """Where the files are, from mkdocs.yml."""

    name: str
    """The owner and the repository, as `kina-pv/sociale-economie`."""
    branch: str
    backend: dict[str, Any]
    """More settings of the forge, or others: `extra.forms` in mkdocs.yml."""


def form_href(record: Record) -> str:
    """The address of the form of a record, from the root of the site."""
    return f"{FOLDER}/#/collections/{record.kind}/entries/{_form_name(record)}"


def forge_hosts(backend: Mapping[str, str]) -> list[str]:
    """The hosts that the forms ask, from the settings of their backend."""
    known = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}
    named = [backend[key] for key in ("api_root", "graphql_api_root") if key in backend]
    addresses = named or [known[backend["name"]]]
    return sorted({"{0.scheme}://{0.netloc}".format(urlsplit(address)) for address in addresses})


def browser_forms(
    kinds: Kinds, vocabulary: Vocabulary, pages: Iterable[Handwritten], repository: Repository
) -> Form:
    """What the script of the forms reads: the settings of Sveltia CMS, and the format of each kind.

    Source: the JSON Schema of @sveltia/cms 0.221.
    """

    def target(kind: FieldType) -> Form:
        if kind.target in kinds:
            return _relation(kind.target)
        if kind.target in TERM_LISTS:
            terms = vocabulary.terms(kind.target).values()
            return _select((term.name, term.id) for term in terms)
        return _select((hint.removesuffix("."), name) for name, hint in kinds.templates.items())

    return {
        "formats": {kind.name: _format(kind) for kind in kinds},
        "cms": {
            **_settings(repository),
            "collections": [
                *(_collection(kind, target) for kind in kinds.records),
                _pages(kinds.page, sorted(pages, key=lambda page: page.href), target),
            ],
        },
    }


def _settings(repository: Repository) -> Form:
    messages = {key: f"{verb}: {{{{slug}}}} ({{{{collection}}}})" for key, verb in _ANSWERS.items()}
    return {
        "load_config_file": False,
        "app_title": "Beheer van de site",
        "publish_mode": "editorial_workflow",
        "backend": {
            "name": "github",
            "repo": repository.name,
            "branch": repository.branch,
            "auth_methods": ["token"],
            "cms_label_prefix": "redactie/",
            "squash_merges": True,
            "preview_context": "voorvertoning",
            "commit_messages": {**messages, "uploadMedia": "Voeg toe: {{path}}"},
            **repository.backend,
        },
        "media_folder": "docs/assets",
        "public_folder": "/assets",
        "media_libraries": {
            "default": {
                "config": {
                    "max_file_size": 300_000,
                    "slugify_filename": True,
                    "transformations": {
                        "raster_image": {
                            "format": "webp",
                            "quality": 80,
                            "width": 1600,
                            "height": 1600,
                        }
                    },
                }
            }
        },
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST},
        "output": {"omit_empty_optional_fields": True},
        "editor": {"preview": False},
    }


def _format(kind: Kind[Any]) -> Form:
    """How files of a kind are named, and the first line of a new one."""
    model = kind.model
    return {
        "extension": model.ending.removeprefix("."),
        "modeline": modeline(model, f"{model.folder}/x{model.ending}"),
    }


def _collection(kind: Kind[Any], target: Target) -> Form:
    model = kind.model
    return {
        **_collection_of(kind),
        "label": upper_first(model.labels),
        "label_singular": model.label,
        "folder": model.folder,
        "create": True,
        "slug": {
            "template": "{{title}}",
            "editable": ["create"],
            "hint": "Het laatste stuk van het adres: dat verandert nooit meer.",
            "pattern": [f"^{ID.pattern}$", MESSAGES["id-form"].mend],
        },
        "aliases_field": False,
        "filter": {"field": "title", "pattern": "^(?!null$)"},
        "preview_path": f"{model.section}/{{{{slug}}}}/",
        "fields": list(_fields(model, target)),
    }


def _pages(kind: Kind[Any], pages: Iterable[Handwritten], target: Target) -> Form:
    """The pages that were written by hand: their Markdown as it is, for it has tables and more."""
    fields = [
        {**field, "widget": "text"} if field["name"] == _BODY.key else field
        for field in _fields(kind.model, target)
    ]
    files = [
        {
            "name": _form_name(page),
            "label": page.title,
            "file": page.file,
            "preview_path": page.href,
            "fields": fields,
        }
        for page in pages
    ]
    return {**_collection_of(kind), "label": "Pagina's", "label_singular": "pagina", "files": files}


def _collection_of(kind: Kind[Any]) -> Form:
    return {
        "name": kind.name,
        "format": f"{kind.name}-frontmatter",  # Sveltia lets no other name read .md files
        "publish": False,
        "delete": False,
    }


def _fields(model: type[Record], target: Target) -> Iterator[Form]:
    for field in model.fields.values():
        yield _field(field, target)
    if model.ending == ".md":
        yield {**_labels(_BODY), "widget": "richtext"}


def _field(field: RecordField, target: Target) -> Form:
    """The control for one field."""
    kind = field.type
    form = _labels(field) | _control(field.key, kind, target)
    if kind.least:
        form["min"] = kind.least
    if form["widget"] == "list":
        form["label_singular"] = kind.options.one or lower_first(field.label)
    return form


def _control(key: str, kind: FieldType, target: Target) -> Form:
    if kind.fields:
        widget = "list" if kind.item else "object"
        return {"widget": widget, "fields": _parts(kind, target), "collapsed": "auto"}
    if kind.target:
        return target(kind) | ({"multiple": True} if kind.item else {})
    if kind.item:
        return {"widget": "list", "field": {"name": key, **_control(key, kind.item, target)}}
    if kind.choices:
        return _select((choice.label, choice.value) for choice in kind.choices)
    return {"widget": kind.control, **_rules(key, kind)}


def _parts(kind: FieldType, target: Target) -> list[Form]:
    return [_field(part, target) for part in kind.fields.values()]


def _rules(key: str, kind: FieldType) -> Form:
    """What a value must match, with the words of messages.yml."""
    schema = scalar_schema(key, kind)
    pattern = schema.get("pattern") or (_NUMBER if kind.bounds else "")
    rules: Form = {"maxlength": kind.longest} if kind.longest else {}
    if pattern and kind.control == "string":
        rules["pattern"] = [pattern, schema["errorMessage"]]
    return rules


def _labels(field: RecordField) -> Form:
    return {
        "name": field.key,
        "label": field.label,
        "hint": _hint(field),
        "required": field.required,
    }


def _hint(field: RecordField) -> str:
    """The hint of a field without what one types in a file, and with an example of a text."""
    kind = field.type
    if kind.control == "image":
        return _PHOTO
    if kind.control == "boolean":
        return upper_first(field.hint.removeprefix("true "))
    inner, example = kind.item or kind, field.example
    first = example[0] if isinstance(example, list) else example
    typed = isinstance(first, str) and not (inner.target or inner.choices or "\n" in first)
    return f"{field.hint} Bijvoorbeeld: {first}" if typed and field.examples else field.hint


def _relation(kind: str) -> Form:
    return {
        "widget": "relation",
        "collection": kind,
        "value_field": "{{slug}}",
        "search_fields": ["title"],
        "display_fields": ["title"],
    }


def _select(options: Iterable[tuple[str, str]]) -> Form:
    choices = [{"label": label, "value": value} for label, value in options]
    return {"widget": "select", "options": choices}


def _form_name(record: Record) -> str:
    """The name of a form: the id, or for a page its path."""
    if isinstance(record, Handwritten):
        return record.href.strip("/").replace("/", "-") or "home"
    return record.id
