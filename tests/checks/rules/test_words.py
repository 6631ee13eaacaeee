"""Words worth reading: bodies that confess, brands too thin for a page, names that say too much."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import brand, case

PATH = "brands/品牌/样例.md"
STORY = "镇总工会把旧粮仓改成书屋，请职工和孩子来看书。" * 8


@pytest.mark.parametrize(
    "sentence",
    [
        "报道没有写一共多少册。",
        "报道并没有具体写明时间。",
        "材料里未提到地址。",
        "怎样报名，没有说明。",
        "没有列出名单。",
        "现在是否还办没有核实。",
        "数字脱落，本站不补写。",
        "建成的年份不详。",
    ],
)
def test_what_a_source_leaves_out_is_not_told_in_a_body(site: WriteSite, sentence: str) -> None:
    assert site({PATH: brand(body=sentence)}).codes() == ["Q541"]
    assert site({PATH: brand(f"存疑: {sentence}")}).codes() == []


@pytest.mark.parametrize(
    "sentence",
    [
        "孩子没有写完作业，志愿者陪着写。",
        "资料室没有开门，请到隔壁。",
        "说明书没有说明的功能，可以问工作人员。",
        "没有注明姓名的，到服务台补登。",
        "没有核实身份的不能进。",
        "他说：“报道没有写到我们村。”",
        "文章写得好的，没有一个不改三遍。",
    ],
)
def test_what_people_do_without_is_no_confession(site: WriteSite, sentence: str) -> None:
    assert site({PATH: brand(body=sentence)}).codes() == []


@pytest.mark.parametrize(
    ("lines", "body", "codes"),
    [
        (("发布: 已发布",), "晚上也能来看书。", ["Q540"]),
        (("发布: 已发布",), f"# {STORY}\n\n晚上也能来看书。", ["Q540"]),
        (("发布: 已发布",), f"[书屋](../品牌/夜间书屋.md){STORY}", []),
        (("发布: 已发布",), "", []),
        (("发布: 草稿",), "晚上也能来看书。", []),
        (("发布: 已发布", "只记名称: 是"), "", []),
        (("发布: 已发布", "只记名称: 否"), STORY, []),
    ],
)
def test_a_published_brand_is_worth_a_page(
    site: WriteSite, lines: tuple[str, ...], body: str, codes: list[str]
) -> None:
    assert site({PATH: brand(*lines, body=body)}).codes() == codes


@pytest.mark.parametrize(
    "line", ["需求: 看书", "存疑: 主办单位待定", "荣誉: [{名称: 好书屋, 时间: 未注明}]"]
)
def test_a_name_says_nothing_that_nobody_sees(site: WriteSite, line: str) -> None:
    assert site({PATH: brand("只记名称: 是", line)}).codes() == ["Q416"]


def test_a_name_with_no_public_home_is_told(site: WriteSite) -> None:
    """Else its old address would open nothing, without a word."""
    gone = "发布: 已撤下\n撤下: {日期: 2024-05-01, 原因: 合并}\n"
    place = f"---\n级别: 省\n{gone}网址: wai-sheng\n---\n"
    name = brand("发布: 已发布", "只记名称: 是", "地区: 外省")
    assert "Q416" in site({PATH: name, "brands/地区/外省.md": place}).codes()


def test_part_of_a_name_is_part_of_nothing(site: WriteSite) -> None:
    files = {PATH: brand("只记名称: 是"), "brands/案例/一天.md": case("品牌: 样例")}
    assert site(files).codes() == ["Q417"]


def test_a_former_address_of_another_type_is_taken_once(site: WriteSite) -> None:
    """The case's own address, and that of a type that does not exist."""
    told = {"brands/案例/一天.md": case("网址: yi-tian")}
    assert site({PATH: brand("曾用网址: 案例/yi-tian")} | told).codes() == ["Q404"]
    assert site({PATH: brand("曾用网址: yi-tian")} | told).codes() == []
    assert site({PATH: brand("曾用网址: 主题/yi-tian")}).codes() == ["Q305"]
