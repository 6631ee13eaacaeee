"""原句: the number that rests on the words of a source is in them, as it is."""

import pytest

from hooks.checks.printed_amount import printed_amounts
from tests.conftest import WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"
UNITS = ["人次", "人", "名", "场", "个", "期", "批", "户", "元", "家", "%", "对", "册", "种", "件"]
TERMS = "".join(f"- {{名称: '{unit}'}}\n" for unit in UNITS)
SAME = [
    ("391人次", "服务青年391人次"),
    ("1.1万人次", "参赛职工11000人次"),
    ("11000人次", "参赛职工1.1万人次"),
    ("1.1万人次", "参赛职工１．１万人次"),
    ("700多人次", "5批700多人次青少年家庭"),
    ("700余人次", "来了七百多人次"),
    ("三期", "已成功举办3期"),
    ("3期", "已成功举办三期"),
    ("二十三家", "共23家"),
    ("3978万元", "累计提供创业资金3978万元"),
    ("近2亿元", "授信贷款近2亿元"),
    ("超千万元", "产值超千万元"),
    ("60%以上", "新党员中有60%以上是青年"),
    ("50%以上", "有一半以上在企业工作"),
    ("60%", "占百分之六十"),
    ("数百名", "数百名群众现场观看"),
    ("2-3人", "每组2-3人"),
    ("每年2期", "每年举办2期"),
    ("2-3人", "每组2至3人"),
    ("14家", "目前已有14个村（企业）申报"),
    ("391人次", "三百九十一人次参加"),
    ("1200余名", "一千二百余名志愿者"),
    ("20余万人次", "服务20余万人（次）"),
    ("30人", "吸引了30名村民"),
    ("15个", "建立15个规范化志愿服务站"),
    ("12种", "集群聚集等12大模式"),
    ("1,200人", "来了1200人"),
    ("不少于100人", "每场不少于100人"),
    ("未知人次", "吸引青年参与超过人次"),
]
OTHER = [
    ("391人次", "服务青年931人次", "找不到“391人次”"),
    ("700人次", "5批700多人次青少年家庭", "“700多人次”，数值写成了“700人次”"),
    ("700多人次", "来了700人次", "“700人次”，数值写成了“700多人次”"),
    ("近700人次", "来了700多人次", "“700多人次”，数值写成了“近700人次”"),
    ("391人", "服务青年391人次", "“391人次”，数值写成了“391人”"),
    ("391人次", "服务青年391人", "“391人”，数值写成了“391人次”"),
    ("1.1万人次", "参赛职工1.1人次", "找不到"),
    ("1100人次", "参赛职工1.1万人次", "找不到"),
    ("3期", "推进“三长”建设", "找不到"),
    ("3期", "第三期开班", "找不到"),
    ("9家", "9月26日开会", "找不到"),
    ("60%", "有60%以上是青年", "“60%以上”"),
    ("数百名", "数十名群众现场观看", "找不到"),
    ("未知人次", "参与超过391人次", "原句里却有“超过391人次”"),
    ("391人次", "服务青年很多", "找不到"),
]


def figure(amount: str) -> str:
    number, _, unit = amount.partition("未知")
    return f"数值: 未知, 单位: {unit}" if unit else f"数值: '{number}'"


def told(site: WriteSite, amount: str, sentence: str) -> list[tuple[str, str]]:
    line = f"  - {{指标: 读者, {figure(amount)}, 原句: '{sentence}'}}"
    made = site({PATH: brand("截至: 报道时", "数据:", line), "brands/词表/单位.yml": TERMS})
    return [(p.code, p.what) for p in made.examine().problems if p.code != "Q204"]


@pytest.mark.parametrize(("amount", "sentence"), SAME)
def test_the_same_number_is_the_same_however_it_is_written(
    site: WriteSite, amount: str, sentence: str
) -> None:
    assert told(site, amount, sentence) == []


@pytest.mark.parametrize(("amount", "sentence", "words"), OTHER)
def test_another_number_is_told(site: WriteSite, amount: str, sentence: str, words: str) -> None:
    [(code, what)] = told(site, amount, sentence)
    assert code == "Q523"
    assert words in what


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("'“服务青年391人次”'", []),
        ("长" * 60, ["Q523"]),
        ("长" * 61, ["Q305"]),
    ],
)
def test_it_is_one_clause_and_no_article(site: WriteSite, sentence: str, codes: list[str]) -> None:
    lines = ("截至: 报道时", "数据:", "  - 读者: 391人次", f"    原句: {sentence}")
    assert site({PATH: brand(*lines)}).codes() == codes


def test_amounts_are_found_in_the_order_of_the_sentence() -> None:
    found = printed_amounts("发动7万余人次，筹得善款120余万元，占三成")
    assert [(one.words, str(one.amount.value)) for one in found[:2]] == [
        ("7万余", "70000"),
        ("120余万", "1200000"),
    ]
