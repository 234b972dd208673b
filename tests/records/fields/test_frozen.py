"""The base of all that staff write."""

from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from records.kinds.project.groups import Partner

WRITTEN = {"name": "Fietswerk vzw", "role": "leidt op"}


def kept(partner: Partner) -> Partner:
    """What an earlier build kept of a partner, as the next one gets it."""
    found: Partner = pickle.loads(pickle.dumps(partner))  # noqa: S301 (our own, just made)
    return found


def test_it_never_changes() -> None:
    partner = Partner.model_validate(WRITTEN)
    with pytest.raises(ValidationError):
        partner.role = "iets anders"  # type: ignore[misc]


def test_it_refuses_fields_that_nobody_knows() -> None:
    with pytest.raises(ValidationError):
        Partner.model_validate({**WRITTEN, "rol": "leidt op"})


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
