"""The facts of ``quntuan report``, on the small county with something wrong in each."""

from hooks.cli.inventory import Inventory, inventory
from hooks.cli.inventory.evidence import AgeCount, OldFigures, SourceCount
from hooks.cli.inventory.gap import NO_POSITION, OpenQuestions, Unmapped
from hooks.cli.inventory.population import PlaceCount, SystemCount
from hooks.model import System, Target
from hooks.model.scalar.day import Day
from hooks.view.parts.county import ELSEWHERE
from tests.conftest import WriteSite
from tests.sketch import brand, case, entry, venue

TODAY = Day(2026, 5, 1)
REPORT = "东河镇的灯亮到十点"
PATH = "brands/品牌/样例.md"
VENUE = "brands/阵地/样例.md"


def facts(site: WriteSite, sketch: dict[str, str] | None = None) -> Inventory:
    return inventory(site(sketch or {}).examine(today=TODAY).catalogue)


def test_entries_are_counted_by_type_and_state(site: WriteSite) -> None:
    withdrawn = brand("发布: 已撤下", "撤下: {日期: 2024-06, 原因: 已经结束}", "网址: yang-li-er")
    sketch = {PATH: brand("发布: 待审"), "brands/品牌/旧.md": withdrawn}
    found = facts(site, sketch)
    states = {s.type: (s.published, s.draft, s.pending, s.withdrawn) for s in found.states}
    assert states[Target.BRAND] == (1, 0, 1, 1)
    assert states[Target.CASE] == (0, 0, 0, 0)
    assert (found.gaps.drafts, found.gaps.pending) == ((), ("样例",))


def test_a_name_is_counted_apart_and_is_no_brand_of_any_place_or_leader(site: WriteSite) -> None:
    before, found = facts(site), facts(site, {PATH: brand("只记名称: 是", "发布: 已发布")})
    assert before.names.counts == (0, 0, 0, 0)
    assert found.names.counts == (1, 0, 0, 0)
    assert found.states == before.states
    assert (found.places, found.systems, found.organisations) == (
        *(before.places, before.systems, before.organisations),
    )


def test_a_withdrawn_entry_lacks_nothing(site: WriteSite) -> None:
    withdrawn = brand("发布: 已撤下", "撤下: {日期: 2024-06, 原因: 已经结束}", "存疑: [不清楚]")
    assert facts(site, {PATH: withdrawn}).gaps == facts(site).gaps


def test_entries_are_counted_by_county_and_town(site: WriteSite) -> None:
    sketch = {
        "brands/地区/西山镇.md": entry("级别: 镇街", "上级: 示范县", "网址: xi-shan-zhen"),
        PATH: brand("地区: 东河镇、西山镇"),
        "brands/案例/样例.md": case("牵头: 示范县总工会"),
    }
    assert facts(site, sketch).places == (
        PlaceCount("示范县", "", brands=2, cases=1, venues=1),
        PlaceCount("示范县", "东河镇", brands=2, cases=0, venues=1),
        PlaceCount("示范县", "西山镇", brands=1, cases=0, venues=0),
    )


def test_an_entry_of_two_counties_counts_in_both_and_one_of_a_city_there(site: WriteSite) -> None:
    sketch = {
        "brands/地区/邻县.md": entry("级别: 县", "上级: 某市", "网址: lin-xian"),
        PATH: brand("地区: 示范县、邻县"),
        "brands/案例/样例.md": case("地区: 某市"),
        "brands/案例/哪里.md": case("地区: -", "牵头: -", "网址: na-li"),
    }
    wide = {(p.county, p.brands, p.cases) for p in facts(site, sketch).places if not p.town}
    assert wide == {("示范县", 2, 0), ("邻县", 1, 0), ("某市", 0, 1), (ELSEWHERE, 0, 1)}


def test_two_counties_of_one_name_are_two_and_carry_their_city(site: WriteSite) -> None:
    found = facts(site, two_of_one_name())
    places = [(p.county, p.town, p.brands) for p in found.places if "示范县" not in p.county]
    assert places == [
        ("鼓楼区（北江市）", "", 1),
        ("鼓楼区（北江市）", "城关镇（北江市）", 1),
        ("鼓楼区（南江市）", "", 1),
        ("鼓楼区（南江市）", "城关镇（南江市）", 1),
    ]
    assert found.gaps.drafts == ("夜校（北江市）", "夜校（南江市）")


