"""Opening hours: what doors say is read as it is meant, and what may mean two things is not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hooks.model import Target
from hooks.model.scalar.day import Day
from hooks.model.scalar.hours import Hours, HoursText
from hooks.model.scalar.invalid import EMPTY, UNREADABLE, WRONG_KIND
from hooks.view.open_data.venue import FIELDS
from hooks.view.parts.metadata import metadata
from tests.conftest import WriteSite
from tests.sketch import venue

READ: TypeAdapter[Hours] = TypeAdapter(HoursText)
NAMES = "一二三四五六日"
NOTICES = Path(__file__).with_name("opening_hours.tsv").read_text(encoding="utf-8").splitlines()
DAY = 1440


def fault(value: object) -> dict[str, Any]:
    with pytest.raises(ValidationError) as caught:
        READ.validate_python(value)
    [error] = caught.value.errors()
    assert error["ctx"]["what"].endswith("。")
    assert error["ctx"]["remedy"].endswith("。")
    return {"kind": error["type"], **error["ctx"]}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息",
            "0-4 510-690 810-1020;h",
        ),
        ("周一到周日 8:30—17:00", "0-6 510-1020"),
        ("周一—周五 9:00~17:00", "0-4 540-1020"),
        ("周一、周三、周五 14:00-16:30", "0,2,4 840-990"),
        ("周一、三、五 14:00-16:30", "0,2,4 840-990"),
        ("星期一至五 8点半至17点", "0-4 510-1020"),
        ("礼拜天 8时15分到10点整", "6 495-600"),
        ("周五至周一 9:00-12:00", "0,4-6 540-720"),
        ("周末 09:00-17:00", "5-6 540-1020"),
        ("双休日 09:00-17:00", "5-6 540-1020"),
        ("全年 09:00-17:00", "0-6 540-1020"),
        ("天天 09:00-17:00", "0-6 540-1020"),
        ("每日 09:00-17:00", "0-6 540-1020"),
        ("09:00-17:00", "0-6 540-1020"),
        ("０９：００－１７：００。", "0-6 540-1020"),
        ("24小时", "0-6 0-1440"),
        ("每天全天开放", "0-6 0-1440"),
        ("00:00-24:00", "0-6 0-1440"),
        ("周一至周五 08:30-11:30；周一至周五 13:30-17:00", "0-4 510-690 810-1020"),
        ("08:30-11:30；13:30-17:00", "0-6 510-690 810-1020"),
        ("08:30-12:00, 12:00-17:00", "0-6 510-1020"),
        ("08:30-11:30和13:30-17:00", "0-6 510-690 810-1020"),
    ],
)
def test_days_and_times_are_read_as_doors_write_them(text: str, code: str) -> None:
    hours = READ.validate_python(f" {text} ")
    assert (hours.code, hours.text) == (code, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("上午8:30-11:30 下午1:30-5:00", "0-6 510-690 810-1020"),
        ("上午 8:30-12:00，下午 13:30-17:00", "0-6 510-720 810-1020"),
        ("早上6点-8点", "0-6 360-480"),
        ("中午11:30-1:30", "0-6 690-810"),
        ("下午2点至晚上9点", "0-6 840-1260"),
        ("晚上6:30-9:00", "0-6 1110-1260"),
        ("晚7点到12点", "0-6 1140-1440"),
        ("上午9:00-17:00", "0-6 540-1020"),
    ],
)
def test_morning_and_afternoon_put_a_time_on_the_24_hour_clock(text: str, code: str) -> None:
    assert READ.validate_python(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("每天 18:00-02:00", "0-6 1080-1560"),
        ("每天 18:00-2:00", "0-6 1080-1560"),
        ("周五 22:00-06:00", "4 1320-1800"),
        ("周六 20:00-次日8:00", "5 1200-1920"),
        ("每天 08:00-次日08:00", "0-6 480-1920"),
        ("每天 08:00-0:00", "0-6 480-1440"),
    ],
)
def test_a_span_may_plainly_go_on_after_midnight(text: str, code: str) -> None:
    assert READ.validate_python(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("每天 09:00-17:00；法定节假日休息", "0-6 540-1020;h"),
        ("每天 09:00-17:00，节假日休息", "0-6 540-1020;h"),
        ("每天 09:00-17:00（国家法定节假日不开放）", "0-6 540-1020;h"),
        ("每天 09:00-17:00；节假日照常", "0-6 540-1020;h="),
        ("每天 09:00-17:00；法定节假日照常开放", "0-6 540-1020;h="),
        ("全年无休 09:00-17:00", "0-6 540-1020;h="),
        ("每天 09:00-17:00；法定节假日 10:00-12:00, 14:00-16:00", "0-6 540-1020;h 600-720 840-960"),
        ("周一至周五 9:00-17:00；周末及法定节假日休息", "0-4 540-1020;h"),
        ("周六、周日、法定节假日 9:00-16:00", "5-6 540-960;h 540-960"),
        ("工作日 9:00-17:00", "0-4 540-1020;h"),
        ("工作日 9:00-17:00；节假日照常", "0-4 540-1020;h="),
        ("工作日 9:00-17:00；周六 9:00-12:00", "0-4 540-1020;5 540-720"),
    ],
)
def test_of_statutory_holidays_only_what_is_said_is_known(text: str, code: str) -> None:
    assert READ.validate_python(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("每天 09:00-17:00；周一闭馆", "1-6 540-1020"),
        ("周一闭馆，09:00-17:00", "1-6 540-1020"),
        ("周二至周日 09:00-17:00（周一闭馆）", "1-6 540-1020"),
        ("每天 09:00-17:00；周末照常开放", "0-6 540-1020"),
    ],
)
def test_a_day_is_closed_or_as_usual_where_it_is_said_to_be(text: str, code: str) -> None:
    assert READ.validate_python(text).code == code


@pytest.mark.parametrize(
    ("found", "text"), [line.split("\t") for line in NOTICES if not line.startswith("#")]
)
def test_public_notices_are_read_rightly_or_refused_with_their_words(found: str, text: str) -> None:
    """``opening_hours.tsv``: a code is what the door means, a sentence says what nobody could know."""
    if found.endswith("。"):
        assert fault(text)["what"] == found
    else:
        assert READ.validate_python(text).code == found


def test_seven_in_ten_public_notices_are_read() -> None:
    further = next(number for number, line in enumerate(NOTICES) if line.startswith("# Further"))
    found = [line.split("\t")[0] for line in NOTICES[:further] if not line.startswith("#")]
    assert len(found) >= 100
    assert sum(not each.endswith("。") for each in found) >= 0.69 * len(found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9:00-17:00（午休12:00-13:30）", "0-6 540-720 810-1020"),
        ("周一至周五9:00-17:00，午休12:00-13:30", "0-4 540-720 810-1020"),
        ("周一至周五 9:00-17:00（中午12:00-13:30休息）", "0-4 540-720 810-1020"),
        ("周一至周五 9:00-17:00（12:00-13:30午休），节假日休息", "0-4 540-720 810-1020;h"),
        ("周二至周日 9:00-17:00，其中12:00-13:00闭馆，周一闭馆", "1-6 540-720 780-1020"),
        ("每天 8:30-17:30（午休：12:00至14:00）", "0-6 510-720 840-1050"),
        (
            "周一至周五9:00-17:00，周六9:00-16:00（午休12:00-13:00）",
            "0-4 540-1020;5 540-720 780-960",
        ),
        ("9:00-12:00，13:30-17:00（午休12:00-13:30）", "0-6 540-720 810-1020"),
        ("9:00-12:00，13:30-17:00，中午休息", "0-6 540-720 810-1020"),
        ("周一至周五 8:30-17:30，12:00-14:00午间不办公", "0-4 510-720 840-1050"),
        ("9:00-17:00 午休12:00-13:00 周一闭馆", "1-6 540-720 780-1020"),
        (
            "5月至9月 9:00-17:30，午休12:00-14:00；10月至4月 9:00-17:00，午休12:00-13:00",
            "0501-0930:0-6 540-720 840-1050|1001-0430:0-6 540-720 780-1020",
        ),
    ],
)
def test_a_break_parts_the_span_in_which_it_is(text: str, code: str) -> None:
    assert READ.validate_python(text).code == code


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "周一至周五9:00-17:00，周六9:00-16:00，午休12:00-13:00",
            "“午休12:00-13:00”看不出是哪几天的。",
        ),
        ("午休12:00-13:30", "“午休12:00-13:30”看不出是哪几天的。"),
        ("9:00-17:00（午休17:00-18:00）", "“午休17:00-18:00”不在开放时间里面。"),
        ("9:00-17:00，16:00-17:00休息", "“16:00-17:00休息”不在开放时间里面。"),
        ("9:00-17:00（午休8:30-9:30）", "“午休8:30-9:30”不在开放时间里面。"),
        ("9:00-17:00（中午休息）", "“中午休息”这一段看不懂。"),
        ("9:00-17:00（午休1小时）", "“午休1小时”这一段看不懂。"),
        (
            "5月至9月 9:00-17:30；10月至4月 9:00-17:00，午休12:00-13:00",
            "“午休12:00-13:00”看不出是一段日子还是全年。",
        ),
    ],
)
def test_a_break_that_may_be_of_other_days_is_told(text: str, what: str) -> None:
    assert fault(text)["what"] == what


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("7月1日至8月31日 9:00-18:00，其余时间不开放", "0701-0831:0-6 540-1080|0901-0630:h"),
        ("6月至9月 每天9:00-21:00；其他月份均闭馆", "0601-0930:0-6 540-1260|1001-0531:h"),
        ("11月至次年2月底 9:00-16:00；其余时间闭馆", "1101-0229:0-6 540-960|0301-1031:h"),
        ("11月1日至次年2月28日 9:00-16:00（其余时间闭馆）", "1101-0229:0-6 540-960|0301-1031:h"),
        (
            "1月至2月 9:00-16:00；7月至8月 9:00-18:00；其余时间不开放",
            "0101-0229:0-6 540-960|0701-0831:0-6 540-1080|0301-0630:h|0901-1231:h",
        ),
        ("周一至周五 9:00-17:00，其余时间不开放", "0-4 540-1020"),
    ],
)
def test_a_door_may_be_open_in_one_season_alone(text: str, code: str) -> None:
    assert READ.validate_python(text).code == code


def test_of_the_rest_of_the_year_something_must_be_said() -> None:
    told = fault("5月1日至10月31日 8:30-17:30")
    assert told["what"] == "没有写11月1日起几点开、几点关。"
    assert "其余时间不开放" in told["remedy"]


@pytest.mark.parametrize(
    ("today", "years"),
    [
        ((2026, 4, 30), ("2026-05-01", "2026-10-31", "2025-11-01", "2026-04-30")),
        ((2026, 5, 1), ("2026-05-01", "2026-10-31", "2026-11-01", "2027-04-30")),
        ((2026, 12, 31), ("2027-05-01", "2027-10-31", "2026-11-01", "2027-04-30")),
    ],
)
def test_search_engines_are_told_the_season_that_goes_on_and_those_to_come(
    site: WriteSite, today: tuple[int, int, int], years: tuple[str, ...]
) -> None:
    hours = "5月1日至10月31日 周一至周五09:00-18:00；11月1日至4月30日 周一至周五09:00-17:00"
    made = site({"brands/阵地/样例.md": venue(f"开放时间: {hours}")}).examine(today=Day(*today))
    assert made.problems == ()
    [entry] = [e for e in made.catalogue.of(Target.VENUE) if e.title == "样例"]
    about: Any = metadata(made.catalogue, entry)["mainEntity"]
    assert "openingHours" not in about
    told = about["openingHoursSpecification"]
    assert [each[name] for each in told for name in ("validFrom", "validThrough")] == [*years]
    assert [(each["opens"], each["closes"]) for each in told] == [
        ("09:00", "18:00"),
        ("09:00", "17:00"),
    ]
    assert told[0]["dayOfWeek"] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def test_a_season_ends_on_the_last_day_that_february_has() -> None:
    [winter, rest] = READ.validate_python("11月至2月 9:00-16:00；其余时间不开放").weeks
    assert winter.season
    assert rest.season
    assert winter.season.next(date(2027, 1, 1)) == (date(2026, 11, 1), date(2027, 2, 28))
    assert winter.season.next(date(2028, 2, 29)) == (date(2027, 11, 1), date(2028, 2, 29))
    assert rest.season.next(date(2028, 2, 29)) == (date(2028, 3, 1), date(2028, 10, 31))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("夏季 08:00-18:00；冬季 08:30-17:00", "“夏季”没有写从几月几日到几月几日。"),
        ("周一至周五 夏令时 8:00-17:00", "“夏令时”没有写从几月几日到几月几日。"),
        ("2月30日至5月1日 9:00-17:00", "“2月30日至5月1日”里有不存在的日子。"),
        ("13月至5月 9:00-17:00", "“13月至5月”里有不存在的日子。"),
        (
            "1月1日至6月30日 9:00-17:00；6月1日至12月31日 9:00-16:00",
            "“1月1日至6月30日”和“6月1日至12月31日”有重叠的日子。",
        ),
        ("3月至12月 9:00-17:00", "没有写1月1日起几点开、几点关。"),
    ],
)
def test_the_seasons_fill_the_year_by_their_dates(text: str, what: str) -> None:
    assert fault(text)["what"] == what


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("寒暑假另行通知", "寒暑假另行通知"),
        ("周一至周五 08:30-17:00；寒暑假另行通知", "寒暑假另行通知"),
        ("周一至周五 08:30-17:00（国庆节除外）", "国庆节除外"),
        ("每天 09:00-17:00；节假日另行通知", "节假日另行通知"),
        ("周一至周五 8:30-17:00；周五下午休息", "周五下午休息"),
        ("9:00-17:00都开", "都开"),
        ("08:30", "08:30"),
        ("8:30-17:00:00", "8:30-17:00:00"),
        ("108:30-17:00", "108:30-17:00"),
        ("8-17", "8-17"),
        ("三、五 9:00-12:00", "三"),
        ("10.1国庆放假 ８：００－９：００", "10.1国庆放假"),
        ("；（假期）８：００－９：００", "假期"),
        ("寒假…；09:00-17:00", "寒假…"),
    ],
)
def test_what_is_not_understood_is_named_as_it_is_written(text: str, words: str) -> None:
    found = fault(text)
    assert (found["kind"], found["what"]) == (UNREADABLE, f"“{words}”这一段看不懂。")


@pytest.mark.parametrize(
    "text",
    [
        "8:30-11:30, 1:30-5:00",  # an afternoon on the dial
        "2:00-5:00",
        "8:30-5:00",
        "08:30-05:00",
        "13:30-05:00",
        "18:00-9:00",  # the evening's nine, or the morning's
        "上午8:30-5:00",
        "下午1:30-12:00",
        "上午2:00-4:00",
        "上午8:30-0:30",
        "上午13:00-15:00",
        "下午11:30-13:30",
        "晚上2:00-5:00",
        "晚上12:00-06:00",
        "9:00-9:00",
        "18:00-次日20:00",
    ],
)
def test_a_time_that_may_be_two_times_or_none_is_refused(text: str) -> None:
    assert fault(text)["kind"] == UNREADABLE


@pytest.mark.parametrize("time", ["25:00", "24:30", "12:60", "8点75分"])
def test_a_time_that_no_clock_shows_is_named(time: str) -> None:
    assert fault(f"每天 {time}-26:00")["what"] == f"没有“{time}”这个时刻。"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "08:30-12:00, 11:30-17:00",
            "“08:30-12:00, 11:30-17:00”里的几段时间有重叠，或没有从早写到晚。",
        ),
        (
            "13:30-17:00, 08:30-11:30",
            "“13:30-17:00, 08:30-11:30”里的几段时间有重叠，或没有从早写到晚。",
        ),
        (
            "周一至周五 08:30-17:00；周五 08:30-16:00",
            "周五写了两次：“周一至周五 08:30-17:00”和“周五 08:30-16:00”。",
        ),
        (
            "周一至周五 08:30-12:00；周五 13:30-16:00",
            "周五写了两次：“周一至周五 08:30-12:00”和“周五 13:30-16:00”。",
        ),
        ("周一至周五 08:30-12:00；周一至周五 11:30-16:00", "周一的几段时间有重叠。"),
        ("周一至周五 8:30-11:30；13:30-17:00", "“13:30-17:00”没有写是哪几天。"),
        ("08:30-17:00；周日 09:00-12:00", "“08:30-17:00”没有写是哪几天。"),
        ("每天 18:00-02:00；每天 01:00-03:00", "周一开过零点，和周二的时间有重叠。"),
        ("周日 18:00-02:00；周一 01:00-03:00", "周日开过零点，和周一的时间有重叠。"),
        (
            "24小时，09:00-12:00",
            "“24小时，09:00-12:00”里的几段时间有重叠，或没有从早写到晚。",
        ),
        ("周一、周三 09:00-12:00；周三闭馆", "周三写了“周一、周三 09:00-12:00”，又写了休息。"),
        ("周末 09:00-12:00；双休日休息", "周六写了“周末 09:00-12:00”，又写了休息。"),
        (
            "法定节假日休息；每天 09:00-17:00；法定节假日 09:00-16:00",
            "法定节假日写了两次：“法定节假日休息”和“法定节假日 09:00-16:00”。",
        ),
        (
            "每天 09:00-17:00；节假日休息；节假日照常；节假日 09:00-16:00",
            "法定节假日写了两次：“节假日休息”和“节假日照常”。",
        ),
        (
            "全年无休 09:00-17:00；法定节假日休息",
            "法定节假日写了两次：“全年无休”和“法定节假日休息”。",
        ),
        ("周一至周一 09:00-12:00", "“周一至周一”不是一段日子。"),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_words(text: str, what: str) -> None:
    found = fault(text)
    assert (found["kind"], found["what"]) == (UNREADABLE, what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("周一闭馆", "“周一闭馆”没有写哪天几点开。"),
        ("休息", "“休息”没有写是哪几天。"),
        ("照常开放", "“照常开放”没有写是哪几天。"),
        ("周六", "“周六”没有写几点开、几点关。"),
        ("周六：", "“周六”没有写几点开、几点关。"),
        ("周六开放", "“周六开放”没有写几点开、几点关。"),
        ("周六照常开放", "“周六照常开放”没有写周六几点开、几点关。"),
        ("周六 9:00-12:00；周日照常", "“周日照常”没有写周日几点开、几点关。"),
        ("全年无休", "“全年无休”没有写哪天几点开。"),
        ("；。", "“；。”没有写哪天几点开。"),
    ],
)
def test_hours_without_days_or_times_are_refused_with_what_is_missing(text: str, what: str) -> None:
    found = fault(text)
    assert (found["kind"], found["what"]) == (UNREADABLE, what)


def test_hours_are_one_text() -> None:
    found = fault(["周一"])
    assert (found["kind"], found["remedy"]) == (WRONG_KIND, "改成一行开放时间。")
    assert fault("  ")["kind"] == EMPTY


def clock(minutes: int) -> str:
    day, within = ("次日", minutes - DAY) if minutes > DAY else ("", minutes)
    return f"{day}{within // 60:02}:{within % 60:02}"


def listed(spans: tuple[tuple[int, int], ...]) -> str:
    return "，".join(f"{clock(start)}-{clock(end)}" for start, end in spans)


@st.composite
def days(draw: st.DrawFn) -> tuple[tuple[int, int], ...]:
    times = sorted(draw(st.sets(st.integers(0, DAY), max_size=6)))
    return tuple(zip(times[::2], times[1::2], strict=False))


@st.composite
def weeks(draw: st.DrawFn) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Some evenings go on until before the next day's first span, at most for 24 hours."""
    week = draw(st.lists(days(), min_size=7, max_size=7).filter(any))
    firsts = [min((start for start, _ in day), default=DAY) for day in week]
    for number, day in enumerate(week):
        latest = min(firsts[(number + 1) % 7], day[-1][0]) if day else 0
        if latest > 1 and draw(st.booleans()):
            late = draw(st.integers(1, latest - 1))
            week[number] = (*day[:-1], (day[-1][0], DAY + late))
    return tuple(week)


