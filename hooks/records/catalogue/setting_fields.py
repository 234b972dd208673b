"""The fields of mkdocs.yml: what MkDocs knows of them, and what only this site does."""

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from records.fields.addresses import Email
from records.fields.choices import Choice, YesNo
from records.fields.field_type import FieldType, fault, optional, required, several, word_of
from records.fields.frozen import Frozen
from records.fields.groups import Group
from records.fields.texts import Line, ShortLine

_SITE = re.compile(
    r"https://(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|\Z))[\w.~-]+)*/?"
    r"|http://(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:/[\w.~-]+)*/?",
    re.ASCII,
)
_REPOSITORY = re.compile(
    rf"(?=https://[^/]+/[^/]+/[^/])(?!.*\.git/?\Z)(?:{_SITE.pattern})", re.ASCII
)


class Examples(Choice):
    """Whether invented records are public."""

    SHOW = "show"
    HIDE = "hide"


class SearchIndex(Choice):
    """When the search index is made."""

    ALWAYS = "always"
    NEVER = "never"


class LicenceName(Choice):
    """A licence of the data (forms/imprint.py)."""

    CC0 = "cc0"
    MODELLICENTIE = "modellicentie"


def _like(pattern: re.Pattern[str], example: str) -> FieldType:
    """A text that matches a pattern; the message about another one suggests the address inside it."""

    def read(value: Any) -> str:
        text = word_of(value)
        if not pattern.fullmatch(text):
            meant = _address_in(text)
            raise fault(
                "setting-form",
                value=text,
                example=example,
                meant=meant if pattern.fullmatch(meant) else "",
            )
        return text

    return FieldType(read=read, code="setting-form", pattern=pattern.pattern)


def _address_in(text: str) -> str:
    """The address of a site in a longer one, or in one without https; empty when there is none."""
    bare = re.sub(r"\A(?:git@(?=[\w.]+:)|\w+:/+)", "", text.strip())
    if text.startswith("git@"):
        bare = bare.replace(":", "/", 1)
    try:
        parts = urlsplit(f"https://{bare}")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    return f"https://{parts.hostname or ''}{port}{parts.path.removesuffix('.git')}"


def _any(code: str, *forms: type) -> FieldType:
    """A value that MkDocs checks itself: here only that it is of one of these types of Python."""

    def read(value: Any) -> Any:
        if not isinstance(value, forms):
            raise fault(code)
        return value

    return FieldType(read=read, code=code)


_List = Annotated[list[Any], _any("list-expected", list)]
_Group = Annotated[dict[str, Any], _any("group-expected", dict)]
_ListOrGroup = Annotated[Any, _any("list-expected", list, dict)]
_Pattern = Annotated[str, FieldType(read=word_of)]
_Font = Annotated[Any, _any("group-expected", dict, str)]


class Theme(Group):
    """The theme, and the folder with our templates."""

    name: ShortLine = required("Thema", "De naam.", "material")
    custom_dir: ShortLine = required("Sjablonen", "De map.", "overrides")
    language: ShortLine | None = optional("Taal", "De code.", "nl")
    font: _Font | None = optional("Letter", "Geen.", "false")
    static_templates: _List | None = optional("Losse pagina's", "Bestanden.", ["404.html"])


class Extra(Group):
    """What only this site knows."""

    preview: YesNo = optional(
        "Voorvertoning", "Of ook te zien is wat niet openbaar is.", "false", False
    )
    examples: Examples = optional("Voorbeelden", "Of ze te zien zijn.", "show", Examples.SHOW)
    generator: YesNo = optional("Programma", "Of pagina's zeggen wat ze maakte.", "false", False)
    compress: YesNo = optional("Samenpersen", "Ook gzip en brotli.", "false", False)
    short_name: ShortLine = required("Korte naam", "Voor titels van feeds.", "KINA")
    owner: ShortLine = required("Uitgever", "Wie de site uitgeeft.", "KINA p.v.")
    email: Email = required("Mailadres", "Van de uitgever.", "socialeeconomie@kina.be")
    licence: LicenceName = required("Licentie", "Van de open data.", "cc0")
    feed_authority: Annotated[
        str, _like(re.compile(r"[a-z0-9.-]+\.[a-z]{2,},\d{4}(?:-\d{2}){0,2}"), "kina.be,2026")
    ] = required("Naam van feeds", "Een domein en een jaar.", "kina.be,2026")
    forms: _Group | None = optional("Formulieren", "Meer voor de formulieren.", {"base_url": "…"})
    search_index: SearchIndex = optional("Zoekindex", "Wanneer.", "always", SearchIndex.ALWAYS)


class Settings(Frozen):
    """`mkdocs.yml`, with the variables of the environment that it names."""

    site_name: ShortLine = required("Naam", "Van de site.", "KINA sociale economie")
    site_url: Annotated[str, _like(_SITE, "https://socialeeconomie.kina.be/")] = required(
        "Adres", "Van de site.", "https://socialeeconomie.kina.be/"
    )
    site_description: Line = required("Beschrijving", "Van de site.", "Projecten en oproepen.")
    site_author: ShortLine | None = optional("Auteur", "Van de site.", "KINA")
    copyright: Line | None = optional("Rechten", "Van de site.", "KINA")
    repo_url: Annotated[str, _like(_REPOSITORY, "https://github.com/naam/site")] = required(
        "Repository", "Waar de bestanden staan.", "https://github.com/kina-pv/sociale-economie"
    )
    repo_name: ShortLine | None = optional("Repository", "De naam.", "GitHub")
    edit_uri: Annotated[str, _like(re.compile(r"[\w./-]+/"), "edit/main/")] = required(
        "Bewerken", "Het deel achter de repository.", "edit/main/"
    )
    theme: Theme = required("Thema", "De sjablonen.", {"name": "material"})
    nav: _List = required("Menu", "De lijsten.", [{"Projecten": "projecten/index.md"}])
    not_in_nav: _Pattern | None = optional("Niet in het menu", "Een patroon.", "*")
    exclude_docs: _Pattern | None = optional("Niet op de site", "Een patroon.", "*.tmp")
    hooks: list[ShortLine] = required("Stappen", "De bestanden.", ["hooks/load_records.py"])
    extra_css: list[ShortLine] = several("Stijl", "De bestanden.", ["assets/css/page.css"])
    extra_javascript: _List = required("Scripts", "De bestanden.", ["assets/js/scheme.js"])
    extra_templates: _List | None = optional("Sjablonen", "Meer.", ["een.html"])
    markdown_extensions: _ListOrGroup | None = optional("Markdown", "Meer.", ["footnotes"])
    plugins: _ListOrGroup | None = optional("Plugins", "Geen.", ["een"])
    watch: list[ShortLine] = several("Mappen", "Wat `make serve` volgt.", ["projects"])
    site_dir: ShortLine | None = optional("Map", "Waar de site komt.", "site")
    dev_addr: ShortLine | None = optional("Adres", "Van de voorvertoning.", "127.0.0.1:8000")
    strict: YesNo | None = optional("Streng", "Of elke waarschuwing telt.", "true")
    validation: _Group | None = optional("Controles", "Van MkDocs.", {"nav": "warn"})
    extra: Extra = required("Eigen instellingen", "Van deze site.", {"owner": "KINA p.v."})

    @property
    def host(self) -> str:
        """The address of the site, ending on a slash."""
        return self.site_url.rstrip("/") + "/"

    @property
    def shows_examples(self) -> bool:
        """Whether invented records are public."""
        return self.extra.examples is Examples.SHOW
