"""A page of the theme with holes in it."""

from records.forms.addresses import ROOT
from records.rendering.shell import Shell, slot

VALUES = {"title": "A & <b>", "description": '"d"', "head": "<h>", "body": "<p>"}


def test_text_is_escaped_and_html_is_not() -> None:
    page = f"<title>{slot('title')}</title>{slot('body')}<i>{slot('title')}</i>"
    filled = Shell(page).fill("../", **VALUES)
    assert filled == "<title>A &amp; &lt;b&gt;</title><p><i>A &amp; &lt;b&gt;</i>"


def test_a_shell_can_be_filled_many_times() -> None:
    shell = Shell(slot("body"))
    assert [shell.fill("", **{**VALUES, "body": body}) for body in "ab"] == ["a", "b"]


def test_the_root_is_where_the_page_says() -> None:
    page = f'<a href="{ROOT}over/">{slot("body")}</a>'
    assert Shell(page).fill("../../", **{**VALUES, "body": f"{ROOT}x/"}) == (
        '<a href="../../over/">../../x/</a>'
    )
