"""Numbers of persons: found however they are typed, none where there is none, printed nowhere."""

import pytest

from hooks.checks.personal_number import Kind, masked, personal_numbers
from hooks.checks.report import FORMATS
from tests.conftest import WriteSite
from tests.county import COUNTY
from tests.sketch import brand

CARD, BANK, MOBILE = Kind.IDENTITY_CARD, Kind.BANK_CARD, Kind.MOBILE
NUMBER = "13800138000"
VENUE = COUNTY["brands/阵地/柳湾驿站.md"]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("身份证11010519491231002X。", CARD, "11010519491231002X"),
        ("11010519491231002x", CARD, "11010519491231002x"),
        ("１１０１０５１９４９１２３１００２Ｘ", CARD, "１１０１０５１９４９１２３１００２Ｘ"),
        ("号码：110105 19491231 002X", CARD, "110105 19491231 002X"),
        ("110105-1949-1231-002X", CARD, "110105-1949-1231-002X"),
        ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", CARD, "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X"),
        ("旧证110105491231002", CARD, "110105491231002"),
        ("https://example.cn/?id=11010519491231002X", CARD, "11010519491231002X"),
        ("卡6200000000000005", BANK, "6200000000000005"),
        ("6200 0000 0000 0005", BANK, "6200 0000 0000 0005"),
        ("银行卡号4111-1111-1111-1111", BANK, "4111-1111-1111-1111"),
        (f"王某{NUMBER}", MOBILE, NUMBER),
        ("138 0013 8000", MOBILE, "138 0013 8000"),
        ("138-0013-8000（微信同号）", MOBILE, "138-0013-8000"),
        ("138\u30000013\u30008000", MOBILE, "138\u30000013\u30008000"),
        ("138\u200b0013\u200b8000", MOBILE, "138\u200b0013\u200b8000"),
        ("１３８００１３８０００", MOBILE, "１３８００１３８０００"),
        ("+86 138-0013-8000", MOBILE, "86 138-0013-8000"),
        ("008613800138000", MOBILE, "008613800138000"),
        (f"tel:{NUMBER}", MOBILE, NUMBER),
        (f"微信wx{NUMBER}", MOBILE, NUMBER),
        (f"{NUMBER}@example.cn", MOBILE, NUMBER),
        (f"2018-09-26 {NUMBER}", MOBILE, NUMBER),
        ("&#49;38001&#x33;8000", MOBILE, "&#49;38001&#x33;8000"),
        ("138<wbr>0013<wbr>8000", MOBILE, "138<wbr>0013<wbr>8000"),
        ("一三八〇〇一三八〇〇〇", MOBILE, "一三八〇〇一三八〇〇〇"),
        ("幺三八 零零幺三 八零零零", MOBILE, "幺三八 零零幺三 八零零零"),
        ("①③⑧00①③⑧000", MOBILE, "①③⑧00①③⑧000"),
        (f"之一{NUMBER}", MOBILE, NUMBER),
        ("138.0013.8000", MOBILE, "138.0013.8000"),
        ("138\n00138000", MOBILE, "138\n00138000"),
        ("> 110105\n> 19491231002X", CARD, "110105\n> 19491231002X"),
        ("110105一九四九1231002X", CARD, "110105一九四九1231002X"),
        (f"<!-- {NUMBER} -->", MOBILE, NUMBER),
        ("电话(138)00138000", MOBILE, "138)00138000"),
        ("电话138/0013/8000", MOBILE, "138/0013/8000"),
        ("手机号：一三八，零零一三，八零零零", MOBILE, "一三八，零零一三，八零零零"),
        (f"0{NUMBER}", MOBILE, f"0{NUMBER}"),
        (f"微信号 wang{NUMBER}", MOBILE, NUMBER),
        ("¹³⁸⁰⁰¹³⁸⁰⁰⁰", MOBILE, "¹³⁸⁰⁰¹³⁸⁰⁰⁰"),
        ("".join(f"{d}\ufe0f\u20e3" for d in NUMBER), MOBILE, "\ufe0f\u20e3".join(NUMBER)),
        ("证件 110105/19491231/002X", CARD, "110105/19491231/002X"),
        (f"https://example.cn/?phone={NUMBER}", MOBILE, NUMBER),
        ("[拨打](tel:%31%33800138000)", MOBILE, "%31%33800138000"),
    ],
)
def test_a_number_is_found_however_it_is_typed(text: str, kind: Kind, number: str) -> None:
    [found] = personal_numbers(text)
    written = text[found.start : found.end].strip("\ufe0f\u20e3")
    assert (found.kind, written) == (kind, number)


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",  # a check digit that does not fit
        "11010519490231002X",  # 31 February
        "138****8000",
        "110105********002X",
        f"{NUMBER}元",
        "投资 13500000000 元",
        "2016 2017 2018 2019",
        "2018-09-26 08:30-11:30",
        "坐标: 120.568612,30.627612",
        "坐标: 120.138001380001,30.5",
        f"https://example.cn/2018/{NUMBER}.html",
        f"a1b{NUMBER}",
        f"{NUMBER}cf",
        "0500-83110000 转 801、12351",
        "统一社会信用代码 13330400MB0A00000X",
        "4111 1111 1111 1111",  # may be anything where no bank is spoken of
        "6200000000000006",
        "二〇一六 二〇一七 二〇一八 二〇一九",
        "第一 二 三 四 五 六 七 八 九 十 十一",
        "2018\n2019\n2020",
        "- 138\n- 00138000",
        "收入分别为138、1500、6000万元",
        "接听 150、1200、3800 次",
        f"https://example.cn/?id={NUMBER}",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert list(personal_numbers(text)) == []
    assert masked(text) == text


