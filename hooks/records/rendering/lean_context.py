"""What Jinja does for each `{% include %}` and call in a template, with less work."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Context, Macro
from typing_extensions import override


class LeanContext(Context):
    """Knows that all templates have the same globals, and calls plain functions at once.

    Jinja looks first whether a function, or the class of what is called, wants the context. Here only
    macros and functions that are marked so get it (`jinja2.pass_context` and its like).
    """

    @override
    def __init__(
        self,
        environment: Environment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Callable[..., Any]],
        globals: MutableMapping[str, Any] | None = None,
    ) -> None:
        super().__init__(environment, parent, name, blocks)

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
