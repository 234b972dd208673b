"""Fields that hold the id of something else."""

from __future__ import annotations

from collections.abc import Callable

from records.fields.references import references
from records.reading.problems import Problems
from records.site.site import Site


def test_every_reference_of_a_record_is_found(read: Callable[[], tuple[Site, Problems]]) -> None:
    (project,) = read()[0].catalogue.get("project", ["fietspunt"])
    found = {(reference.path, reference.target, reference.id) for reference in references(project)}
    assert found == {
        (("themes", 0), "themes", "fiets"),
        (("work_forms", 0), "work_forms", "arbeidszorg"),
        (("target_groups", 0), "target_groups", "lokale-besturen"),
        (("municipalities", 0), "municipalities", "boom"),
        (("municipalities", 1), "municipalities", "niel"),
        (("priorities", 0), "priorities", "WSE-LR1"),
        (("contacts", 0), "contact", "fietsteam"),
        (("calls", 0), "call", "nieuwe-wielen"),
        (("funding", 0, "call"), "call", "nieuwe-wielen"),
    }
