"""Where a number in a body may rest: on the entry's own figures, or on those of what it names."""

import pytest

from hooks.entries.problem import Severity
from tests.conftest import WriteSite
from tests.sketch import brand, case, entry, venue

PATH = "brands/品牌/样例.md"
CASE = "brands/案例/样例.md"
VENUE = "brands/阵地/样例.md"
AS_OF = "截至: 报道时"
READERS = "累计接待读者1200人次。"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (PATH, brand(AS_OF, "数据:\n  - 读者: 约1200人次", body=READERS)),
        (PATH, brand(AS_OF, "数据:\n  - 读者: 累计1.2万人次(其中晚上1200人次)", body=READERS)),
        (PATH, brand("大事: [{时间: 2024, 时间依据: 原文写明, 事件: 接待1200人次}]", body=READERS)),
        (
            PATH,
            brand(
                "荣誉: [{名称: 接待1200人次以上的书屋, 时间: 2024, 时间依据: 原文写明}]",
                body=READERS,
            ),
        ),
        (PATH, brand("所属: 夜间书屋", body=READERS)),
        (PATH, brand(body=f"[书屋](夜间书屋.md){READERS}")),
        (CASE, case("品牌: 夜间书屋", body=READERS)),
        (
            "brands/地区/样例.md",
            entry("级别: 镇街", "上级: 示范县", body="[书屋](夜间书屋.md)1200人次"),
        ),
        (VENUE, venue("处数: 12处", body="全镇共12处。")),
        (VENUE, venue("处数: 12", body="全镇共12处。")),
    ],
)
def test_a_number_that_stands_on_a_page_with_its_date_is_covered(
    site: WriteSite, path: str, text: str
) -> None:
    assert "Q507" not in site({path: text}).codes()


def test_a_venue_may_repeat_what_its_brand_reports(site: WriteSite) -> None:
    sketch = {
        VENUE: venue(body="接待30户。"),
        PATH: brand("阵地: 样例", AS_OF, "数据:\n  - 接待: 30户"),
    }
    assert site(sketch).codes() == []


@pytest.mark.parametrize("key", ["阵地", "所在"])
def test_an_entry_may_repeat_what_its_venue_reports(site: WriteSite, key: str) -> None:
    make, path = (brand, PATH) if key == "阵地" else (venue, VENUE)
    sketch = {
        "brands/阵地/大楼.md": venue(AS_OF, "数据:\n  - 接待: 30户", "网址: da-lou"),
        path: make(f"{key}: 大楼", body="接待30户。"),
    }
    assert site(sketch).codes() == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (PATH, brand(body=READERS)),
        (PATH, brand(AS_OF, "数据:\n  - 读者: 1200人", body=READERS)),
        (PATH, brand(AS_OF, "数据:\n  - 读者: 1300人次", body=READERS)),
        (PATH, brand("一句话: 接待1200人次。", body=READERS)),
        (PATH, brand("相关: 夜间书屋", body=READERS)),
        ("brands/组织/样例.md", entry("系统: 工会", "地区: 东河镇", "网址: yang-li", body=READERS)),
        (VENUE, venue("处数: 未知", body="全镇共12处。")),
    ],
)
def test_a_number_that_rests_on_nothing_is_a_hint(site: WriteSite, path: str, text: str) -> None:
    [problem] = site({path: text}).examine().problems
    assert (problem.code, problem.severity, problem.path) == ("Q507", Severity.HINT, path)


def test_one_message_a_file_lists_every_number_once(site: WriteSite) -> None:
    text = brand(body="服务**300**人，办了20场。\n\n300人里有5户。")
    [problem] = site({PATH: text}).examine().problems
    assert "“300人”“20场”“5户”没有" in problem.what
    assert problem.excerpt[problem.span.column - 1 : problem.span.end_column - 1] == "300**人"


def test_many_numbers_are_counted_and_the_first_are_shown(site: WriteSite) -> None:
    text = brand(body="、".join(f"{number}户" for number in range(20, 30)))
    [problem] = site({PATH: text}).examine().problems
    assert "“27户”等 10 个数没有" in problem.what
    assert "28户" not in problem.what


def test_a_number_in_the_name_of_an_entry_is_a_name(site: WriteSite) -> None:
    sketch = {
        "brands/品牌/服务300户.md": brand(),
        PATH: brand("网址: yang-li-er", body="推行服务300户。"),
    }
    assert site(sketch).codes() == []


def test_a_source_rests_on_itself(site: WriteSite) -> None:
    text = entry(
        "媒体: 示范日报", "日期: 2024-05-01", "可靠性: 虚构", "网址: yang-li", body=READERS
    )
    assert site({"brands/来源/样例.md": text}).codes() == []
