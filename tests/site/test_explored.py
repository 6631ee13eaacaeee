"""The large map in a real Chromium, on the fictional county: what its readers do with it."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from hooks.catalogue.residence import without_residences
from hooks.model import Target, Venue
from hooks.model.scalar.day import Day
from hooks.pipeline import examine
from hooks.view.parts.venue_map import records
from maps import VenueRecord, from_wgs84, links
from tests.site.conftest import Built, Project

pytestmark = [pytest.mark.browser, pytest.mark.build]

ALL = 297  # of 300 venues: three are somebody's home, and no place to go to
BEIJING = timedelta(hours=8)
# A Tuesday that is no holiday, 10:15 in Beijing.
MORNING = datetime(2026, 11, 24, 2, 15, tzinfo=UTC)
MAP = "QuntuanMap.alive[0].map"
VIOLATIONS = """axe.run(".md-content", {resultTypes: ["violations"]}).then(result =>
    result.violations.map(found => [found.id, found.nodes.map(node => node.html)]))"""
READY = "window.QuntuanMap && QuntuanMap.alive.length === 1"


class County:
    """The venues of the demonstration, as the pipeline reads them."""

    def __init__(self, root: Path) -> None:
        today = datetime.now(UTC) + BEIJING
        self._catalogue = examine(root, today=Day(today.year, today.month, today.day)).catalogue

    @cached_property
    def records(self) -> tuple[VenueRecord, ...]:
        return records(self._catalogue, self._catalogue.of(Target.VENUE))

    @property
    def site(self) -> str:
        return self._catalogue.settings.name

    @cached_property
    def names(self) -> list[str]:
        """Of all places to go to, also of those that no map carries; nobody's home is one."""
        venues = self._catalogue.of(Target.VENUE)
        return [entry.title for entry in without_residences(self._catalogue, venues)]

    @cached_property
    def hours(self) -> dict[str, Venue]:
        venues = self._catalogue.of(Target.VENUE)
        return {v.slug: v.model for v in venues if isinstance(v.model, Venue)}

    def with_all(self, **wanted: str) -> list[VenueRecord]:
        """Venues whose columns hold these words."""
        return [r for r in self.records if all(w in getattr(r, key) for key, w in wanted.items())]


@pytest.fixture(scope="module")
def county(demonstration: Project) -> County:
    return County(demonstration.root)


@pytest.fixture
def address(demonstration: Project, serve: Callable[[Path], str]) -> str:
    return f"{serve(demonstration.root)}site/"


@pytest.fixture
def explorer(page: Page, address: str) -> Page:
    """The map of the county, opened at a desk."""
    return opened(page, f"{address}map.html")


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    page.wait_for_function(READY)
    expect(page.locator(".qt-row").first).to_be_visible()
    return page


def facet(page: Page, title: str) -> Locator:
    """Open a facet and return its words."""
    head = page.locator(".qt-panel__facet", has_text=title)
    if head.get_attribute("aria-expanded") == "false":
        head.click()
    return page.get_by_role("group", name=title, exact=True)


def chosen(page: Page) -> Locator:
    """What is chosen, and at last the way to clear it."""
    return page.get_by_role("group", name="已选的条件").get_by_role("button")


def choose(page: Page, title: str, word: str) -> None:
    facet(page, title).locator(".qt-choice", has=page.get_by_text(word, exact=True)).click()


def number_of(page: Page, title: str, word: str) -> int:
    chip = facet(page, title).locator(".qt-choice", has=page.get_by_text(word, exact=True))
    return int(chip.locator("small").inner_text().split()[0])


def expect_count(page: Page, number: int) -> None:
    expect(page.locator(".qt-list__count")).to_contain_text(f" {number} 个")


def drawn(page: Page) -> int:
    """Places that the markers stand for; a character is one."""
    total: int = page.evaluate("""[...document.querySelectorAll(".qt-symbol")]
        .reduce((sum, sign) => sum + (Number(sign.querySelector("b").dataset.text) || 1), 0)""")
    return total


