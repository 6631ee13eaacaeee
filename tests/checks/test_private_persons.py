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
]
NO_HOMES = [
    "阵地在青年路3号楼201室",
    "第3单元2个知识点",
    "国家在2号文件里写了",
    "一家在5号展厅",
    "住在附近的老人",
    "课程分三单元五课",
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
    "退休教师王芳给学生上课",
]
RECOGNISABLE = [
    "小雨（化名），三年级，父亲去世",
    "一名四年级女孩，父母离异",
    "8岁的小林是孤儿，他常来",
    "她在柳湾制衣有限公司上班，月薪4500元",
    "一位残疾人在合作社工作，每月工资三千元",
]
NOT_RECOGNISABLE = [
    "为一至六年级困境儿童补课，一名老师来",
    "公司捐款3万元，她说",
    "招收一名三年级以上的留守儿童",
    "资助30名困境学生，其中一年级5名",
    "她离家近，工资不低",
    "为困境儿童改造房间",
]


def codes(site: WriteSite, body: str, *lines: str) -> set[str]:
    problems = site({"brands/品牌/夜校.md": brand(*lines, body=body)}).examine().problems
    return {p.code for p in problems if "Q620" <= p.code <= "Q629"}


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


def test_the_report_names_neither_child_nor_door(site: WriteSite) -> None:
    body = "小学生李梓轩来看书。\n\n他家住柳湾花园3号楼2单元301室。"
    shown = report(site({"brands/品牌/夜校.md": brand(body=body)}).examine().problems)
    assert "Q624" in shown
    assert "Q625" in shown
    assert "301" not in shown
    assert "梓轩" not in shown
