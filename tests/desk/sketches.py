"""Two entries as somebody wrote them by hand, with comments and habits of their own."""

from tests.sketch import brand, venue

KEPT = "brands/阵地/柳湾村/驿站.md"
WRITTEN = venue(
    "# 门口挂着牌子",
    "地址:  老街1号",
    "存疑:",
    "  - 一",
    "设施: [饮水机, 微波炉]",
    "网址: yi-zhan",
    body="手写的正文\n\n| 表 |\n| -- |\n",
)
BRAND = "brands/品牌/驿站行动.md"
WITH_FIGURES = brand(
    "截至: 2024-05",
    "数据:",
    "  - 服务职工: 累计391人次",
    "  # 原文",
    "  - 驿站: 现有3个",
    "    要点: 是",
)
