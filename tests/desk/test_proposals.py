"""What a document is seen to say: each number as it is printed, and nothing decided that is open."""

from collections.abc import Iterable

import pytest

from hooks.desk.document.file import paper_of
from hooks.desk.drafting.every import every_proposal
from hooks.desk.drafting.figures import figures, unknown_units
from hooks.desk.drafting.proposal import Proposal
from hooks.entries.body.numeral import Numerals
from hooks.model import Target
from hooks.model.scalar.text import MAX_QUOTATION
from tests.conftest import WriteSite
from tests.desk.word import cell, docx, p, table

UNITS = frozenset(
    [
        "人",
        "名",
        "人次",
        "对",
        "户",
        "家",
        "个",
        "处",
        "期",
        "场",
        "场次",
        "次",
        "批",
        "件",
        "元",
        "%",
    ]
)


def figures_in(*lines: str) -> list[Proposal]:
    return list(figures(lines, UNITS, Numerals(UNITS)))


def words(proposals: Iterable[Proposal]) -> list[list[str]]:
    return [[choice.words for choice in proposal.choices] for proposal in proposals]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("目前已累计服务职工391人次。", ["服务职工: 累计391人次"]),
        ("服务青年近2万人次，", ["服务青年: 近2万人次"]),
        ("今年新建驿站4个。", ["新建驿站: 新增4个"]),
        ("共有2600余名志愿者注册。", ["志愿者注册: 时点2600余名"]),
        ("党组织覆盖率达85.5%。", ["党组织覆盖率: 占比85.5%"]),
        ("举办月嫂、育婴师等培训活动24场。", ["举办月嫂、育婴师等培训活动: 24场"]),
        ("与本地企业签约12家。", ["与本地企业签约: 12家"]),
        ("已成功举办三期，", ["成功举办: 三期"]),
        ("截至2023年底，全镇建成驿站15个。", ["建成驿站: 15个（截至 2023-12）"]),
        ("带动就业近千人，", ["带动就业: 近千人"]),
        (
            "东河镇总工会联合各村各企业在全镇范围内广泛深入开展的各类职工文体活动和技能竞赛活动30场。",
            ["广泛深入开展的各类职工文体活动和技能竞赛活动: 30场"],
        ),
        ("截至2023年5月8日，有会员30人。", ["有会员: 30人（截至 2023-05-08）"]),
        ("下辖12个村、2个社区。", ["下辖村: 12个", "社区: 2个"]),
        ("每年举办培训2期，服务群众数百人。", ["服务群众: 数百人"]),
    ],
)
def test_a_number_with_what_it_counts(sentence: str, wanted: list[str]) -> None:
    found = [choices[0] for choices in words(figures_in(sentence))]
    assert set(wanted) <= set(found), found


@pytest.mark.parametrize(
    "sentence",
    [
        "2018年9月26日，第3期开班，前3名获奖。",
        "电话0573-88118696，地址范公亭路578号1楼。",
        "35周岁以下的青年，3个月后见效。",
        "一家人，两件事，百家争鸣。",
        "“六个一”陪护模式，“五有”标准。",
        "Copyright 1999-2021",
    ],
)
def test_what_is_no_statistic_is_not_proposed(sentence: str) -> None:
    assert not figures_in(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "力争明年服务职工达到500人次。",
        "计划新建驿站20个。",
        "到2027年底服务职工达到500人次。",
    ],
)
def test_what_was_aimed_at_is_a_target(sentence: str) -> None:
    ((choices,),) = [words(figures_in(sentence))]
    assert len(choices) == 1
    assert "目标" in choices[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "力争实现全覆盖，新发展的党员中有60%来自青年。",
        "计划已完成120人次。",
        "2025年目标：服务职工1万人次。",
        "争取上级资金50万元。",
    ],
)
def test_where_a_target_may_be_a_result_both_are_offered(sentence: str) -> None:
    ((choices,),) = [words(figures_in(sentence))]
    assert len(choices) == 2
    assert ["目标" in choice for choice in choices] == [True, False]


def test_a_result_behind_a_target_is_a_result() -> None:
    found = words(figures_in("计划投入200万元，目前已服务职工120人次。"))
    assert any(choices == ["服务职工: 120人次"] for choices in found)


def test_persons_and_times_stay_two_units() -> None:
    found = [choices[0] for choices in words(figures_in("接待26批630人次，培训30人。"))]
    assert [one.partition(": ")[2] for one in found] == ["26批", "630人次", "30人"]


def test_a_quotation_is_never_longer_than_a_page_shows() -> None:
    (proposal,) = figures_in(
        f"{'没有逗号的一句长话' * 6}服务职工391人次{'后面还有许多许多字' * 6}。"
    )
    quotation = dict(proposal.choices[0].gain[0][1])["原句"]  # type: ignore[arg-type]
    assert "391人次" in quotation
    assert len(quotation) <= MAX_QUOTATION


