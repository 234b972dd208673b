"""Files that are strange, too large, gone or closed: each is told, none is waited for."""

import os
import time
from pathlib import Path

import pytest

from conftest import Read, Write, as_nobody
from records.reading.problems import PER_FILE, report
from records.site import prose

RECORD = """\
title: Voorbeeld
summary: Een voorbeeld.
status: lopend
start: 2026-01
themes: [fiets]
municipalities: [boom]
contacts: [fietsteam]
reviewed: 2026-11-01
"""


def test_a_file_that_vanishes_while_it_is_read_is_told(
    root: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = root / "projects/bakfietsen.yml"
    opened = os.open

    def vanish(path: str, *rest: int) -> int:
        if path == str(gone):
            gone.unlink(missing_ok=True)
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", vanish)
    assert "projects/bakfietsen.yml:1:1: Dit bestand kan niet gelezen worden" in report(read()[1])


def test_permission_that_is_lost_is_told_and_nothing_is_left_out(root: Path, read: Read) -> None:
    read()
    root.chmod(0o755)
    closed = ("projects/bakfietsen.yml", "docs/over", "docs/nieuws")
    for name in closed:
        (root / name).chmod(0)
    with as_nobody(root):
        said = report(read()[1])
    for name in closed:
        (root / name).chmod(0o755)
        assert f"{name}:1:1: " in said


def within(seconds: float, read: Read) -> str:
    start = time.process_time()
    told = report(read()[1])
    assert time.process_time() - start < seconds
    return told


@pytest.mark.parametrize(
    "text",
    [
        "## a\n" * 22_500,
        "## a\n\n#### b\n" * 7_500,
        "> " * 50_000,
        "*_" * 25_000 + "x" + "_*" * 25_000,
        "<div>" * 22_500,
        "".join(f"<b lang=a{i}>" for i in range(5_000)) + "<p>" * 12_500,
        "".join(f"[x](geen-{i}.md)\n" for i in range(5_000)),
        "".join(f"[x](#geen-{i})\n" for i in range(5_000)),
        "".join(f"![x](https://example.org/{i})\n" for i in range(3_750)),
        "[" * 100_000,
        "`" * 100_000,
        "|a" * 50_000,
        "- " * 50_000,
        "&" * 100_000,
        "&#x1;" * 22_500,
    ],
    ids=lambda text: text[:9],
)
def test_no_text_takes_for_ever(text: str, write: Write, read: Read) -> None:
    write("docs/nieuws/lang.md", f"---\ntitle: Lang\ndate: 2026-11-01\n---\n{text}\n")
    assert within(2, read).count("\n") < 3 * PER_FILE


@pytest.mark.parametrize(
    "fields",
    [
        "calls:\n" + "".join(f"- geen-{i}\n" for i in range(10_000)),
        "calls:\n" + "- [a]\n" * 15_000,
        "".join(f"veld{i}: x\n" for i in range(7_500)),
        "keywords: [" + "a," * 50_000 + "]",
        "location: {latitude: '" + " 1" * 50_000 + "'}",
        "funding: [{source: x, amount: '1" + " " * 100_000 + "x'}]",
        "links: [{title: x, url: 'http:" + "/" * 100_000 + "'}]",
        "end: '" + "1 " * 50_000 + "'",
        "title: " + "e\u0301" * 37_500,
        "[" * 100_000,
        "{a: " * 25_000,
        "? " * 50_000,
        "- " * 50_000,
        "x: &a [*a, *a]",
    ],
    ids=lambda text: text[:9],
)
def test_no_record_takes_for_ever(fields: str, write: Write, read: Read) -> None:
    write("projects/lang.yml", f"{RECORD}{fields}\ndescription: Tekst.\n")
    told = within(2, read)
    assert "projects/lang.yml" in told
    assert told.count("\n") < 3 * PER_FILE
    assert max(map(len, told.splitlines())) < 2_000


def test_an_escape_by_its_number_reaches_no_page() -> None:
    for entity in ("&#xE000;", "&#57344;", "&#x1;", "&#0;", "&ZeroWidthSpace;", "&rlm;", "&#xE001"):
        found = prose.render(f"Tekst {entity} hier", str)
        assert [fault.code for fault in found.faults] == ["hidden-character"], entity
        assert found.html == ""
    assert prose.render("AT&amp;T &eacute;&#233;&nbsp;", str).html == "<p>AT&amp;T éé&nbsp;</p>"
