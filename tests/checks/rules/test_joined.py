"""What rules on the whole site answer beyond their samples."""

from collections.abc import Mapping

import pytest

from hooks.entries.problem import Problem
from tests.conftest import WriteSite
from tests.picture import PNG
from tests.sketch import brand, case, entry, venue

PATH = "brands/品牌/样例.md"
VENUE = "brands/阵地/样例.md"
PLACE = "brands/地区/样例.md"
POSITION = ("坐标: 118.712,31.723", "坐标系: WGS-84", "精度: 精确", "坐标出处: 实地测量")


def codes(site: WriteSite, sketch: Mapping[str, str | bytes]) -> list[str]:
    return site(sketch).codes()


def only(site: WriteSite, sketch: Mapping[str, str | bytes], code: str) -> Problem:
    problems = site(sketch).examine().problems
    assert [problem.code for problem in problems] == [code], problems
    return problems[0]


def words(problem: Problem) -> str:
    return problem.excerpt[problem.span.column - 1 : problem.span.end_column - 1]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("地区: 东河", "“东河镇”"),
        ("牵头: 柳湾村", "“地区”"),
        ("参与:\n  - 东河镇团委、东河镇妇联", "东河镇团委、东河镇妇联"),
        ("牵头: 甲乙丙丁", "先新建"),
        ("来源: 东河镇的灯亮到十点", "“东河报道”"),
        ("来源: 某某日报", "本单位填报"),
        ("地区: 柳村", "“柳湾村”"),
    ],
)
def test_a_name_that_is_not_found_is_answered_with_a_similar_one(
    site: WriteSite, line: str, hint: str
) -> None:
    text = brand(line, *(() if line.startswith("地区") else ("地区: 东河镇",)))
    assert hint in only(site, {PATH: text}, "Q401").remedy


def test_all_of_a_similar_name_are_suggested(site: WriteSite) -> None:
    sketch = {
        f"brands/阵地/{place}/儿童之家.md": venue(f"地区: {place}", f"网址: er-tong-{slug}")
        for place, slug in (("东河镇", "a"), ("柳湾村", "b"))
    }
    problem = only(site, sketch | {PATH: brand("阵地: 儿童之屋")}, "Q401")
    assert "“东河镇/儿童之家”或“柳湾村/儿童之家”" in problem.remedy
    linked = only(site, sketch | {PATH: brand(body="[去](儿童之屋.md)")}, "Q702")
    assert "“阵地/东河镇/儿童之家.md”或“阵地/柳湾村/儿童之家.md”" in linked.remedy


def test_all_pictures_of_a_similar_name_are_suggested(site: WriteSite) -> None:
    pictures: dict[str, str | bytes] = {
        f"brands/品牌/{folder}/书架.jpg": PNG for folder in ("甲", "乙")
    }
    problem = only(site, pictures | {PATH: brand(body="![书架](书架.png)")}, "Q701")
    assert "“乙/书架.jpg”或“甲/书架.jpg”" in problem.remedy


def test_an_alias_is_answered_with_the_name(site: WriteSite) -> None:
    sketch = {
        "brands/地区/乌镇镇.md": entry("级别: 镇街", "上级: 示范县", "别名: 乌镇", "网址: wu-zhen"),
        PATH: brand("地区: 乌镇"),
    }
    problem = only(site, sketch, "Q401")
    assert problem.remedy == "“乌镇”是“乌镇镇”的别名，这里写“乌镇镇”。"
    assert words(problem) == "乌镇"


def test_a_name_with_a_comma_was_taken_for_several(site: WriteSite) -> None:
    sketch = {
        "brands/品牌/民星秀，快乐来.md": brand("网址: min-xing"),
        PATH: brand("相关: 民星秀，快乐来"),
    }
    problem = only(site, sketch, "Q401")
    assert problem.remedy == '加上方括号和半角引号：相关: ["民星秀，快乐来"]。'
    assert words(problem) == "民星秀，快乐来"
    fixed = sketch | {PATH: brand('相关: ["民星秀，快乐来"]')}
    assert codes(site, fixed) == []


