"""A context for our templates that does less for each call and each `{% include %}` than Jinja's."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment
from jinja2.runtime import Context, Macro
from typing_extensions import override


class LeanContext(Context):
    """Knows that all templates have the same globals, and that only macros want to know where they are."""

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
        if isinstance(function, Macro):
            return super().call(function, *args, **kwargs)
        return function(*args, **kwargs)
