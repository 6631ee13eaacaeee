"""The motif on a phone: beside a drawn cover what it is made of, above a place whose brands it has."""

from hooks.cover import Band
from hooks.view.parts.cover import emblem
from hooks.view.parts.page import Page
from hooks.view.site import Site, view
from tests.conftest import WriteSite

PLACE = "place/dong-he-zhen.html"
JOINT = emblem("综合")


def page(site: Site, url: str) -> Page:
    return next(found for found in site.pages if found.url == url)


def test_every_drawn_cover_runs_on(real_site: Site) -> None:
    brands = [found for found in real_site.pages if found.url.startswith("brand/")]
    covers = {
        url.removeprefix("cover/").removesuffix(".svg"): cover
        for url, cover in real_site.covers.items()
    }
    drawn = [
        (found, covers[found.url.removesuffix(".html")])
        for found in brands
        if found.url.removesuffix(".html") in covers
    ]
    assert len(drawn) > 30
    for found, cover in drawn:
        assert found.band == Band(cover.emblem, found.title, cover.background)


def test_a_place_has_the_motif_of_its_brands(site: WriteSite, real_site: Site) -> None:
    alone = page(view(site().examine().catalogue), PLACE).band
    assert alone == Band(emblem("工会"), "东河镇")
    assert page(real_site, "place/feng-qiao-zhen.html").band == Band(JOINT, "凤桥镇")


def test_a_motif_without_a_cover_lies_on_the_page_itself(real_site: Site) -> None:
    places = [found for found in real_site.pages if found.url.startswith("place/")]
    assert places
    assert all(found.band and found.band.background is None for found in places)
