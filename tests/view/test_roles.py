"""Who runs a place is not who uses it: each organisation stands as what it is, wherever it stands."""

import json

import pytest

from hooks.model import Target
from hooks.model.scalar.day import Day
from hooks.model.venue import ROLES
from hooks.render.open_data import open_data
from hooks.view.pages.directory import Directory
from hooks.view.parts.address import url_of
from hooks.view.parts.caption import byline
from hooks.view.parts.fact import Facts
from hooks.view.parts.page import Page
from hooks.view.site import Site, view
from maps.columns import columns
from tests.conftest import WriteSite
from tests.sketch import brand, entry, venue

URL = "venue/yang-li.html"
ORGANISATION = "东河镇妇联"


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def shown(site: WriteSite, role: str) -> Site:
    entry = venue("发布: 已发布", f"{role}: {ORGANISATION}")
    examined = site({"brands/阵地/灯火.md": entry}).examine()
    assert examined.problems == ()
    return view(examined.catalogue)


def page(shown: Site, url: str) -> Page:
    return next(found for found in shown.pages if found.url == url)


def facts(found: Page) -> dict[str, str]:
    rows = [row for s in found.sections if isinstance(s, Facts) for row in s.rows]
    return {row.label: "、".join(anchor.text for anchor in row.anchors) for row in rows}


def only(role: str) -> dict[str, str]:
    return {f"谁{role}": ORGANISATION}


def roles(rows: dict[str, str]) -> dict[str, str]:
    labels = ("谁在管", "谁参与", *(f"谁{role}" for role in ROLES))
    return {label: text for label, text in rows.items() if label in labels}


def test_the_page_and_the_poster_have_the_entrys_own_word(shown: Site, role: str) -> None:
    assert roles(facts(page(shown, URL))) == only(role)
    [poster] = [poster for poster in shown.posters if poster.page == URL]
    assert roles({row.label: row.text for row in poster.rows}) == only(role)


def test_the_directory_has_it_too(shown: Site, role: str) -> None:
    pages = [page for page in shown.pages if page.url.startswith("venues/")]
    listed = [s for page in pages for s in page.sections if isinstance(s, Directory)]
    [listing] = [one for each in listed for one in each.listings if one.anchor.url == URL]
    rows = {row.label: row.anchors[0].text for row in listing.facts}
    assert roles(rows) == only(role)


def test_lists_and_the_page_of_the_organisation_say_which(shown: Site, role: str) -> None:
    [entry] = [one for one in shown.catalogue.of(Target.VENUE) if one.stem == "灯火"]
    assert byline(shown.catalogue, entry) == f"柳湾村 · {ORGANISATION}{role}"
    sections = page(shown, "organisation/dong-he-zhen-fu-lian.html").shown
    assert f"{role}的阵地" in {section.title for section in sections}


def test_the_map_and_the_data_say_which(shown: Site, role: str) -> None:
    records = shown.maps["all"].records
    [details] = [row for chunk in columns(records).details for row in chunk if row[1] == URL]
    assert f"{role}：{ORGANISATION}" in details
    files = dict(open_data(shown))
    [item] = [i for i in json.loads(files["data/venues.json"])["items"] if i["id"] == URL]
    named = {key: [link["名称"] for link in item[key]] for key in ROLES if item[key]}
    assert named == {role: [ORGANISATION]}
    features = json.loads(files["data/venues.geojson"])["features"]
    [properties] = [f["properties"] for f in features if f["id"] == URL]
    assert {key: properties[key] for key in ROLES if properties[key]} == {role: [ORGANISATION]}


def test_a_result_of_the_search_names_nobody_who_merely_uses_it(shown: Site, role: str) -> None:
    [document] = [document for document in shown.documents if document.url == URL]
    assert document.leaders == (() if role == "共用" else (ORGANISATION,))


@pytest.mark.parametrize(
    "stem", ["梅花洲景区", "天香花苑", "三星科普馆", "北延新居居家养老服务中心"]
)
def test_no_real_venue_is_run_by_those_who_use_or_led_it(real_site: Site, stem: str) -> None:
    [entry] = [one for one in real_site.catalogue.of(Target.VENUE) if one.stem == stem]
    shown = roles(facts(page(real_site, url_of(entry))))
    assert shown
    assert shown.keys() <= {"谁共用", "谁引领"}


@pytest.mark.parametrize(
    "stem",
    [
        "群团组织+",
        "四家群团合用一个中心",
        "凤桥镇汇报群团改革进展",
        "三个镇街先行试点",
        "桐乡基层群团改革全域推进",
    ],
)
def test_no_real_work_is_led_by_whom_its_article_does_not_name(real_site: Site, stem: str) -> None:
    """The articles say 大丰街道, 凤桥镇, 我市, 各地: no organisation was told to lead."""
    stories = (*real_site.catalogue.of(Target.BRAND), *real_site.catalogue.of(Target.CASE))
    [entry] = [one for one in stories if one.stem == stem]
    assert not real_site.catalogue.references(entry, "牵头")


def test_a_leader_of_the_places_name_is_not_named_twice(site: WriteSite) -> None:
    made = site(
        {
            "brands/组织/东河镇.md": entry("系统: 党政", "地区: 东河镇", "网址: dong-he"),
            "brands/品牌/灯火.md": brand("牵头: [东河镇, 东河镇总工会]", "地区: 东河镇"),
        }
    )
    catalogue = made.examine(today=Day(2024, 6, 1)).catalogue
    [found] = [one for one in catalogue.of(Target.BRAND) if one.stem == "灯火"]
    assert byline(catalogue, found) == "东河镇 · 东河镇总工会"
