"""数字对账: what contradicts is shown, and what may both be true is left in peace."""

import pytest

from hooks.catalogue import Catalogue
from hooks.desk.extent import extent_of
from hooks.desk.reconciliation import conflicts
from hooks.model.scalar.amount import read_amount
from tests.conftest import Site, WriteSite
from tests.sketch import brand, case, venue

PATH = "brands/品牌/样例.md"
CASE = "brands/案例/一天.md"
VENUE = "brands/阵地/小站.md"
UNITS = "人次 人 名 场 次 个 期 批 户 元 家 % 处 平方米"
TERMS = "".join(f"- {{名称: '{unit}'}}\n" for unit in UNITS.split())


def figures(*lines: str) -> tuple[str, ...]:
    return ("截至: 报道时", "数据:", *(f"  - {line}" for line in lines))


def told(made: Site) -> list[str]:
    examined = made.examine()
    assert not [p for p in examined.problems if p.severity == "错误"], examined.problems
    return [one.sort.value for one in conflicts(examined.catalogue)]


def alone(site: WriteSite, *lines: str) -> list[str]:
    return told(site({"brands/词表/单位.yml": TERMS, PATH: brand(*figures(*lines))}))


@pytest.mark.parametrize(
    ("lines", "sorts"),
    [
        (("读者: 累计391人次", "读者: 累计319人次"), ["一件事两个数"]),
        (("读者: 391人次", "读者: 319人次"), ["一件事两个数"]),
        (("读者: 累计700多人次", "读者: 累计900人次"), ["一件事两个数"]),
        (("读者: 累计700多人次", "读者: 累计近700人次"), ["一件事两个数"]),
        (("读者: 累计700多人次", "读者: 累计700人次"), ["一件事两个数"]),
        (("读者: 累计391人次", "读者: 累计391人"), ["单位变了"]),
        (("讲座: 累计20场", "讲座: 累计20期"), ["单位变了"]),
        (("读者: 累计500人次", "读者: 目标500人次"), ["目标当成了成果"]),
        (("{指标: 读者, 数值: 500人次, 原句: 力争年底达到500人次}",), ["目标当成了成果"]),
        (("{指标: 计划服务的人, 数值: 500人次, 原句: 计划全年服务500人次}",), ["目标当成了成果"]),
        (("{指标: 读者, 数值: 500人次, 原句: 计划完成服务500人次}",), ["目标当成了成果"]),
        (("{指标: 读者, 数值: 500人次, 原句: 今年目标任务500人次}",), ["目标当成了成果"]),
        (("计划培训: 500人次",), ["目标当成了成果"]),
        (("读者: 500人次（原文为计划数）",), ["目标当成了成果"]),
        (("{指标: 新书屋, 数值: 9个, 原句: 明年将新建书屋9个}",), ["目标当成了成果"]),
        (("读者: 累计391人次", "读者: 319人次"), ["一件事两个数"]),
        (
            ("读者: 累计391人次", "{指标: 读者, 数值: 391人次, 口径: 目标, 截至: 2025}"),
            ["目标当成了成果"],
        ),
        (
            (
                "{指标: 读者, 数值: 900人次, 口径: 累计, 截至: 2022}",
                "{指标: 读者, 数值: 500人次, 口径: 累计, 截至: 2023}",
            ),
            ["累计数变小了"],
        ),
        (
            (
                "{指标: 读者, 数值: 500人次, 口径: 累计, 截至: 2023-06}",
                "{指标: 读者, 数值: 900人次, 口径: 累计, 截至: 2022}",
            ),
            ["累计数变小了"],
        ),
    ],
)
def test_what_contradicts_is_shown(
    site: WriteSite, lines: tuple[str, ...], sorts: list[str]
) -> None:
    assert alone(site, *lines) == sorts


@pytest.mark.parametrize(
    "lines",
    [
        ("读者: 累计391人次", "读者: 新增319人次"),
        ("读者: 391人次", "读者: 新增319人次"),
        ("书屋: 现有9个", "书屋: 现有9处"),
        ("读者: 累计391人次", "听众: 累计319人次"),
        ("读者: 累计700多人次", "读者: 累计720人次"),
        ("读者: 累计1.1万人次", "读者: 累计11023人次"),
        ("读者: 累计391人", "读者: 累计391名"),
        ("读者: 累计不少于100人次", "读者: 累计391人次"),
        ("读者: 累计500人次", "读者: 目标1000人次"),
        ("{指标: 读者, 数值: 未知, 单位: 人次}", "读者: 391人次"),
        ("读者: 数百人次", "读者: 391人次"),
        (
            "{指标: 读者, 数值: 900人次, 口径: 时点, 截至: 2022}",
            "{指标: 读者, 数值: 500人次, 口径: 时点, 截至: 2023}",
        ),
        (
            "{指标: 读者, 数值: 500人次, 口径: 累计, 截至: 2022}",
            "{指标: 读者, 数值: 900人次, 口径: 累计, 截至: 2023}",
        ),
        (
            "{指标: 读者, 数值: 900人次, 口径: 累计, 起始: 2010, 截至: 2022}",
            "{指标: 读者, 数值: 500人次, 口径: 累计, 起始: 2022, 截至: 2023}",
        ),
        (
            "{指标: 干部, 数值: 26批, 原句: 共26批630人次}",
            "{指标: 干部, 数值: 630人次, 原句: 共26批630人次}",
        ),
        ("{指标: 读者, 数值: 500人次, 原句: 已按计划服务500人次}",),
        ("{指标: 读者, 数值: 500人次, 口径: 目标, 原句: 力争年底达到500人次}",),
        ("{指标: 读者, 数值: 500人次, 原句: 迎来500人次读者，即将换新馆}",),
        ("{指标: 获奖的人, 数值: 9人, 原句: 9人拟定了规划馆的讲解词}",),
        ("{指标: 读者, 数值: 500人次, 原句: 超额完成年度目标500人次}",),
        ("参加星火计划: 500人次",),
        ("{指标: 将军, 数值: 9人, 原句: 9人来自将军村}",),
    ],
)
def test_what_may_both_be_true_is_no_contradiction(site: WriteSite, lines: tuple[str, ...]) -> None:
    assert alone(site, *lines) == []