def test_everything_is_there_when_it_opens(
    explorer: Page, county: County, asked: list[str], complaints: list[str], address: str
) -> None:
    on_map = [record for record in county.records if record.spot]
    expect(explorer.locator(".qt-list__count")).to_have_text(
        f"共 {ALL} 个，图中看得到 {len(on_map)} 个，另有 {ALL - len(on_map)} 个不在图上"
    )
    assert drawn(explorer) == sum(record.count or 1 for record in on_map)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert complaints == []


def test_filters_combine_and_every_count_keeps_its_promise(explorer: Page, county: County) -> None:
    choose(explorer, "设施", "饮水机")
    expect_count(explorer, len(county.with_all(facilities="饮水机")))
    promised = number_of(explorer, "设施", "微波炉")
    assert promised == len(
        [r for r in county.with_all(facilities="饮水机") if "微波炉" in r.facilities]
    )
    choose(explorer, "设施", "微波炉")
    expect_count(explorer, promised)
    promised = number_of(explorer, "组织", "工会")
    choose(explorer, "组织", "工会")
    expect_count(explorer, promised)
    expected = [
        r for r in county.with_all(systems="工会") if {"饮水机", "微波炉"} <= {*r.facilities}
    ]
    assert promised == len(expected)
    # Two organisations: either will do.
    both = [r for r in county.records if {"饮水机", "微波炉"} <= {*r.facilities}]
    other = next(r.systems[0] for r in both if r.systems[0] != "工会")
    more = number_of(explorer, "组织", other)
    choose(explorer, "组织", other)
    either = [r for r in both if {"工会", other} & {*r.systems}]
    expect_count(explorer, len(either))
    assert promised <= len(either) <= promised + more
    assert drawn(explorer) == sum(r.count or 1 for r in either if r.spot)


def test_what_is_chosen_stands_in_sight_and_can_be_taken_back(explorer: Page) -> None:
    choose(explorer, "需要", "歇脚")
    choose(explorer, "地区", "丹洲街道")
    expect(chosen(explorer)).to_have_text(["歇脚", "丹洲街道", "清除"])
    expect(explorer.locator(".qt-panel__facet", has_text="需要")).to_have_text("需要1")
    explorer.get_by_role("button", name="去掉：歇脚").click()
    expect(chosen(explorer)).to_have_text(["丹洲街道", "清除"])
    explorer.get_by_role("button", name="清除").click()
    expect(chosen(explorer)).to_have_count(0)
    expect_count(explorer, ALL)


def test_a_choice_that_nothing_fits_says_so_and_offers_a_way_back(explorer: Page) -> None:
    explorer.get_by_role("searchbox", name="按名称或拼音").fill("没有这样的地方")
    expect(explorer.locator(".qt-list__count")).to_have_text(
        "没有符合条件的阵地，去掉一个条件试试。"
    )
    expect(explorer.locator(".qt-marker")).to_have_count(0)
    explorer.get_by_role("button", name="清除").click()
    expect_count(explorer, ALL)


TYPED = {
    "群团大楼图书室": "群团大楼图书室",
    "quntuandaloutushushi": "群团大楼图书室",
    "qtdltss": "群团大楼图书室",
    "ＵＨＯＭＥ青年": "UHOME青年之家",
    "uhome": "UHOME青年之家",
    "云桥听澜": "云桥·听澜书屋",
    "甲<b>": "甲<b>乙</b>驿站",
}


def test_a_venue_is_found_by_name_and_by_pinyin(explorer: Page) -> None:
    for typed, name in TYPED.items():
        explorer.get_by_role("searchbox", name="按名称或拼音").fill(typed)
        expect(explorer.locator(".qt-row__name").first).to_have_text(name)


