"""Which numbers of a text are amounts, and what they say."""

from decimal import Decimal

import pytest

from hooks.entries.body.numeral import Numerals
from hooks.model.scalar.numeral import value_of
from tests.conftest import WriteSite
from tests.sketch import brand

UNITS = [
    "人",
    "名",
    "人次",
    "户",
    "场",
    "场次",
    "个",
    "家",
    "元",
    "期",
    "支",
    "种",
    "%",
    "年",
    "次",
]
FINDER = Numerals(UNITS, ["百家讲坛30期"])


def words(site: WriteSite, text: str) -> list[str]:
    made = site({"brands/品牌/样例.md": brand(body=text)}).examine()
    entry = made.catalogue.at_path("brands/品牌/样例.md")
    assert entry
    return [numeral.words for numeral in FINDER.of(entry.source, entry.body_line)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("服务青年391人次，提供3978万元。", ["391人次", "3978万元"]),
        ("近2亿元，7万余人次，30多场次，1.1万人", ["2亿元", "7万余人次", "30多场次", "1.1万人"]),
        ("由33%提高到85.5％", ["33%", "85.5％"]),
        ("共有**28** 名，1,200人", ["28名", "1,200人"]),
        ("２０户，人数30名", ["２０户", "30名"]),
        ("年门诊20余万人（次）", ["20余万人（次）"]),
        (
            "员工十几名，数百人观看，二十三家企业，千余人",
            ["十几名", "数百人", "二十三家", "千余人"],
        ),
        ("产值超千万元", ["千万元"]),
        ("| 指标 | 30户 |", ["30户"]),
        ("目前30名职工", ["30名"]),
    ],
)
def test_amounts_are_found(site: WriteSite, text: str, found: list[str]) -> None:
    assert words(site, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "第3期、第3名、第二十三次，前3名",
        "2018年9月26日上午9点，5年后，8个月，35周岁，80后",
        "电话0573-12345678，范公亭路3号2楼，109国道",
        "3A级景区，A4纸，COVID19名称",
        "一家企业，两个方向，四种用处，三期，一两个",
        "百家争鸣，千家万户，千万户，万一个人来，十个",
        "五位一体、三长、“6个一”、《30个故事》、百家讲坛30期",
        "[办了30场](夜间书屋.md)，![30人](a.jpg)，`30人`，https://example.cn/30人",
        "12支部、300种植户、十一期间、每10户一人、二十个月",
        "2-3人，2至3人",
        "~~共391人次~~，现在没有",
    ],
)
def test_what_only_looks_like_an_amount_is_left_aside(site: WriteSite, text: str) -> None:
    assert words(site, text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("800余名", "800人"),
        ("30多场次", "30场"),
        ("1.1万人次", "11000人次"),
        ("二十三家", "23家"),
        ("33%", "33％"),
        ("数百名", "数百人"),
    ],
)
def test_the_same_amount_may_be_written_in_two_ways(one: str, other: str) -> None:
    assert FINDER.quantities(one) == FINDER.quantities(other) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"), [("30人", "30人次"), ("30家", "30个"), ("几十人", "十人")]
)
def test_other_units_are_other_amounts(one: str, other: str) -> None:
    assert FINDER.quantities(one) != FINDER.quantities(other)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十二", 12),
        ("二十三", 23),
        ("一百零五", 105),
        ("两千三百", 2300),
        ("一千二百万", 12_000_000),
        ("三亿五千万", 350_000_000),
        ("二十余", 20),
    ],
)
def test_chinese_numerals_are_numbers(numeral: str, value: int) -> None:
    assert value_of(numeral) == Decimal(value)


def test_only_units_of_the_vocabulary_count() -> None:
    assert Numerals(["人"]).quantities("30户，30人") == {(Decimal(30), "人")}


def test_without_a_vocabulary_nothing_counts() -> None:
    assert Numerals([]).quantities("30户，30％") == frozenset()


def test_persons_or_times_in_a_body_are_no_persons(site: WriteSite) -> None:
    made = site({"brands/品牌/样例.md": brand(body="年门诊20余万人（次）。")}).examine()
    entry = made.catalogue.at_path("brands/品牌/样例.md")
    assert entry
    [numeral] = FINDER.of(entry.source, entry.body_line)
    assert numeral.quantity == (Decimal(200000), "人次")
