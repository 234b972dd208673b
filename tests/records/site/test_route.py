"""A long list, cut into pages."""

from records.site.route import Pagination, paginate


def test_every_item_is_on_one_page() -> None:
    pages = list(paginate("nieuws/", range(45), 20))
    assert [len(page.items) for page in pages] == [20, 20, 5]
    assert [item for page in pages for item in page.items] == list(range(45))
    assert {page.total for page in pages} == {45}


def test_an_empty_list_has_one_page() -> None:
    (page,) = paginate("nieuws/", [], 20)
    assert (page.number, page.count, page.items) == (1, 1, [])


def test_the_first_page_keeps_the_plain_address() -> None:
    page = Pagination("nieuws/", [], 2, 3, 60)
    assert [page.href(number) for number in (1, 2)] == ["nieuws/", "nieuws/pagina-2/"]
