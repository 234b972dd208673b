"""The part of GraphQL that queries of the forms need: fields, aliases, arguments and fragments."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|\.\.\.|[{}()\[\]:!$]|[\w.-]+')


@dataclass
class Selection:
    """One field that a query asks for."""

    alias: str
    name: str
    arguments: dict[str, Any] = field(default_factory=dict)
    inside: list["Selection"] = field(default_factory=list)


def selections(query: str, variables: dict[str, Any]) -> list[Selection]:
    """What a query or mutation asks for, with its variables filled in."""
    tokens = _TOKEN.findall(query)
    start = tokens.index("{")
    return _Reader(tokens[start:], variables).inside()


def answer(asked: list[Selection], ask: Callable[[Any, Selection], Any], parent: Any) -> Any:
    """The answer to a query; `ask` gives the value of one field of a parent."""
    if parent is None:
        return None
    if isinstance(parent, list):
        return [answer(asked, ask, each) for each in parent]
    found = {}
    for each in asked:
        value = ask(parent, each)
        found[each.alias] = answer(each.inside, ask, value) if each.inside else value
    return found


class _Reader:
    def __init__(self, tokens: list[str], variables: dict[str, Any]) -> None:
        self._tokens = tokens[::-1]
        self._variables = variables

    def inside(self) -> list[Selection]:
        self._take("{")
        found: list[Selection] = []
        while not self._comes("}"):
            if self._comes("..."):
                self._take("...", "on")
                self._tokens.pop()
                found += self.inside()
            else:
                found.append(self._selection())
        self._take("}")
        return found

    def _selection(self) -> Selection:
        alias = name = self._tokens.pop()
        if self._comes(":"):
            self._take(":")
            name = self._tokens.pop()
        arguments = self._pairs("(", ")") if self._comes("(") else {}
        return Selection(alias, name, arguments, self.inside() if self._comes("{") else [])

    def _pairs(self, start: str, end: str) -> dict[str, Any]:
        self._take(start)
        found = {}
        while not self._comes(end):
            name = self._tokens.pop()
            self._take(":")
            found[name] = self._value()
        self._take(end)
        return found

    def _value(self) -> Any:
        if self._comes("{"):
            return self._pairs("{", "}")
        if self._comes("["):
            self._take("[")
            items = []
            while not self._comes("]"):
                items.append(self._value())
            self._take("]")
            return items
        word = self._tokens.pop()
        if word == "$":
            return self._variables[self._tokens.pop()]
        return json.loads(word) if word[0] == '"' or word[0].isdigit() else word

    def _comes(self, token: str) -> bool:
        return self._tokens[-1] == token

    def _take(self, *tokens: str) -> None:
        for token in tokens:
            assert self._tokens.pop() == token