def test_a_file_at_the_top_cannot_be_named_beside_one_in_a_folder(site: WriteSite) -> None:
    sketch = {
        "brands/阵地/儿童之家.md": venue("地区: 东河镇", "网址: a"),
        "brands/阵地/柳湾村/儿童之家.md": venue("网址: b"),
        PATH: brand("阵地: 儿童之家"),
    }
    assert "先把 brands/阵地/儿童之家.md 移进" in only(site, sketch, "Q402").remedy


def test_one_name_in_two_towns_is_legal(site: WriteSite) -> None:
    sketch = {
        "brands/阵地/东河镇/儿童之家.md": venue("地区: 东河镇", "网址: a"),
        "brands/阵地/柳湾村/儿童之家.md": venue("网址: b"),
    }
    assert codes(site, sketch) == []


@pytest.mark.parametrize(
    ("path", "first", "second"),
    [
        ("阵地", venue("名称: 儿童之家", "网址: a"), venue("名称: 儿童之家", "网址: b")),
        ("案例", case("名称: 甲", "网址: a"), case("名称: 甲", "网址: b")),
        ("地区", entry("名称: 甲", "级别: 村社", "上级: 东河镇", "网址: a"), entry("名称: 甲", "级别: 片区", "上级: 东河镇", "网址: b")),
        ("地区", entry("名称: 甲省", "级别: 省", "网址: a"), entry("名称: 甲省", "级别: 省", "网址: b")),
        ("组织", entry("名称: 甲", "系统: 企业", "网址: a"), entry("名称: 甲", "系统: 企业", "网址: b")),
        ("来源", entry("名称: 甲", "媒体: 报", "日期: 2024", "网址: a"), entry("名称: 甲 ", "媒体: 报", "日期: 2024年", "网址: b")),
    ],
)  # fmt: skip
def test_the_same_name_at_the_same_place(
    site: WriteSite, path: str, first: str, second: str
) -> None:
    sketch = {f"brands/{path}/甲一.md": first, f"brands/{path}/甲二.md": second}
    assert len(codes(site, sketch)) == 1
    only(site, sketch, "Q403")


def test_two_articles_of_one_title_may_differ_in_date(site: WriteSite) -> None:
    sketch = {
        f"brands/来源/甲{day}.md": entry("名称: 甲", "媒体: 报", f"日期: {day}", f"网址: jia-{day}")
        for day in ("2023", "2024")
    }
    assert codes(site, sketch) == []


def test_a_name_whose_place_is_not_known_is_not_compared(site: WriteSite) -> None:
    sketch = {
        f"brands/品牌/{name}.md": brand("名称: 甲", "地区: 不知道", f"网址: {slug}")
        for name, slug in (("一", "yi"), ("二", "er"))
    }
    assert codes(site, sketch) == ["Q401", "Q401"]
    places = {
        f"brands/地区/{name}.md": entry("名称: 甲", "级别: 村社", "上级: 不知道", f"网址: {slug}")
        for name, slug in (("一", "yi"), ("二", "er"))
    }
    assert codes(site, sketch | places) == ["Q401"] * 4


def test_a_word_stands_in_its_vocabulary_once(site: WriteSite) -> None:
    terms = "- {名称: 歇脚}\n- {名称: 看书}\n- {名称: 歇脚}\n"
    problem = only(site, {"brands/词表/需求.yml": terms}, "Q403")
    assert problem.span.line == 3
    assert "第 1 行" in problem.remedy


def test_homophones_ask_for_a_choice(site: WriteSite) -> None:
    sketch = {
        "brands/品牌/东河镇/福利.md": brand("网址: -"),
        "brands/品牌/柳湾村/富利.md": brand("网址: -"),
    }
    problem = only(site, sketch, "Q404")
    assert problem.path == "brands/品牌/柳湾村/富利.md"
    assert "网址: liu-wan-cun-fu-li" in problem.remedy
    assert "自动拼出" in problem.what


def test_the_written_address_stands(site: WriteSite) -> None:
    sketch = {
        "brands/品牌/东河镇/福利.md": brand("网址: -"),
        "brands/品牌/柳湾村/别的.md": brand("网址: fu-li"),
    }
    assert only(site, sketch, "Q404").path == "brands/品牌/东河镇/福利.md"