def decoded(code: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    week: list[tuple[tuple[int, int], ...]] = [()] * 7
    for part in code.split(";"):
        names, *spans = part.split()
        for run in names.split(","):
            for day in range(int(run[0]), int(run[-1]) + 1):
                week[day] = tuple((int(a), int(b)) for a, b in (s.split("-") for s in spans))
    return tuple(week)


@given(weeks())
def test_a_week_that_is_written_is_read_back(week: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    text = "；".join(f"周{NAMES[day]} {listed(spans)}" for day, spans in enumerate(week) if spans)
    hours = READ.validate_python(text)
    assert hours.all_year
    assert hours.all_year.days == week
    assert hours.all_year.holidays is None
    assert decoded(hours.code) == week
    assert hours.code.isascii()


PIECES = (
    *"，；、 。（）:-至到周一日天8",
    *("星期", "周末", "每天", "工作日", "法定节假日", "休息", "照常", "开放", "上午", "晚", "次日"),
    *("08:30", "5:00", "17点半", "24:00", "08:30-11:30", "24小时", "全年无休", "寒假", "㎡", "ﬀ"),
)


def read_or_refused(text: str) -> Hours | None:
    try:
        return READ.validate_python(text)
    except ValidationError:
        return None


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    hours = read_or_refused(text)
    assert hours is None or all(any(week.days) for week in hours.weeks)


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "text", ["周一、" * 50_000, "每天 09:00-10:00；" * 20_000, " " * 99_999 + "-"]
)
def test_an_endless_text_is_answered(text: str) -> None:
    assert fault(text)["kind"] == UNREADABLE


def test_a_table_tells_the_hours_as_the_door_does(site: WriteSite) -> None:
    made = site({"brands/阵地/样例.md": venue("开放时间: 每天 9点-17点")}).examine().catalogue
    [field] = [field for field in FIELDS if field.column.name == "开放时间"]
    cells = {entry.title: field.of(made, entry) for entry in made.of(Target.VENUE)}
    assert cells == {"样例": "每天 9点-17点", "柳湾驿站": None}


def test_search_engines_get_the_hours_in_their_own_words(site: WriteSite) -> None:
    hours = "周一至周五 08:30-11:30, 13:30-24:00；周六、周日 18:00-02:00；法定节假日休息"
    made = site({"brands/阵地/样例.md": venue(f"开放时间: {hours}")}).examine()
    assert made.problems == ()
    [entry] = [e for e in made.catalogue.of(Target.VENUE) if e.title == "样例"]
    about = metadata(made.catalogue, entry)["mainEntity"]
    assert isinstance(about, dict)
    assert about["openingHours"] == [
        "Mo-Fr 08:30-11:30",
        "Mo-Fr 13:30-23:59",
        "Sa-Su 18:00-02:00",
    ]
