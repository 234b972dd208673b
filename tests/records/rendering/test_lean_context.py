"""Templates print the same with less work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from jinja2 import (
    DictLoader,
    Environment,
    pass_context,
    pass_environment,
    pass_eval_context,
    select_autoescape,
)
from jinja2.runtime import Context
from markupsafe import Markup

from records.rendering.lean_context import LeanContext


class Loud(Markup):
    """HTML of a kind of its own."""

    def __html__(self) -> Any:
        return Markup("<b>%s</b>") % str(self)


@pass_context
def here(context: Context, name: str) -> Any:
    """What a name means where the function is called."""
    return context.resolve(name)


TEMPLATES = {
    "base": "[{% block body %}<base {{ text }}>{% endblock %}]",
    "child": "{% extends 'base' %}{% block body %}{{ super() }}{{ self.foot() }}{% endblock %}"
    "{% block foot %}{{ html }}{% endblock %}",
    "macros": "{% macro bold(it) %}<b>{{ it }}{{ caller() if caller else '' }}{{ site }}</b>{% endmacro %}",
    "call": "{% from 'macros' import bold %}{% call bold(text) %}{{ html }}{% endcall %}",
    "with": "{% import 'macros' as m with context %}{{ m.bold(html) }}",
    "loop": "{% for x in [[1, [2]], [3]] recursive %}{{ loop.index }}{{ loop(x) if x is iterable }}{% endfor %}",
    "row": "{{ item }}{{ site }}{{ here('item') }}",
    "rows": "{% for item in [html, text] %}{% include 'row' %}{{ here('item') }}{% endfor %}",
    "set": "{% set own = 1 %}{{ here('own') }}{{ name() }}{{ is_escaped() }}",
    "kinds": "{{ text }}{{ html }}{{ loud }}{{ 1 }}{{ none }}{{ text ~ html }}{{ missing }}",
    "plain.txt": "{{ text }}{{ html }}",
    "methods": "{{ text.upper() }}{{ dict(a=1, **{'b': 2}) }}{{ range(2) | list }}",
}


def environment() -> Environment:
    env = Environment(
        loader=DictLoader(TEMPLATES), autoescape=select_autoescape((), ("txt",), default=True)
    )
    env.globals.update(
        site="&",
        here=here,
        name=pass_environment(lambda env: type(env).__name__),
        is_escaped=pass_eval_context(lambda context: context.autoescape),
    )
    return env


def rendered(env: Environment, name: str) -> str:
    words = {"text": "a & b", "html": Markup("<i>&amp;</i>"), "loud": Loud("x")}
    return env.get_template(name).render(words)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_prints_what_it_does_in_jinja(name: str) -> None:
    lean = environment()
    lean.context_class = LeanContext
    assert rendered(lean, name) == rendered(environment(), name)


def test_what_is_no_function_cannot_be_called() -> None:
    lean = environment()
    lean.context_class = LeanContext
    wrong: Callable[[], str] = lean.from_string("{{ missing() }}").render
    with pytest.raises(Exception, match="'missing' is undefined"):
        wrong()
