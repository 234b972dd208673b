"""What a template may ask."""

from datetime import date, time

from records.language import words
from records.language.dates import Moment, PartialDate
from records.language.ids import slug
from records.rendering import filters
from records.term import Term


def named(*names: str) -> list[Term]:
    return [Term(id=slug(name), name=name) for name in names]


def test_a_card_shows_three_names_and_counts_the_others() -> None:
    assert filters.names(named("Boom")) == "Boom"
    assert filters.names(named("Boom", "Niel")) == "Boom en Niel"
    assert filters.names(named("A", "B", "C", "D")) == "A, B, C en D"
    assert filters.names(named("A", "B", "C", "D", "E")) == "A, B, C en 2 andere"
    assert filters.names(named("A en B", "C", "D", "E", "F")) == "A en B; C; D; 2 andere"
    assert filters.names([]) == ""


def test_a_countdown_gives_the_browser_its_day_and_words() -> None:
    assert filters.countdown(date(2027, 3, 15), date(2027, 3, 3)) == (
        '<span class="k-whole" data-until="2027-03-15" data-words="Laatste dag|Nog 1 dag|Nog #\u00a0dagen">'
        "Nog 12\u00a0dagen</span>"
    )


def test_one_is_singular() -> None:
    assert words.counted(1, "project", "projecten") == "1 project"
    assert words.counted(0, "project", "projecten") == "0 projecten"


def test_a_date_for_machines_has_its_zone_when_it_has_an_hour() -> None:
    assert filters.iso(Moment(date(2027, 3, 15), time(12))) == "2027-03-15T12:00:00+01:00"
    assert filters.iso(Moment(date(2027, 3, 15))) == "2027-03-15"
    assert filters.iso(PartialDate(2027, 3)) == "2027-03"


def test_a_mail_address_may_break_after_its_at_sign_and_is_escaped() -> None:
    assert filters.mail("a@b.be") == "a@<wbr>b.be"
    assert filters.mail("<i>@b") == "&lt;i&gt;@<wbr>b"


def test_an_address_may_break_after_its_host_and_the_parts_of_its_path_and_is_escaped() -> None:
    assert filters.breakable("https://c.be/a/<b>") == "https://c.be/<wbr>a/<wbr>&lt;b&gt;"
    assert filters.breakable("https://c.be/") == "https://c.be/"


def test_a_mail_starts_with_its_subject_and_lines_whatever_they_hold() -> None:
    href = filters.mailto("a+b@c.be", "R&D: één?", "Pagina: https://c.be/#x", "", "50%")
    assert href == (
        "mailto:a%2Bb@c.be?subject=R%26D%3A%20%C3%A9%C3%A9n%3F"
        "&body=Pagina%3A%20https%3A%2F%2Fc.be%2F%23x%0D%0A%0D%0A50%25"
    )


def test_a_telephone_number_is_dialled_from_anywhere() -> None:
    assert filters.tel("03 218 72 09") == "+3232187209"
    assert filters.tel("+32 3 218 72 09") == "+3232187209"


def test_each_word_of_a_large_day_may_stand_on_a_line_of_its_own() -> None:
    assert filters.large_day(date(2027, 3, 15)) == "15\u00a0<wbr>maart\u00a0<wbr>2027"


def test_a_document_says_and_shows_its_form() -> None:
    pdf, word, site = "https://a.be/x.PDF", "https://a.be/x.docx", "https://a.be/reglement/"
    assert list(map(filters.document_form, (pdf, word, site))) == ["PDF", "DOCX", "Website"]
    assert filters.document_form("https://a.be") == "Website", "the country is no form"
    assert filters.document_form("assets/x.pdf?download=1#page=2") == "PDF"
    assert list(map(filters.document_icon, (pdf, word))) == [
        "file-pdf-box",
        "file-document-outline",
    ]
