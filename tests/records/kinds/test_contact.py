"""What a contact says of itself."""

from __future__ import annotations

from records.kinds.contact.model import Contact


def test_its_lead_is_a_sentence() -> None:
    contact = Contact.model_validate(
        {
            "title": "Fietsteam",
            "field": "Fietsen en OCMW's",
            "organisation": "KINA p.v.",
            "reviewed": "2026-11-01",
        }
    )
    assert contact.lead == (
        "Zo bereik je Fietsteam van KINA p.v. Voor vragen over fietsen en OCMW's."
    )
