"""Statements of a door's notice: which days, and what of them: spans, closed, or as usual.

``周一至周五 08:30-17:00，周六、法定节假日休息`` is two statements. What is no
statement is refused and named; nothing is passed over.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from hooks.model.scalar.clock import DASH, FROM_EARLY_TO_LATE, SPAN, Span, span_of
from hooks.model.scalar.invalid import invalid

Spans = tuple[Span, ...]
AS_USUAL: Final = "照常"
DayHours = Spans | Literal["照常"]
"""Spans in order; none where closed; or as on any other such day of the week."""

WEEK: Final = frozenset(range(7))
NUMERALS = "一二三四五六日天"
WEEKDAY = rf"(?:周|星期|礼拜)?[{NUMERALS}](?![\d点时])"
GROUPS = {
    "工作日": frozenset(range(5)),
    "周末": frozenset({5, 6}),
    "双休日": frozenset({5, 6}),
    "每天": WEEK,
    "每日": WEEK,
    "天天": WEEK,
    "全年": WEEK,
}
HOLIDAY = r"(?:国家)?(?:法定)?节假日|法定假日"
NAMED = rf"{HOLIDAY}|{'|'.join(GROUPS)}"
DAYS = rf"{WEEKDAY}(?:{DASH}{WEEKDAY})?"
ITEM = rf"{NAMED}|{DAYS}"
AND = re.compile(r"[\s,、和及与]+")
SUBJECT = re.compile(rf"(?:{NAMED}|(?=[周星礼]){DAYS})(?:{AND.pattern}(?:{ITEM}))*")
NONSTOP = re.compile(rf"全年[无不]休|(?:{HOLIDAY})(?:无休|不休息?)")
OPEN = re.compile(r"(?:对外)?(?:开放|营业)")
CLOSED = re.compile(r"休息|闭馆|不开放|不营业|关闭|关门|休馆")
USUAL = re.compile(rf"(?:照常|正常)(?:{OPEN.pattern})?")
GAP = re.compile(r"[\s,:、]*")
BETWEEN = re.compile(r"[\s,;、。()和及与]*")
PIECE = re.compile(r"[^\s,;、。()]*")

LAYOUT = "写成 周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息；别的说明写进正文。"
GIVE_TIMES = "写上几点到几点，例如 周六 09:00-12:00。"
NAME_THE_DAYS = "在前面写上哪几天，例如 周一闭馆、法定节假日休息。"


@dataclass(frozen=True)
class Statement:
    """What the notice says of some days (Monday is 0), of statutory holidays, or of both."""

    words: str
    hours: DayHours
    days: frozenset[int]
    named: frozenset[int] = frozenset()
    is_of_holidays: bool = False
    is_of_workdays: bool = False
    is_bare: bool = False

    @property
    def opens(self) -> bool:
        """Whether it gives hours for days of the week."""
        return bool(self.days) and self.hours not in ((), AS_USUAL)


def statements(text: str) -> Iterator[Statement]:
    """All that ``text`` states, in its order; positions in the plain text are those of ``text``."""
    plain = "".join(map(_plain, text))
    end = _skip(BETWEEN, plain, 0)
    while end < len(plain):
        start = end
        subject, end = _subject(plain, start)
        hours, end = _predicate(text, plain, start, end)
        yield _statement(text[start:end].strip(), subject, hours)
        end = _skip(BETWEEN, plain, end)


def _plain(char: str) -> str:
    """NFKC character by character, so that each keeps its place."""
    changed = unicodedata.normalize("NFKC", char)
    return changed if len(changed) == 1 else char


def _skip(pattern: re.Pattern[str], plain: str, start: int) -> int:
    found = pattern.match(plain, start)
    return found.end() if found else start


def _subject(plain: str, start: int) -> tuple[str, int]:
    found = NONSTOP.match(plain, start)
    if found:
        return found[0], found.end()
    found = SUBJECT.match(plain, start)
    end = _skip(GAP, plain, found.end()) if found else start
    return (found[0] if found else ""), _skip(GAP, plain, _skip(OPEN, plain, end))


def _predicate(text: str, plain: str, start: int, at: int) -> tuple[DayHours, int]:
    if NONSTOP.fullmatch(plain, start, at):
        return AS_USUAL, at
    if closed := CLOSED.match(plain, at):
        return (), closed.end()
    if usual := USUAL.match(plain, at):
        return AS_USUAL, usual.end()
    spans, end = _spans(plain, at)
    if not spans:
        raise _not_understood(text, plain, start, at)
    words = text[at:end].strip()
    for before, after in pairwise(spans):
        if after[0] < before[1]:
            raise invalid(f"“{words}”里的几段时间有重叠，或没有从早写到晚。", FROM_EARLY_TO_LATE)
    return spans, _skip(OPEN, plain, end)


def _spans(plain: str, start: int) -> tuple[Spans, int]:
    spans: list[Span] = []
    end = at = start
    while found := SPAN.match(plain, at):
        spans.append(span_of(found))
        end = found.end()
        at = _skip(AND, plain, end)
    return tuple(spans), end


def _not_understood(text: str, plain: str, start: int, at: int) -> Exception:
    """Names the piece between separators, from ``start`` at the earliest."""
    end = _skip(PIECE, plain, at)
    if end == at:
        words = text[start:at].strip(" ,，:：、")
        return invalid(f"“{words}”没有写几点开、几点关。", GIVE_TIMES)
    first = at - len(re.split(r"[\s,;:、。()]", plain[start:at])[-1])
    return invalid(f"“{text[first:end]}”这一段看不懂。", LAYOUT)


def _statement(words: str, subject: str, hours: DayHours) -> Statement:
    if NONSTOP.fullmatch(subject):
        return Statement(words, hours, frozenset(), is_of_holidays=True)
    if not subject and hours in ((), AS_USUAL):
        raise invalid(f"“{words}”没有写是哪几天。", NAME_THE_DAYS)
    items = [found[0] for found in re.finditer(ITEM, subject)]
    weekly = [item for item in items if not re.fullmatch(HOLIDAY, item)]
    sets = [_days(item) for item in weekly]
    return Statement(
        words,
        hours,
        days=frozenset().union(*sets) if subject else WEEK,
        named=frozenset().union(*(days for days in sets if len(days) == 1)),
        is_of_holidays=len(weekly) < len(items),
        is_of_workdays=bool(weekly) and set(weekly) == {"工作日"},
        is_bare=not subject,
    )


def _days(item: str) -> frozenset[int]:
    """周五至周一 goes over the weekend."""
    if item in GROUPS:
        return GROUPS[item]
    first, *rest = (min(NUMERALS.index(char), 6) for char in re.findall(f"[{NUMERALS}]", item))
    if rest == [first]:
        raise invalid(f"“{item}”不是一段日子。", "写成 周一至周五；只有一天的写 周一。")
    last = rest[0] if rest else first
    return frozenset((first + further) % 7 for further in range((last - first) % 7 + 1))
