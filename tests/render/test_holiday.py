"""The days off that the map knows: those of the State Council's notices, and what follows them."""

from datetime import date, timedelta

import pytest

from hooks.render.holiday import statutory_holidays


def days(first: str, last: str) -> set[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return {str(start + timedelta(n)) for n in range((end - start).days + 1)}


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (2025, "2025-01-28", "2025-02-04"),  # Spring Festival, with bridge days
        (2025, "2025-05-01", "2025-05-05"),
        (2025, "2025-05-31", "2025-06-02"),  # a Saturday, with the Monday in lieu
        (2025, "2025-10-01", "2025-10-08"),  # with Mid-Autumn in it
        (2025, "2026-02-16", "2026-02-23"),
        (2026, "2026-10-01", "2026-10-07"),
    ],
)
def test_a_holiday_is_whole_with_its_bridge_days_and_the_weekend_within(
    year: int, first: str, last: str
) -> None:
    assert days(first, last) <= set(statutory_holidays(year).written)


@pytest.mark.parametrize("day", ["2025-01-26", "2025-04-27", "2025-10-11", "2025-09-30"])
def test_a_working_day_is_no_holiday(day: str) -> None:
    assert day not in statutory_holidays(2025).written


def test_the_list_has_this_year_and_the_next_in_order() -> None:
    found = statutory_holidays(2025)
    assert list(found.days) == sorted(set(found.days))
    assert {day.year for day in found.days} == {2025, 2026}
    assert found.until == date(2026, 12, 31)


def test_a_year_without_a_notice_has_its_statutory_days() -> None:
    found = statutory_holidays(2040)
    assert found.noticed_until < date(2040, 1, 1)
    assert found.noticed_until >= date(2026, 12, 31)
    assert {"2040-01-01", "2040-05-01", "2041-10-01", "2041-10-03"} <= set(found.written)
    assert "2040-02-12" in found.written  # the first day of the year of the monkey
