"""Settings that commands need without loading mkdocs.yml: its address, and whether it shows examples."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_CHOICES = {"show": True, "hide": False}


class SettingFault(ValueError):
    """A setting with an unknown value, told in Dutch."""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags stand for, such as `!ENV`."""


_Loader.add_multi_constructor("", lambda *_: None)


def shows_examples(written: object, environment: Mapping[str, str]) -> bool:
    """Whether examples are public; `written` is the value in mkdocs.yml.

    Raises SettingFault for an unknown value.
    """
    from_environment = environment.get("EXAMPLES")
    value = str(from_environment or written)
    if value not in _CHOICES:
        place = "EXAMPLES" if from_environment else "‘extra.examples’ in mkdocs.yml"
        raise SettingFault(
            f"{place} is ‘{value}’. Kies ‘show’ om de voorbeelden te tonen, of ‘hide’ om ze te "
            "verbergen."
        )
    return _CHOICES[value]


def shows_examples_of(root: Path, environment: Mapping[str, str]) -> bool:
    """Whether the project at `root` shows examples, for programs that do not load mkdocs.yml."""
    try:
        written = settings_of(root)["extra"]["examples"]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError):
        written = "show"  # a faulty mkdocs.yml is reported by the build
    return shows_examples(written, environment)


def settings_of(root: Path) -> Any:
    """What mkdocs.yml says, without what its tags stand for."""
    return yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)  # noqa: S506 (a safe loader)


def site_url_of(root: Path, environment: Mapping[str, str]) -> str:
    """The address of the site, from SITE_URL or mkdocs.yml; empty when neither says so."""
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    written = re.search(r"^site_url:.*?(https://[^\s\"'\]]+)", text, re.MULTILINE)
    host = environment.get("SITE_URL") or (written[1] if written else "")
    return host and host.rstrip("/") + "/"
