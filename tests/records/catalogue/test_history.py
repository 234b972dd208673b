"""What changed in each record, from a real git repository to plain Dutch."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from changing import change
from committing import git

from conftest import Commit, Read, Write
from records.feeds.feed_files import change_entries
from records.forms.imprint import Imprint
from records.kinds.registry import KINDS
from records.site.site import Site
from records.site.site_reader import read_site

CALL = "docs/oproepen/nieuwe-wielen.md"
PROJECT = "projects/fietspunt.yml"
NEWS = "docs/nieuws/fietspunt-open.md"


@pytest.fixture
def edit(root: Path, commit: Commit) -> Callable[..., None]:
    """Replaces text in a file and commits that."""

    def replace(name: str, day: str, *pairs: tuple[str, str]) -> None:
        for old, new in pairs:
            change(root / name, old, new)
        commit(day)

    return replace


def told(site: Site, kind: str, name: str) -> list[str]:
    """The changes of a record, one line per day."""
    (record,) = site.catalogue.get(kind, [name])
    return [
        f"{change.day} {' '.join(change.sentences)}".replace("\xa0", " ")
        for change in site.history.of(record)
    ]


def test_a_moved_deadline_is_said_in_words(edit: Callable[..., None], read: Read) -> None:
    edit(CALL, "2026-11-10", ("closes: 2026-12-15 12:00", "closes: 2027-01-10"))
    assert told(read()[0], "call", "nieuwe-wielen") == [
        "2026-11-10 Deadline verplaatst van 15 december 2026 om 12 uur naar 10 januari 2027.",
        "2026-10-01 Toegevoegd aan deze site.",
    ]


def test_each_kind_of_change_has_its_words(edit: Callable[..., None], read: Read) -> None:
    edit(
        PROJECT,
        "2026-11-10",
        ("Fietspunt aan het station", "Fietspunt & co"),
        ("status: lopend", "status: afgerond"),
        ("start: 2026-03", "start: 2026-04"),
        ("  - fiets\n", "  - textiel\n"),
        ("partners:\n  - {name: Gemeente Voorbeeld, role: geeft de plek}\n", ""),
        ("keywords: [velo]", "keywords: [velo, stad]"),
        ("Lees de", "Bekijk de"),
        ("reviewed: 2026-11-01", "reviewed: 2026-11-10"),
    )
    assert told(read()[0], "project", "fietspunt")[0] == (
        "2026-11-10 Titel: van ‘Fietspunt aan het station’ naar ‘Fietspunt & co’. "
        "Status: van ‘Lopend’ naar ‘Afgerond’. "
        "Begin verplaatst van maart 2026 naar april 2026. "
        "Thema's: Textiel toegevoegd; Fiets weggehaald. "
        "Partners: Gemeente Voorbeeld weggehaald. Tekst aangepast."
    )


def test_a_withdrawal_a_correction_and_what_comes_and_goes_have_words(
    edit: Callable[..., None], read: Read
) -> None:
    edit(
        CALL,
        "2026-11-10",
        ("code: NW-1\n", ""),
        ("steps:", "withdrawn: {date: 2026-11-10, reason: Geen budget.}\nsteps:"),
    )
    edit(
        NEWS,
        "2026-11-21",
        ("correction: Het punt is ook op zaterdag open.", "correction: Alleen op vrijdag."),
        ("summary: Je kunt er nu terecht.\n", ""),
        ("categories: [beleid]\n", ""),
        ("contacts: [fietsteam]\n", "contacts: [fietsteam]\nexpires: 2027-01-01\n"),
    )
    assert told(read()[0], "call", "nieuwe-wielen")[0] == (
        "2026-11-10 Code: ‘NW-1’ weggehaald. Ingetrokken: Geen budget."
    )
    assert told(read()[0], "news_item", "fietspunt-open")[0] == (
        "2026-11-21 Samenvatting: weggehaald. Rubrieken: Beleid weggehaald. "
        "Rechtzetting: Alleen op vrijdag. Vervalt op: 1 januari 2027 toegevoegd."
    )


def test_checking_is_told_only_when_nothing_else_changed(
    edit: Callable[..., None], read: Read
) -> None:
    edit(CALL, "2026-11-10", ("reviewed: 2026-11-01", "reviewed: 2026-11-10"))
    assert told(read()[0], "call", "nieuwe-wielen")[0] == "2026-11-10 Opnieuw nagekeken."


def test_an_old_phone_number_is_not_repeated(
    edit: Callable[..., None], read: Read, root: Path
) -> None:
    text = (root / "docs/contact/fietsteam.md").read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("phone:"))
    edit("docs/contact/fietsteam.md", "2026-11-10", (old, "phone: 03 000 00 99"))
    assert told(read()[0], "contact", "fietsteam")[0] == "2026-11-10 Telefoon: aangepast."


def test_the_changes_of_one_day_are_one(edit: Callable[..., None], read: Read) -> None:
    edit(CALL, "2026-11-10", ("closes: 2026-12-15 12:00", "closes: 2026-12-20"))
    edit(CALL, "2026-11-10", ("closes: 2026-12-20", "closes: 2026-12-22"))
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    assert told(read()[0], "call", "nieuwe-wielen")[0] == (
        "2026-11-10 Code: van ‘NW-1’ naar ‘NW-2’. "
        "Deadline verplaatst van 15 december 2026 om 12 uur naar 22 december 2026."
    )


def test_a_rename_keeps_its_past(root: Path, commit: Commit, read: Read) -> None:
    old = root / "docs/nieuws/oud-nieuws.md"
    text = old.read_text(encoding="utf-8").replace("---\n", "---\naliases: [oud-nieuws]\n", 1)
    (root / "docs/nieuws/herinnering.md").write_text(
        text.replace("Oud nieuws", "Nieuw oud nieuws"), encoding="utf-8"
    )
    old.unlink()
    commit("2026-11-10")
    assert told(read()[0], "news_item", "herinnering") == [
        "2026-11-10 Titel: van ‘Oud nieuws’ naar ‘Nieuw oud nieuws’.",
        "2026-10-01 Toegevoegd aan deze site.",
    ]


def test_what_happened_before_it_was_public_stays_private(
    edit: Callable[..., None], commit: Commit, write: Write, read: Read
) -> None:
    name = "docs/oproepen/geheim.md"
    head = "summary: s\ncloses: 2027-01-01\ncontacts: [fietsteam]\nreviewed: 2026-11-01\n"
    write(name, f"---\ntitle: Geheime naam\ndraft: true\n{head}---\nx\n")
    commit("2026-10-05")
    edit(name, "2026-10-06", ("Geheime naam", "Nog een naam"))
    edit(name, "2026-10-10", ("Nog een naam", "Gewone naam"), ("draft: true\n", ""))
    assert told(read()[0], "call", "geheim") == ["2026-10-10 Toegevoegd aan deze site."]


def test_a_record_that_waited_was_added_on_its_day(
    edit: Callable[..., None], commit: Commit, write: Write, read: Read
) -> None:
    write("docs/nieuws/wacht.md", "---\ntitle: Eerst\ndate: 2026-11-15\n---\nx\n")
    commit("2026-11-10")
    edit("docs/nieuws/wacht.md", "2026-11-11", ("Eerst", "Daarna"))
    assert told(read()[0], "news_item", "wacht") == ["2026-11-15 Toegevoegd aan deze site."]


def test_a_version_that_nobody_can_read_any_more_is_just_a_change(
    edit: Callable[..., None], read: Read
) -> None:
    edit(CALL, "2026-11-10", ("title: Nieuwe wielen", "title: [kapot"))
    edit(CALL, "2026-11-11", ("title: [kapot", "title: Nieuwe wielen"))
    assert told(read()[0], "call", "nieuwe-wielen")[:2] == [
        "2026-11-11 Aangepast.",
        "2026-11-10 Aangepast.",
    ]


def test_a_shallow_clone_tells_what_it_knows_and_not_more(
    edit: Callable[..., None], root: Path, tmp_path: Path, now: datetime
) -> None:
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    edit(CALL, "2026-11-11", ("code: NW-2", "code: NW-3"))
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "2", f"file://{root}", str(clone))
    site, _ = read_site(clone, now, KINDS)
    assert not site.history.is_whole
    assert told(site, "call", "nieuwe-wielen") == ["2026-11-11 Code: van ‘NW-2’ naar ‘NW-3’."]
    assert told(site, "project", "fietspunt") == []


def test_without_git_there_is_no_history(
    edit: Callable[..., None], read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    assert read()[0].history
    monkeypatch.setenv("PATH", "")
    assert not read()[0].history


def test_outside_a_repository_there_is_no_history(read: Read) -> None:
    site, problems = read()
    assert not site.history
    assert not problems.errors


def test_nobody_is_named(edit: Callable[..., None], read: Read, imprint: Imprint) -> None:
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    site, _ = read()
    changes = site.history.latest(site.catalogue.records, 50)
    entries = [entry for change in changes for entry in change_entries(change, imprint)]
    assert entries
    assert not [entry for entry in entries if "a@b.be" in f"{entry}{entry.html}"]


def test_the_latest_changes_of_all_records_come_newest_first(
    edit: Callable[..., None], read: Read, imprint: Imprint
) -> None:
    edit(PROJECT, "2026-11-09", ("start: 2026-03", "start: 2026-04"))
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"), ("cofinanc", "cofinanc"))
    site, _ = read()
    changes = site.history.latest(site.catalogue.records, 4)
    assert [(str(change.day), change.href) for change in changes][:2] == [
        ("2026-11-10", "oproepen/nieuwe-wielen/"),
        ("2026-11-09", "projecten/fietspunt/"),
    ]
    assert len(changes) == 4
    (entry,) = change_entries(changes[0], imprint)
    assert entry.id == "tag:kina.be,2026:wijzigingen/2026-11-10/oproepen/nieuwe-wielen"
    assert entry.title == ("Voorbeeld: Oproep ‘Nieuwe wielen’: code: van ‘NW-1’ naar ‘NW-2’")
    assert '<a href="https://example.org/sub/oproepen/nieuwe-wielen/">' in entry.html


def test_a_date_that_moved_without_a_word_is_advice(
    edit: Callable[..., None], read: Read, root: Path
) -> None:
    edit(CALL, "2026-11-10", ("closes: 2026-12-15 12:00", "closes: 2027-01-10"))
    (advice,) = [problem for problem in read()[1].advice if problem.code == "date-moved"]
    assert str(advice) == (
        "docs/oproepen/nieuwe-wielen.md:7:9: Let op: Deze datum was 2026-12-15 12:00 en veranderde "
        "op 2026-11-10. Voeg onder ‘date_changes’ toe: ‘- {date: 2026-11-10, closes: 2026-12-15 "
        "12:00}’. Dan krijgen volgers een bericht en past hun agenda zich aan."
    )
    said = "date_changes:\n  - {date: 2026-11-10, closes: 2026-12-15 12:00}\nsteps:"
    change(root / CALL, "steps:", said)
    site, problems = read()
    assert "date-moved" not in {problem.code for problem in problems}
    assert told(site, "call", "nieuwe-wielen")[0].startswith("2026-11-10 Deadline verplaatst")


def test_a_merge_counts_from_its_own_day(edit: Callable[..., None], root: Path, read: Read) -> None:
    git(root, "switch", "-q", "-c", "proposal")
    edit(CALL, "2026-11-02", ("code: NW-1", "code: KLAD"))
    edit(CALL, "2026-11-03", ("code: KLAD", "code: NW-2"))
    git(root, "switch", "-q", "main")
    edit(CALL, "2026-11-04", ("code: NW-1", "code: NW-3"))
    git(root, "merge", "-q", "-s", "ours", "--no-commit", "proposal")
    edit(CALL, "2026-11-10", ("code: NW-3", "code: NW-4"))
    assert told(read()[0], "call", "nieuwe-wielen") == [
        "2026-11-10 Code: van ‘NW-3’ naar ‘NW-4’.",
        "2026-11-04 Code: van ‘NW-1’ naar ‘NW-3’.",
        "2026-10-01 Toegevoegd aan deze site.",
    ]


def test_settings_of_a_user_change_nothing(
    edit: Callable[..., None], read: Read, root: Path
) -> None:
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    for name, value in (
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("log.follow", "true"),
        ("color.ui", "always"),
        ("color.diff", "always"),
        ("core.abbrev", "7"),
        ("diff.renames", "copies"),
        ("format.pretty", "oneline"),
        ("log.date", "relative"),
        ("log.diffMerges", "off"),
        ("log.decorate", "full"),
    ):
        git(root, "config", name, value)
        assert told(read()[0], "call", "nieuwe-wielen") == [
            "2026-11-10 Code: van ‘NW-1’ naar ‘NW-2’.",
            "2026-10-01 Toegevoegd aan deze site.",
        ], name
        git(root, "config", "--unset", name)


def test_the_variables_of_a_git_hook_lead_to_no_other_repository(
    edit: Callable[..., None], read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert len(told(read()[0], "call", "nieuwe-wielen")) == 2


def test_before_the_first_commit_there_is_no_history(root: Path, read: Read) -> None:
    git(root, "init", "-q")
    site, problems = read()
    assert not site.history
    assert not problems.errors


def test_what_keeps_git_from_telling_is_said(
    edit: Callable[..., None], read: Read, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(CALL, "2026-11-10", ("code: NW-1", "code: NW-2"))
    with monkeypatch.context() as patched:
        patched.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        (error,) = read()[1].errors
        assert error.text == (
            "De map van git is van een andere gebruiker van deze computer. Git leest ze dan niet. "
            f"Typ ‘git config --global --add safe.directory {root}’ en probeer opnieuw."
        )
    with monkeypatch.context() as patched:
        patched.setenv("PATH", "")
        assert "git-missing" in {problem.code for problem in read()[1].advice}
    commit = git(root, "rev-parse", "HEAD~1").strip()
    (root / ".git/objects" / commit[:2] / commit[2:]).unlink()
    (error,) = read()[1].errors
    assert error.text.startswith("Git kan de geschiedenis niet lezen (‘")
    assert "Maak een nieuwe kloon" in error.text


@pytest.mark.parametrize("seconds", ["4102444800", "99999999999999999999", "-5", "253402300800"])
def test_a_commit_of_a_day_that_is_not_there_yet_or_never_is_of_today(
    root: Path, commit: Commit, read: Read, seconds: str
) -> None:
    change(root / CALL, "closes: 2026-12-15 12:00", "closes: 2027-01-10")
    commit("2026-10-02")
    odd = git(root, "cat-file", "commit", "HEAD").splitlines()
    odd[3] = f"committer a <a@b.be> {seconds} +0000"
    (root / ".odd").write_text("\n".join([*odd, ""]), "utf-8")
    new = git(root, "hash-object", "-t", "commit", "-w", "--literally", ".odd").strip()
    git(root, "update-ref", "refs/heads/main", new)
    assert [line[:10] for line in told(read()[0], "call", "nieuwe-wielen")] == [
        "2026-11-24",
        "2026-10-01",
    ]


def test_what_a_draft_was_edited_is_told_to_nobody(edit: Callable[..., None], read: Read) -> None:
    edit(PROJECT, "2026-11-10", ("status: lopend", "status: lopend\ndraft: true"))
    edit(PROJECT, "2026-11-12", ("status: lopend", "status: afgerond"))
    edit(PROJECT, "2026-11-14", ("draft: true\n", ""))
    edit(PROJECT, "2026-11-16", ("start: 2026-03", "start: 2026-04"))
    site, _ = read()
    (project,) = site.catalogue.get("project", ["fietspunt"])
    edits = list(site.history.edits(project, date(2026, 1, 1)))
    assert [(one.day.day, one.fields, one.badge) for one in edits] == [(16, ("start",), "")]
    assert list(site.history.edits(project, date(2026, 11, 17))) == []


def test_a_record_that_was_renamed_twice_took_nobodys_place(
    root: Path, commit: Commit, read: Read
) -> None:
    text = (root / PROJECT).read_text(encoding="utf-8")
    names = ["fietspunt", "punt", "station"]
    for number, (old, new) in enumerate(pairwise(names)):
        (root / f"projects/{old}.yml").unlink()
        aliases = ", ".join(["fietsatelier", *names[: number + 1]])
        renamed = text.replace("[fietsatelier]", f"[{aliases}]")
        (root / f"projects/{new}.yml").write_text(renamed, encoding="utf-8")
        commit(f"2026-11-1{number}")
    site, _ = read()
    (project,) = site.catalogue.get("project", ["station"])
    assert list(site.history.taken_over(project)) == []
