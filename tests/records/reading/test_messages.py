"""The messages are complete, in use, and written so that people can mend the mistake."""

import re
from pathlib import Path

from records.reading.problems import MESSAGES, example_of

SOURCE = Path(__file__).parents[3] / "hooks" / "records"
CODE = "".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py")))


def test_every_message_is_used_by_the_code() -> None:
    assert [code for code in MESSAGES if f'"{code}"' not in CODE] == []


def test_every_message_has_whole_sentences_with_a_cause_and_a_remedy() -> None:
    for code, message in MESSAGES.items():
        for sentence in (message.what, message.cause, message.mend):
            assert sentence[0].isupper() or sentence[0] in "‘{", code
            assert sentence.endswith("."), code
            assert "  " not in sentence, code


def test_every_code_that_the_code_raises_has_a_message() -> None:
    raised = re.findall(r'(?:fault|YamlFault|BrokenLink|Unfit)\(\s*"([a-z-]+)"', CODE)
    assert len(raised) > 20
    assert set(raised) <= set(MESSAGES)


def test_an_example_shows_the_form_of_its_field() -> None:
    below = "met eronder, twee spaties ingesprongen,"
    assert example_of("status", "lopend") == "‘status: lopend’"
    assert example_of("themes", ["fiets"]) == f"‘themes:’ {below} ‘- fiets’"
    assert example_of("image", {"src": "a", "alt": "b"}) == f"‘image:’ {below} ‘src: a’ en ‘alt: b’"
    assert example_of("description", "a\n\nb\n") == f"‘description: |’ {below} je tekst"


def test_a_suggestion_that_looks_like_what_was_written_says_what_differs() -> None:
    words = {"value": "assets/pl\u0430n.pdf", "meant": "assets/plan.pdf"}
    said = MESSAGES["link-unknown"].text(words)
    assert "Dat lijkt hetzelfde, maar je schreef \u0430 (U+0430) in plaats van a (U+0061)." in said
