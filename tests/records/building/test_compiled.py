"""Templates that an earlier build compiled."""

from __future__ import annotations

from pathlib import Path

import jinja2.environment
import pytest
from jinja2 import DictLoader, Environment

from records.building.cache import Cache
from records.building.compiled import Compiled


def rendered(file: Path, template: str, frame: str = "a") -> str:
    cache = Cache(file)
    loader = DictLoader({"a.html": template})
    environment = Environment(loader=loader, bytecode_cache=Compiled(cache, frame), autoescape=True)
    text = environment.get_template("a.html").render(name="Jan")
    cache.close()
    return text


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "answers.sqlite"
    assert rendered(file, "Dag {{ name }}") == "Dag Jan"
    with monkeypatch.context() as patch:
        patch.delattr(jinja2.environment.Environment, "compile")
        assert rendered(file, "Dag {{ name }}") == "Dag Jan"
        with pytest.raises(AttributeError):
            rendered(file, "Dag {{ name }}", frame="b")


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    file = tmp_path / "answers.sqlite"
    assert rendered(file, "Dag {{ name }}") == "Dag Jan"
    assert rendered(file, "Hallo {{ name }}") == "Hallo Jan"
