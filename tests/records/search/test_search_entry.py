"""What the index knows of a page."""

import re
from pathlib import Path

from changing import add_fields

from conftest import Read
from records.search.search_entry import search_entries


def test_every_record_and_first_page_has_an_entry_and_nothing_else(read: Read) -> None:
    site, _ = read()
    entries = search_entries(site)
    for record in site.catalogue.records:
        assert entries[record.href].kind == record.kind
    assert entries["themas/fiets/"].kind == "page"
    assert not [href for href in entries if "pagina-" in href or href == "zoeken/"]


def test_an_entry_tells_subjects_place_and_state(read: Read) -> None:
    entries = search_entries(read()[0])
    project = entries["projecten/fietspunt/"]
    assert {"Fiets", "Boom"} <= set(project.subjects)
    assert project.place == "Projecten"
    assert project.facts == {"badge": "lopend"}
    assert entries["oproepen/nieuwe-wielen/"].facts["schedule"].endswith("1797332400 afgesloten")
    assert not entries["contact/fietsteam/"].facts


def test_an_entry_tells_amounts_dates_and_conditions(read: Read) -> None:
    call = search_entries(read()[0])["oproepen/nieuwe-wielen/"]
    shown = {"10.000\xa0euro", "minstens 20 procent", "20\xa0november\xa02026", "Infosessie"}
    assert shown <= set(call.details)
    assert "minstens 20 procent" in call.text
    assert not {"NW-1", "1\xa0november\xa02026 om 0\xa0uur", call.title} & set(call.details)


def test_the_text_of_a_page_is_read_as_sentences_without_the_numbers_of_footnotes(
    root: Path, read: Read
) -> None:
    page = root / "docs/privacy.md"
    front = page.read_text("utf-8").rpartition("---\n")[0]
    text = """
## Waar?

Bij bewoners[^1] en wie wil.[^1]

- Werk
    - Zorg

| Wie | Waar |
|---|---|
| Team | Plein 1<br>2850 Boom |

<details><summary>Vraag</summary>Antwoord</details>

[^1]: Van toen.
"""
    page.write_text(f"{front}---\n{text}", "utf-8")
    assert search_entries(read()[0])["privacy/"].body == (
        "Waar? Bij bewoners en wie wil. Werk. Zorg. Wie. Waar. Team. Plein 1 2850 Boom. "
        "Vraag. Antwoord. Van toen."
    )


def test_a_page_of_a_municipality_is_found_by_its_postcodes(read: Read) -> None:
    entries = search_entries(read()[0])
    assert "2850" in entries["gemeenten/boom/"].subjects
    assert entries["themas/fiets/"].summary == "Fietsen herstellen en verhuren."


def test_what_became_of_a_record_is_found_by_its_label(root: Path, read: Read) -> None:
    said = "cancelled:\n  date: 2026-11-01\n  reason: De zaal is dicht.\n"
    add_fields(root / "docs/agenda/fietsdag.md", said)
    assert "Gaat niet door" in search_entries(read()[0])["agenda/fietsdag/"].details


def test_what_was_moved_is_found_by_that_word(root: Path, read: Read) -> None:
    event = root / "docs/agenda/fietsdag.md"
    start = re.search(r"^start: (.*)$", event.read_text(encoding="utf-8"), re.MULTILINE)
    assert start
    add_fields(event, f"date_changes:\n  - date: 2025-01-02\n    start: {start[1]}\n")
    assert "Verplaatst" in search_entries(read()[0])["agenda/fietsdag/"].details


def test_a_part_of_a_list_does_not_come_first(read: Read) -> None:
    entries = search_entries(read()[0])
    parts = [entry for entry in entries.values() if not entry.comes_first]
    assert parts
    assert all(entry.href.startswith("nieuws/rubrieken/") for entry in parts)


def test_a_term_is_called_by_its_name_and_the_glossary_by_all_its_terms(
    root: Path, read: Read
) -> None:
    glossary = root / "docs/over/begrippenlijst.md"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(f"{text}\n### Lokale *diensten* (LDE)\n\nOud.\n", encoding="utf-8")
    entries = search_entries(read()[0])
    assert entries["themas/fiets/"].called == ("Fiets",)
    names = ("Begrippenlijst", "Arbeidszorg", "Lokale diensten", "LDE")
    assert entries["over/begrippenlijst/"].called == names
    assert not entries["projecten/fietspunt/"].called
