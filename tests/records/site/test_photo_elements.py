"""How a page shows a photo."""

from records.forms.addresses import ROOT
from records.pictures.photo import Photo
from records.site.photo_elements import photo_element, with_photos, without_sizes
from records.site.prose import render

PHOTO = Photo("assets/Mijn foto.jpg", "0123456789abcdef", 800, 400, is_opaque=True)
ELEMENT = (
    '<picture><source type="image/webp" '
    f'srcset="{ROOT}assets/photos/mijn-foto-480.0123456789abcdef.webp 480w, '
    f'{ROOT}assets/photos/mijn-foto-800.0123456789abcdef.webp 800w" sizes="100vw">'
    f'<img src="{ROOT}assets/Mijn%20foto.jpg" alt="A &quot;b&quot; &lt;c&gt;" width="800" '
    'height="400" loading="lazy"></picture>'
)


def shown(markdown: str, *, is_first: bool = False) -> str:
    html = render(markdown, lambda target: f"{ROOT}assets/{target}").html
    return with_photos(html, {PHOTO.name: PHOTO}, is_first=is_first)


def test_a_photo_has_sizes_that_keep_its_place() -> None:
    assert photo_element(PHOTO.name, 'A "b" <c>', PHOTO, "100vw", "lazy") == ELEMENT


def test_a_drawing_is_shown_as_it_is() -> None:
    image = f'<img src="{ROOT}assets/a.svg" alt="x">'
    assert photo_element("assets/a.svg", "x", None, "100vw") == image


def test_a_photo_in_a_text_gets_all_its_sizes_too() -> None:
    sizes = "(min-width: 45em) 640px, calc(100vw - 40px)"
    markdown = '![A "b" \\<c>](<Mijn foto.jpg>)'
    assert shown(markdown) == f"<p>{ELEMENT.replace('100vw', sizes, 1)}</p>"


def test_only_the_first_photo_of_a_page_loads_at_once() -> None:
    two = "![een](<Mijn foto.jpg>) ![twee](<Mijn foto.jpg>)"
    assert shown(two).count('loading="lazy"') == 2
    assert shown(two, is_first=True).count('loading="lazy"') == 1


def test_the_size_and_words_that_an_editor_gave_stay() -> None:
    html = shown('<img width=200 alt="een > twee" src="Mijn%20foto.jpg" title=t>')
    assert '<img src="' in html
    assert ' width="200" alt="een &gt; twee" title="t" loading="lazy">' in html
    assert "height" not in html


def test_a_feed_reader_gets_the_one_file_that_everybody_shows() -> None:
    html = without_sizes(shown("![een](<Mijn foto.jpg>) tekst"))
    assert html.startswith(f'<p><img src="{ROOT}assets/Mijn%20foto.jpg" alt="een" width="800"')
    assert html.endswith("> tekst</p>")
    assert "webp" not in html


def test_a_photo_in_code_stays_code() -> None:
    assert "picture" not in shown('`<img src="Mijn%20foto.jpg">`')
