"""The open data of the fictional county, with more said of it than most entries say."""

from collections.abc import Mapping

import pytest

from hooks.render.open_data import open_data, search_engine_files
from hooks.view.site import Site, view
from tests.conftest import WriteSite
from tests.signed import sign

ADDRESS = "https://qun.shifan.gov.cn/pin-pai"
SETTINGS = (
    f"site_name: 示范县群团\nsite_url: {ADDRESS}/\nextra: {{站点: {{主办单位: 示范县总工会}}}}\n"
)
SIGNED = "brands/品牌/灯火小课堂.md"
BRAND = """\
---
发布: 已发布
名称: =灯火“小课堂”
别名: 夜校、灯火课
一句话: 下班后在村里学手艺。
类别: 活动
牵头: 东河镇总工会、东河镇妇联
地区: 柳湾村
相关: 暗夜
阵地: 柳湾驿站
主题: 职工服务
需求: 看书
来源: [东河报道, 本单位填报]
截至: 报道时
数据:
  - 上课的人: 自2023年1月起累计近1.2万人次（分两期）
  - 收到的书: 未知
    单位: 册
  - {指标: 讲师, 数值: 数十名, 口径: 时点, 截至: 未注明}
  - {指标: 自己数的, 数值: 0.5%, 口径: 占比, 截至: 2024, 来源: 本单位填报}
  - {指标: 暗处的数, 数值: 5人, 来源: 暗报道, 截至: 2024}
荣誉:
  - {名称: 好课堂, 级别: 县, 授予: 示范县总工会, 时间: 2024-03, 时间依据: 原文写明}
大事:
  - {时间: 2024-03, 时间依据: 原文写明, 事件: 开了第二期}
  - {时间: 未注明, 事件: 请来老师}
存疑: 老师有几位，没有写清楚。
网址: deng-huo
曾用网址: xiao-ke-tang
---
"""
NAME = """\
---
发布: 已发布
只记名称: 是
一句话: 东河镇的读书品牌之一。
类别: 品牌
牵头: 东河镇总工会
来源: 东河报道
网址: yue-du-lian-meng
---
"""
HIDDEN = """\
---
发布: {state}
一句话: 暗中的计划。
类别: 活动
牵头: 东河镇总工会
来源: 东河报道
网址: {slug}
---
"""
HOME = """\
---
发布: 已发布
类别: 居家房间
地区: 示范县
上图: 否
不上图原因: 孩子的住处
来源: 无日期
网址: ju-jia
---
"""
CHECKED = """\
---
发布: 已发布
类别: 驿站
地区: 柳湾村
处数: 12处
收费: 免费
坐标: 118.72,31.73
坐标系: GCJ-02
坐标出处: 实测
精度: 精确
核实: {日期: 2024-05-01, 单位: 东河镇总工会}
来源: 东河报道
网址: shi-er-chu
---
"""
OWN = """\
---
发布: 已发布
一句话: 自己报的。
时间: 未注明
牵头: 东河镇总工会
来源: 本单位填报
截至: 2024-07
网址: zi-bao
---
"""
UNDATED = """\
---
媒体: 某网
日期: 未注明
日期说明: 原页没有印日期
推定年份: 2012
网址: wu-ri-qi
---
"""
SKETCH: Mapping[str, str] = {
    "mkdocs.yml": SETTINGS,
    SIGNED: BRAND,
    "brands/品牌/阅读联盟.md": NAME,
    "brands/品牌/暗夜.md": HIDDEN.format(state="草稿", slug="an-ye"),
    "brands/品牌/旧事.md": HIDDEN.format(
        state="已撤下\n撤下: {日期: 2024-05-01, 原因: 办完了}", slug="jiu-shi"
    ),
    "brands/阵地/居家.md": HOME,
    "brands/阵地/十二处.md": CHECKED,
    "brands/案例/自报.md": OWN,
    "brands/来源/无日期.md": UNDATED,
    "brands/来源/暗报道.md": "---\n发布: 草稿\n媒体: 暗报\n日期: 2024-05-03\n网址: an-bao-dao\n---\n",
}


@pytest.fixture
def shown(site: WriteSite) -> Site:
    """What the public sees, on a site that has an address and a page by hand."""
    made = site(SKETCH)
    sign(made.root, SIGNED)
    return view(made.examine().catalogue, hand_written=["about.html"])


@pytest.fixture
def homeless(site: WriteSite) -> Site:
    """The same on a site that has no address yet."""
    made = site({**SKETCH, "mkdocs.yml": "site_name: 示范县群团\n"})
    return view(made.examine().catalogue)


@pytest.fixture
def files(shown: Site) -> dict[str, bytes]:
    """Every file by its address."""
    return every_file(shown)


def every_file(shown: Site) -> dict[str, bytes]:
    urls = (*(page.url for page in shown.pages), *shown.hand_written)
    return {**dict(open_data(shown)), **dict(search_engine_files(shown, urls))}
