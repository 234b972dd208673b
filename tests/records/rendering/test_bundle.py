from __future__ import annotations

from records.rendering.bundle import bundle


def test_files_are_joined_in_order_in_the_folder_of_the_first() -> None:
    joined = bundle([("assets/css/a.css", "a {}\n"), ("assets/css/b.css", "b {}\n\n")])
    assert joined.text == "a {}\nb {}\n"
    assert joined.href.startswith("assets/css/site.")
    assert joined.href.endswith(".css")


def test_comments_stay_home_and_code_beside_them_does_not() -> None:
    style = (
        "/* One. */\na {}\n/* Two\n   lines. */\nb {} /* beside */\n/* before */ c {}\n/* Last. */"
    )
    kept = "a {}\nb {} /* beside */\n/* before */ c {}\n"
    assert bundle([("assets/css/a.css", style)]).text == kept
    script = "// One.\n/**\n * @param {string} a\n */\n  // two\nf('//', /** @type {A} */ (a));\n"
    assert bundle([("assets/js/a.js", script)]).text == "f('//', /** @type {A} */ (a));\n"


def test_the_name_changes_with_the_content_and_only_then() -> None:
    first = bundle([("assets/js/a.js", "a()")])
    assert first == bundle([("assets/js/a.js", "a()\n")])
    assert first.href != bundle([("assets/js/a.js", "b()")]).href
