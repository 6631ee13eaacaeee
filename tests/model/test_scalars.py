from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hooks.model.position import MOST_OFF, Datum, Positioned
from hooks.model.scalar.amount import MISSING, AmountText, CountText, read_amount
from hooks.model.scalar.choice import Many, Names
from hooks.model.scalar.coordinates import Coordinates, CoordinatesText
from hooks.model.scalar.day import AsOfText, Day, DayOrUnstated, DayText, read_day
from hooks.model.scalar.distance import metres
from hooks.model.scalar.invalid import EMPTY, UNREADABLE, WRONG_KIND
from hooks.model.scalar.reference import Reference, Target, ThemeRef
from hooks.model.scalar.text import Slug, TextLine, WebAddress, Yes
from hooks.model.slug import MAX_LENGTH, slug_of
from maps import to_wgs84


def fault(scalar: Any, value: object) -> str:  # noqa: ANN401
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(scalar).validate_python(value)
    [error] = caught.value.errors()
    assert error["ctx"]["what"].endswith("。")
    assert error["ctx"]["remedy"].endswith("。")
    return error["type"]


@pytest.mark.parametrize(
    ("text", "value", "about", "unit"),
    [
        ("3978万元", 39780000, "", "元"),
        ("700多人次", 700, "多", "人次"),
        ("近2亿元", 200000000, "近", "元"),
        ("20余万元", 200000, "余", "元"),
        ("2千多人", 2000, "多", "人"),
        ("60%以上", 60, "以上", "%"),
        ("２６００余名", 2600, "余", "名"),
        ("1,234人", 1234, "", "人"),
        ("三期", 3, "", "期"),
        ("两 家", 2, "", "家"),
        ("十余家", 10, "余", "家"),
        ("约100名左右", 100, "约左右", "名"),
        ("100", 100, "", None),
        ("20余万人（次）", 200000, "余", "人次"),
        ("3.5万人(次)", 35000, "", "人次"),
        ("近千人", 1000, "近", "人"),
        ("上千人", 1000, "上", "人"),
        ("百余人次", 100, "余", "人次"),
        ("二十余家", 20, "余", "家"),
        ("十几名", 10, "几", "名"),
        ("十来人", 10, "来", "人"),
        ("十二家", 12, "", "家"),
        ("一百人", 100, "", "人"),
        ("三千二百万元", 32000000, "", "元"),
        ("300㎡", 300, "", "平方米"),
        ("300m2", 300, "", "平方米"),
        ("1.2万余㎡", 12000, "余", "平方米"),
        ("达391人次", 391, "", "人次"),
        ("共计391人次", 391, "", "人次"),
        ("不少于100人", 100, "不少于", "人"),
        ("不超过30人", 30, "不超过", "人"),
        ("百分之八十五", 85, "", "%"),
        ("百分之85以上", 85, "以上", "%"),
        ("100+人次", 100, "+", "人次"),
    ],
)
def test_an_amount_is_read_as_people_write_it(
    text: str, value: int, about: str, unit: str | None
) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert amount.value == Decimal(value)
    assert amount.about == about
    assert (amount.unit.text if amount.unit else None) == unit
    assert not amount.is_missing


def test_a_fraction_is_exact() -> None:
    amount = read_amount("85.5%")
    assert amount is not None
    assert amount.value == Decimal("85.5")


def test_a_page_can_print_an_amount_as_the_source_has_it() -> None:
    amount = read_amount("60 %以上")
    assert amount is not None
    assert (amount.written, amount.suffix) == ("60", "以上")


