"""What is shown of a venue's door, wherever the phone thinks it is.

In October 2026 the 1st is a Thursday; the holiday ends with the 7th.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import TypeAdapter

from hooks.model.scalar.hours import Hours, HoursText
from tests.node import Node, node

HOURS = "maps/static/hours.js"
CHINA = timezone(timedelta(hours=8))
HOLIDAYS = [*(f"2026-10-{day:02}" for day in range(1, 8)), "2027-01-01"]
READ: TypeAdapter[Hours] = TypeAdapter(HoursText)

OFFICE = "周一至周五 08:30-11:30, 13:30-17:00；周六 09:00-12:00；法定节假日休息"
DAILY = "每天 09:00-17:00"
NIGHT = "每天 18:00-02:00"


@pytest.fixture(scope="module", params=["America/New_York", "Asia/Shanghai", "Pacific/Auckland"])
def phone(request: pytest.FixtureRequest) -> Iterator[Node]:
    with node(TZ=request.param) as found:
        yield found


def state(phone: Node, text: str, when: str, holidays: list[str] = HOLIDAYS) -> tuple[Any, str]:
    now = datetime.fromisoformat(when).replace(tzinfo=CHINA).timestamp() * 1000
    code = READ.validate_python(text).code
    found = phone.call(HOURS, "state", code, holidays, now)
    return found["open"], found["text"]


@pytest.mark.parametrize(
    ("text", "when", "shown"),
    [
        (OFFICE, "2026-10-12 08:30", "开放中，11:30 结束"),
        (OFFICE, "2026-10-12 11:29:59", "开放中，11:30 结束"),
        (OFFICE, "2026-10-12 16:59", "开放中，17:00 结束"),
        (OFFICE, "2026-10-10 09:00", "开放中，12:00 结束"),
        (NIGHT, "2026-10-12 23:00", "开放中，明天 02:00 结束"),
        (NIGHT, "2026-10-12 00:00", "开放中，02:00 结束"),
        (NIGHT, "2026-10-12 01:59", "开放中，02:00 结束"),
        ("周日 22:00-06:00", "2026-10-12 05:59", "开放中，06:00 结束"),
        ("周五 18:00-24:00", "2026-10-09 23:59", "开放中，24:00 结束"),
        ("周五 18:00-24:00；周六 00:00-06:00", "2026-10-09 23:59", "开放中，明天 06:00 结束"),
        ("周五 18:00-24:00；周六 24小时", "2026-10-09 23:59", "开放中，明天 24:00 结束"),
        ("24小时；法定节假日休息", "2026-10-12 03:00", "全天开放"),
        ("周六 24小时", "2026-10-10 23:59", "全天开放"),
        ("24小时；法定节假日照常", "2026-10-01 03:00", "全天开放"),
        ("每天 09:00-17:00；法定节假日照常", "2026-10-01 16:30", "开放中，17:00 结束"),
        ("每天 09:00-17:00；法定节假日 10:00-16:00", "2026-10-01 15:59", "开放中，16:00 结束"),
    ],
)
def test_an_open_door_says_until_when(phone: Node, text: str, when: str, shown: str) -> None:
    assert state(phone, text, when) == (True, shown)


@pytest.mark.parametrize(
    ("text", "when", "shown"),
    [
        (OFFICE, "2026-10-12 08:29", "今天 08:30 开"),
        (OFFICE, "2026-10-12 11:30", "今天 13:30 开"),
        (OFFICE, "2026-10-12 17:00", "明天 08:30 开"),
        (OFFICE, "2026-10-09 17:00", "明天 09:00 开"),
        (OFFICE, "2026-10-10 12:00", "周一 08:30 开"),
        (OFFICE, "2026-09-30 17:00", "10月8日 08:30 开"),
        (OFFICE, "2026-10-03 10:00", "周四 08:30 开"),
        (NIGHT, "2026-10-12 02:00", "今天 18:00 开"),
        ("周日 22:00-06:00", "2026-10-12 06:00", "周日 22:00 开"),
        ("周六 24小时", "2026-10-09 23:59", "明天 00:00 开"),
        ("周一 09:00-17:00", "2026-10-12 17:00", "10月19日 09:00 开"),
        ("每天 09:00-17:00；法定节假日休息", "2026-12-31 18:00", "周六 09:00 开"),
        ("每天 09:00-17:00；法定节假日 10:00-16:00", "2026-10-01 09:30", "今天 10:00 开"),
        ("每天 09:00-17:00；法定节假日 10:00-16:00", "2026-10-07 16:00", "明天 09:00 开"),
    ],
)
def test_a_closed_door_says_when_it_opens(phone: Node, text: str, when: str, shown: str) -> None:
    assert state(phone, text, when) == (False, f"现在不开放，{shown}")


@pytest.mark.parametrize(
    ("holidays", "when", "found"),
    [
        ("法定节假日休息", "2026-10-01 01:00", (True, "开放中，02:00 结束")),
        ("法定节假日休息", "2026-10-01 02:00", (False, "现在不开放，10月8日 18:00 开")),
        ("法定节假日休息", "2026-10-01 19:00", (False, "现在不开放，10月8日 18:00 开")),
        ("法定节假日休息", "2026-10-08 01:00", (False, "现在不开放，今天 18:00 开")),
        ("法定节假日 20:00-01:00", "2026-10-08 00:59", (True, "开放中，01:00 结束")),
        ("法定节假日 20:00-01:00", "2026-10-08 01:00", (False, "现在不开放，今天 18:00 开")),
        ("法定节假日照常", "2026-10-08 01:59", (True, "开放中，02:00 结束")),
    ],
)
def test_the_hours_after_midnight_belong_to_the_day_before(
    phone: Node, holidays: str, when: str, found: tuple[bool, str]
) -> None:
    assert state(phone, f"{NIGHT}；{holidays}", when) == found


@pytest.mark.parametrize(
    ("text", "when", "found"),
    [
        (DAILY, "2026-10-01 00:00", (None, "今天是法定节假日，开放时间可能不同")),
        (DAILY, "2026-10-07 23:59", (None, "今天是法定节假日，开放时间可能不同")),
        (DAILY, "2026-10-08 09:00", (True, "开放中，17:00 结束")),
        (DAILY, "2026-09-30 16:00", (True, "开放中，17:00 结束")),
        (
            DAILY,
            "2026-09-30 17:00",
            (False, "现在不开放，明天是法定节假日，开放时间可能不同"),
        ),
        (
            "周五 09:00-17:00",
            "2026-09-28 17:00",
            (False, "现在不开放，周四是法定节假日，开放时间可能不同"),
        ),
        (NIGHT, "2026-10-01 01:00", (True, "开放中，02:00 结束")),
        (NIGHT, "2026-10-01 02:00", (None, "今天是法定节假日，开放时间可能不同")),
        (NIGHT, "2026-10-08 01:00", (None, "昨天是法定节假日，开放时间可能不同")),
        (NIGHT, "2026-10-08 02:00", (False, "现在不开放，今天 18:00 开")),
        ("24小时", "2026-10-01 12:00", (None, "今天是法定节假日，开放时间可能不同")),
    ],
)
def test_nothing_is_claimed_of_a_holiday_of_which_the_door_says_nothing(
    phone: Node, text: str, when: str, found: tuple[bool | None, str]
) -> None:
    assert state(phone, text, when) == found


SEASONS = "5月1日至10月31日 08:00-18:00；11月1日至次年4月30日 09:00-17:00；法定节假日照常"
POOL = "7月1日至8月31日 09:00-18:00（午休12:00-13:30）；其余时间不开放"
MUSEUM = "周二至周日 09:00-17:00（16:30停止入馆），周一闭馆（法定节假日除外）"


@pytest.mark.parametrize(
    ("text", "when", "found"),
    [
        (POOL, "2026-07-01 10:00", (True, "开放中，12:00 结束")),
        (POOL, "2026-07-01 12:30", (False, "现在不开放，今天 13:30 开")),
        (POOL, "2026-06-25 10:00", (False, "现在不开放，周三 09:00 开")),
        (POOL, "2026-08-31 18:00", (False, "现在不开放")),
        (POOL, "2026-10-01 10:00", (False, "现在不开放")),
        (SEASONS, "2026-10-31 17:30", (True, "开放中，18:00 结束")),
        (SEASONS, "2026-10-31 18:00", (False, "现在不开放，明天 09:00 开")),
        (SEASONS, "2026-11-01 08:30", (False, "现在不开放，今天 09:00 开")),
        (SEASONS, "2027-02-28 16:00", (True, "开放中，17:00 结束")),
        (SEASONS, "2027-04-30 17:00", (False, "现在不开放，明天 08:00 开")),
        (MUSEUM, "2026-10-13 16:29", (True, "开放中，16:30 后不再进人，17:00 结束")),
        (MUSEUM, "2026-10-13 16:30", (False, "今天不再进人，明天 09:00 开")),
        (MUSEUM, "2026-10-13 17:00", (False, "现在不开放，明天 09:00 开")),
        (MUSEUM, "2026-10-12 10:00", (False, "现在不开放，明天 09:00 开")),
        (MUSEUM, "2026-10-05 10:00", (True, "开放中，16:30 后不再进人，17:00 结束")),
    ],
)
def test_seasons_and_last_admissions_are_told(
    phone: Node, text: str, when: str, found: tuple[bool, str]
) -> None:
    """In 2026 the 5th of October is a holiday and a Monday."""
    assert state(phone, text, when) == found


def test_as_usual_on_a_holiday_says_nothing_of_a_day_of_rest(phone: Node) -> None:
    text = "周二至周日 09:00-17:00；周一闭馆；法定节假日照常开放"
    unsaid = (None, "今天是法定节假日，开放时间可能不同")
    assert state(phone, text, "2026-10-05 10:00") == unsaid
    assert state(phone, text, "2026-10-06 10:00") == (True, "开放中，17:00 结束")


def test_a_door_that_stays_closed_for_weeks_names_no_day(phone: Node) -> None:
    long = [f"2026-10-{day:02}" for day in range(1, 32)]
    text = "每天 09:00-17:00；法定节假日休息"
    assert state(phone, text, "2026-10-01 10:00", long) == (False, "现在不开放")


def test_a_venue_without_hours_has_no_state(phone: Node) -> None:
    assert phone.call(HOURS, "state", "", [], 0) == {"open": None, "text": ""}
