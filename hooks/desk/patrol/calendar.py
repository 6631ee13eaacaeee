"""The calendar of patrols: one day for each round, as an .ics that any calendar takes in.

The event of a round has the same identifier each time, so that taking in a newer file moves it and
makes no second one.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.desk.patrol.rounds import By, Round
from hooks.model.scalar.day import Day
from hooks.store import digest

MORNING = timedelta(hours=9)
NAMED = 12
"""Venues that an event names."""


def calendar(catalogue: Catalogue, by: By, found: Iterable[Round], deadline: Day) -> bytes:
    """One event a round: ``deadline`` where something is due, else the day its first venue is."""
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", "-//quntuan//patrol//ZH")
    whole.add("x-wr-calname", f"{catalogue.settings.name}：阵地巡查")
    for event in _events(catalogue, by, found, deadline):
        whole.add_component(event)
    written: bytes = whole.to_ical()
    return written


def _events(catalogue: Catalogue, by: By, found: Iterable[Round], deadline: Day) -> Iterator[Event]:
    today = _date(catalogue.today)
    for one in found:
        day = deadline if one.due else one.until
        if day is None:
            continue
        event = Event()
        event.add("uid", f"{_identifier(catalogue, by, one)}@quntuan")
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        event.add("sequence", today.toordinal())
        event.add("dtstart", _date(day))
        event.add("dtend", _date(day) + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", _summary(one))
        event.add("description", _description(catalogue, one))
        event.add_component(_alarm(one))
        yield event


def _identifier(catalogue: Catalogue, by: By, one: Round) -> str:
    settings = catalogue.settings
    whose = one.owner.path if one.owner else ""
    return digest("patrol", settings.name, by, whose).hex()[:24]


def _summary(one: Round) -> str:
    if one.due:
        return f"阵地巡查：{one.name}，{len(one.due)} 处要核实"
    return f"阵地巡查：{one.name}，核实开始到期"


def _description(catalogue: Catalogue, one: Round) -> str:
    if not one.due:
        return f"{one.name}的 {one.fresh} 处阵地都在有效期内，从这一天起有的到期。"
    names = [label(catalogue, venue) for venue in one.due]
    more = f"等 {len(names)} 处" if len(names) > NAMED else ""
    return f"要核实的：{'、'.join(names[:NAMED])}{more}。在有效期内的 {one.fresh} 处。"


def _alarm(one: Round) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(one))
    alarm.add("trigger", MORNING)
    return alarm


def _date(day: Day) -> date:
    first = day.first
    return date(first.year, first.month, first.day)
