"""Days that have not come, or that contradict each other."""

import pytest

from hooks.model import Venue
from hooks.model.scalar.day import Day, read_day
from hooks.view.parts.verification import is_verified
from tests.conftest import WriteSite
from tests.sketch import brand, venue

TODAY = Day(2026, 5, 18)


def codes(site: WriteSite, text: str, path: str = "brands/品牌/样例.md") -> list[str]:
    found = site({path: text}).examine(today=TODAY).problems
    return [problem.code for problem in found if problem.code in {"Q510", "Q511"}]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("大事: [{时间: 2026-05-19, 时间依据: 原文写明, 事件: 开馆}]", ["Q510", "Q511"]),
        ("截至: 2027\n数据: [{惠及青年: 3人}]", ["Q510"]),
        ("数据: [{惠及青年: 3人, 截至: 2026-06}]", ["Q510"]),
        ("数据: [{惠及青年: 3人, 截至: 2030, 口径: 目标}]", []),
        ("截至: 2026\n数据: [{惠及青年: 3人}]", []),
        ("截至: 2026-05\n数据: [{惠及青年: 3人}]", []),
        ("荣誉: [{名称: 先进, 时间: 2031, 时间依据: 原文写明}]", ["Q510", "Q511"]),
        ("审核: [{环节: 初审, 身份: 干事, 日期: 2026-08-01, 摘要: 0a1b2c3d}]", ["Q510"]),
        ("数据: [{惠及青年: 3人, 起始: 2022, 截至: 2021}]", ["Q511"]),
        ("数据: [{惠及青年: 3人, 起始: 2021-06, 截至: 2021}]", []),
    ],
)
def test_what_has_happened_lies_in_the_past(site: WriteSite, lines: str, found: list[str]) -> None:
    assert codes(site, brand(lines)) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [("2062-05-18", ["Q510"]), ("2026-05-18", []), ("2016-01-01", ["Q511"]), ("2024", [])],
)
def test_a_verification_lies_between_the_report_and_today(
    site: WriteSite, day: str, found: list[str]
) -> None:
    text = venue(f"核实: {{日期: {day}, 单位: 东河镇总工会}}")
    assert codes(site, text, "brands/阵地/样例.md") == found


@pytest.mark.parametrize(
    ("day", "is_valid"),
    [
        ("2025-05-18", True),
        ("2025-05-17", False),
        ("2025-06", True),
        ("2025-05", False),
        ("2025", False),
        ("2026", True),
        ("2062-05-18", False),
    ],
)
def test_a_verification_holds_for_its_months_to_the_day(
    site: WriteSite,
    day: str,
    is_valid: bool,  # noqa: FBT001
) -> None:
    text = venue(f"核实: {{日期: {day}, 单位: 东河镇总工会}}")
    made = site({"brands/阵地/样例.md": text}).examine(today=TODAY).catalogue
    entry = made.at_path("brands/阵地/样例.md")
    assert entry
    assert isinstance(entry.model, Venue)
    assert entry.model.verified
    assert entry.model.verified.day == read_day(day)
    assert is_verified(made, entry) is is_valid
