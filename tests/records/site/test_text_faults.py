"""Words that say nothing of a picture."""

import pytest

from records.site.text_faults import describes_nothing


@pytest.mark.parametrize(
    "alt",
    [
        " ",
        "foto.jpg",
        "IMG_2034",
        "IMG_20261124_103312-bewerkt",
        "DSC00012",
        "DSCF 0012",
        "Screenshot 2026-11-24 103312",
        "Schermafbeelding 2026-11-24 om 10.33.12",
        "WhatsApp Image 2026-11-24 at 10.33.12 (1)",
        "Foto",
        "een foto.",
        "afbeelding",
        "Image 3",
        "fietspunt-malle",
    ],
)
def test_a_file_name_is_no_description(alt: str) -> None:
    assert describes_nothing(alt, "assets/fietspunt-malle.jpg")


@pytest.mark.parametrize(
    "alt",
    [
        "Een fiets",
        "fiets",
        "P2 vol fietsen",
        "Foto van een fiets",
        "WA-team in 2026",
        "Image bouwt aan een beter beeld",
        "Fietspunt Malle",
        "Logo van KINA",
    ],
)
def test_a_few_words_may_be_enough(alt: str) -> None:
    assert not describes_nothing(alt, "assets/fietspunt-malle.jpg")