def test_a_former_address_is_taken_too(site: WriteSite) -> None:
    problem = only(site, {PATH: brand("曾用网址: ye-jian-shu-wu")}, "Q404")
    assert words(problem) == "ye-jian-shu-wu"
    assert "删掉其中一处" in problem.remedy
    former = {PATH: brand("曾用网址: jiu"), "brands/品牌/新.md": brand("网址: jiu")}
    assert only(site, former, "Q404").path == PATH


def test_an_address_written_twice_in_one_entry(site: WriteSite) -> None:
    assert "留一个" in only(site, {PATH: brand("曾用网址: yang-li")}, "Q404").remedy


def test_a_name_without_pinyin_needs_an_address(site: WriteSite) -> None:
    assert "网址" in only(site, {"brands/品牌/★.md": brand("网址: -")}, "Q404").remedy


def test_addresses_of_words(site: WriteSite) -> None:
    themes = "- {名称: 文化生活, 网址: a}\n- {名称: 职工服务, 网址: a}\n"
    problem = only(site, {"brands/词表/主题.yml": themes}, "Q404")
    assert problem.span.line == 2
    assert "网址: a-2" in problem.remedy
    units = "- {名称: 人次}\n- {名称: 处}\n- {名称: 褚}\n- {名称: 楚}\n"
    assert (
        codes(
            site,
            {
                "brands/词表/主题.yml": themes.replace("a}\n-", "b}\n-"),
                "brands/词表/单位.yml": units,
            },
        )
        == []
    )


def test_a_cycle_is_reported_once_with_all_its_names(site: WriteSite) -> None:
    sketch = {
        "brands/品牌/甲.md": brand("所属: 乙", "网址: jia"),
        "brands/品牌/乙.md": brand("所属: 夜间书屋、丙", "网址: yi"),
        "brands/品牌/丙.md": brand("所属: 甲", "网址: bing"),
    }
    problem = only(site, sketch, "Q405")
    assert problem.what == "“所属”绕成了一圈：丙 → 甲 → 乙 → 丙。"
    assert words(problem) == "甲"


def test_a_cycle_of_places_is_no_question_of_levels(site: WriteSite) -> None:
    sketch = {
        "brands/地区/甲.md": entry("级别: 村社", "上级: 乙", "网址: jia"),
        "brands/地区/乙.md": entry("级别: 村社", "上级: 甲", "网址: yi"),
    }
    only(site, sketch, "Q405")


@pytest.mark.parametrize(
    "lines", [("级别: 镇街",), ("级别: 省", "上级: 某市"), ("级别: 县", "上级: 示范县")]
)
def test_levels_out_of_order(site: WriteSite, lines: tuple[str, ...]) -> None:
    only(site, {PLACE: entry(*lines, "网址: yang-li")}, "Q407")


def test_levels_may_be_left_out(site: WriteSite) -> None:
    assert codes(site, {PLACE: entry("级别: 片区", "上级: 某省", "网址: yang-li")}) == []


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("主题: 看书", "“文化生活”"),
        ("主题:\n  - 文化生活，职工服务", "文化生活、职工服务"),
        ("主题: 文化", "“文化生活”"),
        ("主题: 歇脚", "词表“需求”"),
        ("主题: 甲乙丙", "brands/词表/主题.yml"),
    ],
)
def test_a_word_that_is_not_known(site: WriteSite, line: str, hint: str) -> None:
    assert hint in only(site, {PATH: brand(line)}, "Q406").remedy


def test_the_unit_of_a_number_is_marked_alone(site: WriteSite) -> None:
    sketch = {PATH: brand("截至: 2024", "数据:", "  - 读者: 391名职工")}
    problem = only(site, sketch, "Q406")
    assert words(problem) == "名职工"
    assert "“名”" in problem.remedy