@pytest.mark.parametrize(
    ("text", "written", "unit"),
    [
        ("数百名", "数百", "名"),
        ("几十人", "几十", "人"),
        ("数十万人", "数十万", "人"),
        ("三四十人", "三四十", "人"),
        ("十七八人", "十七八", "人"),
        ("2-3人", "2-3", "人"),
        ("3~5人", "3~5", "人"),
        ("20至30人", "20至30", "人"),
        ("2—3万元", "2—3万", "元"),
        ("每年2期", "每年2", "期"),
        ("平均每月1.5次", "平均每月1.5", "次"),
        ("年均200余人次", "年均200余", "人次"),
    ],
)
def test_a_vague_amount_a_range_and_a_rate_have_words_and_no_value(
    text: str, written: str, unit: str
) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.written, amount.value) == (written, None)
    assert amount.unit
    assert amount.unit.text == unit


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("三期", "三"),
        ("两 家", "两"),
        ("3期", "3"),
        ("十二家", "十二"),
        ("十几名", "十几"),
        ("二十余家", "二十余"),
        ("近千人", "近千"),
    ],
)
def test_what_is_printed_is_chinese(text: str, written: str) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert amount.written == written


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("第3期", "“第3期”说的是第几，不是一共有几。"),
        ("12件（项）", "“12件（项）”有两种单位，看不出数的是哪一种。"),
        ("20万人/次", "“20万人/次”有两种单位，看不出数的是哪一种。"),
        ("5*8米", "“5*8米”不能确定是哪个数。"),
        (f"{10**15}人", f"“{10**15}人”大得不像一个数。"),
    ],
)
def test_what_is_no_amount_is_answered_with_what_it_is(text: str, what: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(AmountText).validate_python(text)
    assert caught.value.errors()[0]["ctx"]["what"] == what


@pytest.mark.parametrize("text", ["0.5处", "0处", "1.5"])
def test_places_are_whole(text: str) -> None:
    assert fault(CountText, text) == UNREADABLE


def test_a_lost_number_is_legal() -> None:
    amount = read_amount(MISSING)
    assert amount is not None
    assert amount.is_missing


@pytest.mark.parametrize(
    "text",
    [
        "12,34人",
        "-5%",
        "3.5.5",
        "一百二人",
        "一万二",
        "万元",
        "百家",
        "三分之一",
        "391 人 次",
        "1e5",
        "1_000人次",
        "nan",
    ],
)
def test_what_is_not_one_plain_number_is_refused(text: str) -> None:
    assert fault(AmountText, text) == UNREADABLE


@given(st.text(max_size=20))
def test_reading_never_fails_on_any_text(text: str) -> None:
    read_amount(text)
    read_day(text)
    slug_of(text)


@pytest.mark.parametrize(
    ("text", "printed", "chinese"),
    [
        ("2018", "2018", "2018年"),
        ("2018年", "2018", "2018年"),
        ("二〇一八年", "2018", "2018年"),
        ("2018-9", "2018-09", "2018年9月"),
        ("2018.09", "2018-09", "2018年9月"),
        ("２０１８年９月", "2018-09", "2018年9月"),
        ("2018-09-26", "2018-09-26", "2018年9月26日"),
        ("2018.9.26", "2018-09-26", "2018年9月26日"),
        ("2018/9/26", "2018-09-26", "2018年9月26日"),
        ("2018 年 9 月 26 日", "2018-09-26", "2018年9月26日"),
    ],
)
def test_a_day_is_read_with_the_precision_that_was_given(
    text: str, printed: str, chinese: str
) -> None:
    day = read_day(text)
    assert day is not None
    assert (str(day), day.chinese) == (printed, chinese)


@pytest.mark.parametrize(
    "text",
    [
        "20180926",
        "2018-112",
        "2018-13",
        "2018-00",
        "2018-09-00",
        "2018-02-29",
        "2018-9-31",
        "去年6月",
        "18-9-26",
    ],
)
def test_a_day_that_may_be_two_days_or_none_is_refused(text: str) -> None:
    assert fault(DayText, text) == UNREADABLE


def test_days_of_any_precision_sort_together() -> None:
    assert sorted([Day(2018, 9, 26), Day(2018), Day(2018, 9)]) == [
        Day(2018),
        Day(2018, 9),
        Day(2018, 9, 26),
    ]


def test_a_missing_date_can_be_said() -> None:
    assert TypeAdapter(DayOrUnstated).validate_python("未注明") is None
    assert TypeAdapter(AsOfText).validate_python("未注明") is None
    assert TypeAdapter(AsOfText).validate_python("报道时") == "报道时"
    assert TypeAdapter(AsOfText).validate_python("2018") == Day(2018)
    assert fault(DayOrUnstated, "报道时") == UNREADABLE


@pytest.mark.parametrize("text", ["120.4851,30.7454", "120.4851，30.7454", "120.4851 30.7454"])
def test_coordinates_come_as_pickers_print_them(text: str) -> None:
    assert TypeAdapter(CoordinatesText).validate_python(text) == Coordinates(120.4851, 30.7454)


@pytest.mark.parametrize("text", ["120.4851", "E120,N30", "120,30,5", "1200,30"])
def test_other_coordinates_are_refused(text: str) -> None:
    assert fault(CoordinatesText, text) == UNREADABLE


def test_names_in_one_line_are_split_and_sentences_are_not() -> None:
    names, sentences = TypeAdapter(Names[TextLine]), TypeAdapter(Many[TextLine])
    assert names.validate_python("甲、乙，丙,丁；戊;己、") == ("甲", "乙", "丙", "丁", "戊", "己")
    assert names.validate_python(["甲、乙"]) == ("甲、乙",)
    assert names.validate_python("") == ()
    assert sentences.validate_python("先来,后到") == ("先来,后到",)
    assert sentences.validate_python(["先来", "后到"]) == ("先来", "后到")


@pytest.mark.parametrize(
    "scalar", [TextLine, Slug, WebAddress, Yes, DayText, AmountText, CoordinatesText, ThemeRef]
)
def test_every_scalar_refuses_what_is_no_text(scalar: Any) -> None:  # noqa: ANN401
    assert fault(scalar, ["甲"]) == WRONG_KIND
    assert fault(scalar, {"甲": "乙"}) == WRONG_KIND
    assert fault(scalar, "  ") == EMPTY
    assert fault(scalar, "\u3164\u0301\u200b") == EMPTY


def test_an_accent_and_its_letter_are_one_character() -> None:
    assert TypeAdapter(TextLine).validate_python("Cafe\u0301") == "Caf\u00e9"


@pytest.mark.parametrize("text", ["con", "aux", "nul", "prn", "com1", "lpt9"])
def test_a_slug_is_no_device_of_windows(text: str) -> None:
    assert fault(Slug, text) == UNREADABLE


@pytest.mark.parametrize("text", ['https://a.cn/"x', "https://a.cn/<x>", "https://a.cn/a b"])
def test_an_address_holds_nothing_that_ends_it(text: str) -> None:
    assert fault(WebAddress, text) == UNREADABLE


def test_a_line_is_one_line() -> None:
    assert TypeAdapter(TextLine).validate_python(" 甲 ") == "甲"
    assert fault(TextLine, "甲\n乙") == UNREADABLE


@pytest.mark.parametrize("text", ["Qing", "qing_chuang", "-qing", "青创贷", "qing--dai", "a" * 101])
def test_a_slug_is_plain_ascii_and_not_endless(text: str) -> None:
    assert fault(Slug, text) == UNREADABLE


def test_a_slug_stays_as_it_is() -> None:
    assert TypeAdapter(Slug).validate_python("qing-chuang-dai2") == "qing-chuang-dai2"


@pytest.mark.parametrize(
    "text", ["www.example.cn", "javascript:alert(1)", "http://", "https://a b.cn", "http://[1"]
)
def test_a_web_address_is_whole_and_of_the_web(text: str) -> None:
    assert fault(WebAddress, text) == UNREADABLE


def test_a_web_address_stays_as_it_is() -> None:
    address = "https://example.cn/a?b=1#c"
    assert TypeAdapter(WebAddress).validate_python(address) == address


def test_yes_and_no_are_chinese() -> None:
    assert TypeAdapter(Yes).validate_python("是") is True
    assert TypeAdapter(Yes).validate_python("否") is False
    assert fault(Yes, "no") == UNREADABLE


def test_a_reference_keeps_its_words() -> None:
    found = TypeAdapter(ThemeRef).validate_python(" 青年发展 ")
    assert found == Reference(Target.THEME, "青年发展")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("青创贷", "qing-chuang-dai"),
        ("UHOME志愿服务站", "uhome-zhi-yuan-fu-wu-zhan"),
        ("ＵＨＯＭＥ", "uhome"),
        ("群团组织+", "qun-tuan-zu-zhi"),
        ("★", ""),
    ],
)
def test_a_slug_is_pinyin(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_a_long_title_is_cut_behind_a_whole_word() -> None:
    assert slug_of("凤桥" * 40) == "-".join(["feng-qiao"] * 8)
    assert slug_of("a" * 200) == "a" * MAX_LENGTH


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("2018-02-30", "没有“2018-02-30”这一天：2018年2月只有28天，没有30日。"),
        ("2018年13月", "没有“2018年13月”这一天：没有13月。"),
        ("2018.0.5", "没有“2018.0.5”这一天：没有0月。"),
        ("1018", "没有“1018”这一天：1018年太早了。"),
    ],
)
def test_a_day_that_does_not_exist_is_told_so(text: str, what: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(DayText).validate_python(text)
    assert caught.value.errors()[0]["ctx"]["what"] == what


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2025-01-31", "2025-02-01", 0),
        ("2025-01-31", "2025-02-27", 0),
        ("2025-01-31", "2025-02-28", 1),
        ("2024-01-31", "2024-02-28", 0),
        ("2024-05-18", "2025-05-17", 11),
        ("2024-05-18", "2025-05-18", 12),
        ("2024", "2025", 12),
        ("2024", "2024-12-31", 11),
        ("2024-06", "2025-05-31", 11),
        ("2025-03-15", "2025-03-14", -1),
    ],
)
def test_months_are_whole(earlier: str, later: str, months: int) -> None:
    first, last = read_day(earlier), read_day(later)
    assert first
    assert last
    assert first.months_until(last) == months


