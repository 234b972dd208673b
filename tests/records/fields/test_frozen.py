"""The base of all that staff write."""

import pickle

import pytest
from pydantic import ValidationError

from conftest import Read
from records.fields.frozen import references
from records.kinds.project.model import Partner

WRITTEN = {"name": "Fietswerk vzw", "role": "leidt op"}


def kept(partner: Partner) -> Partner:
    """What an earlier build kept of a partner, as the next one gets it."""
    found: Partner = pickle.loads(pickle.dumps(partner))  # noqa: S301 (our own, just made)
    return found


def test_it_never_changes() -> None:
    partner = Partner.model_validate(WRITTEN)
    with pytest.raises(ValidationError):
        partner.role = "iets anders"  # type: ignore[misc]


def test_it_is_kept_as_its_values_alone() -> None:
    partner = Partner.model_validate(WRITTEN)
    assert kept(partner) == partner
    assert b"leidt op" in pickle.dumps(partner)
    assert b"role" not in pickle.dumps(partner)


def test_a_changed_copy_leaves_what_was_kept_alone() -> None:
    partner = kept(Partner.model_validate(WRITTEN))
    other = kept(Partner.model_validate(WRITTEN))
    changed = partner.model_copy(update={"url": "https://www.voorbeeld.be/"})
    assert changed.url == "https://www.voorbeeld.be/"
    assert changed.model_fields_set == {"url"}
    assert partner == other
    assert not other.model_fields_set


def test_every_reference_of_a_record_is_found(read: Read) -> None:
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


def test_a_changed_copy_of_a_record_has_its_own_references(read: Read) -> None:
    (project,) = read()[0].catalogue.get("project", ["fietspunt"])
    assert project.references == tuple(references(project))
    copy = project.model_copy(update={"municipalities": ["boom"], "calls": [], "funding": []})
    assert [found.id for found in copy.references if found.target == "municipalities"] == ["boom"]
    assert "nieuwe-wielen" in {found.id for found in project.references}
    assert "nieuwe-wielen" not in {found.id for found in copy.references}
