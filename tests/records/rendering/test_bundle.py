from pathlib import Path

import pytest
from programs import ended

from records.rendering.bundle import (
    bundle,
    link,
    link_shared,
    loaded_later,
    loading,
    needs_most,
    shared,
)


def test_files_are_joined_in_order_in_the_folder_of_the_first() -> None:
    href, text = bundle([("assets/css/a.css", "a {}\n"), ("assets/css/b.css", "b {}\n\n")])
    assert text == "a {}\nb {}\n"
    assert href.startswith("assets/css/site.")
    assert href.endswith(".css")


def test_comments_and_indents_stay_home_and_code_beside_them_does_not() -> None:
    style = (
        "/* One. */\na {}\n/* Two\n   lines. */\nb {} /* beside */\n/* before */ c {}\n/* Last. */"
    )
    kept = "a {}\nb {}\n/* before */ c {}\n"
    assert bundle([("assets/css/a.css", style)])[1] == kept
    script = "// One.\n/**\n * @param {string} a\n */\n  // two\nf('//', /** @type {A} */ (a));\n"
    assert bundle([("assets/js/a.js", script)])[1] == "f('//', /** @type {A} */ (a));\n"
    script = 'if (a) {\n  b("c // d"); // e\n  f("g /* h */"); // "i"\n}\n'
    kept = 'if (a) {\nb("c // d");\nf("g /* h */"); // "i"\n}\n'
    assert bundle([("assets/js/a.js", script)])[1] == kept


def test_the_name_changes_with_the_content_and_only_then() -> None:
    first = bundle([("assets/js/a.js", "a()")])
    assert first == bundle([("assets/js/a.js", "a()\n")])
    assert first[0] != bundle([("assets/js/a.js", "b()")])[0]


SOURCES = {
    "finder.js": 'import { fold } from "./words.js";\nimport {\n  count,\n} from "./count.js";\n'
    "const own = 1;\nexport const found = count(fold('FIETS')) + own;\n",
    "words.js": "const own = 10;\nexport function fold(text) { return text.toLowerCase(); }\n",
    "count.js": 'import { fold } from "./words.js";\nlet times = 0;\n'
    "export const count = (word) => { times += 1; return fold(word).length * 100 + times; };\n",
    "other.js": 'import { count } from "./count.js";\nexport class Other { n = count("ab"); }\n',
}


def test_joined_modules_run_once_each_in_order_and_keep_their_names_apart(tmp_path: Path) -> None:
    (tmp_path / "all.mjs").write_text(link(SOURCES, ["finder.js", "other.js"]), encoding="utf-8")
    assert _said(tmp_path, "./all.mjs", "./all.mjs") == "502 202\n"


def test_what_two_modules_share_runs_once_for_both(tmp_path: Path) -> None:
    given = shared(SOURCES, ["finder.js", "other.js"])
    assert given == ["words.js", "count.js"]
    (tmp_path / "common.mjs").write_text(link_shared(SOURCES, given), encoding="utf-8")
    for name in ("finder", "other"):
        text = link(SOURCES, [f"{name}.js"], given, "common.mjs")
        (tmp_path / f"{name}.mjs").write_text(text, encoding="utf-8")
    assert "const count" not in text
    assert _said(tmp_path, "./finder.mjs", "./other.mjs") == "502 202\n"


def _said(folder: Path, finder: str, other: str) -> str:
    ask = f'import {{ found }} from "{finder}"; import {{ Other }} from "{other}";'
    (folder / "ask.mjs").write_text(f"{ask} console.log(found, new Other().n);", encoding="utf-8")
    return ended(["node", "ask.mjs"], cwd=folder).stdout


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('import { a } from "./finder.js";\nexport const b = a;', "import each other"),
        ('import { a } from "./gone.js";\n', "gone.js, which is not there"),
        ('import { a as b } from "./words.js";\n', "under its own name"),
        ('import * as words from "./words.js";', "cannot be joined"),
        ("export default 1;", "cannot be joined"),
        ("export let a = 1;", "cannot be joined"),
    ],
)
def test_what_cannot_be_joined_truly_is_refused(text: str, complaint: str) -> None:
    sources = {**SOURCES, "words.js": text} if "finder" in text else {**SOURCES, "finder.js": text}
    with pytest.raises(ValueError, match=complaint):
        link(sources, ["finder.js"])


def test_a_module_loads_its_later_parts_from_the_joined_file() -> None:
    start = 'if (a) import("./finder.js").then((m) => m.x());\nimport("./other.js").then(go);'
    assert loaded_later(start) == ["finder.js", "other.js"]
    loaded = loading(start, {"finder.js": ["all.js", "f.js"], "other.js": ["o.js"]})
    assert '(import("./all.js").catch(() => {}), import("./f.js")).then((m)' in loaded
    assert '(import("./o.js")).then(go)' in loaded


def test_a_module_that_needs_little_of_what_others_share_does_not_load_it() -> None:
    given = shared(SOURCES, ["finder.js", "other.js"])
    assert needs_most(SOURCES, "other.js", given)
    assert not needs_most({**SOURCES, "count.js": "x" * 999}, "words.js", given)
