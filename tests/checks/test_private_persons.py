"""Homes, children and people whom everybody recognises: told where they are, and nowhere else."""

import pytest

from hooks.checks.report import text as report
from tests.conftest import WriteSite
from tests.sketch import brand, venue

HOMES = [
    "家住柳湾村3组12号",
    "家住柳湾花园3号楼2单元301室，每天来",
    "他家在2单元301",
    "老人住在东河镇柳湾路12弄5号",
    "户籍地址：某县某镇某村二组8号",
    "驿站的老周就住3幢2单元301室",
    "家住清河花园12-3-501",
    "奶奶家就是柳湾村桥头18号",
    "王国强家（3单元502室）",
    "低保户的家：3单元502室",
    "| 老人 | 3幢2单元301 |",
]
NO_HOMES = [
    "阵地在青年路3号楼201室",
    "第3单元2个知识点",
    "国家在2号文件里写了",
    "一家在5号展厅",
    "住在附近的老人",
    "课程分三单元五课",
    "书屋设在清河小区3幢2单元101室",
    "专家在 5 号楼会诊",
    "农家在3号展厅卖米",
    "第 12-3 期简报",
]
CHILDREN = [
    "王小明同学读书",
    "王小明，今年8岁，",
    "张华（今年十岁）",
    "女孩陈雨涵说",
    "小学生李梓轩（化名）",
    "留守儿童郑一诺的爸爸",
    "孤儿刘某",
    "6岁的李小果",
    "**王小明**同学",
    "王子涵小朋友的画",
    "六年级学生谢俊杰拿了奖",
    "女孩宋欣怡的妈妈",
    "三（2）班王小明",
    "王小明的家长",
    "王小明（家长：某人）",
    "| 王小明 | 三年级 |",
    "三年级王子涵在画画",
]
NO_CHILDREN = [
    "周边小朋友都来玩",
    "孩子高兴地笑了",
    "高年级同学帮助低年级同学",
    "各位同学方便小朋友",
    "志愿者张桂梅，45岁",
    "儿子王强今年20岁",
    "学生张贴海报",
    "儿童康复",
    "儿童康复的场地",
    "儿童方特乐园",
    "学生雷锋班",
    "同学关爱行动",
    "大学生王芳",
    "小朋友安静地听",
    "孩子金灿灿的稻穗",
    "学生连连点头",
    "王芳（三年级班主任）",
    "三年级班主任",
    "退休教师王芳给学生上课",
]
RECOGNISABLE = [
    "小雨（化名），三年级，父亲去世",
    "一名四年级女孩，父母离异",
    "8岁的小林是孤儿，他常来",
    "她在柳湾制衣有限公司上班，月薪4500元",
    "一位残疾人在合作社工作，每月工资三千元",
    "5组的老陈得了肝癌",
]
NOT_RECOGNISABLE = [
    "为一至六年级困境儿童补课，一名老师来",
    "公司捐款3万元，她说",
    "招收一名三年级以上的留守儿童",
    "资助30名困境学生，其中一年级5名",
    "她离家近，工资不低",
    "为困境儿童改造房间",
    "四五六年级轮流，单亲妈妈有一个小组",
]
CONTACTS = [
    "加微信号 shuwu_2024",
    "QQ：123456789",
    "发到 shuwu1985@163.com",
    "车牌浙FA8B61",
    "护照号E12345678",
    "某某，女，1985年3月7日出生",
]
NO_CONTACTS = [
    "微信公众号“示范工会”",
    "QQ群号现场扫码",
    "发到 shuwu@example.gov.cn",
    "1985年3月7日建站",
    "浙F牌照的货车",
]
IN_HARDSHIP = [
    "困难职工李秀英领到慰问金",
    "李秀英患有尿毒症",
    "李秀英因病致贫",
    "残疾人王国强（肢体二级）",
    "社区戒毒人员李强",
    "王芳在制衣厂上班，月薪4500元",
]
NOT_IN_HARDSHIP = [
    "残疾人创业带头人何强",
    "残疾人工作者马琳",
    "困难职工建档以后",
    "病人高热时先拨120",
    "工人平均月薪5000元",
    "返乡青年吴倩年收入几万元",
]


def codes(site: WriteSite, body: str, *lines: str) -> set[str]:
    problems = site({"brands/品牌/夜校.md": brand(*lines, body=body)}).examine().problems
    return {p.code for p in problems if "Q620" <= p.code <= "Q639"}