def test_a_unit_that_nobody_knows_is_told() -> None:
    lines = ["发放礼包300份，配备设备56台，慰问126户，第3册，2018年4月1日。"]
    assert unknown_units(lines, UNITS) == ("300份", "56台")


def test_a_number_brings_the_half_sentence_that_it_stands_in() -> None:
    (proposal,) = figures_in(f"{'前面一句很长很长，' * 9}累计服务职工391人次，后面一句。")
    assert dict(proposal.choices[0].gain[0][1])["原句"] == "累计服务职工391人次"  # type: ignore[arg-type]


def test_a_number_of_a_table_has_the_unit_of_its_heading_and_no_quotation(site: WriteSite) -> None:
    rows = (
        cell("村") + cell("活动（场）") + cell("参加人数(单位：人次)"),
        cell("柳湾村") + cell("12") + cell("1,391"),
    )
    paper = paper_of("表.docx", docx(p("某某行动") + table(*rows)))
    found = list(every_proposal(site().examine().catalogue, Target.BRAND, paper))
    items = [dict(c.gain[0][1]) for one in found for c in one.choices if one.subject == "数据"]  # type: ignore[arg-type]
    assert items == [{"柳湾村 活动": "12场"}, {"柳湾村 参加人数": "1,391人次"}]


TEXT = """示范县某某驿站行动
2024-05-06 10:20 来源：东河晚报
5月1日，在县总工会指导下，东河镇总工会牵头，联合东河镇妇联在柳湾村开办夜间书屋。
职工下班以后来看书，职工说很好。镇团委也来了。
"""


def proposed(site: WriteSite, target: Target, text: str = TEXT) -> dict[str, list[list[str]]]:
    catalogue = site().examine().catalogue
    found: dict[str, list[list[str]]] = {}
    for proposal in every_proposal(catalogue, target, paper_of("文.txt", text.encode())):
        choices = [choice.words for choice in proposal.choices]
        found.setdefault(proposal.subject, []).append(choices)
    return found


def test_names_that_the_catalogue_knows_with_the_role_that_is_told(site: WriteSite) -> None:
    found = proposed(site, Target.BRAND)
    assert ["牵头: 东河镇总工会"] in found["组织"]
    assert ["参与: 东河镇妇联"] in found["组织"]
    assert ["指导: 示范县总工会"] in found["组织"]
    assert ["牵头: 东河镇团委", "参与: 东河镇团委", "指导: 东河镇团委"] in found["组织"]
    assert ["柳湾村"] in found["地区"]
    assert not any("示范县" in choice for choices in found["地区"] for choice in choices)
    assert ["行动"] in found["类别"]


def test_a_venue_is_in_one_place_of_which_somebody_says_which(site: WriteSite) -> None:
    found = proposed(site, Target.VENUE, f"某某驿站\n{TEXT}也在东河镇。\n")
    assert [set(choices) for choices in found["地区"]] == [{"柳湾村", "东河镇"}]
    assert ["驿站"] in found["类别"]


def test_several_days_are_offered_and_none_is_taken(site: WriteSite) -> None:
    found = proposed(site, Target.CASE, TEXT.replace("5月1日，", "2023年5月，去年6月1日，5月2日，"))
    (choices,) = found["时间"]
    assert [choice[:10] for choice in choices] == ["2023-05（原文", "2024-05-02"]


def test_a_case_has_a_day_with_the_ground_that_it_rests_on(site: WriteSite) -> None:
    found = proposed(site, Target.CASE)
    assert found["时间"] == [
        ["2024-05-01（由原文推算（原文只写“5月1日”，年份按报道日期2024年5月6日））"]
    ]
    stated = proposed(site, Target.CASE, TEXT.replace("5月1日，", "2023年5月1日，"))
    assert stated["时间"] == [["2023-05-01（原文写明）"]]
    assert ["夜间书屋"] in found["品牌"]


def test_a_source_is_known_or_new_or_the_office_itself(site: WriteSite) -> None:
    new = "新建来源“示范县某某驿站行动”（东河晚报，2024-05-06）"
    assert proposed(site, Target.BRAND)["来源"] == [[new]]
    known = TEXT.replace("示范县某某驿站行动", "东河报道")
    assert proposed(site, Target.BRAND, known)["来源"] == [["东河报道"]]
    own = "某某行动\n职工来看书。\n东河镇总工会\n2024年5月8日\n"
    assert proposed(site, Target.BRAND, own)["来源"] == [
        ["本单位填报，截至 2024-05-08（落款的日期）"]
    ]