@given(st.dates(date(1900, 1, 1)), st.integers(0, 400))
def test_so_many_months_later_it_is_so_many_months(day: date, months: int) -> None:
    start = Day.of(day)
    if start.year < 2100:
        assert start.months_until(start.after(months)) == months


@pytest.mark.parametrize("text", ["200,95", "95,200", "1204851,30", "120.4,-91", "181,0"])
def test_a_position_that_is_nowhere_on_earth_is_refused(text: str) -> None:
    assert fault(CoordinatesText, text) == UNREADABLE


@pytest.mark.parametrize(
    ("written", "datum"),
    [
        ("高德", "GCJ-02"),
        ("腾讯地图", "GCJ-02"),
        ("百度", "BD-09"),
        ("天地图", "WGS-84"),
        ("gcj02", "GCJ-02"),
        ("ＷＧＳ８４", "WGS-84"),
        ("CGCS2000", "WGS-84"),
    ],
)
def test_a_datum_may_be_called_by_its_map(written: str, datum: str) -> None:
    assert Positioned.model_validate({"坐标系": written}).datum == Datum(datum)


@pytest.mark.parametrize("position", ["170,-80", "-179.9,89.9", "0,0", "30.7,120.8"])
def test_what_lies_outside_china_is_not_drawn(position: str) -> None:
    found = Positioned.model_validate({"坐标": position, "坐标系": "BD-09"})
    assert found.coordinates
    assert found.located is None


def test_no_datum_is_off_by_more_than_is_said() -> None:
    """Rounded to 100 m: more would be another fact."""
    most = max(
        metres(to_wgs84(east, north, one), to_wgs84(east, north, other))
        for east in range(73, 136, 3)
        for north in range(18, 54, 3)
        for one, other in combinations(map(str, Datum), 2)
    )
    assert MOST_OFF - 100 < most <= MOST_OFF


@pytest.mark.parametrize("text", ["2多亿元", "7余万人次", "15多万元"])
def test_what_nobody_can_reckon_with_is_kept_as_it_is_printed(text: str) -> None:
    amount = read_amount(text)
    assert amount
    assert amount.is_garbled
    assert amount.value is None
    assert not amount.is_missing
    assert amount.unit
    assert f"{amount.written}{amount.unit.text}" == text


@pytest.mark.parametrize(
    "text", ["20多亿元", "2亿多元", "130多万元", "700多人", "2千多人", "数百名", "2-3人", "每年2期"]
)
def test_usual_spellings_are_not_garbled(text: str) -> None:
    amount = read_amount(text)
    assert amount
    assert not amount.is_garbled
