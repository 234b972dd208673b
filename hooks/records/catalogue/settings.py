"""The settings of the site: mkdocs.yml and the environment, read and checked before anything is written."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import yaml

from records.language.suggestions import FILES, nearest
from records.reading.problems import Fault, Place, Problems
from records.reading.problems import Path as KeyPath
from records.reading.reader import SourceFile, read_source, with_fields
from records.reading.yaml_faults import explain

from .setting_fields import Settings
from .validation import checked, report_faults

FILE = "mkdocs.yml"
_CODE = Path(__file__).parents[3]
_ENV = re.compile(r"!ENV(?=\s)")
"""The tag with which MkDocs lets a variable of the environment come first."""
_VARIABLES: dict[KeyPath, str] = {("extra", "examples"): "EXAMPLES"}
"""Variables that mkdocs.yml does not name."""
_MAY_BE_EMPTY = {"EXAMPLES", "PREVIEW", "COMPRESS", "SEARCH_INDEX"}
"""Variables that say nothing when they are empty."""


def read_settings(
    root: Path, environment: Mapping[str, str], problems: Problems
) -> Settings | None:
    """The settings of the project at `root`, else of the one with this code; None when one is faulty."""
    root = root if (root / FILE).exists() else _CODE
    source = read_source(root, FILE, problems)
    plain = source and replace(source, yaml=_ENV.sub("    ", source.yaml))
    parsed = plain and _strictly_parsed(plain, problems)
    if not source or not parsed:
        return None
    tagged = {source.yaml.count("\n", 0, tag.start()) + 1 for tag in _ENV.finditer(source.yaml)}
    names = dict(_put_environment(parsed, tagged, environment))
    settings, faults = checked(parsed, Settings)
    missing = list(_missing_files(root, settings)) if settings else []
    told = [_named(each, names.get(each.path, "")) for each in (*faults, *missing)]
    report_faults(parsed, told, problems)
    return None if missing else settings


@lru_cache(maxsize=1)
def _compose(text: str) -> object:
    """What MkDocs does first; raises what it raises. A preview reads the same file again and again."""
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _strictly_parsed(source: SourceFile, problems: Problems) -> SourceFile | None:
    try:
        _compose(source.yaml)
    except yaml.reader.ReaderError:
        pass  # told by what follows
    except yaml.MarkedYAMLError as error:
        told = explain(error, source.yaml)
        problems.add(Place(source.name, *told.position), told.code, **told.words)
        return None
    return with_fields(source, problems)


def _put_environment(
    source: SourceFile, tagged: Collection[int], environment: Mapping[str, str]
) -> Iterator[tuple[KeyPath, str]]:
    """Put variables into the fields of a file; gives the name of each by the key that it fills."""
    extra = source.fields.get("extra")
    for path, (line, _) in source.positions.keys.items():
        fields = source.fields if len(path) == 1 else extra
        if not isinstance(fields, dict) or path[:-1] not in {(), ("extra",)}:
            continue
        key, name = str(path[-1]), _VARIABLES.get(path, "")
        if line in tagged:
            value = fields.pop(key, "")
            name, *default = map(str, value if isinstance(value, list) else [value])
            fields.update({key: default[0]} if default else {})
        written = environment.get(name)
        if written or (written == "" and name not in _MAY_BE_EMPTY):
            fields[key] = written
            yield path, name


def _missing_files(root: Path, settings: Settings) -> Iterator[Fault]:
    names: list[tuple[KeyPath, str]] = [
        *((("hooks", number), name) for number, name in enumerate(settings.hooks)),
        (("theme", "custom_dir"), settings.theme.custom_dir),
        *(
            (("extra_css", number), f"{settings.theme.custom_dir}/{name}")
            for number, name in enumerate(settings.extra_css)
        ),
        *(
            (("nav", number, label), f"docs/{name}")
            for number, item in enumerate(settings.nav)
            for label, name in (item.items() if isinstance(item, dict) else ())
            if isinstance(name, str) and "://" not in name
        ),
    ]
    for path, name in names:
        if not (root / name).exists():
            beside = (root / name).parent.glob("*")
            known = (file.relative_to(root) for file in beside if file.is_relative_to(root))
            near = nearest(name, map(Path.as_posix, known), FILES)
            yield Fault(path, "setting-file", {"value": name, "meant": near or ""})


def _named(fault: Fault, variable: str) -> Fault:
    value = f"{variable}={fault.words.get('value', '')}"
    return replace(fault, words={**fault.words, "value": value}) if variable else fault
