from __future__ import annotations

from records.pages.bundle import bundle


def test_files_are_joined_in_order_in_the_folder_of_the_first() -> None:
    joined = bundle([("assets/css/a.css", "a {}\n"), ("assets/css/b.css", "b {}\n\n")])
    assert joined.text == "a {}\nb {}\n"
    assert joined.href.startswith("assets/css/site.")
    assert joined.href.endswith(".css")


def test_the_name_changes_with_the_content_and_only_then() -> None:
    first = bundle([("assets/js/a.js", "a()")])
    assert first == bundle([("assets/js/a.js", "a()\n")])
    assert first.href != bundle([("assets/js/a.js", "b()")]).href
