"""Entries that are hard to build: unpublished, oddly named, long, with a graph of lost numbers."""

from tests.sketch import brand, venue

DRAFT = brand(
    "发布: 草稿", "一句话: 还没有写完的暗夜计划。", "网址: an-ye-ji-hua", body="正文里的密语。"
)
WITHDRAWN = brand(
    "发布: 已撤下",
    "撤下: {日期: 2024-06-01, 原因: 内容已过时。}",
    "一句话: 已经停办的旧事。",
    "网址: jiu-shi",
    body="撤下的正文。",
)
ODD = "甲<b>乙</b> & *丙* {{ 丁 }} [戊](己)"
LONG = "示范县东河镇柳湾村户外劳动者暨新就业形态群体暖心服务综合驿站联合体"
SENTENCE = "下班以后村里的灯还亮着，大家坐在一起学手艺、看书、说说一天里的事，"
EDITIONS = (
    "截至: 2024-05",
    "来源: 本单位填报",
    "数据:",
    "  - {指标: 灯会来客, 数值: 近1.2万人次, 口径: 新增, 截至: 2021-02-26}",
    "  - {指标: 灯会来客, 数值: 8000余人次, 口径: 新增, 截至: 2022-02-15}",
    "  - {指标: 灯会来客, 数值: 未知, 单位: 人次, 口径: 新增, 截至: 2023-02-05}",
    "  - {指标: 灯会来客, 数值: 2.35万人次, 口径: 新增, 截至: 2024-02-24}",
    "  - {指标: 灯会来客, 数值: 3万人次以上, 口径: 目标, 截至: 2025}",
)
MARKDOWN_IN_HTML = """\
<a href="https://example.cn/" title="甲&#10;~~~&#10;乙">丙</a>

&#126;~~
" onfocus="x()" z="

```
{{ 7 * 7 }} {% raw %} [甲](乙.md) ![丙][丁]

   \t--8<-- "mkdocs.yml"

~~~~
```

| 甲 | 乙 |
|:-:|--:|
| `a` | {++b++} |
"""
"""What an engine would find in the finished HTML, if it looked for Markdown there."""
HARD = {
    "brands/品牌/暗夜计划.md": DRAFT,
    "brands/品牌/旧事.md": WITHDRAWN,
    "brands/品牌/怪名.md": brand(
        "发布: 已发布", f"名称: '{ODD}'", f"一句话: '{ODD}'", "网址: guai-pin-pai"
    ),
    "brands/阵地/怪名.md": venue("发布: 已发布", f"名称: '{ODD}'", "网址: guai-zhen-di"),
    "brands/品牌/数灯.md": brand("发布: 已发布", "一句话: 数一数灯。", "网址: shu-deng", *EDITIONS),
    "brands/品牌/长名.md": brand(
        "发布: 已发布",
        "网址: chang-ming",
        f"名称: {LONG * 2}",
        f"一句话: {SENTENCE * 4}",
        "参与: 东河镇团委、东河镇妇联",
        "阵地: 柳湾驿站",
        "数据:",
        f"  - {{指标: {SENTENCE}, 数值: 12345678.5, 单位: 人次, 口径: 累计, 截至: 2024-05-01}}",
    ),
    "brands/品牌/栅栏.md": brand(
        "发布: 已发布", "网址: zha-lan", "名称: '``` ~~~ {{ 甲 }} --8<--'", body=MARKDOWN_IN_HTML
    ),
    "brands/品牌/短.md": brand("发布: 已发布", "网址: duan", "一句话: 短。"),
    "brands/阵地/长.md": venue(
        "发布: 已发布",
        "网址: chang",
        f"名称: {LONG}",
        f"地址: {SENTENCE * 5}",
        "开放时间: 周一至周五 08:30-11:30, 13:30-17:00；周六 09:00-12:00；法定节假日休息",
        "电话: 0500-1234567",
        "收费: 免费",
        "设施: 微波炉、饮水机",
        "共用: 东河镇团委、东河镇妇联",
        "主办: 东河镇总工会",
        "核实: {日期: 2016-05-01, 单位: 示范县东河镇总工会}",
    ),
    "brands/阵地/拉丁.md": venue(
        "发布: 已发布",
        "网址: la-ding",
        f"名称: {'WWMMWWMM' * 6}",
        f"地址: {'WWW MMM ' * 30}",
    ),
}
