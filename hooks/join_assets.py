"""Join the style sheets into one file, the scripts into another, and modules into a few."""

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from records.rendering.build import build_of
from records.rendering.bundle import (
    bundle,
    link,
    link_shared,
    loaded_later,
    loading,
    needs_most,
    shared,
)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the files that mkdocs.yml names by joined ones, and note their addresses in the build."""
    build = build_of(config)
    scripts = {str(script): getattr(script, "type", "") for script in config.extra_javascript}
    plain = [name for name, kind in scripts.items() if kind != "module"]
    (start,) = (name for name, kind in scripts.items() if kind == "module")
    build.stylesheet = _join_files(config.extra_css, files, config)
    build.script = _join_files(plain, files, config)
    build.module = _link_modules(start, files, config)
    return files


def _join_files(names: list[str], files: Files, config: MkDocsConfig) -> str:
    """Replace some files by one that joins them; returns its address."""
    return _add_bundle([(name, _pop_source(name, files)) for name in names], files, config)


def _link_modules(start: str, files: Files, config: MkDocsConfig) -> str:
    """Join the first module with its imports; returns its address.

    Each module that is loaded later gets a file with its imports, and what those share gets one, for
    all that need most of it.
    """
    folder, first = str(PurePosixPath(start).parent), PurePosixPath(start).name
    beside = [file.src_uri for file in files if str(PurePosixPath(file.src_uri).parent) == folder]
    sources = {PurePosixPath(name).name: _pop_source(name, files) for name in beside}

    def put(text: str) -> str:
        return PurePosixPath(_add_bundle([(start, text)], files, config)).name

    later = loaded_later(sources[first])
    used_twice = shared(sources, later)
    sharing = [name for name in later if needs_most(sources, name, used_twice)]
    used_twice = shared(sources, sharing)
    common = put(link_shared(sources, used_twice))
    apart = {
        name: (common, put(link(sources, [name], used_twice, common)))
        if name in sharing
        else (put(link(sources, [name])),)
        for name in later
    }
    sources[first] = loading(sources[first], apart)
    return _add_bundle([(start, link(sources, [first]))], files, config)


def _pop_source(name: str, files: Files) -> str:
    """The content of a file, which leaves the site."""
    file = files.get_file_from_path(name)
    if file is None:
        raise PluginError(f"mkdocs.yml noemt {name}, maar dat bestand bestaat niet.")
    files.remove(file)
    return file.content_string


def _add_bundle(parts: list[tuple[str, str]], files: Files, config: MkDocsConfig) -> str:
    """Add the file that joins some parts; returns its address."""
    href, text = bundle(parts)
    files.append(File.generated(config, href, content=text))
    return href
