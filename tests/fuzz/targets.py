"""What is done with each input, and what must hold of it whatever the input is."""

import shutil
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import yaml

from records.catalogue.validation import read_lists, read_record
from records.forms.addresses import ROOT
from records.kinds.registry import KINDS
from records.language.characters import HIDDEN
from records.language.dates import ZONE
from records.reading import reader
from records.reading.problems import PER_FILE, Problems, report
from records.reading.yaml_faults import YamlFault
from records.reading.yaml_text import Value, parse
from records.record import Record
from records.site import prose
from records.site.links import Addresses, BrokenLink
from records.site.site_reader import read_site
from records.vocabulary import FILE as VOCABULARY_FILE
from records.vocabulary import Vocabulary

TINY = Path(__file__).parent.parent / "tiny"
NOW = datetime(2026, 11, 24, 12, tzinfo=ZONE)
MODELS: tuple[type[Record], ...] = tuple(kind.model for kind in KINDS)
NAMES = tuple(
    f"{model.folder}/voorbeeld{model.ending}" for model in MODELS if model is not KINDS.page.model
)


class Staging:
    """A copy of the tiny site in which one file changes all the time."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "tiny"
        shutil.copytree(TINY, self.root)

    def read_record(self, data: bytes) -> None:
        """The first byte chooses the kind; the rest is the file, alone."""
        model = MODELS[data[0] % len(MODELS)] if data else MODELS[0]
        name = f"{model.folder}/voorbeeld{model.ending}"
        (self.root / name).write_bytes(data[1:])
        problems = Problems()
        source = reader.read_file(self.root, name, problems)
        (self.root / name).unlink()
        record = read_record(source, model, problems) if source else None
        check_problems(problems, data[1:], found=record is not None)
        if source:
            check_values(source)

    def read_site(self, data: bytes) -> None:
        """The first byte chooses the file; it lies between all others, and all is checked."""
        names = (*NAMES, "docs/over/voorbeeld.md", VOCABULARY_FILE)
        path = self.root / (names[data[0] % len(names)] if data else names[0])
        before = path.read_bytes() if path.exists() else None
        path.write_bytes(data[1:])
        site, problems = read_site(self.root, NOW, KINDS)
        path.unlink() if before is None else path.write_bytes(before)
        check_problems(problems, None, found=True)
        for text in site.texts.values():
            check_html(text.html)

    def read_vocabulary(self, data: bytes) -> None:
        """The file is the vocabulary, alone."""
        (self.root / VOCABULARY_FILE).write_bytes(data)
        problems = Problems()
        source = reader.read_file(self.root, VOCABULARY_FILE, problems)
        found = read_lists(source, Vocabulary, problems) if source else None
        check_problems(problems, data, found=found is not None)

    def render(self, data: bytes) -> None:
        """The input is a Markdown text that the reader let through."""
        text = data.decode("utf-8", errors="ignore").replace("\r", "\n")
        if HIDDEN.search(text):
            return
        found = prose.render(text, _resolve)
        check_html(found.html)
        assert len(found.html) <= 200 * len(text) + 10_000
        for target, index in prose.targets(text):
            assert 0 <= index <= len(text), target


def _resolve(target: str) -> str | None:
    """Links as a page in docs/over/ has them, to two files that exist and to anywhere outside."""
    known = Addresses(
        {"over/"}, {"docs/over/index.md": "over/", "docs/assets/a.png": "assets/a.png"}
    )
    try:
        return known.resolve("docs/over/regierol.md", target)
    except BrokenLink:
        return None


def check_problems(problems: Problems, data: bytes | None, *, found: bool) -> None:
    """Each problem has a place that exists, one line of text, and nothing a terminal obeys."""
    told = list(problems)
    assert found or told, "nothing was read and nobody was told"
    assert len(told) <= 40 * (PER_FILE + 1)
    for problem in told:
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        assert "\n" not in str(problem)
        assert not HIDDEN.search(str(problem))
        if data is not None:
            lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 2
            assert problem.place.line <= lines, problem
    assert report(told).count("\n") <= len(told) + 1


def check_values(source: reader.SourceFile) -> None:
    """What was read is what YAML says, every scalar as the text that was typed."""
    try:
        ours, faults = parse(source.yaml)
    except YamlFault:
        return
    if not faults:
        try:
            theirs = yaml.load(source.yaml, Loader=yaml.CBaseLoader)  # noqa: S506 (only texts)
        except yaml.MarkedYAMLError as error:
            if "mapping values" in str(error.problem):
                return  # a colon inside a text, which is read as part of it
            raise
        assert ours == (_without_empty(theirs) or {})


def _without_empty(value: object) -> "Value | None":
    if isinstance(value, dict):
        pairs = {str(key): _without_empty(item) for key, item in value.items()}
        return {key: item for key, item in pairs.items() if item} or None
    if isinstance(value, list):
        return [item for item in map(_without_empty, value) if item] or None
    return str(value) if value is not None and str(value).strip() else None


class _Check(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in prose.TAGS, tag
        for name, value in attrs:
            allowed = prose.ATTRIBUTES.get(tag, set()) | {"lang", "id", "class"}
            assert name in allowed, (tag, name)
            if name in {"href", "src"}:
                assert (value or "").lower().startswith(("https:", "mailto:", "tel:", "#", ROOT)), (
                    value
                )

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def check_html(html: str) -> None:
    """Only what the allow-list allows; the root of the site only at the start of an address."""
    parser = _Check(convert_charrefs=True)
    parser.feed(html)
    parser.close()
    for before in html.split(ROOT)[:-1]:
        assert before.endswith(('href="', 'src="')), before[-40:]
    assert not HIDDEN.search(html.replace(ROOT, ""))