def two_of_one_name() -> dict[str, str]:
    """A 鼓楼区 with a 城关镇 and a 夜校, in each of two cities."""
    return {
        path: text
        for city, slug in (("南江市", "nan"), ("北江市", "bei"))
        for path, text in {
            f"brands/地区/{city}.md": entry("级别: 市", "上级: 某省", f"网址: {slug}"),
            f"brands/地区/{city}/鼓楼区.md": entry(
                "级别: 县", f"上级: {city}", f"网址: {slug}-gu-lou"
            ),
            f"brands/地区/{city}/城关镇.md": entry(
                "级别: 镇街", f"上级: {city}/鼓楼区", f"网址: {slug}-cheng-guan"
            ),
            f"brands/品牌/{city}/夜校.md": brand(f"地区: {city}/城关镇", f"网址: {slug}-ye-xiao"),
        }.items()
    }


def test_what_several_systems_lead_counts_in_each_once(site: WriteSite) -> None:
    sketch = {PATH: brand("牵头: 东河镇总工会、示范县总工会、东河镇妇联")}
    assert facts(site, sketch).systems == (
        SystemCount(System.TRADE_UNION, organisations=2, brands=2, cases=0, venues=1),
        SystemCount(System.YOUTH_LEAGUE, organisations=1, brands=0, cases=0, venues=0),
        SystemCount(System.WOMEN, organisations=1, brands=1, cases=0, venues=0),
    )


def test_figures_are_counted_by_source(site: WriteSite) -> None:
    figures = "数据:\n  - 服务: 30人\n  - 填报: 20人\n    来源: 本单位填报\n    截至: 2025-05"
    sketch = {
        PATH: brand("截至: 报道时", figures, "来源: 东河报道、本单位填报"),
        VENUE: venue("来源: 本单位填报", "截至: 2025-05-01"),
        "brands/来源/没人用.md": entry(
            "媒体: 示范日报", "日期: 2024-05-01", "可靠性: 虚构", "网址: mei-ren-yong"
        ),
    }
    found = facts(site, sketch)
    assert found.evidence.sources == (
        SourceCount(REPORT, figures=2, entries=3),
        SourceCount("本单位填报", figures=1, entries=2),
        SourceCount("没人用", figures=0, entries=0),
    )
    assert found.gaps.own_reports == ("样例",)
    assert found.gaps.unsourced == ()


def test_what_names_no_source_is_listed(site: WriteSite) -> None:
    sketch = {PATH: brand("来源: -", "截至: 2025", "数据:\n  - 服务: 30人")}
    found = facts(site, sketch)
    assert found.gaps.unsourced == ("样例",)
    assert SourceCount("没有来源", figures=1, entries=0) in found.evidence.sources


def test_a_source_that_cannot_be_found_is_named_as_it_was_written(site: WriteSite) -> None:
    sketch = {PATH: brand("来源: 西山报道", "截至: 2025", "数据:\n  - 服务: 30人")}
    assert SourceCount("西山报道", 1, 0) in facts(site, sketch).evidence.sources


def test_figures_are_counted_by_age_and_old_ones_listed(site: WriteSite) -> None:
    figures = (
        "数据:\n  - 甲: 1人\n    截至: 2021-05\n  - 乙: 2人\n    截至: 2021-06\n"
        "  - 丙: 3人\n    截至: 未注明\n  - 丁: 未知\n    单位: 人\n    截至: 2018\n"
        "  - 戊: 4人\n    截至: 2027"
    )
    found = facts(site, {PATH: brand(figures)}).evidence
    assert (found.figures, found.lost) == (6, 1)
    assert found.ages == (
        AgeCount(0, 1),
        AgeCount(2, 1),
        AgeCount(4, 1),
        AgeCount(5, 1),
        AgeCount(8, 1),
        AgeCount(None, 1),
    )
    assert found.old == (OldFigures("样例", figures=2, years=8),)


def test_missing_keys_are_counted_by_type(site: WriteSite) -> None:
    sketch = {
        PATH: brand("需求: 看书"),
        "brands/来源/旧报.md": entry(
            "媒体: 示范日报", "日期: 未注明", "日期说明: 没有印", "可靠性: 虚构", "网址: jiu-bao"
        ),
    }
    found = {(gap.type, gap.key): (gap.entries, gap.of) for gap in facts(site, sketch).gaps.missing}
    assert found[Target.BRAND, "阵地"] == (("样例",), 2)
    assert (Target.BRAND, "需求") not in found
    assert found[Target.VENUE, "开放时间"] == (("柳湾驿站",), 1)
    assert (Target.VENUE, "地址") not in found
    assert found[Target.SOURCE, "日期"] == (("旧报",), 2)


