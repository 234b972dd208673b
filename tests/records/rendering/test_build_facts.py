"""What one build knows."""

from types import SimpleNamespace

import pytest

from conftest import Read
from records.building.cache import Cache
from records.forms.imprint import Imprint
from records.rendering.build import Build, build_of, problems_of


def test_each_thing_is_set_once_and_not_there_before(read: Read, imprint: Imprint) -> None:
    site, problems = read()
    build = Build(Cache(None), site, problems, imprint)
    with pytest.raises(AttributeError):
        assert build.stylesheet
    build.stylesheet = "a.css"
    with pytest.raises(AttributeError, match="stylesheet is set already"):
        build.stylesheet = "b.css"
    config = SimpleNamespace(extra={"build": build})
    assert build_of(config) is build
    assert problems_of(config) is problems
    assert not any(problems_of(SimpleNamespace(extra={})))
