import pytest

from hooks.catalogue import Catalogue
from hooks.checks.cycles import cycles
from hooks.entries.entry import Entry
from hooks.model import Level, Publication, Target
from tests.conftest import WriteSite
from tests.sketch import brand, case, entry, venue

PATH = "brands/品牌/样例.md"


def at(catalogue: Catalogue, path: str) -> Entry:
    found = catalogue.at_path(path)
    assert found
    return found


def place(catalogue: Catalogue, name: str) -> Entry:
    return at(catalogue, f"brands/地区/{name}.md")


@pytest.fixture
def county(site: WriteSite) -> Catalogue:
    sketch = {
        PATH: brand(
            "参与: 东河镇团委、东河镇妇联、东河镇妇联", "荣誉: [{名称: 甲, 来源: 东河报道}]"
        ),
        "brands/案例/样例.md": case("品牌: 样例", "地区: 柳湾村"),
    }
    return site(sketch).examine().catalogue


def test_entries_by_type(county: Catalogue) -> None:
    assert [e.stem for e in county.of(Target.CASE)] == ["样例"]
    assert county.of(Target.THEME) == ()
    assert county.at_path("brands/案例/没有.md") is None


def test_words_by_name(county: Catalogue) -> None:
    assert county.terms(Target.NEED)["歇脚"].slug == "xie-jiao"
    assert county.terms(Target.UNIT)["人次"].slug == "ren-ci"
    assert not county.terms(Target.BRAND)


def test_goals_come_in_order_and_each_once(county: Catalogue) -> None:
    destinations = county.references(at(county, PATH), "参与")
    assert [destination.stem for destination in destinations] == ["东河镇团委", "东河镇妇联"]
    assert county.references(at(county, PATH), "指导") == ()
    assert county.references(place(county, "某省"), "上级") == ()


def test_the_goal_of_one_place(county: Catalogue) -> None:
    brand_entry = at(county, PATH)
    found = county.reference(brand_entry, "荣誉", 0, "来源")
    assert found
    assert found.stem == "东河报道"
    assert county.reference(brand_entry, "荣誉", 1, "来源") is None
    assert county.reference(place(county, "某省"), "上级") is None


def test_backlinks_by_type_and_key(county: Catalogue) -> None:
    union = at(county, "brands/组织/东河镇总工会.md")
    assert [e.path for e in county.backlinks(union, Target.CASE)] == ["brands/案例/样例.md"]
    assert county.backlinks(union, Target.CASE, "参与") == ()
    assert county.backlinks(at(county, "brands/案例/样例.md"), Target.BRAND) == ()


def test_places_above_and_within(county: Catalogue) -> None:
    village = place(county, "柳湾村")
    assert [e.stem for e in county.ancestors(village)] == ["东河镇", "示范县", "某市", "某省"]
    town = place(county, "东河镇")
    inside = {p for p in county.of(Target.PLACE) if town in (p, *county.ancestors(p))}
    assert inside == {village, town}
    assert at(county, PATH) in county.located(town, Target.BRAND)
    assert at(county, PATH) in county.located(place(county, "某省"), Target.BRAND)
    assert at(county, PATH) not in county.located(village, Target.BRAND)
    assert county.located(at(county, PATH), Target.BRAND) == ()
    assert county.town(village) == place(county, "东河镇")
    assert county.town(place(county, "示范县")) is None
    assert county.at_level(village, Level.COUNTY) == place(county, "示范县")


def test_an_entry_lies_where_it_says_or_where_its_leaders_are(county: Catalogue) -> None:
    assert county.places(at(county, PATH)) == (place(county, "东河镇"),)
    assert county.places(at(county, "brands/案例/样例.md")) == (place(county, "柳湾村"),)
    assert county.places(place(county, "某省")) == ()


def test_what_is_visible_links_only_to_what_is_visible(county: Catalogue) -> None:
    public = county.visible(frozenset({Publication.PUBLISHED}))
    assert public.at_path(PATH) is None
    assert public.at_path("brands/品牌/夜间书屋.md")
    assert all(public.at_path(link.destination.path) for link in public.links)
    assert len(public.links) < len(county.links)
    assert {link.key for link in county.links} >= {"牵头", "来源", "上级"}


