"""What a contact says of itself."""

from records.kinds.contact.kind import CONTACT, Contact

FIELDS = {
    "title": "Fietsteam",
    "field": "Fietsen en OCMW's",
    "organisation": "KINA p.v.",
    "reviewed": "2026-11-01",
}


def test_its_lead_is_a_sentence() -> None:
    assert Contact.model_validate(FIELDS).lead == (
        "Zo bereik je Fietsteam van KINA p.v. Voor vragen over fietsen en OCMW's."
    )


def test_whom_to_reach_first_has_a_telephone_and_answers_for_the_most() -> None:
    contacts = [
        Contact.model_validate({**FIELDS, "title": title, "themes": themes, **more})
        for title, themes, more in [
            ("Verzonnen", [], {"phone": "03 000 00 01", "example": "true"}),
            ("Mail", [], {"email": "a@example.org"}),
            ("Een", ["fiets"], {"phone": "03 000 00 02"}),
            ("Twee", ["fiets", "textiel"], {"phone": "03 000 00 03"}),
            ("Alles", [], {"phone": "03 000 00 04"}),
        ]
    ]
    contacts.sort(key=lambda contact: contact.turn)
    titles = [contact.title for contact in contacts]
    assert titles == ["Alles", "Twee", "Een", "Mail", "Verzonnen"]


def test_who_answers_for_municipalities_shows_a_place() -> None:
    assert CONTACT.emblem is not None
    assert CONTACT.emblem(Contact.model_validate(FIELDS)).icon == "forum-outline"
    place = Contact.model_validate({**FIELDS, "municipalities": ["boom"]})
    assert CONTACT.emblem(place).icon == "map-marker-radius-outline"
