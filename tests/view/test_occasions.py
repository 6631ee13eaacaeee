"""The year of a report is not the year of an event: what is dated, and how the rest is shown."""

import pytest

from hooks.catalogue.occasion import occasions
from hooks.model import Target
from hooks.view.parts.address import url_of
from hooks.view.parts.anchor import Anchor
from hooks.view.parts.fact import Facts
from hooks.view.parts.numbers import Numbers
from hooks.view.parts.page import Page
from hooks.view.parts.section import Timeline
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.rows import rows_of
from tests.sketch import brand, case

CASE = "brands/案例/灯火.md"
URL = "case/yang-li.html"
REASON = "由原文推算（原文写“今年”，报道是2024年）"


def page(shown: Site, url: str) -> Page:
    return next(found for found in shown.pages if found.url == url)


def when(shown: Site, url: str = URL) -> Anchor:
    rows = [row for s in page(shown, url).sections if isinstance(s, Facts) for row in s.rows]
    return next(row.anchors[0] for row in rows if row.label == "什么时候")


def dated(shown: Site) -> list[str]:
    sections = page(shown, "timeline.html").sections
    found = [moment for s in sections if isinstance(s, Timeline) for moment in s.moments]
    return [moment.about.url for moment in found if moment.about]


@pytest.mark.parametrize(
    ("lines", "shown_as", "note", "is_dated"),
    [
        (("时间: 2024-03", "时间依据: 原文写明"), "2024年3月", "", True),
        (
            ("时间: 2024", f"时间依据: {REASON}"),
            "2024年",
            "由原文推算：原文写“今年”，报道是2024年",
            True,
        ),
        (("时间: 2024", "时间依据: 报道年份"), "见于2024年报道", "", False),
        (("时间: 未注明", "时间依据: -"), "见于2024年报道", "", False),
        (("时间: 2024", "时间依据: -"), "2024年（没有写依据）", "", False),
        (("时间: 2024", "时间依据: -", "来源: 本单位填报", "截至: 2024"), "2024年", "", True),
        (("时间: 未注明", "时间依据: -", "来源: 本单位填报"), "原文未注明时间", "", False),
    ],
)
def test_a_case_is_dated_only_by_what_its_source_says(
    site: WriteSite, lines: tuple[str, ...], shown_as: str, note: str, *, is_dated: bool
) -> None:
    shown = view(site({CASE: case("发布: 已发布", *lines)}).examine().catalogue)
    assert when(shown) == Anchor(shown_as, note=note)
    assert (URL in dated(shown)) is is_dated
    [row] = [row for t in shown.open_data.tables if t.name == "cases" for row in rows_of(t)]
    assert (row["时间"] is not None) is is_dated
    assert ("temporalCoverage" in str(page(shown, URL).metadata)) is is_dated


UNDATED = {
    "brands/来源/某报.md": (
        "---\n媒体: 某报\n日期: 未注明\n日期说明: 没印\n推定年份: 2012\n网址: mou-bao\n---\n"
    )
}
"""A report without a date."""


def test_the_year_of_an_undated_report_is_an_inference(site: WriteSite) -> None:
    told = case("发布: 已发布", "来源: 某报", "时间: 2012", "时间依据: 报道年份")
    shown = view(site({CASE: told} | UNDATED).examine().catalogue)
    assert when(shown).text == "见于2012年报道（年份推定）"


@pytest.mark.parametrize(
    ("until", "quoted", "shown_as"),
    [
        ("2012-05", "截至今年5月来了30人", "截至2012年5月（年份推定）"),
        ("2011-06", "去年6月是30人", "截至2011年6月（年份推定）"),
        ("2012", "2012年来了30人", "截至2012年"),
        ("2007", "那时只有30人", "截至2007年"),
    ],
)
def test_a_year_that_rests_on_an_undated_report_is_no_fact(
    site: WriteSite, until: str, quoted: str, shown_as: str
) -> None:
    figure = f"数据: [{{来的人: 30人, 截至: {until}, 原句: {quoted}}}]"
    told = brand("发布: 已发布", "来源: 某报", f"截至: {until}", figure)
    shown = view(site({"brands/品牌/样例.md": told} | UNDATED).examine().catalogue)
    found = page(shown, "brand/yang-li.html")
    [number] = [n for s in found.sections if isinstance(s, Numbers) for n in s.numbers]
    assert number.period == shown_as
    [table] = [table for table in shown.open_data.tables if table.name == "figures"]
    [row] = [row for row in rows_of(table) if row["指标"] == "来的人"]
    assert (row["截至依据"] == "年份推定") is ("推定" in shown_as)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("时间: 2024", "时间依据: 报道年份"), []),
        (("时间: 2023", "时间依据: 报道年份"), ["Q509"]),
        (("时间: 2024-05", "时间依据: 报道年份"), ["Q509"]),
        (("时间: 未注明", "时间依据: 原文写明"), ["Q509"]),
        (("时间: 2023-05", "时间依据: -"), ["Q508"]),
        (("时间: 2023-05", "时间依据: -", "来源: 本单位填报", "截至: 2024"), []),
        (("时间: 2023", "时间依据: 由原文推算"), ["Q305"]),
        (("荣誉: [{名称: 甲, 时间: 2023}]",), ["Q508"]),
        (("荣誉: [{名称: 甲, 时间: 2023, 时间依据: 报道年份}]",), ["Q509"]),
        (("荣誉: [{名称: 甲, 时间: 2023, 时间依据: 原文写明}]",), []),
    ],
)
def test_a_date_that_nobody_grounded_is_found(
    site: WriteSite, lines: tuple[str, ...], code: list[str]
) -> None:
    assert site({CASE: case(*lines)}).codes() == code


@pytest.mark.parametrize(
    ("stem", "shown_as"),
    [
        ("镇街商会全部登记", "见于2021年报道"),
        ("居民在服务中心学手工", "见于2016年报道"),
        ("儿童之家建进景区", "见于2018年报道"),
        ("桐乡启动群团改革", "原文未注明时间"),
        ("红船纸模创意制作", "2018年7月30日"),
    ],
)
def test_real_cases_are_not_dated_by_their_report(
    real_site: Site, stem: str, shown_as: str
) -> None:
    [found] = [one for one in real_site.catalogue.of(Target.CASE) if one.stem == stem]
    assert when(real_site, url_of(found)).text == shown_as


def test_every_real_date_is_grounded(real_site: Site) -> None:
    found = [one for entry in real_site.catalogue.entries for one in occasions(entry)]
    assert len([one for one in found if one.day]) > 10
    assert all(one.ground for one in found if one.written)