def test_a_ring_of_places_ends_the_walk(site: WriteSite) -> None:
    sketch = {
        "brands/地区/甲.md": entry("级别: 县", "上级: 乙", "网址: jia"),
        "brands/地区/乙.md": entry("级别: 市", "上级: 甲", "网址: yi"),
        "brands/地区/丙.md": entry("级别: 镇街", "上级: 甲", "网址: bing"),
    }
    catalogue = site(sketch).examine().catalogue
    assert [e.stem for e in catalogue.ancestors(place(catalogue, "甲"))] == ["乙"]
    assert [e.stem for e in catalogue.ancestors(place(catalogue, "丙"))] == ["甲", "乙"]


def graph(site: WriteSite, text: str) -> list[str]:
    """``a>bc b>a``: cycles of venues that lie in one another."""
    catalogue = site({f"brands/阵地/{name}.md": venue() for name in "abcdefg"}).examine().catalogue
    nodes = {e.stem: e for e in catalogue.of(Target.VENUE)}
    edges = {nodes[n]: () for n in "abcdefg"} | {
        nodes[part[0]]: tuple(nodes[destination] for destination in part[2:])
        for part in text.split()
    }
    return ["".join(e.stem for e in cycle) for cycle in cycles(edges)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a>b b>c", []),
        ("a>a", ["a"]),
        ("a>b b>a", ["ab"]),
        ("b>c c>d d>b a>b", ["bcd"]),
        ("a>b b>a c>d d>e e>c", ["ab", "cde"]),
        ("a>bc b>d c>d", []),
        ("a>bc b>a c>a", ["ab"]),
        ("a>bb b>c", []),
        ("a>bb b>a", ["ab"]),
        ("a>bc b>cd c>d d>b", ["bd"]),
    ],
)
def test_every_cycle_is_named_once(site: WriteSite, text: str, found: list[str]) -> None:
    assert graph(site, text) == found


GONE = "发布: 已撤下\n撤下: {日期: 2024-06-01, 原因: 撤并}\n"
PUBLIC = frozenset({Publication.PUBLISHED})


def taken_down(site: WriteSite, *paths: str) -> Catalogue:
    """The tiny county with one more brand and venue, of which some entries were taken down."""
    made = site(
        {
            PATH: brand("发布: 已发布", "地区: 柳湾村"),
            "brands/品牌/无地区.md": brand("发布: 已发布", "牵头: 东河镇总工会"),
            "brands/阵地/样例.md": venue("发布: 已发布", "地区: 东河镇"),
        }
    )
    for path in paths:
        file = made.root / path
        file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{GONE}", 1), "utf-8")
    return made.examine().catalogue.visible(PUBLIC)


def test_what_lies_in_a_town_that_was_taken_down_lies_in_its_county(site: WriteSite) -> None:
    shown = taken_down(site, "brands/地区/东河镇.md", "brands/地区/柳湾村.md")
    county = place(shown, "示范县")
    stems = {entry.stem for entry in shown.located(county, Target.BRAND)}
    assert {"样例", "无地区"} <= stems
    assert {"样例", "柳湾驿站"} == {one.stem for one in shown.located(county, Target.VENUE)}
    assert shown.places(at(shown, PATH)) == (county,)


def test_a_village_below_a_town_that_was_taken_down_stays_in_the_county(site: WriteSite) -> None:
    shown = taken_down(site, "brands/地区/东河镇.md")
    village = place(shown, "柳湾村")
    assert shown.ancestors(village)[0] == place(shown, "示范县")
    assert shown.places(at(shown, PATH)) == (village,)


def test_a_brand_stays_where_its_leader_was_that_was_taken_down(site: WriteSite) -> None:
    shown = taken_down(site, "brands/组织/东河镇总工会.md")
    brand_entry = at(shown, "brands/品牌/无地区.md")
    assert shown.references(brand_entry, "牵头") == ()
    assert shown.places(brand_entry) == (place(shown, "东河镇"),)
