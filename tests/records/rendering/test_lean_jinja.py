"""Templates with less work for Jinja give the same pages."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound
from markupsafe import Markup

from records.rendering.lean_jinja import InliningLoader, LeanContext

PARTIALS = {
    "item.html": '\n{#- An item. -#}\n{%- set name = word %}\n<b>{{ name }}</b>{% include "quoted.html" %}\n',
    "quoted.html": "<i>{{ name }}</i>",
    "outer.html": '{%- if words %}\n<ul>\n  {%- for word in words %}\n  <li>{% include "item.html" %}</li>\n'
    "  {%- endfor %}\n</ul>\n{%- endif %}\n\n",
    "chip.html": "{% macro chip(text) %}<u>{{ text }}</u>{% endmacro %}",
}
PAGES = [
    'a\n  {% include "outer.html" %}\nb {{ name }}',
    'a\n  {%- include "outer.html" -%}\nb',
    '{% set words = [] %}a {% include "outer.html" %} b',
    '{% set name = "x" %}{% with word = "<w>" %}{% include "item.html" %}{% endwith %}{{ name }}',
    '{% extends "base.html" %}{% set words = ["z"] %}{% block main %}{% include "outer.html" %}{% endblock %}',
    '{% include "it" ~ "em.html" %}',
    '{% from "chip.html" import chip %}{{ chip("<k>") }}{{ html }}{{ "<l>" }}{{ 3 }}{{ size(words) }}',
]


def rendered(page: str, *, lean: bool) -> str:
    loader = DictLoader(
        {**PARTIALS, "base.html": "<{% block main %}{% endblock %}>", "page.html": page}
    )
    env = Environment(loader=InliningLoader(loader) if lean else loader, autoescape=True)
    if lean:
        env.context_class = LeanContext
    words = {"words": ["<i>", "j"], "word": "w", "html": Markup("<hr>"), "size": len}
    return env.get_template("page.html").render(words)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_the_same_with_less_work(page: str) -> None:
    assert rendered(page, lean=True) == rendered(page, lean=False)


def test_a_partial_that_is_missing_is_named() -> None:
    with pytest.raises(TemplateNotFound, match=r"lost\.html"):
        rendered('{% include "lost.html" %}', lean=True)
