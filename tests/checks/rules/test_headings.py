"""Q543: a heading heads something, and says it once."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import brand


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        ("## 做法\n\n## 成效\n\n字。", True),
        ("字。\n\n## 成效", True),
        ("# 样例\n\n字。", True),
        ("## 做法\n\n字。\n\n## 做法\n\n字。", True),
        ("## 做法\n\n### 第一步\n\n字。\n\n### 第二步\n\n字。", False),
        ("## 做法\n\n字。\n\n## 成效\n\n- 一条", False),
        ("#话题# 很热。", False),
        ("```\n## 做法\n```", False),
    ],
)
def test_headings(site: WriteSite, body: str, *, is_told: bool) -> None:
    codes = site({"brands/品牌/样例.md": brand(body=body)}).codes()
    assert ("Q543" in codes) is is_told
