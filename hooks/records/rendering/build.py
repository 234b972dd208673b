"""What one build knows, for all its hooks and for the preview that follows it."""

from dataclasses import dataclass, field
from typing import Any

from records.building.cache import Cache
from records.building.staging import Staging
from records.catalogue.totals import Total
from records.data.datasets import Dataset
from records.finder import Finder
from records.forms.context import Context
from records.forms.imprint import Imprint
from records.reading.problems import Problems
from records.site.route import Route
from records.site.site import Site, context_of

from .page_renderer import PageRenderer
from .shell import Shell


@dataclass
class Build:
    """Each thing is set once, by the hook that makes it, and is not there before."""

    cache: Cache
    site: Site
    problems: Problems
    imprint: Imprint
    staging: Staging = field(init=False)
    finders: dict[str, Finder] = field(init=False)
    """By name."""
    stylesheet: str = field(init=False)
    """Its address, as that of the script and the module."""
    script: str = field(init=False)
    module: str = field(init=False)
    routes: dict[str, Route] = field(init=False)
    """The route that stands for each page that the theme renders, by its source in docs/."""
    datasets: list[Dataset] = field(init=False)
    totals: list[Total] = field(init=False)
    renderer: PageRenderer = field(init=False)
    shells: dict[str, Shell] = field(default_factory=dict)
    """By the source of the page that the theme rendered for it."""
    policies: dict[str, str] = field(default_factory=dict)
    """The policies of folders that need another one than all pages."""
    script_hashes: set[str] = field(default_factory=set)
    """Of the scripts that stand in pages."""

    @property
    def context(self) -> Context:
        """What kinds may ask when they give something to a public form."""
        return context_of(self.site, self.imprint)

    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, name):
            raise AttributeError(f"{name} is set already")
        super().__setattr__(name, value)


def build_of(config: Any) -> Build:
    """What the build with a configuration of MkDocs knows, once all records are read."""
    build: Build = config.extra["build"]
    return build


def problems_of(config: Any) -> Problems:
    """The problems that a build found, none when it did not come to reading."""
    return build_of(config).problems if config and "build" in config.extra else Problems()
