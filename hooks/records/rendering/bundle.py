"""Joins style sheets and scripts into a few files, each named after its content, so that browsers keep it."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_imports = lru_cache(maxsize=256)(_IMPORT.findall)
_EXPORT = re.compile(
    r"^export (?=(?:async )?(?:function\*?|class|const) (?P<name>\w+))", re.MULTILINE
)
_LATER = re.compile(r'import\("\./([\w-]+\.js)"\)\.then')
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def loaded_later(text: str) -> list[str]:
    """The modules that a module loads when they are needed: `import("./finder.js").then(...)`."""
    return list(dict.fromkeys(_LATER.findall(text)))


def loading(text: str, files: Mapping[str, Sequence[str]]) -> str:
    """The module, loading each other one from its file, the last, and at the same time what that imports."""

    def load(match: re.Match[str]) -> str:
        *needed, own = files[match[1]]
        first = "".join(f'import("./{name}").catch(() => {{}}), ' for name in needed)
        return f'({first}import("./{own}")).then'

    return _LATER.sub(load, text)


def shared(sources: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """The modules that more than one entry needs, in order."""
    needed = Counter(name for entry in entries for name in _in_order(sources, [entry]))
    return [name for name in _in_order(sources, entries) if needed[name] > 1]


def needs_most(sources: Mapping[str, str], entry: str, modules: Sequence[str]) -> bool:
    """Whether an entry needs at least half of the code of some modules; else it had better hold its part itself."""
    needed = set(_in_order(sources, [entry]))
    sizes = {name: len(sources[name]) for name in modules}
    return 2 * sum(size for name, size in sizes.items() if name in needed) >= sum(sizes.values())


def link_shared(sources: Mapping[str, str], names: Sequence[str]) -> str:
    """Modules that import only each other as one, from which other files import them."""
    parts = [_wrapped(name, sources[name]) for name in names]
    return "\n".join([*parts, f"export {{ {', '.join(map(_id, names))} }};", ""])


def link(
    sources: Mapping[str, str], entries: Sequence[str], given: Sequence[str] = (), common: str = ""
) -> str:
    """The entries and all that they import as one module that exports what the entries do.

    Modules that are `given` are imported from the file `common` of `link_shared` beside it.
    Each file becomes a function that runs once, after those that it imports, so that names never
    clash. Only named imports from the same folder and exported declarations are supported; other
    forms, a cycle or a missing file raise ValueError.
    """
    names = [name for name in _in_order(sources, entries) if name not in given]
    imported = {needed for name in names for _, needed in _imports(sources[name])}
    ids = ", ".join(_id(name) for name in given if name in imported)
    parts = [f'import {{ {ids} }} from "./{common}";'] if ids else []
    parts += [_wrapped(name, sources[name]) for name in names]
    exports = [
        f"export const {{ {', '.join(_exports(sources[name]))} }} = {_id(name)};"
        for name in entries
        if _exports(sources[name])
    ]
    return "\n".join([*parts, *exports, ""])


def _in_order(sources: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    done: list[str] = []

    def visit(name: str, way: tuple[str, ...]) -> None:
        if name in way:
            raise ValueError(f"Scripts import each other: {' > '.join([*way, name])}")
        if name not in sources:
            raise ValueError(f"{way[-1] if way else 'The page'} imports {name}, which is not there")
        if name not in done:
            for _, needed in _imports(sources[name]):
                visit(needed, (*way, name))
            done.append(name)

    for entry in entries:
        visit(entry, ())
    return done


def _wrapped(name: str, text: str) -> str:
    imports = "".join(
        f"const {{ {', '.join(_names(names))} }} = {_id(needed)};\n"
        for names, needed in _imports(text)
    )
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if other := _OTHER.search(body):
        raise ValueError(f"{name}: this form cannot be joined: {other[0]}")
    result = f"return {{ {', '.join(_exports(text))} }};"
    return f"const {_id(name)} = (() => {{\n{imports}{body.strip()}\n{result}\n}})();"


def _exports(text: str) -> list[str]:
    return [export["name"] for export in _EXPORT.finditer(text)]


def _names(listed: str) -> Iterator[str]:
    for name in filter(None, (part.strip() for part in listed.split(","))):
        if not name.isidentifier():
            raise ValueError(f"Import it under its own name: {name}")
        yield name


def _id(name: str) -> str:
    return "$" + name.removesuffix(".js").replace("-", "_")


_COMMENT = re.compile(
    r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
"""A comment on lines of its own."""
_BEHIND = re.compile(r"""[ \t]+(?:/\*[^*"'`\n]*\*/|// [^"'`\n]*)$""", re.MULTILINE)
"""A comment behind code; with a quotation mark it may be a part of a string."""
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def bundle(files: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Path and text of each file, in order, as those of one: `assets/css/site.5d41402abc4b.css`.

    It is in the folder of the first. Comments, a fifth of all bytes, and indents are left out, also
    those in a string of several lines. All files must have the same ending, and lie at the same
    depth where they refer to other files.
    """
    first = PurePosixPath(files[0][0])
    text = "\n".join(_short(part) for _, part in files) + "\n"
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    return str(first.with_name(f"site.{mark}{first.suffix}")), text


@lru_cache(maxsize=256)
def _short(text: str) -> str:
    return _INDENT.sub("", _BEHIND.sub("", _COMMENT.sub("", text))).strip()
