"""What staff could look after, from a site in which everything is a little neglected."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from changing import change
from photos import saved
from PIL import Image

from conftest import Read, Write
from records.__main__ import main
from records.editing.report import as_markdown, dead_links, external_links, report
from records.vocabulary import FILE

PROJECT = """\
title: Oud
summary: Dit is een zin met heel veel woorden die maar blijft doorgaan zonder dat iemand weet waarom ze niet eindelijk stopt.
status: lopend
start: 2020
end: 2021
themes: [textiel]
municipalities: [boom]
contacts: [stil]
reviewed: 2024-01-01
description: Niets.
"""


@pytest.fixture
def found(root: Path, write: Write, read: Read) -> dict[str, list[str]]:
    """The files under each heading of the report."""
    write("projects/oud.yml", PROJECT)
    terms = (root / FILE).read_text(encoding="utf-8")
    write(FILE, terms.replace("themes:\n", "themes:\n  - {id: ruimtevaart, name: Ruimtevaart}\n"))
    contact = "---\ntitle: {}\nfield: Werk\nreviewed: 2026-11-01\n---\nTekst.\n"
    write("docs/contact/stil.md", contact.format("Stil"))
    write("docs/contact/alleen.md", contact.format("Alleen"))
    write(
        "docs/oproepen/snel.md",
        "---\ntitle: Snel\nsummary: Kort.\ncloses: 2026-11-30 12:00\ncontacts: [fietsteam]\n"
        "reviewed: 2026-11-01\n---\nTekst.\n",
    )
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg'><!--{'x' * 300_000}--></svg>"
    write("docs/assets/groot.svg", drawing)
    (root / "docs/assets/breed.png").write_bytes(saved(Image.new("L", (640, 9)), "PNG"))
    sections = report(read()[0], root)
    return {section.title: [file for file, _ in section.points] for section in sections}


@pytest.mark.parametrize(
    ("title", "file"),
    [
        ("Oproepen die binnen 14 dagen sluiten", "docs/oproepen/snel.md"),
        ("Langer dan een jaar niet nagekeken", "projects/oud.yml"),
        ("Voorbij hun einde, maar nog ‘lopend’", "projects/oud.yml"),
        ("Projecten zonder contact", "projects/oud.yml"),
        ("Contacten die nergens gebruikt worden", "docs/contact/alleen.md"),
        ("Termen die nergens gebruikt worden", "projects/_vocabulary.yml"),
        ("Foto's die onscherp zijn op een groot scherm", "docs/assets/fiets.png"),
        ("Tekeningen van meer dan 300 kB", "docs/assets/groot.svg"),
        ("Samenvattingen die moeilijk lezen", "projects/oud.yml"),
    ],
)
def test_the_report_finds(found: dict[str, list[str]], title: str, file: str) -> None:
    assert file in found[title]


def test_the_report_finds_nothing_where_nothing_is(found: dict[str, list[str]]) -> None:
    assert "docs/contact/fietsteam.md" not in found["Contacten die nergens gebruikt worden"]
    assert found["Foto's die onscherp zijn op een groot scherm"] == ["docs/assets/fiets.png"]
    assert "projects/naaiatelier.yml" not in found["Langer dan een jaar niet nagekeken"]


def test_a_hard_summary_is_quoted(root: Path, write: Write, read: Read) -> None:
    write("projects/oud.yml", PROJECT.replace("stil", "fietsteam"))
    said = as_markdown(report(read()[0], root))
    assert "Moeilijkste zin: ‘Dit is een zin met heel veel woorden" in said


def test_other_sites_are_only_asked_when_somebody_wants_it(root: Path, read: Read) -> None:
    site = read()[0]
    titles = [section.title for section in report(site, root)]
    asked = [section.title for section in report(site, root, links=True)]
    assert asked == [*titles, "Links naar andere sites die niet antwoorden"]


def test_the_report_is_advice_and_never_fails(
    root: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("projects/oud.yml", PROJECT.replace("stil", "fietsteam"))
    summary = root / "verslag.md"
    assert main(root, ["report", "--summary", str(summary)]) == 0
    said = capsys.readouterr().out
    assert "- `projects/oud.yml`: liep tot 2021." in said
    assert summary.read_text(encoding="utf-8") == said


def test_without_sound_records_there_is_no_report(
    root: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("projects/oud.yml", "- x\n")
    assert main(root, ["report"]) == 1
    assert "1 fout in 1 bestand." in capsys.readouterr().out


class Answers(BaseHTTPRequestHandler):
    """Answers each address with the code that it names."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.removeprefix("/")))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_only_links_that_are_gone_are_told(url: str) -> None:
    nobody = "http://127.0.0.1:1/"
    asked = [*(f"{url}/{code}" for code in (200, 403, 404, 500)), nobody]
    assert dead_links(asked) == {
        f"{url}/404": "antwoordt met 404",
        f"{url}/500": "antwoordt met 500",
        nobody: "antwoordt niet",
    }


def test_links_are_found_in_fields_groups_and_texts_but_not_invented_ones(
    root: Path, read: Read
) -> None:
    links = "links:\n  - {title: Meer, url: https://www.kina.be/c}\n"
    text = "Zie [hier](https://www.kina.be/a) en [daar](https://example.org/b)."
    change(root / "projects/naaiatelier.yml", "Samen naaien.\n", f"{text}\n{links}")
    (project,) = read()[0].catalogue.get("project", ["naaiatelier"])
    assert external_links([project]) == {
        "https://www.kina.be/c": ["projects/naaiatelier.yml"],
        "https://www.kina.be/a": ["projects/naaiatelier.yml"],
    }