def test_those_who_cannot_climb_find_doors_that_let_them_in(explorer: Page, county: County) -> None:
    choose(explorer, "无障碍", "无障碍卫生间")
    expect_count(explorer, len(county.with_all(access="无障碍卫生间")))
    choose(explorer, "进门", "直接进")
    both = [r for r in county.with_all(access="无障碍卫生间") if "直接进" in r.entrances]
    assert both
    expect_count(explorer, len(both))
    expect(explorer.locator(".qt-row").first).to_contain_text("进门：直接进")


def test_the_list_follows_the_view(explorer: Page, county: County) -> None:
    explorer.evaluate(f"{MAP}.setView([30.5, 123.45], 14, {{animate: false}})")
    expect(explorer.locator(".qt-list__count")).to_contain_text(f"共 {ALL} 个")
    inside = explorer.evaluate(f"""() => {{
        const view = {MAP}.getBounds();
        return [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
    }}""")
    west, south, east, north = inside
    seen = [
        r
        for r in county.records
        if r.spot and west <= r.spot.longitude <= east and south <= r.spot.latitude <= north
    ]
    expect(explorer.locator(".qt-list__count")).to_contain_text(f"图中看得到 {len(seen)} 个")
    shown = explorer.locator(".qt-row__name").all_text_contents()
    assert {*shown} <= {r.name for r in seen} | {r.name for r in county.records if not r.spot}


def test_a_venue_off_the_map_stands_in_the_list_with_the_reason(
    explorer: Page, county: County
) -> None:
    hidden = next(r for r in county.records if not r.spot)
    explorer.get_by_role("searchbox", name="按名称或拼音").fill(hidden.name)
    group = explorer.locator(".qt-list__group", has_text="不在图上的")
    expect(group.locator(".qt-row")).to_contain_text(hidden.off_map)
    expect(group.locator(".qt-row").get_by_role("button")).to_have_count(0)
    expect(explorer.locator(".qt-marker")).to_have_count(0)


def test_a_row_leads_to_the_map_and_its_card_leads_on(explorer: Page, county: County) -> None:
    target = next(
        r
        for r in county.records
        if r.door and r.telephones and r.brands and "群团大楼" not in r.address
    )
    explorer.get_by_role("searchbox", name="按名称或拼音").fill(target.name)
    expect_count(explorer, 1)
    explorer.get_by_role("button", name=f"看图：{target.name}").click()
    card = explorer.locator(".qt-popup")
    expect(card.get_by_role("link", name=target.name, exact=True)).to_be_focused()
    for number, url, _ in target.telephones:
        expect(card.get_by_role("link", name=number)).to_have_attribute("href", url)
    assert target.door
    for name, url in links(county.site, target.door, target.name, target.address):
        link = card.get_by_role("link", name=f"用{name}导航")
        expect(link).to_have_attribute("href", url)
    expect(card).to_contain_text(target.address)
    expect(card).to_contain_text(target.hours)
    expect(card.get_by_role("link", name=target.brands[0][0])).to_be_visible()
    explorer.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_navigation_goes_only_where_somebody_looked_and_the_door_is_known(county: County) -> None:
    """An unverified venue, and one drawn at a village's or a town's centre, have no door."""
    for record in county.records:
        is_door = record.spot is not None and record.spot.grade.key == "door"
        assert bool(record.door) == (is_door and record.is_verified)
        if record.door and record.spot:
            here = (record.spot.longitude, record.spot.latitude)
            assert record.door == pytest.approx(from_wgs84(*here, "GCJ-02"), abs=1e-9)


def test_the_address_can_be_copied(page: Page, address: str, county: County) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, f"{address}map.html?name=群团大楼图书室")
    page.get_by_role("button", name="看图：群团大楼图书室").click()
    # The building's rooms stand at one spot: its sign opens all of them, a row opens one.
    page.locator(".qt-popup").get_by_role("button", name="复制地址").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    [room] = county.with_all(name="群团大楼图书室")
    assert room.address in page.evaluate("navigator.clipboard.readText()")


