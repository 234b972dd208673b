"""mkdocs.yml and the environment are checked before anything reads them."""

import re
from pathlib import Path

import pytest

from conftest import HOUSE
from records.catalogue.settings import FILE, read_settings
from records.reading.problems import Problems


def said(root: Path, **environment: str) -> str:
    """What the settings of a project are told to be wrong."""
    problems = Problems()
    read_settings(root, environment, problems)
    return "\n".join(map(str, problems.errors))


@pytest.mark.parametrize(
    ("variable", "meant"),
    [
        ("SITE_URL=", ""),
        ("SITE_URL=?x=1", ""),
        ("SITE_URL=#", ""),
        ("SITE_URL=https://a.be/#x", "https://a.be/"),
        ("SITE_URL=https://a.be/een map/", ""),
        ("SITE_URL=a.be", "https://a.be"),
        ("SITE_URL=https://jan:geheim@a.be/", "https://a.be/"),
        ("SITE_URL=http://a.be/", "https://a.be/"),
        ("SITE_URL=https://a.be/../b", ""),
        ("REPO_URL=https://github.com/a", ""),
        ("REPO_URL=git@github.com:a/b.git", "https://github.com/a/b"),
        ("PREVIEW=nee", "false"),
        ("COMPRESS=1", "true"),
        ("SEARCH_INDEX=nooit", ""),
        ("EXAMPLES=nee", ""),
    ],
)
def test_a_variable_that_cannot_be_is_told_with_its_name_and_what_was_meant(
    variable: str, meant: str
) -> None:
    text = said(HOUSE, **dict([variable.split("=", 1)]))
    assert re.match(rf"mkdocs\.yml:\d+:\d+: ‘{re.escape(variable)}’ kan niet bij", text)
    assert (f"Bedoelde je ‘{meant}’?" in text) is bool(meant)


def test_good_variables_come_before_mkdocs_yml_and_empty_words_after_it() -> None:
    environment = {"SITE_URL": "https://a.be:8080/map", "PREVIEW": "", "EXAMPLES": "hide"}
    settings = read_settings(HOUSE, environment, Problems())
    assert settings
    assert settings.host == "https://a.be:8080/map/"
    assert (settings.extra.preview, settings.extra.examples) == (False, "hide")


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("  custom_dir", "\tcustom_dir", "mkdocs.yml:11:1: Hier staat een tab"),
        ("site_name: KINA", "site_name: KINA: x", "mkdocs.yml:3:16: In deze tekst staat een dubb"),
        ("  owner: KINA p.v.\n", "", "Het veld ‘owner’ (Uitgever) ontbreekt."),
        ("extra:", "site_name: x\nextra:", "‘site_name’ staat hier voor de tweede keer"),
        ("  short_name", "  naam: x\n  short_name", "Het veld ‘naam’ bestaat niet."),
        ("nav:", "nav: projecten\nwatch:", "Bij ‘nav’ hoort een lijst."),
        ("hooks/add_pages", "hooks/ad_pages", "Bedoelde je ‘hooks/add_pages.py’?"),
        ("hooks/add_pages", "/hooks/add_pages", "‘/hooks/add_pages.py’ bestaat niet."),
        ("kina.be,2026", "kina.be", "Schrijf het zoals kina.be,2026."),
    ],
)
def test_a_broken_mkdocs_yml_is_told_in_dutch(
    tmp_path: Path, written: str, instead: str, told: str
) -> None:
    for name in re.findall(r"(?:hooks/\w+\.py|(?<=- )assets/css/\w+\.css)", TEXT):
        path = tmp_path / ("overrides" if name.startswith("assets") else "") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / FILE).write_text(TEXT.replace(written, instead, 1), encoding="utf-8")
    assert told in said(tmp_path)


TEXT = (HOUSE / FILE).read_text(encoding="utf-8")
