"""The real site as files: whole, linked, in Chinese, and nothing from elsewhere."""

import csv
import io
import json
import re
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest

from hooks.catalogue import Catalogue
from hooks.catalogue.name_only import apart
from hooks.catalogue.residence import is_residence, residences
from hooks.entries.entry import Entry
from hooks.entries.read import paths_of, read_hand_written, walk
from hooks.model import ENTRIES, Target
from hooks.render import render
from hooks.render.open_data.sitemap import sitemap
from hooks.view.handout.screen import SCREEN
from hooks.view.pages.numbers import numbers_page
from hooks.view.parts.address import FOLDER, INDEX, place_of, url_of
from hooks.view.parts.numbers import Numbers
from hooks.view.site import view
from tests.conftest import ROOT
from tests.site.conftest import Built

GONE = "这一页已撤下"
pytestmark = pytest.mark.build


def goal(page: str, link: str) -> tuple[str, str]:
    """The address a link leads to, and the id it names there."""
    parts = urlsplit(link)
    path = normpath(str(PurePosixPath(page).parent / unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)


def test_no_link_is_broken(built: Built) -> None:
    broken = []
    for address, page in built.pages.items():
        if address == "404.html":
            continue
        for link in (*page.links, *page.loaded):
            if urlsplit(link).scheme:
                continue
            path, ident = goal(address, link)
            there = built.pages.get(path)
            is_lost = bool(ident and there and ident not in there.ids)
            if is_lost or not (built.folder / path).is_file():
                broken.append((address, link))
    assert not broken


def test_no_citizen_reads_a_placeholder_or_is_sent_to_the_handbook(built: Built) -> None:
    pages = {a: page for a, page in built.pages.items() if not a.startswith("handbook/")}
    assert not [address for address, page in pages.items() if "待填" in "".join(page.words)]
    led = {goal(address, link)[0] for address, page in pages.items() for link in page.links}
    assert not [path for path in led if path.startswith("handbook/")]
    assert "handbook/index.html" in built.pages


def test_nothing_is_loaded_from_another_host(built: Built) -> None:
    loaded = {url for page in built.pages.values() for url in page.loaded}
    assert not [url for url in loaded if urlsplit(url).netloc]
    for style in built.folder.rglob("*.css"):
        assert not re.findall(r"url\(\s*[\"']?(?:https?:)?//", style.read_text("utf-8"))


def test_every_entry_has_its_page_and_stands_in_its_list(built: Built, real: Catalogue) -> None:
    for entry in apart(real).entries:
        assert entry.title in built.pages[url_of(entry)].titles
        listed = {
            goal(page, link)[0] for page in lists(built, entry) for link in built.pages[page].links
        }
        assert (url_of(entry) in listed) is not is_residence(real, entry)


def lists(built: Built, entry: Entry) -> list[str]:
    """The list of its type, and what that leads to for all of a town's."""
    whole = INDEX[entry.target]
    parts = f"{whole.removesuffix('.html')}/"
    return [whole, *(page for page in built.pages if page.startswith(parts))]


def test_every_page_has_one_heading_a_title_and_a_description(built: Built) -> None:
    for address, page in built.pages.items():
        if address in built.redirects:
            continue
        assert len(page.titles) == 1, address
        assert page.meta["description"], address
        assert len(page.ids) == len(set(page.ids)), address


def test_every_figure_is_shown_with_unit_and_source(built: Built, real: Catalogue) -> None:
    shown = 0
    for target in (Target.BRAND, Target.CASE, Target.VENUE):
        for entry in real.of(target):
            text = built.text(url_of(entry)).replace(" ", "")
            for figure in getattr(entry.model, "figures", ()):
                number = "原文缺失" if figure.amount.is_missing else figure.amount.written
                assert figure.indicator.replace(" ", "") in text
                assert f"{number}" in text
                assert figure.unit.text in text
                shown += 1
    assert shown >= 30


def test_a_source_shows_what_rests_on_it(built: Built, real: Catalogue) -> None:
    public = apart(real)
    for source in public.of(Target.SOURCE):
        page = built.pages[url_of(source)]
        links = {goal(url_of(source), link)[0] for link in page.links}
        for target in (Target.BRAND, Target.CASE, Target.VENUE):
            for entry in public.backlinks(source, target, "来源"):
                assert url_of(entry) in links


def test_a_venue_that_nobody_verified_says_so(built: Built, real: Catalogue) -> None:
    for venue in real.of(Target.VENUE):
        assert re.search(r"信息来自( 20\d\d 年|没有日期)的报道，未核实", built.text(url_of(venue)))


def test_nobodys_home_is_on_a_map(built: Built, real: Catalogue) -> None:
    homes = [home.title for home, _ in residences(real)]
    assert homes
    texts = [
        *(script.read_text("utf-8") for script in (built.folder / "assets/map").rglob("*.js")),
        *(built.text(address) for address in built.pages if address.startswith(("map", "venues"))),
    ]
    assert len(texts) > 8
    assert not [home for home in homes for text in texts if home in text]


def test_a_town_page_has_its_own_venues(built: Built, real: Catalogue) -> None:
    [town] = [place for place in real.of(Target.PLACE) if place.stem == "凤桥镇"]
    text = built.text(url_of(town))
    assert "妇女微家" in text
    assert "大丰街道" not in text


def test_the_lists_cover_all_types(built: Built) -> None:
    assert {INDEX[target] for target in ENTRIES} <= set(built.pages)
    assert {"index.html", "map.html", "themes.html", "404.html"} <= set(built.pages)
    assert {"handbook/entries.html", "handbook/rules.html"} <= set(built.pages)


def counts_in_data(built: Built, name: str) -> set[int]:
    """The count as JSON states it, its items, and the lines of the CSV."""
    content = json.loads((built.folder / f"data/{name}.json").read_bytes())
    sheet = (built.folder / f"data/{name}.csv").read_text("utf-8-sig")
    lines = len(list(csv.DictReader(io.StringIO(sheet, newline=""))))
    return {content["count"], len(content["items"]), lines}


def pages_of_list(built: Built, target: Target) -> tuple[str, ...]:
    """Venues stand on a page a town."""
    towns = (page for page in built.pages if page.startswith("venues/"))
    return (INDEX[target], *(towns if target is Target.VENUE else ()))


def test_lists_data_files_and_their_page_count_the_same(built: Built, real: Catalogue) -> None:
    described = built.text("data.html")
    for target in ENTRIES:
        listed = {
            path
            for page in pages_of_list(built, target)
            for link in built.pages[page].links
            if (path := goal(page, link)[0]).startswith(f"{FOLDER[target]}/")
        }
        assert counts_in_data(built, f"{FOLDER[target]}s") == {len(listed)}
        assert re.search(f"共 {len(listed)} 个", built.text(INDEX[target]))
        assert f"{target.value}{len(listed)} 条、" in described
    told = sum(
        len(number.about)
        for section in numbers_page(real).sections
        if isinstance(section, Numbers)
        for number in section.numbers
    )
    assert counts_in_data(built, "figures") == {told}
    assert f"数据{told} 条、" in described


def test_every_item_and_figure_of_the_data_leads_to_its_place(built: Built) -> None:
    for file in sorted((built.folder / "data").glob("*.json")):
        if file.name in {"index.json", "words.json"}:  # of files and of words, not of entries
            continue
        for item in json.loads(file.read_bytes())["items"]:
            path, ident = goal("index.html", item["id"])
            assert not ident or ident in built.pages[path].ids
            assert (item.get("名称") or item["指标"]) in built.text(path)


def test_the_board_and_the_list_count_the_same_venues(built: Built) -> None:
    features = json.loads((built.folder / "data/venues.geojson").read_bytes())["features"]
    assert f"地图上的阵地{len(features)} 个、" in built.text("data.html")
    [total] = re.findall("共 ([0-9]+) 个", built.text("venues.html"))
    [asked] = re.findall("这里的 ([0-9]+) 个阵地", built.text("map.html"))
    assert total == asked


def test_the_sitemap_lists_every_page_of_the_site(built: Built, real: Catalogue) -> None:
    address = "https://qun.example.gov.cn/"
    settings = real.settings.model_copy(update={"address": address})
    by_hand = read_hand_written(paths_of(walk(ROOT, "content")), "content")
    shown = view(real.but(settings=settings), hand_written=by_hand)
    content = next(o.content.decode() for o in render(shown, ROOT) if o.path == "sitemap.xml")
    listed = {url.removeprefix(address) for url in re.findall("<loc>(.+?)</loc>", content)}
    gone = {page.url for page in shown.pages if page.title == GONE}
    sheets = {poster.url for poster in shown.posters}
    assert listed == set(built.pages) - {"404.html", SCREEN, *shown.redirects} - gone - sheets


def test_the_theme_writes_no_sitemap_of_its_own(built: Built, real: Catalogue) -> None:
    assert not real.settings.address
    written = (built.folder / "sitemap.xml").read_bytes()
    assert written == sitemap({}, None)


def test_the_themes_own_search_is_not_published(built: Built) -> None:
    """No page has its field, which alone would load its 1.2 MB."""
    assert not any('data-md-component="search"' in built.text(page) for page in built.pages)
    scripts = built.folder / "assets/javascripts"
    assert [path.name for path in scripts.iterdir() if path.is_dir()] == []


def test_the_search_index_knows_every_brand(built: Built, real: Catalogue) -> None:
    parts = (built.folder / "assets/search/parts").glob("d*.js")
    listed = "".join(part.read_text("utf-8") for part in parts)
    public = apart(real)
    for brand in real.of(Target.BRAND):
        assert f'"{place_of(public, brand)}"' in listed