def test_ten_venues_at_one_spot_open_as_one_list(explorer: Page) -> None:
    explorer.get_by_role("searchbox", name="按名称或拼音").fill("群团大楼")
    expect_count(explorer, 10)
    sign = explorer.locator(".qt-marker")
    expect(sign).to_have_count(1)
    sign.click()
    expect(explorer.locator(".qt-popup li")).to_have_count(10)


def test_what_looks_like_markup_or_a_template_is_shown_as_it_is_written(
    explorer: Page, complaints: list[str]
) -> None:
    for name in ("甲<b>乙</b>驿站", "丙</script>丁驿站", "{{ 名称 }}书屋"):
        explorer.get_by_role("searchbox", name="按名称或拼音").fill(name)
        expect(explorer.locator(".qt-row__name").first).to_have_text(name)
        explorer.get_by_role("button", name=f"看图：{name}").click()
        expect(explorer.locator(".qt-popup__name").last).to_have_text(name)
    assert complaints == []


def test_a_view_can_be_shared(explorer: Page, browser: Browser, county: County) -> None:
    fitting = county.with_all(facilities="饮水机", systems="工会")
    spot = next(r.spot for r in fitting if r.spot and r.is_verified)
    choose(explorer, "设施", "饮水机")
    choose(explorer, "组织", "工会")
    explorer.locator(".qt-choice", has_text="已核实").click()
    expect(chosen(explorer)).to_have_text(["工会", "饮水机", "已核实", "清除"])
    view = f"[{spot.latitude:.5f}, {spot.longitude:.5f}], 13"
    explorer.evaluate(f"{MAP}.setView({view}, {{animate: false}})")
    expect(explorer).to_have_url(re.compile(r"at=[\d.]+,[\d.]+,13"))
    count = explorer.locator(".qt-list__count").inner_text()
    other = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    opened(other, explorer.url)
    expect(chosen(other)).to_have_text(["工会", "饮水机", "已核实", "清除"])
    expect(other.locator(".qt-list__count")).to_have_text(count)
    assert other.evaluate(f"{MAP}.getZoom()") == 13
    other.context.close()


def test_an_address_that_somebody_garbled_still_opens_the_map(page: Page, address: str) -> None:
    opened(page, f"{address}map.html?need=没有的词&at=abc&facility=%3Cscript%3E&open=9&x=1")
    expect(chosen(page)).to_have_count(0)
    expect_count(page, ALL)


