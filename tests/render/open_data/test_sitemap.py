"""What search engines are told: the pages that stand for something, and no more."""

from xml.etree import ElementTree as ET

from hooks.render.open_data import search_engine_files
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.render.open_data.conftest import ADDRESS, SIGNED, SKETCH, every_file
from tests.signed import sign

PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def places(content: bytes) -> dict[str, str | None]:
    root = ET.fromstring(content)  # noqa: S314 our own file
    return {url.findtext(f"{PLACE}loc") or "": url.findtext(f"{PLACE}lastmod") for url in root}


def test_pages_stand_in_the_sitemap_with_the_day_of_their_last_review(
    shown: Site, files: dict[str, bytes]
) -> None:
    listed = places(files["sitemap.xml"])
    taken_down = {"brand/jiu-shi.html"}
    expected = {page.url for page in shown.pages} - taken_down | {"about.html"}
    assert set(listed) == {f"{ADDRESS}/{url}" for url in expected}
    assert list(listed) == sorted(listed)
    reviewed = {url: day for url, day in listed.items() if day}
    assert reviewed == {f"{ADDRESS}/brand/deng-huo.html": "2024-05-06"}


def test_what_was_edited_since_has_no_day_that_nobody_knows(site: WriteSite) -> None:
    made = site(SKETCH)
    sign(made.root, SIGNED)
    made.write({SIGNED: (made.root / SIGNED).read_text("utf-8").replace("学手艺", "学绣花")})
    edited = every_file(view(made.examine().catalogue))
    assert places(edited["sitemap.xml"])[f"{ADDRESS}/brand/deng-huo.html"] is None
    assert "终审日期" not in edited["feed.xml"].decode()


def test_robots_are_led_to_the_sitemap(files: dict[str, bytes]) -> None:
    text = files["robots.txt"].decode()
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}/sitemap.xml\n"


def test_without_an_address_there_is_nothing_to_list(homeless: Site) -> None:
    files = dict(search_engine_files(homeless, [page.url for page in homeless.pages]))
    assert places(files["sitemap.xml"]) == {}
    assert files["robots.txt"].decode() == "User-agent: *\nAllow: /\n"
