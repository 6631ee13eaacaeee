"""Mass organisations are named in the order of protocol, in keys and in sentences."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"
SCIENCE = "---\n系统: 科协\n地区: 示范县\n网址: ke-xie\n---\n"


@pytest.mark.parametrize(
    ("line", "body", "found"),
    [
        ("参与: 东河镇团委、东河镇妇联", "", []),
        ("参与: 东河镇妇联、东河镇团委", "", ["东河镇妇联、东河镇团委"]),
        ("指导: 示范县科协、示范县总工会", "", ["示范县科协、示范县总工会"]),
        # Of two levels each has its own order.
        ("参与: 示范县科协、东河镇团委", "", []),
        ("", "由工会、共青团、妇联、科协、残联一起办。", []),
        ("", "由镇工会、团委、妇联和科协一起办。", []),
        ("", "由工会、妇联、团委一起办。", ["由工会、妇联、团委"]),
        ("", "建起工会、团委、妇联、残联和科协。", ["建起工会、团委、妇联、残联和科协"]),
        ("", "报道写“工会、团委、妇联、残联和科协”。", []),
        ("", "妇联办了夜校，工会送来了书。", []),
        ("一句话: 妇联、工会合办夜校。", "", ["妇联、工会"]),
    ],
)
def test_what_is_out_of_order_is_found(
    site: WriteSite, line: str, body: str, found: list[str]
) -> None:
    sketch = {PATH: brand(*filter(None, [line]), body=body), "brands/组织/示范县科协.md": SCIENCE}
    problems = site(sketch).examine().problems
    assert {problem.code for problem in problems} <= {"Q410"}
    assert [
        problem.excerpt[problem.span.column - 1 : problem.span.end_column - 1]
        for problem in problems
    ] == found