def test_where_no_door_is_known_a_board_leads_to_every_venue_and_no_map_is_loaded(
    page: Page, built: Built, serve: Callable[[Path], str], asked: list[str]
) -> None:
    """The real site knows towns alone."""
    page.goto(f"{serve(built.folder)}map.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/map/map." in url]
    page.locator(".qt-board__tile", has_text="崇福镇").click()
    page.wait_for_url("**/venues/chong-fu-zhen.html")
    page.locator(".qt-listing h3 a").first.click()
    page.wait_for_url("**/venue/*.html")


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Shanghai"])
def test_open_now_goes_by_the_time_in_china_and_by_verified_hours(
    browser: Browser, address: str, county: County, zone: str
) -> None:
    context = browser.new_context(timezone_id=zone, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.clock.set_fixed_time(MORNING)
    opened(page, f"{address}map.html")
    page.locator(".qt-choice", has_text="正在开放").click()
    expected = [r for r in county.records if r.is_verified and _is_open(county, r)]
    assert 0 < len(expected) < ALL
    expect_count(page, len(expected))
    expect(page.locator(".qt-row .qt-state--open").first).to_be_visible()
    context.close()


def _is_open(county: County, record: VenueRecord) -> bool:
    hours = county.hours[record.url.removeprefix("venue/").removesuffix(".html")].hours
    if hours is None or hours.all_year is None:
        return False
    now = MORNING + BEIJING
    minute = now.hour * 60 + now.minute
    day, before = (hours.all_year.days[now.weekday() - ago] for ago in (0, 1))
    return any(start <= minute < end for start, end in day) or any(
        start <= minute + 1440 < end for start, end in before
    )


def test_the_nearest_are_verified_and_in_the_order_of_their_distance(
    browser: Browser, address: str, county: County
) -> None:
    here = (30.45, 123.45)
    context = browser.new_context(
        geolocation={"latitude": here[0], "longitude": here[1]},
        permissions=["geolocation"],
        viewport={"width": 1280, "height": 800},
    )
    page = context.new_page()
    opened(page, f"{address}map.html")
    page.get_by_role("button", name="离我最近").click()
    expect(page.locator(".qt-list__count")).to_contain_text("离得最近的")
    known = [r for r in county.records if r.is_verified and r.spot and r.spot.grade.is_near]
    nearest = sorted(_metres(here, (r.spot.latitude, r.spot.longitude)) for r in known if r.spot)
    urls = page.locator(".qt-row__name a").evaluate_all("all => all.map(a => a.href)")
    by_url = {address + r.url: r for r in known}
    found = [by_url[url].spot for url in urls]
    shown = [_metres(here, (spot.latitude, spot.longitude)) for spot in found if spot]
    assert shown == pytest.approx(nearest[: len(shown)], abs=3)
    expect(page.locator(".qt-distance").first).to_contain_text("约 ")
    expect(page.locator(".qt-position")).to_be_visible()
    assert "30.45" not in page.url.partition("at=")[0]
    page.get_by_role("button", name="离我最近").click()
    expect_count(page, ALL)
    context.close()


def test_nothing_is_called_nearest_before_the_nearest_are_there(
    browser: Browser, address: str, county: County
) -> None:
    context = browser.new_context(
        geolocation={"latitude": 30.45, "longitude": 123.45},
        permissions=["geolocation"],
        viewport={"width": 1280, "height": 800},
    )
    page = context.new_page()
    opened(page, f"{address}map.html")
    names = page.locator(".qt-row__name a")
    before = names.evaluate_all("all => all.map(a => a.href)")
    details = re.compile(r"/assets/map/all/\d+\.js")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(details, hold)
    with page.expect_request(details):
        page.get_by_role("button", name="离我最近").click()
    expect(page.locator(".qt-position")).to_be_visible()
    assert names.evaluate_all("all => all.map(a => a.href)") == before
    expect(page.locator(".qt-list__count")).not_to_contain_text("离得最近的")
    for route in held:
        route.continue_()
    page.unroute(details)
    expect(page.locator(".qt-list__count")).to_contain_text("离得最近的")
    verified = {address + record.url for record in county.records if record.is_verified}
    assert set(names.evaluate_all("all => all.map(a => a.href)")) <= verified
    context.close()


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    lat, north = radians(one[0]), radians(other[0])
    part = sin((north - lat) / 2) ** 2
    part += cos(lat) * cos(north) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * 6371008.8 * asin(sqrt(part))


def test_a_position_that_is_refused_is_explained_and_a_town_serves_instead(
    explorer: Page, county: County
) -> None:
    explorer.get_by_role("button", name="离我最近").click()
    expect(explorer.get_by_text("没有把您的位置告诉本站")).to_be_visible()
    towns = explorer.get_by_role("combobox", name="选一个镇街")
    towns.select_option(label="云桥县 丹洲街道")
    expect(explorer.locator(".qt-list__count")).to_contain_text("离得最近的")
    expect(explorer.locator(".qt-distance").first).to_be_visible()
    assert any(r.town == "丹洲街道" for r in county.records)


def test_the_keyboard_alone_filters_and_opens(explorer: Page) -> None:
    explorer.get_by_role("searchbox", name="按名称或拼音").focus()
    for _ in range(4):  # nearest, open, verified
        explorer.keyboard.press("Tab")
    expect(explorer.locator(".qt-panel__facet").first).to_be_focused()
    explorer.keyboard.press("Enter")
    # The words of a facet come after the row of facets and switches.
    while not explorer.evaluate("document.activeElement.closest('.qt-panel__values')"):
        explorer.keyboard.press("Tab")
    explorer.keyboard.press("Space")
    expect(chosen(explorer)).to_have_count(2)  # and the way to clear
    sign = explorer.locator(".qt-marker").first
    sign.focus()
    before = explorer.evaluate(f"{MAP}.getZoom()")
    explorer.keyboard.press("Enter")
    explorer.wait_for_function(f"{MAP}.getZoom() > {before} || document.querySelector('.qt-popup')")
    base_map = explorer.locator(".qt-map__canvas")
    base_map.focus()
    centre = explorer.evaluate(f"{MAP}.getCenter().lng")
    explorer.keyboard.press("ArrowRight")
    explorer.wait_for_function(f"{MAP}.getCenter().lng > {centre}")


def test_an_input_method_that_is_composing_has_not_said_anything(explorer: Page) -> None:
    field = explorer.get_by_role("searchbox", name="按名称或拼音")
    field.evaluate("""input => {
        input.dispatchEvent(new CompositionEvent("compositionstart"));
        input.value = "qun tuan";
        input.dispatchEvent(new InputEvent("input", {isComposing: true}));
    }""")
    expect_count(explorer, ALL)
    field.evaluate("""input => {
        input.value = "群团大楼";
        input.dispatchEvent(new CompositionEvent("compositionend"));
    }""")
    expect_count(explorer, 10)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


@pytest.mark.audit
def test_on_a_phone_the_list_stands_below_and_fingers_find_everything(
    phone: Page, address: str
) -> None:
    opened(phone, f"{address}map.html")
    chart, rows = phone.locator(".qt-map").bounding_box(), phone.locator(".qt-list").bounding_box()
    assert chart
    assert rows
    assert rows["y"] >= chart["y"] + chart["height"]
    phone.locator(".qt-panel__facet").first.tap()
    targets = phone.locator(
        ".qt-panel button, .qt-panel input[type=search], .qt-choice, .qt-row button, "
        ".qt-marker, .leaflet-control-zoom a"
    )
    for target in targets.all():
        box = target.bounding_box()
        if box:
            assert min(box["width"], box["height"]) >= 44, target.inner_html()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    viewport = phone.locator("meta[name=viewport]").get_attribute("content")
    assert viewport
    assert "user-scalable" not in viewport


def test_on_a_phone_a_row_scrolls_up_to_the_map(phone: Page, address: str) -> None:
    opened(phone, f"{address}map.html")
    row = phone.locator(".qt-row").nth(12)
    row.get_by_role("button").tap()
    expect(phone.locator(".qt-popup")).to_be_in_viewport()


@pytest.mark.audit
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_the_map(
    browser: Browser, address: str, axe: str, scheme: Literal["light", "dark"], width: int
) -> None:
    page = _judged(browser, axe, scheme, width)
    opened(page, f"{address}map.html?name=驿站")
    facet(page, "组织")
    expect(page.locator(".qt-choice small").first).not_to_be_empty()
    page.locator(".qt-row button").first.click()
    expect(page.locator(".qt-popup")).to_be_visible()
    assert page.evaluate(VIOLATIONS) == []
    page.context.close()


@pytest.mark.audit
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_small_maps_and_lists_stand(
    browser: Browser, address: str, axe: str, county: County, scheme: Literal["light", "dark"]
) -> None:
    venue = next(r for r in county.records if r.spot and r.brands)
    page = _judged(browser, axe, scheme, 390)
    town = "dan-zhou-jie-dao.html"
    for url in (venue.url, venue.brands[0][1], f"place/{town}", "venues.html", f"venues/{town}"):
        page.goto(address + url)
        assert page.evaluate(VIOLATIONS) == [], url
    page.context.close()


def _judged(browser: Browser, axe: str, scheme: Literal["light", "dark"], width: int) -> Page:
    """A page that axe can run_rules: what still fades in has no contrast yet."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.add_init_script(axe)
    return page


def test_pages_and_palettes_come_and_go_and_one_map_lives(
    page: Page, address: str, complaints: list[str]
) -> None:
    opened(page, f"{address}map.html")
    for _ in range(3):
        page.locator(".md-header__option label:visible").click()
        page.locator(".md-tabs").get_by_role("link", name="品牌", exact=True).click()
        expect(page.locator(".md-content h1")).to_have_text("品牌目录")
        page.go_back()
        expect(page.locator(".md-content h1")).to_have_text("阵地地图")
        page.wait_for_function(READY)
        expect(page.locator(".qt-marker").first).to_be_visible()
        expect(page.locator(".leaflet-container")).to_have_count(1)
        expect(page.locator(".qt-panel")).to_have_count(1)
        expect(page.locator(".qt-list")).to_have_count(1)
    assert not complaints


def test_it_works_from_a_disk(page: Page, demonstration: Project, complaints: list[str]) -> None:
    opened(page, (demonstration.site.folder / "map.html").as_uri())
    choose(page, "设施", "饮水机")
    expect(chosen(page)).to_have_text(["饮水机", "清除"])
    page.locator(".qt-row button").first.click()
    expect(page.locator(".qt-popup")).to_be_visible()
    assert [said for said in complaints if "CORS" not in said] == []


def test_small_maps_stand_where_there_is_more_than_one_door(
    page: Page, demonstration: Project, address: str, county: County, complaints: list[str]
) -> None:
    venue = next(r for r in county.records if r.spot and r.spot.grade.key == "door")
    page.goto(address + venue.url)
    expect(page.locator(".qt-static-map")).to_have_count(0)
    site = demonstration.root / "site"
    plate = min(p for p in site.glob("*/*.html") if "qt-static-map__marker" in p.read_text("utf-8"))
    page.goto(address + plate.relative_to(site).as_posix())
    expect(page.locator(".qt-static-map .qt-static-map__marker").first).to_be_visible()
    expect(page.locator(".leaflet-container")).to_have_count(0)
    assert complaints == []


def test_a_county_has_a_large_map_of_its_own(page: Page, address: str) -> None:
    page.goto(f"{address}place/yun-qiao-xian.html")
    page.get_by_role("link", name="云桥县的大地图").press("Enter")
    page.wait_for_function(READY)
    expect(page.locator(".md-content h1")).to_have_text("云桥县的阵地地图")
    expect_count(page, ALL)


def test_without_javascript_every_venue_stands_on_the_page_of_its_town_with_facts_and_links(
    browser: Browser, address: str, county: County
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}map.html")
    tiles = page.locator(".qt-board__tile, .qt-board-rest a")
    urls = dict.fromkeys(
        one.evaluate("one => new URL(one.getAttribute('href'), location).href")
        for one in tiles.all()
    )
    names: list[str] = []
    for url in urls:
        page.goto(url)
        names += page.locator(".qt-listing h3").all_inner_texts()
    assert sorted(names) == sorted(county.names)
    page.goto(f"{address}venues/dan-zhou-jie-dao.html")
    for record in [r for r in county.records if r.town == "丹洲街道"][::5]:
        row = page.locator(f".qt-listing:has(a[href='../{record.url}'])").first
        for words in (
            record.address,
            record.hours,
            *(number for number, _, _ in record.telephones),
            *record.facilities,
        ):
            expect(row).to_contain_text(words)
        found = links(county.site, record.door, record.name, record.address) if record.door else ()
        for name, url in found:
            link = row.get_by_role("link", name=f"{name} （站外）", exact=True)
            expect(link).to_have_attribute("href", url)
    context.close()
