"""The number in the collection (目录号) stands wherever a brand is shown, and finds it."""

from hooks.view.open_data.tables import tables
from hooks.view.search_documents import document_of
from hooks.view.site import view
from tests.conftest import WriteSite
from tests.rows import rows_of

URL = "brand/ye-jian-shu-wu.html"
NUMBER = "SF-001"


def test_page_cover_poster_and_share_image_have_the_number(site: WriteSite) -> None:
    found = view(site().examine().catalogue)
    [page] = [page for page in found.pages if page.url == URL]
    assert page.accession == NUMBER
    [poster] = [poster for poster in found.posters if poster.page == URL]
    assert poster.accession == NUMBER
    assert found.covers["cover/brand/ye-jian-shu-wu.svg"].number == NUMBER
    heads = [image for url, image in found.share_images.items() if "ye-jian-shu-wu" in url]
    assert heads
    assert all(image.note.startswith(NUMBER) for image in heads)


def test_search_and_open_data_have_the_number(site: WriteSite) -> None:
    catalogue = site().examine().catalogue
    brand = catalogue.at_path("brands/品牌/夜间书屋.md")
    assert brand is not None
    [page] = [page for page in view(catalogue).pages if page.url == URL]
    document = document_of(catalogue, brand, page)
    assert document is not None
    assert NUMBER in document.aliases
    [brands] = [table for table in tables(catalogue) if table.name == "brands"]
    [row] = rows_of(brands)
    assert row["目录号"] == NUMBER
