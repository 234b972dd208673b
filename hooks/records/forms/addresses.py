"""Addresses inside the site, relative to its root."""

import re
from urllib.parse import quote, unquote, urljoin

from records.record import Record

ROOT = "\ue000"
"""Placeholder in generated HTML for the root of the site; forbidden in texts."""
_TAG = re.compile(r"""<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)+""", re.IGNORECASE)
_ADDRESS = re.compile(
    r"""(\s(?:action|cite|data|href|poster|src)=")(?![a-z][a-z0-9+.-]*:|//)([^"]*)""", re.IGNORECASE
)
_SIZES = re.compile(r"""(\ssrcset=")([^"]*)""", re.IGNORECASE)


def root_from(href: str) -> str:
    """The relative path from a page to the root: `../../` for `projecten/fietspunt/`."""
    return "../" * href.count("/") or "./"


def path_of(href: str) -> str:
    """The file of a page, from the output folder."""
    return f"{href}index.html"


def share_href(thing: object) -> str:
    """The picture that others show beside a link to a page; that of home when it is of no record."""
    href = thing.href if isinstance(thing, Record) else ""
    return f"assets/og/{href.strip('/') or 'index'}.png"


def vcard_href(record: Record) -> str:
    """The vCard of a record."""
    return record.file_hrefs("vcf")[0]


def vcards_href(model: type[Record]) -> str:
    """The file with the vCards of a whole kind."""
    return f"{model.section}/{model.labels}.vcf"


def file_url(site_url: str, path: str) -> str:
    """The full address of a file by its path or address from docs/; a web address stays as it is."""
    return path if "://" in path else site_url + quote(unquote(path))


def with_full_addresses(html: str, page: str, site_url: str) -> str:
    """HTML of a page for elsewhere: whatever it links to or shows by its full address."""

    def full(match: re.Match[str]) -> str:
        return f"{match[1]}{urljoin(site_url + page, match[2])}"

    def sizes(match: re.Match[str]) -> str:
        files = (file.split() for file in match[2].split(", "))
        return match[1] + ", ".join(
            " ".join([urljoin(site_url + page, src), *size]) for src, *size in files
        )

    return _TAG.sub(
        lambda tag: _SIZES.sub(sizes, _ADDRESS.sub(full, tag[0])), html.replace(ROOT, site_url)
    )