def together(site: WriteSite, **entries: str) -> list[str]:
    paths = {"of_brand": PATH, "of_case": CASE, "of_venue": VENUE}
    return told(
        site(
            {
                "brands/词表/单位.yml": TERMS,
                PATH: brand(),
                **{paths[name]: text for name, text in entries.items()},
            }
        )
    )


def test_a_case_tells_its_brands_number_as_the_brand_does(site: WriteSite) -> None:
    whole = brand(*figures("读者: 累计391人次"))
    other = case("品牌: 样例", "网址: yi-tian", *figures("读者: 累计319人次"))
    assert together(site, of_brand=whole, of_case=other) == ["一件事两个数"]
    same = other.replace("319", "391")
    assert together(site, of_brand=whole, of_case=same) == []


def test_a_target_of_the_brand_is_no_result_of_its_case(site: WriteSite) -> None:
    whole = brand(*figures("读者: 目标391人次"))
    other = case("品牌: 样例", "网址: yi-tian", *figures("读者: 累计391人次"))
    assert together(site, of_brand=whole, of_case=other) == ["目标当成了成果"]


def test_a_venue_has_a_part_of_its_brands_number_and_never_more(site: WriteSite) -> None:
    whole = brand("阵地: 小站", *figures("读者: 累计391人次"))
    part = venue("网址: xiao-zhan", *figures("读者: 累计91人次"))
    assert together(site, of_brand=whole, of_venue=part) == []
    more = part.replace("91人次", "911人次")
    assert together(site, of_brand=whole, of_venue=more) == ["一部分比全部还多"]


def test_a_total_falls_between_a_brand_and_its_case_too(site: WriteSite) -> None:
    whole = brand(*figures("{指标: 读者, 数值: 391人次, 口径: 累计, 截至: 2023}"))
    earlier = case(
        "品牌: 样例",
        "网址: yi-tian",
        *figures("{指标: 读者, 数值: 500人次, 口径: 累计, 截至: 2022}"),
    )
    assert together(site, of_brand=whole, of_case=earlier) == ["累计数变小了"]


@pytest.mark.parametrize(
    ("claim", "body", "is_told"),
    [
        ("已服务读者319人次。", "", True),
        ("有书。", "读者累计已达319人次。", True),
        ("有书。", "读者三百一十九人次。", True),
        ("服务读者391人次。", "读者391人次，书319册。", False),
        ("有书。", "读者中有319人次是青年。", False),
        ("有书。", "少儿读者319人次。", False),
        ("有书。", "读者，319人次借了书。", False),
        ("有书。", "读者319人。", False),
        ("有书。", "读者近400人次。", False),
    ],
)
def test_the_text_tells_the_number_as_the_front_matter_does(
    site: WriteSite, claim: str, body: str, *, is_told: bool
) -> None:
    text = brand(f"一句话: {claim}", *figures("读者: 累计391人次"), body=body)
    found = told(site({"brands/词表/单位.yml": TERMS, PATH: text}))
    assert found == (["一件事两个数"] if is_told else [])


def test_two_brands_may_count_the_same_thing_differently(site: WriteSite) -> None:
    made = site(
        {
            "brands/词表/单位.yml": TERMS,
            PATH: brand(*figures("读者: 累计391人次")),
            "brands/品牌/别的.md": brand("网址: bie-de", *figures("读者: 累计319人次")),
        }
    )
    assert told(made) == []


def test_what_names_its_subject_is_compared_wherever_it_stands(site: WriteSite) -> None:
    made = site(
        {
            "brands/词表/单位.yml": TERMS,
            PATH: brand(*figures("东河镇的品牌: 现有13个")),
            "brands/案例/别的.md": case("网址: bie-de", *figures("东河镇品牌: 现有31个")),
        }
    )
    assert told(made) == ["一件事两个数"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("391人", 391, 391),
        ("700多人", 700, 800),
        ("2600余人", 2600, 2700),
        ("近2亿元", 100_000_000, 199_999_900),
        ("1.1万人", 10_500, 11_500),
        ("约100人", 90, 110),
        ("0人", 0, 0),
    ],
)
def test_an_amount_says_from_where_to_where(text: str, low: int, high: int) -> None:
    amount = read_amount(text)
    assert amount
    extent = extent_of(amount)
    assert extent
    assert (round(extent.low), round(extent.high)) == (low, high)


def test_the_real_entries_contradict_nowhere(real: Catalogue) -> None:
    assert conflicts(real) == ()
