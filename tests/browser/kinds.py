"""One page of every kind, with the states that look different."""

from functools import cache

from conftest import SAMPLE, site_of
from records.site.site import Site

WRONG = "deze/pagina/bestaat/niet/"


@cache
def sample_kinds() -> dict[str, str]:
    """Those of the sample."""
    return kinds(site_of(SAMPLE))


def kinds(site: Site) -> dict[str, str]:
    """Name and address of one page of each template, of each state, and of an error."""
    found: dict[str, str] = {}
    for route in site.routes:
        name = route.template
        if getattr(route.subject, "schedule", ()):
            name = f"{route.name} {route.subject.state(site.catalogue.now)}"
        if route.template == "term/page" and route.pagination and not route.pagination.items:
            name = "term without records"
        found.setdefault(name, route.href)
    return {**found, "wrong address": WRONG}
