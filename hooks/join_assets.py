"""Send the style sheets of mkdocs.yml as one file, the scripts as another, and none of the theme's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from records.bundle import bundle

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """`config.extra["stylesheet"]` and `["script"]` then say where the joined files are."""
    config.extra["stylesheet"] = _join(config.extra_css, files, config)
    config.extra["script"] = _join([str(name) for name in config.extra_javascript], files, config)
    for file in list(files):
        if file.src_uri.startswith(_THEME):
            files.remove(file)
    return files


def _join(names: list[str], files: Files, config: MkDocsConfig) -> str:
    """The parts leave the site, what they became takes their place; its address comes back."""
    parts = []
    for name in names:
        file = files.get_file_from_path(name)
        if file is None:
            raise PluginError(f"mkdocs.yml noemt {name}, maar dat bestand bestaat niet.")
        parts.append((name, file.content_string))
        files.remove(file)
    joined = bundle(parts)
    files.append(File.generated(config, joined.href, content=joined.text))
    return joined.href
