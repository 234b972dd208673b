"""Write the forms with which staff edit records in the browser, when their scripts are there."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from records.editing.browser_forms import (
    BUNDLE,
    FOLDER,
    Repository,
    browser_forms,
    forge_hosts,
    form_href,
)
from records.rendering.build import build_of
from records.rendering.policy import forms_policy

log = get_plugin_logger("forms")


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Write the forms, and give their addresses to the pages."""
    env.globals["form_href"] = form_href
    build = build_of(config)
    if not build.imprint.forms:
        log.info("Zonder formulieren op /%s/: die maakt `make forms`.", FOLDER)
        return env
    catalogue, write = build.site.catalogue, build.staging.write
    branch = (config.edit_uri or "").strip("/").rpartition("/")[2]
    name = urlsplit(config.repo_url or "").path.strip("/")
    repository = Repository(name, branch, config.extra["forms"])
    forms = browser_forms(catalogue.kinds, catalogue.vocabulary, catalogue.pages, repository)
    rule = build.policies[FOLDER] = forms_policy(forge_hosts(forms["cms"]["backend"]))
    bundle = Path(config.docs_dir).parent / BUNDLE
    for file in sorted(path for path in bundle.rglob("*") if path.is_file()):
        write(f"{FOLDER}/{file.relative_to(bundle).as_posix()}", file.read_bytes())
    write(f"{FOLDER}/config.json", json.dumps(forms, ensure_ascii=False).encode())
    (script,) = (path.name for path in bundle.glob("start-*.js"))
    page = env.get_template("forms.html").render(policy=rule, script=script, repository=name)
    write(f"{FOLDER}/index.html", page.encode())
    return env