@pytest.mark.parametrize("body", HOMES)
def test_the_door_of_a_home_is_told(site: WriteSite, body: str) -> None:
    assert codes(site, body) == {"Q624"}


@pytest.mark.parametrize("body", NO_HOMES)
def test_other_doors_are_not(site: WriteSite, body: str) -> None:
    assert codes(site, body) == set()


def test_the_address_of_a_venue_may_have_a_door(site: WriteSite) -> None:
    text = venue("地址: 青年路3号楼2单元101室")
    assert "Q624" not in site({"brands/阵地/新的.md": text}).codes()


@pytest.mark.parametrize("body", CHILDREN)
def test_the_name_of_a_child_is_told(site: WriteSite, body: str) -> None:
    assert codes(site, body) == {"Q625"}


@pytest.mark.parametrize("body", NO_CHILDREN)
def test_words_and_grown_ups_are_not(site: WriteSite, body: str) -> None:
    assert codes(site, body) == set()


@pytest.mark.parametrize("body", RECOGNISABLE)
def test_who_is_recognised_without_a_name_is_told(site: WriteSite, body: str) -> None:
    assert codes(site, body, "地区: 柳湾村") == {"Q626"}
    assert codes(site, f"在柳湾村，{body}") == {"Q626"}
    assert codes(site, body) == set(), "somebody in the county"


@pytest.mark.parametrize("body", NOT_RECOGNISABLE)
def test_many_and_nobody_are_not(site: WriteSite, body: str) -> None:
    assert codes(site, body, "地区: 柳湾村") == set()


@pytest.mark.parametrize("body", CONTACTS)
def test_ways_to_somebody_are_told(site: WriteSite, body: str) -> None:
    assert codes(site, body) == {"Q630"}


@pytest.mark.parametrize("body", NO_CONTACTS)
def test_ways_to_an_office_are_not(site: WriteSite, body: str) -> None:
    assert codes(site, body) == set()


@pytest.mark.parametrize("body", IN_HARDSHIP)
def test_a_name_in_hardship_is_told(site: WriteSite, body: str) -> None:
    assert codes(site, body) == {"Q631"}


@pytest.mark.parametrize("body", NOT_IN_HARDSHIP)
def test_a_name_beside_a_word_of_hardship_is_not(site: WriteSite, body: str) -> None:
    assert codes(site, body) == set()


def test_every_name_of_a_list_is_told(site: WriteSite) -> None:
    body = "获奖学生：王子涵、李梓轩、张欣怡。\n\n低保户名单：李秀英、王国强。"
    found = site({"brands/品牌/夜校.md": brand(body=body)}).codes()
    assert (found.count("Q625"), found.count("Q631")) == (3, 2)


@pytest.mark.parametrize(
    "path", ["content/名单.csv", "content/附/表.html", "content/图.svg", "content/页.markdown"]
)
def test_texts_beside_pages_are_looked_at_too(site: WriteSite, path: str) -> None:
    made = site({path: "<svg><title>王小明,三年级</title></svg>\n家住柳湾花园12-3-501"})
    assert {"Q624", "Q625"} <= {*made.codes()}


def test_the_report_names_neither_child_nor_door(site: WriteSite) -> None:
    body = "小学生李梓轩来看书。\n\n他家住柳湾花园3号楼2单元301室。"
    shown = report(site({"brands/品牌/夜校.md": brand(body=body)}).examine().problems)
    assert "Q624" in shown
    assert "Q625" in shown
    assert "301" not in shown
    assert "梓轩" not in shown


@pytest.mark.parametrize(
    ("unit", "is_told"),
    [
        *(
            (name, True)
            for name in ("王小明", "王小明主任", "东河镇总工会王小明", "张丽", "李主任")
        ),
        *((name, False) for name in ("东河镇总工会", "王府井社区", "马桥街道", "金桥集团工会")),
        *((name, False) for name in ("某县妇联办公室", "方家村妇联", "县融媒体中心")),
    ],
)
def test_a_name_where_a_unit_is_asked_for_is_told(
    site: WriteSite, unit: str, *, is_told: bool
) -> None:
    verified = venue(f"核实: {{日期: 2026-01-08, 单位: {unit}}}")
    problems = site({"brands/阵地/样例.md": verified}).examine().problems
    assert [problem.code for problem in problems] == ["Q632"] * is_told
    assert not [p for p in problems if "王小明" in p.what + p.excerpt + p.remedy]