def test_a_place_may_come_from_the_leader(site: WriteSite) -> None:
    sketch = {"brands/组织/甲.md": entry("系统: 企业", "网址: jia"), PATH: brand("牵头: 甲")}
    only(site, sketch, "Q408")
    assert codes(site, sketch | {PATH: brand("牵头: 甲、东河镇妇联")}) == []
    assert codes(site, sketch | {PATH: brand("牵头: 不知道")}) == ["Q401"]
    lost = {"brands/组织/甲.md": entry("系统: 企业", "地区: 不知道", "网址: jia")}
    assert codes(site, sketch | lost) == ["Q401"]


def test_figures_are_dated_by_the_entry_or_one_by_one(site: WriteSite) -> None:
    dated = "  - {指标: 甲, 数值: 3人, 截至: 未注明}"
    assert codes(site, {PATH: brand("数据:", dated)}) == []
    problem = only(site, {PATH: brand("数据:", dated, "  - 乙: 4人", "  - 丙: 5人")}, "Q505")
    assert words(problem) == "乙"


def test_own_report_needs_a_real_date(site: WriteSite) -> None:
    problem = only(
        site, {PATH: brand("来源: 本单位填报", "截至: 未注明", "数据: [{甲: 3人}]")}, "Q506"
    )
    assert words(problem) == "未注明"
    only(site, {PATH: brand("来源: 本单位填报", "数据: [{甲: 3人}]")}, "Q506")
    both = brand("来源: 东河报道、本单位填报", "截至: 报道时")
    assert codes(site, {PATH: both}) == []


def test_a_position_is_explained(site: WriteSite) -> None:
    assert codes(site, {VENUE: venue(*POSITION)}) == []
    problem = only(site, {VENUE: venue(*POSITION[:2])}, "Q607")
    assert "精度和坐标出处" in problem.what
    town = entry("级别: 镇街", "上级: 示范县", *POSITION[:2], "网址: yang-li")
    assert "没有写坐标出处" in only(site, {VENUE: venue("网址: b"), PLACE: town}, "Q607").what


def test_a_home_has_no_position_at_all(site: WriteSite) -> None:
    home = ("类别: 居家房间", "地区: 示范县", "上图: 否", "不上图原因: 设在居民家里")
    problem = only(site, {VENUE: venue(*home, "坐标: 118.712,31.723")}, "Q604")
    assert words(problem) == "118.712,31.723"
    shown = only(site, {VENUE: venue("类别: 居家房间", "地区: 示范县", "上图: 是")}, "Q604")
    assert words(shown) == "是"


def test_a_home_has_no_address_and_no_telephone(site: WriteSite) -> None:
    home = ("类别: 居家房间", "地区: 示范县", "上图: 否", "不上图原因: 设在居民家里")
    assert words(only(site, {VENUE: venue(*home, "地址: 村口第三家")}, "Q606")) == "村口第三家"
    assert words(only(site, {VENUE: venue(*home, "电话: 0500-1234567")}, "Q606")) == "0500-1234567"
    assert codes(site, {VENUE: venue(*home)}) == []


def test_a_body_that_no_program_can_follow_does_not_harm_the_next(site: WriteSite) -> None:
    deep = brand("来源: 本单位填报", "截至: 2024") + "\n".join(
        "    " * n + "- 深" for n in range(300)
    )
    after = brand("网址: b", "来源: 东河报道") + "见[没有](没有.md)。\n"
    found = codes(site, {PATH: deep, "brands/品牌/之后.md": after})
    assert set(found) == {"Q704", "Q702"}


def test_a_kind_that_is_not_known_is_no_home(site: WriteSite) -> None:
    only(site, {VENUE: venue("类别: 不知道的", *POSITION)}, "Q406")


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("图片/书架.png", "“图片/书架.jpg”"),
        ("书架.jpg", "“图片/书架.jpg”"),
        ("图片/书架.JPG", "大小写"),
        ("图片\\书架.jpg", "图片/书架.jpg"),
        ("C:\\图片\\书架.jpg", "旁边"),
        ("/图片/书架.jpg", "旁边"),
        ("file:///图片/书架.jpg", "旁边"),
        ("https://a.cn/书架.jpg", "存到"),
        ("//a.cn/书架.jpg", "旁边"),
        ("图片/书架.docx", "png"),
        ("完全不同.jpg", "路径从"),
    ],
)
def test_a_picture_that_is_not_there(site: WriteSite, target: str, hint: str) -> None:
    picture: dict[str, str | bytes] = {"brands/品牌/图片/书架.jpg": PNG}
    keyed = brand(f"图片: [{{文件: '{target}', 说明: 书架}}]")
    assert hint in only(site, {PATH: keyed, **picture}, "Q701").remedy
    bodied = brand(body=f"![书架]({target})")
    assert hint in only(site, {PATH: bodied, **picture}, "Q701").remedy