def test_a_verification_expires(site: WriteSite) -> None:
    def checked(day: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        text = venue(f"核实: {{日期: {day}, 单位: 东河镇总工会}}")
        found = facts(site, {VENUE: text}).gaps
        return found.never_verified, found.verified_long_ago

    assert checked("2025-05-01") == (("柳湾驿站",), ())
    assert checked("2025-04-30") == (("柳湾驿站",), ("样例",))


def test_a_venue_that_is_not_on_the_map_says_why(site: WriteSite) -> None:
    sketch = {
        VENUE: venue("上图: 否", "不上图原因: 原文没有列出"),
        "brands/阵地/没写.md": venue("上图: 否", "网址: mei-xie"),
        "brands/阵地/住家.md": venue("上图: 否", "类别: 居家房间", "网址: zhu-jia"),
        "brands/阵地/县里.md": venue("地区: 某市", "网址: xian-li"),
    }
    assert set(facts(site, sketch).gaps.unmapped) == {
        Unmapped("样例", "原文没有列出"),
        Unmapped("没写", "没有写原因"),
        Unmapped("住家", "是住家"),
        Unmapped("县里", NO_POSITION),
    }


def test_open_questions_are_listed(site: WriteSite) -> None:
    sketch = {PATH: brand("存疑: [哪一年没有写, 几处没有写]")}
    assert facts(site, sketch).gaps.doubted == (
        OpenQuestions("样例", ("哪一年没有写", "几处没有写")),
    )


def test_a_site_without_entries_has_nothing(site: WriteSite) -> None:
    made = site(alone=True)
    (made.root / "brands").mkdir(parents=True)
    found = inventory(made.examine(today=TODAY).catalogue)
    assert (found.places, found.systems, found.evidence.sources) == ((), (), ())
    assert found.gaps.missing == ()


def test_organisations_are_counted_by_what_they_lead_joint_work_for_each(site: WriteSite) -> None:
    sketch = {
        PATH: brand("牵头: 东河镇总工会、东河镇妇联", "发布: 待审"),
        VENUE: venue("主办: 东河镇妇联", "核实: {日期: 2026-04-01, 单位: 东河镇妇联}"),
        "brands/阵地/旧的.md": venue("网址: jiu", "引领: 东河镇妇联"),
    }
    found = {o.organisation: o for o in facts(site, sketch).organisations}
    assert "示范县总工会" not in found, "leads nothing"
    union, women = found["东河镇总工会"], found["东河镇妇联"]
    assert (union.brands, union.unpublished) == (2, 1)
    assert (women.brands, women.venues, women.unverified, women.unpublished) == (1, 2, 1, 3)


def test_a_month_has_what_the_entries_say_of_it(site: WriteSite) -> None:
    sketch = {
        "brands/来源/四月.md": entry(
            "媒体: 示范日报", "日期: 2026-04-30", "可靠性: 虚构", "网址: siyue"
        ),
        "brands/来源/今年.md": entry("媒体: 示范日报", "日期: 2026", "可靠性: 虚构", "网址: jin"),
        PATH: brand(
            "来源: 四月",
            "截至: 报道时",
            "数据:",
            "  - 人数: 3人",
            "  - 场次: 2场",
            "    截至: 2026",
        ),
        "brands/品牌/今年的.md": brand("来源: 今年", "网址: jin-nian"),
        "brands/品牌/自己报的.md": brand("来源: 本单位填报", "截至: 2026-04-02", "网址: zi-ji"),
        "brands/案例/四月的.md": case("时间: 2026-04"),
        "brands/案例/五月的.md": case("时间: 2026-05-01", "网址: wu-yue"),
        VENUE: venue("核实: {日期: 2026-04-01, 单位: 东河镇妇联}"),
        "brands/品牌/撤下的.md": brand(
            "发布: 已撤下", "撤下: {日期: 2026-04-09, 原因: 已经结束}", "网址: che"
        ),
    }
    catalogue = site(sketch).examine(today=TODAY).catalogue
    found = inventory(catalogue, Day(2026, 4)).month
    assert found.month == "2026-04"
    assert found.reported == ("样例", "自己报的")
    assert found.happened == ("四月的",)
    assert found.verified == ("样例",)
    assert found.withdrawn == ("撤下的",)
    assert found.figures == 1
    assert inventory(catalogue).month.happened == ("五月的",), "the month of today"
