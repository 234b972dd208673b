"""What programs for machines say about our pages: HTML, and the words of schema.org."""

import json
import re
from pathlib import Path

from browser.checkers import Statement, html_errors, vocabulary_errors

_STATEMENT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def statements_below(folder: Path) -> list[Statement]:
    pages = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html")))
    return [json.loads(text) for page in pages for text in _STATEMENT.findall(page)]


def test_the_html_of_every_page_is_right_redirects_included_and_wrong_html_is_noticed(
    tiny: Path, public: Path, tmp_path: Path
) -> None:
    page = "<!doctype html><html lang=nl><title>Kapot</title><ul><p>Geen punt</ul>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    told = html_errors(tiny, public, tmp_path).splitlines()
    assert [line for line in told if f"{tmp_path}/" not in line] == []
    assert "not allowed as child" in "".join(told)


def test_every_statement_speaks_schema_org_and_a_word_that_it_does_not_know_is_noticed(
    tiny: Path, public: Path, tmp_path: Path
) -> None:
    found = statements_below(tiny) + statements_below(public)
    assert {str(statement["@type"]) for statement in found} >= {
        "BreadcrumbList",
        "Dataset",
        "MonetaryGrant",
        "NewsArticle",
        "Organization",
        "Project",
        "WebSite",
    }
    wrong: Statement = {
        "@context": "https://schema.org",
        "@type": "Project",
        "name": "Fietspunt",
        "budgetLine": "onbekend",
    }
    first, *others = vocabulary_errors([wrong, *found], tmp_path)
    assert "budgetLine" in first
    assert others == []


def test_every_page_has_a_title_and_a_description_of_its_own(public: Path) -> None:
    for pattern in (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)">'):
        seen: dict[str, Path] = {}
        for path in sorted(public.rglob("*.html")):
            found = re.search(pattern, path.read_text(encoding="utf-8"))
            assert found, path
            assert found[1] not in seen, f"{path} and {seen[found[1]]}: {found[1]}"
            seen[found[1]] = path
