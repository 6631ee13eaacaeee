"""Printed amounts are no missing ones, garbled ones are explained, and a period has two ends."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"


@pytest.mark.parametrize(
    ("figure", "codes"),
    [
        ("- 销售额: 2多亿元", ["Q521"]),
        ("- 销售额: 2多亿元（原文如此）", []),
        ("- 销售额: 2亿多元", []),
        ("- {指标: 销售额, 数值: 未知, 单位: 元, 备注: 原文为“2多亿元”}", ["Q521"]),
        ("- {指标: 销售额, 数值: 未知, 单位: 元, 备注: 原文“今年5月”一句脱字}", []),
        ("- {指标: 读者, 数值: 未知, 单位: 人次, 备注: 转载页此处数字脱落}", []),
        ("- {指标: 读者, 数值: 9人次, 起始: 2023, 截至: 未注明}", []),
        ("- {指标: 读者, 数值: 9人次, 起始: 2023}", []),
    ],
)
def test_what_is_printed_is_shown_and_what_is_dated_ends(
    site: WriteSite, figure: str, codes: list[str]
) -> None:
    assert site({PATH: brand("截至: 报道时", "数据:", f"  {figure}")}).codes() == codes


def test_a_number_since_a_day_ends_although_the_others_of_its_entry_do_not(site: WriteSite) -> None:
    figures = ("数据:", "  - 读者: 自2023年起累计9人次", "  - 讲座: 5场")
    assert site({PATH: brand("截至: 未注明", *figures)}).codes() == ["Q522"]
