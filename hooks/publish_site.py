"""Write what MkDocs renders, and exchange the new site for the old one in one step."""

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from records.building.digest import digest
from records.building.precompressed import gzipped, write_precompressed
from records.building.staging import PageJob, Staging
from records.reading.files import why_unreadable
from records.rendering.build import build_of

log = get_plugin_logger("publish")


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the new site in a folder beside the public one."""
    build = build_of(config)
    try:
        build.staging = Staging(Path(config.site_dir), build.cache, config.extra.get("manifests"))
    except OSError as error:
        folder, reason = Path(config.site_dir).parent, why_unreadable(error)
        raise PluginError(f"De site kan niet in {folder} geschreven worden: {reason}.") from None
    config.site_dir = str(build.staging.site)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Begin with the files of an earlier build, after MkDocs has emptied the folder.

    Static files, and below templates, are written here and not left to MkDocs, which also
    writes those that did not change.
    """
    build = build_of(config)
    build.staging.begin([*build.site.paths, *config.theme.static_templates])
    for file in list(files):
        if not file.is_documentation_page():
            build.staging.write(file.dest_uri, file.content_bytes)
            files.remove(file)
    return files


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write the 404 page, the site map and the like."""
    staging, data = build_of(config).staging, output_content.encode()
    staging.write(template_name, data)
    if template_name == "sitemap.xml":
        compressed = PageJob.of(f"{template_name}.gz", digest(data), partial(gzipped, data, 9))
        staging.make([compressed])
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Publish the new site in one step, with compressed copies of its texts when COMPRESS is true."""
    build = build_of(config)
    if config.extra["compress"]:
        build.staging.drop_old()  # else its compressed copy would stay
        write_precompressed(Path(config.site_dir))
    staging, paths = build.staging, set(build.site.paths)
    staging.publish()
    build.cache.close()
    del build.staging, build.cache  # what knows the build may outlive it
    config.site_dir = str(staging.public)
    log.info("%d van %d pagina's opnieuw gemaakt.", len(paths & staging.made.keys()), len(paths))
