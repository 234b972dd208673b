"""The configuration of the forms with which staff edit records in the browser (Sveltia CMS)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from records.all_kinds import Kinds
from records.kind import Kind
from records.language.ids import ID, LONGEST
from records.language.words import upper_first
from records.reading.problems import MESSAGES
from records.record import Handwritten, Record
from records.vocabulary import Vocabulary

from .form_controls import BODY, Form, controls
from .schema import Options, modeline, options_of

FOLDER = "beheer"
"""The address of the forms, and the folder of their scripts."""
BUNDLE = f"{FOLDER}/build"
"""What `make forms` makes of these, from the project's root."""

_PAGE = "template"
"""The field that only pages have."""
_ANSWERS = {"create": "Voeg toe", "update": "Wijzig", "delete": "Verwijder"}
_PHOTOS = {
    "max_file_size": 300_000,
    "slugify_filename": True,
    "transformations": {
        "raster_image": {"format": "webp", "quality": 70, "width": 1600, "height": 1600}
    },
}
"""What becomes of a file that somebody adds."""


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
    """The settings of Sveltia CMS (JSON Schema of @sveltia/cms 0.221), and the format of each kind."""
    options = options_of(kinds, vocabulary)
    return {
        "formats": {kind.name: _format(kind) for kind in kinds},
        "cms": {
            **_settings(repository),
            "collections": [
                *(_collection(kind, options) for kind in kinds.records),
                _pages(kinds.page, sorted(pages, key=lambda page: page.href), options),
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
        "media_libraries": {"stock_assets": False, "default": {"config": _PHOTOS}},
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


def _collection(kind: Kind[Any], options: Options) -> Form:
    model = kind.model
    no_page: Form = {"field": _PAGE, "value": None}
    no_vocabulary: Form = {"field": "title", "pattern": "^(?!null$)"}
    return {
        **_collection_of(kind),
        "label": upper_first(model.labels),
        "label_singular": model.label,
        "folder": model.folder,
        "create": True,
        "delete": False,
        "slug": {
            "template": "{{title}}",
            "editable": ["create"],
            "hint": "Het laatste stuk van het adres: dat verandert nooit meer.",
            "pattern": [f"^{ID.pattern}$", MESSAGES["id-form"].mend],
        },
        "aliases_field": False,
        "filter": no_page if model.ending == ".md" else no_vocabulary,
        "preview_path": f"{model.section}/{{{{slug}}}}/",
        "fields": [*controls(model, options), {"name": _PAGE, "widget": "hidden"}],
    }


def _pages(kind: Kind[Any], pages: Iterable[Handwritten], options: Options) -> Form:
    """The pages that were written by hand: their Markdown as it is, for it has tables and more."""
    fields = [
        {**field, "widget": "text"} if field["name"] == BODY else field
        for field in controls(kind.model, options)
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
    }


def _form_name(record: Record) -> str:
    if isinstance(record, Handwritten):
        return record.href.strip("/").replace("/", "-") or "home"
    return record.id
