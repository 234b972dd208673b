"""Records that mean harm: each payload in every field of every kind that takes it."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic_core import PydanticCustomError

from conftest import NOW, TINY, BuiltOnce, build_then
from records.building.cache import FILE, Cache
from records.fields.field_type import FieldType, RecordField
from records.kinds.page.kind import Page
from records.kinds.registry import KINDS
from records.record import Record
from records.site.site_reader import read_site
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import Vocabulary

PAYLOADS = Path(__file__).parent / "examples" / "hostile.txt"
KNOWN = {
    "themes": "fiets",
    "work_forms": "arbeidszorg",
    "target_groups": "lokale-besturen",
    "municipalities": "boom",
    "priorities": "WSE-LR1",
    "categories": "beleid",
    "project": "fietspunt",
    "call": "nieuwe-wielen",
    "contact": "fietsteam",
    "organisation": "fietswerk",
    "services": "fietsherstelling",
    "audience": "begeleiders",
    "applicants": "lokaal-bestuur",
    "templates": "text",
}
"""For each kind of reference, something in the tiny site that it may name."""
NEVER = {"draft", "permanent", "aliases", "unit"}
"""Fields that hide the record, contradict another or must be the only one of their kind."""
ORDER = {
    "opens": "2026-01-01",
    "start": "2026-04-01",
    "closes": "2027-03-15 12:00",
    "end": "2027-03-15",
    "register_until": "2026-03-01",
    "expires": "2099-01-01",
}


WHOLE = {"themes", "municipalities", "synonyms"}
"""The lists of the vocabulary with all payloads: pages of other terms are made in the same way."""
REFUSED = {
    "email-form",
    "embed-elsewhere",
    "hidden-character",
    "image-elsewhere",
    "link-form",
    "link-fragment",
    "link-local",
    "link-scheme",
    "link-unknown",
    "phone-form",
    "picture-without-alt",
    "table-row-long",
}
"""What the reader may say of hostile Markdown; then the text is left out and the fields stay."""


def build_hostile(folder: Path, words: list[str]) -> Path:
    """The tiny site with each word in every field of every kind, as the real build makes it."""
    root = Path(shutil.copytree(TINY, folder, dirs_exist_ok=True))
    tiny = yaml.load((root / VOCABULARY_FILE).read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
    files = dict(pair for number, word in enumerate(words) for pair in hostile_files(word, number))
    files["docs/index.md"] = hostile_home(words)
    files[VOCABULARY_FILE] = vocabulary_with(tiny, words)
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    cache = Cache(root / FILE)  # the build goes on with what is read here
    _, problems = read_site(root, NOW, KINDS, cache=cache)
    cache.close()
    assert {problem.code for problem in problems.errors} <= REFUSED, problems.errors
    for name in {problem.place.file for problem in problems.errors}:
        (root / name).write_text(without_text(name, files[name]), encoding="utf-8")
    return build_then(root)


def payloads() -> list[str]:
    """The known strings that broke out of their place on other sites, one a line."""
    return [line for line in PAYLOADS.read_text(encoding="utf-8").split("\n") if line]


def plain(count: int) -> list[str]:
    """Harmless words, for a clean site with the same kinds of pages."""
    return [f"Gewoon {number}" for number in range(count)]


def clean_site(built_once: BuiltOnce, records: int = 3) -> Path:
    """The tiny site with plain words in the same places, in a number of records of each kind."""
    name = f"clean-{records}"
    return built_once(name, lambda folder: build_hostile(folder, plain(records))) / "site"


def hostile_files(payload: str, number: int) -> Iterator[tuple[str, str]]:
    """A file of each kind, with its path, that holds the payload wherever a field takes it."""
    for kind in KINDS:
        model = kind.model
        fields = _group(model.fields, payload)
        text = fields.pop("description", None)
        folder = "docs/over" if model is Page else model.folder
        name = f"{folder}/kwaad-{number}{model.ending}"
        yield name, _file(model, fields, text or payload)


def hostile_vocabulary(words: list[str]) -> dict[str, Any]:
    """For the lists in WHOLE a term for each payload; the others share the payloads."""
    shared = [name for name in Vocabulary.fields if name not in WHOLE]
    return {
        name: [
            {**_group(field.type.fields, word), **_term(name, number, words)}
            for number, word in enumerate(words)
            if name in WHOLE or shared[number % len(shared)] == name
        ]
        for name, field in Vocabulary.fields.items()
    }


def vocabulary_with(tiny: dict[str, Any], words: list[str]) -> str:
    """The vocabulary of the tiny site with a term for each payload behind its own."""
    hostile = hostile_vocabulary(words)
    return json.dumps({key: [*tiny[key], *hostile[key]] for key in hostile}, ensure_ascii=False)


def hostile_home(words: list[str]) -> str:
    """The home page with all payloads in whatever it lists."""
    pages = [_group(Page.fields, word) for word in words]
    lists = {
        key: [item for page in pages for item in page[key]]
        for key, value in pages[0].items()
        if isinstance(value, list)
    }
    return _file(Page, {**pages[0], **lists, "template": "home"}, "Tekst.")


def without_text(name: str, file: str) -> str:
    """A hostile file whose Markdown the reader refused, with a harmless text in its place."""
    if name.endswith(".md"):
        return "\n---\n".join([*file.split("\n---\n")[:1], "Tekst.\n"])
    return json.dumps({**json.loads(file), "description": "Tekst."}, ensure_ascii=False)


def _term(name: str, number: int, words: list[str]) -> dict[str, str]:
    """The id of a term, and a name of its own when an earlier payload has the same, but for spaces."""
    if name == "synonyms":
        return {}
    same = ["".join(word.casefold().split()) for word in words]
    own = {"name": f"{words[number]} {number}"} if same[number] in same[:number] else {}
    return {"id": f"kwaad-{number}", **own}


def _file(model: type[Record], fields: dict[str, Any], text: str) -> str:
    """JSON is YAML too, and quotes whatever it holds."""
    if model.ending == ".yml":
        return json.dumps({**fields, "description": text}, ensure_ascii=False)
    return f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n{text}\n"


def _group(fields: Mapping[str, RecordField], payload: str) -> dict[str, Any]:
    return _fitting_group(fields, payload) | {key: ORDER[key] for key in ORDER if key in fields}


def _fitting_group(fields: Mapping[str, RecordField], payload: str) -> dict[str, Any]:
    names = {name: field.type for name, field in fields.items() if name not in NEVER}
    words = {"alt": f"{payload} op een foto"}  # the title alone is no description
    return {name: _fitting(kind, words.get(name, payload)) for name, kind in names.items()}


def _fitting(kind: FieldType, payload: str) -> Any:
    """The first of what somebody could type there that the field takes; the payload comes first."""
    if kind.item:
        return [_fitting(kind.item, payload)]
    if kind.fields:
        return _fitting_group(kind.fields, payload)
    if kind.choices:
        return "lopend" if "lopend" in kind.choices else kind.choices[0]
    if kind.target:
        return KNOWN[kind.target]
    for candidate in _candidates(payload):
        try:
            kind.read(candidate)
        except PydanticCustomError:
            continue
        return candidate
    raise AssertionError(f"Nothing fits {kind}: add a candidate.")


def _candidates(payload: str) -> Iterator[str]:
    yield payload
    yield f"https://example.org/{payload}"
    yield f"https://example.org/'--;&({payload[:5].encode().hex()})"
    yield from (
        "2026-03-15",
        "12",
        "false",
        "4.5",
        "assets/fiets.png",
        "2850",
        "03 218 72 09",
        "0445.508.132",
    )
    yield from ("lopend", "text", "kwaad+'@example.org", "kwaad+x@example.org", "kwaad")