def test_of_a_number_in_two_lines_neither_half_is_printed(site: WriteSite) -> None:
    problems = site({"brands/品牌/夜校.md": brand(body="打1380013\n8000找我。")}).examine().problems
    [found] = [p for p in problems if p.code == "Q622"]
    assert (found.span.line, found.excerpt) == (8, "打138****")
    assert "0013" not in FORMATS["json"](problems)


def test_a_number_in_a_name_does_not_keep_the_rest_from_being_told(site: WriteSite) -> None:
    text = brand("类别: 没有的", body="他家住柳湾村3组12号。")
    made = site({f"brands/品牌/夜班{NUMBER}.md": text, "content/附/图#1.png": b""})
    codes = made.codes()
    assert {"Q623", "Q624", "Q104"} <= {*codes}


def test_no_rule_prints_what_another_hides_in_its_line(site: WriteSite) -> None:
    body = "小学生李梓轩~~ 家住 ~~柳湾花园3号楼2单元301室。"
    problems = site({"brands/品牌/夜校.md": brand(body=body)}).examine().problems
    assert {"Q624", "Q625", "Q705"} <= {p.code for p in problems}
    assert not [p for p in problems if "梓轩" in p.excerpt or "301" in p.excerpt]


def test_a_number_is_masked_in_its_place() -> None:
    assert masked("问 138-0013-8000。") == "问 138-****-****。"
    assert masked("问 11010519491231002X。") == "问 110***************。"


@pytest.mark.parametrize(
    "line",
    [
        f"电话: {NUMBER}",
        f'"电话": "{NUMBER}（值班手机）"',
        f"电话: 0500-83110000、{NUMBER}",
        f"电话: >-\n  {NUMBER}",
        f"电话：{NUMBER}",
    ],
)
def test_a_mobile_that_is_published_on_purpose_is_left_alone(site: WriteSite, line: str) -> None:
    text = VENUE.replace("---\n", f"---\n{line}\n", 1)
    assert "Q622" not in site({"brands/阵地/柳湾驿站.md": text}).codes()


@pytest.mark.parametrize(
    "lines",
    [
        f"一句话: 打{NUMBER}。",
        f"存疑:\n  - 张某（{NUMBER}）说",
        f"电话: 12351\n地址: 打{NUMBER}",
        f"电话:\n地址: 打{NUMBER}",
        f"联系人: {NUMBER}",
    ],
)
def test_a_mobile_in_any_other_field_is_told(site: WriteSite, lines: str) -> None:
    text = VENUE.replace("---\n", f"---\n{lines}\n", 1)
    assert "Q622" in site({"brands/阵地/柳湾驿站.md": text}).codes()


def test_an_identity_card_has_no_place_in_the_telephone_either(site: WriteSite) -> None:
    text = VENUE.replace("---\n", "---\n电话: 12351（11010519491231002X）\n", 1)
    assert "Q620" in site({"brands/阵地/柳湾驿站.md": text}).codes()


@pytest.mark.parametrize(
    "path",
    ["brands/品牌/夜校.md", "brands/词表/主题.yml", "content/about.md", "content/更多/附表.md"],
)
def test_every_text_is_looked_at(site: WriteSite, path: str) -> None:
    text = COUNTY.get(path, "" if path.startswith("content") else brand(""))
    made = site({path: f"{text}# {NUMBER}\n" if path.endswith(".yml") else f"{text}\n{NUMBER}\n"})
    assert [(p.path, p.code) for p in made.examine().problems if p.code == "Q622"] == [
        (path, "Q622")
    ]


def test_the_settings_may_say_whom_to_call_and_nothing_else(site: WriteSite) -> None:
    settings = f"extra:\n  站点:\n    联系方式: {NUMBER}\n    主办单位: {{}}\n"
    assert "Q622" not in site({"mkdocs.yml": settings.format("某县总工会")}).codes()
    assert "Q622" in site({"mkdocs.yml": settings.format(f"某县总工会{NUMBER}")}).codes()


def test_a_number_is_told_although_the_file_cannot_be_read_otherwise(site: WriteSite) -> None:
    codes = site({"brands/品牌/夜校.md": f"一句话: 夜校\n\n{NUMBER}\n"}).codes()
    assert {"Q200", "Q622"} <= {*codes}


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_prints_a_number_whatever_the_mistake(site: WriteSite, form: str) -> None:
    """Not the line of another rule's message either, nor the name of a file."""
    wrong = f"一句话：夜校 11010519491231002X {NUMBER}\n类别: {NUMBER}\n"
    text = f"---\n{wrong}---\n{NUMBER}\n"
    made = site({"brands/品牌/夜校.md": text, f"brands/品牌/夜班{NUMBER}.md": text})
    report = FORMATS[form](made.examine().problems)
    assert {code for code in ("Q201", "Q620", "Q622", "Q623") if code in report} == {
        *("Q201", "Q620", "Q622", "Q623")
    }
    assert NUMBER not in report
    assert "11010519491231002X" not in report


def test_an_account_to_pay_into_is_told_and_masked(site: WriteSite) -> None:
    body = "开户行：农商银行 账号 2010 0012 3456 789"
    problems = site({"brands/品牌/夜校.md": brand(body=body)}).examine().problems
    assert [p.code for p in problems] == ["Q621"]
    assert "3456" not in FORMATS["json"](problems)