def test_pictures_stand_beside_the_entry_or_above(site: WriteSite) -> None:
    sketch: dict[str, str | bytes] = {
        "brands/品牌/图片/书架.jpg": PNG,
        "brands/品牌/东河镇/样例.md": brand(
            body="![书架](../图片/书架.jpg) [大图](../图片/书架.jpg)"
        ),
    }
    assert codes(site, sketch) == []


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("夜间书房.md", "“夜间书屋.md”"),
        ("东河镇工会.md", "“组织/东河镇总工会.md”"),
        ("样例.md", "改成要去的条目"),
        ("", "不需要链接"),
        ("#", "不需要链接"),
        ("..\\组织\\东河镇妇联.md", "../组织/东河镇妇联.md"),
        ("夜间书屋", "https://"),
        ("夜间书屋.html", "https://"),
        ("/brand/ye-jian-shu-wu.html", "https://"),
        ("//a.cn/x.md", "https://"),
        ("www.a.cn", "https://"),
        ("C:/条目/夜间书屋.md", "https://"),
        ("龘龘龘.md", "写成 [名称]"),
    ],
)
def test_a_link_that_leads_nowhere(site: WriteSite, target: str, hint: str) -> None:
    assert hint in only(site, {PATH: brand(body=f"去[那里]({target})。")}, "Q702").remedy


def test_a_link_that_leads_to_several(site: WriteSite) -> None:
    sketch = {
        "brands/阵地/东河镇/儿童之家.md": venue("地区: 东河镇", "网址: a"),
        "brands/阵地/柳湾村/儿童之家.md": venue("网址: b"),
        PATH: brand(body="去[儿童之家](儿童之家.md)。"),
    }
    problem = only(site, sketch, "Q702")
    assert "“阵地/东河镇/儿童之家.md”或“阵地/柳湾村/儿童之家.md”" in problem.remedy


@pytest.mark.parametrize(
    "target",
    [
        "夜间书屋.md",
        "夜间书屋.md#做法",
        "#做法",
        "https://a.cn/x.html",
        "mailto:a@b.cn",
        "tel:0573-1",
        "../组织/东河镇妇联.md",
        "阵地/柳湾驿站.md",
    ],
)
def test_links_that_lead_somewhere(site: WriteSite, target: str) -> None:
    assert codes(site, {PATH: brand(body=f"去[那里]({target})。")}) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<span style='color:red'>甲</span>", "<span>"),
        ("<p style='color:red'>甲</p>", "“style=”"),
        ("[甲](javascript:alert(1))", "“javascript:alert(1)”"),
        ("甲&#x202e;乙", "U+202E"),
        ("甲\u202e乙", "U+202E"),
    ],
)
def test_code_in_a_body(site: WriteSite, body: str, what: str) -> None:
    assert what in only(site, {PATH: brand(body=body)}, "Q703").what


@pytest.mark.parametrize(
    ("line", "is_filler"),
    {
        "一句话: 待填": True,
        "一句话: （待补充）": True,
        "一句话: TODO": True,
        "别名: [夜校, 暂无]": True,
        "一句话: ……": True,
        "一句话: 待业青年也能来学。": False,
        "一句话: 无障碍通道修到了门口。": False,
        "别名: 测试站": False,
        "荣誉: [{名称: 示范驿站, 时间: 未注明}]": False,
    }.items(),
)
def test_what_was_to_be_written_later_is_told_once_it_is_published(
    site: WriteSite, line: str, *, is_filler: bool
) -> None:
    found = codes(site, {PATH: brand(line, "发布: 已发布")})
    assert ("Q413" in found) is is_filler
    assert "Q413" not in codes(site, {PATH: brand(line, "发布: 草稿")})
