"""Statements of a door's notice: which days, and what of them: spans, closed, or as usual.

``周一至周五 08:30-17:00，周六、法定节假日休息`` is two statements. What is no
statement is refused and named; nothing is passed over.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from hooks.model.scalar.admission import ADMISSION, Admission, admission_of
from hooks.model.scalar.clock import DASH, FROM_EARLY_TO_LATE, HOUR, NOON, SPAN, Span, span_of
from hooks.model.scalar.invalid import invalid
from hooks.model.scalar.season import NAMED as SEASON_NAME
from hooks.model.scalar.season import SEASONS

Spans = tuple[Span, ...]
AS_USUAL: Final = "照常"
DayHours = Spans | Literal["照常"]
"""Spans in order; none where closed; or as on any other such day of the week."""

HALF: Final = 13 * HOUR
"""A morning is over by then."""

WEEK: Final = frozenset(range(7))
WEEKEND: Final = frozenset({5, 6})
NUMERALS = "一二三四五六日天"
EVERY = r"(?:每个?|逢|每逢)?"
WEEKDAY = rf"(?:{EVERY}(?:周|星期|礼拜))?[{NUMERALS}](?![点时])"
SEVERAL = rf"{EVERY}(?:周|星期|礼拜)[{NUMERALS}]{{2,}}(?![点时])"
GROUPS = {
    "工作日": frozenset(range(5)),
    "周末": WEEKEND,
    "双休日": WEEKEND,
    "公休日": WEEKEND,
    "每天": WEEK,
    "每日": WEEK,
    "天天": WEEK,
    "全年": WEEK,
}
HOLIDAY = r"(?:国家)?(?:法定)?节假日|(?:国家)?(?:法定|国定)(?:公众|公共)?(?:假日|假期|节日|休假日)"
NAMED = rf"(?:{HOLIDAY})(?!(?:期间)?除外)|{EVERY}(?:{'|'.join(GROUPS)})"
DAYS = rf"(?:{SEVERAL}|{WEEKDAY}(?:{DASH}{WEEKDAY})?)"
ITEM = rf"{NAMED}|{DAYS}"
AND = r"[\s,、/和及与以]+"
SUBJECT = re.compile(rf"(?:{NAMED}|(?=[每逢周星礼]){DAYS})(?:{AND}(?:{ITEM}))*")
WITHOUT = re.compile(
    rf"除(?P<days>{SUBJECT.pattern})(?:闭馆|休息|不开放)?(?:之?外|以外)"
    rf"|(?P<these>{SUBJECT.pattern}(?:{AND}(?:{HOLIDAY}))?)除外"
)
"""除周一外, （周末及法定节假日除外）: days of the week that are closed."""

NONSTOP = re.compile(
    rf"(?:全年|年中)(?:365天)?(?:[无不]休息?|不打烊)|365天(?:全年)?(?:无休|不打烊)?"
    rf"|(?:周末)?(?:及|和|、)?(?:{HOLIDAY})(?:无休|不休息?|不打烊|不闭馆)"
)
EXCEPT = re.compile(rf"(?:{HOLIDAY})(?:期间)?除外|除(?:{HOLIDAY})(?:期间)?(?:之?外|以外)?")
MEETS = re.compile(rf"(?:如?遇|逢|如逢)(?:{HOLIDAY})(?:期间)?")
LABEL = re.compile(
    r"(?:(?:免费|对外|参观|馆内|室内)*(?:开放|营业|服务|办公|工作|开馆|参观|接待|上班|办理)时间)(?:为|是)?[\s:]*"
)
SERVING = r"开放|营业|开馆|开园|服务|接待|办公|上班|办理业务|使用"
OPEN = re.compile(rf"(?:免费|自助|对外|全面|对公众|向公众)*(?:{SERVING})(?:时间)?为?")
BEHIND = re.compile(rf"(?:都|均|可|正常)?(?:{OPEN.pattern})")
CLOSED = re.compile(
    r"全?天?为?(?:休息日?|闭馆日?|休馆日?|闭园日?|休园|不开放|不营业|不上班|不办公|关闭|关门|休业|休(?=[\s,;。)]|$))"
    r"(?:整修|检修|维护|整理|休整|保养)*"
)
USUAL = re.compile(rf"(?:照常|正常)(?:{OPEN.pattern})?|(?:也|均|都)(?:{OPEN.pattern})")
GAP = re.compile(r"[\s,;:、(的]*")
BETWEEN = re.compile(r"[\s,;、。./()和及与]*")
PIECE = re.compile(r"[^\s,;、。()]*")
BESIDE = re.compile(r"[\s,、/和及与)]*")
BLANKS = re.compile(r"\s*")
BRACKET = re.compile(r"[\s(]*")
MORNING = re.compile(r"^[^下晚]*(?:上午|早)[^下晚]*$")
AFTERNOON = re.compile(r"下午|晚")
NOON_OPEN = re.compile(r"(?:中午|午间)(?:不休息?|不闭馆|不打烊|照常)|无午休")
NOON_REST = re.compile(
    r"(?:(?:中午|午间)(?:休息|闭馆|休馆|不开放|不办公)|午休)(?=[\s,;。)]|$)(?![\s:]*\d)"
)
MIDDAY = r"(?:其中|中间)?(?:中午|午间)?"
BREAK = re.compile(
    rf"(?:{MIDDAY}(?:午休|休息|休馆|闭馆)(?:时间)?|(?:其中|中间|中午|午间))(?:为|是)?[\s:]*(?=\d|[一二十])"
)
BREAK_BEHIND = re.compile(
    r"\s*(?:为|是)?(?:(?:中午|午间)?(?:午休|休息|休馆|闭馆|不开放|不办公|不接待)(?:时间)?)(?![\s:为是]*\d)"
)
"""午休12:00-13:30 and 12:00-13:30午休: a part of the span before it in which the door is shut."""
REST = re.compile(r"(?:下午|上午)(?:闭馆|休息|休馆|不开放)")
WORDLESS = re.compile(
    rf"北京时间|全年(?:{OPEN.pattern})(?=[\s,;。)]|$)|免费(?:开放)?(?=[\s,;。)]|$)"
    r"|(?:整修|检修|维护|整理|休整|保养)(?=[\s,;。)]|$)"
)
"""What says nothing of days or times."""

LAYOUT = "写成 周一至周五 08:30-11:30, 13:30-17:00；法定节假日休息；别的说明写进正文。"
BREAKS = "把一天分成两段写，例如 周一至周五 09:00-12:00, 13:30-17:00。"
GIVE_TIMES = "写上几点到几点，例如 周六 09:00-12:00。"
NAME_THE_DAYS = "在前面写上哪几天，例如 周一闭馆、法定节假日休息。"
OPEN_OR_NOT = "节假日也开的写 法定节假日照常开放，不开的写 法定节假日休息。"


@dataclass(frozen=True)
class Statement:
    """What the notice says of some days (Monday is 0), of statutory holidays, or of both.

    ``hours`` is None where only ``admission`` is said. ``excepts`` says that it does not hold on
    statutory holidays, ``continues`` that it goes on with the days of the one before;
    ``break_words`` are those of a break that is not in brackets behind it.
    """

    words: str
    hours: DayHours | None
    days: frozenset[int]
    named: frozenset[int] = frozenset()
    is_of_holidays: bool = False
    is_of_workdays: bool = False
    is_bare: bool = False
    excepts: bool = False
    continues: bool = False
    break_words: str = ""
    admission: Admission | None = None

    @property
    def opens(self) -> bool:
        """Whether it gives hours for days of the week."""
        return bool(self.days) and self.hours not in (None, (), AS_USUAL)


def plain_of(text: str) -> str:
    """NFKC character by character, so that each keeps its place."""
    return "".join(map(_plain, text))


def statements(text: str) -> tuple[Statement, ...]:
    """All that ``text`` states, in its order; positions in the plain text are those of ``text``."""
    return tuple(_Reader(text).statements())


def _plain(char: str) -> str:
    changed = unicodedata.normalize("NFKC", char)
    return changed if len(changed) == 1 else char


def _skip(pattern: re.Pattern[str], plain: str, start: int) -> int:
    found = pattern.match(plain, start)
    return found.end() if found else start


class _Reader:
    """Reads one notice from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = plain_of(text)
        self._read: list[Statement] = []

    def statements(self) -> list[Statement]:
        at = _skip(LABEL, self._plain, _skip(BETWEEN, self._plain, 0))
        excepts = False
        while (start := _skip(BETWEEN, self._plain, at)) < len(self._plain):
            if found := self._remark(start):
                at = found.end()
            elif (end := self._break(start)) is not None:
                at = end
            elif found := WITHOUT.match(self._plain, start):
                at = found.end()
                self._read.append(_made(found[0], found["days"] or found["these"], ()))
            elif found := EXCEPT.match(self._plain, start):
                at = found.end()
                excepts = not self._read
                if self._read:
                    self._except(found)
            elif found := ADMISSION.match(self._plain, start):
                at = found.end()
                self._read.append(
                    Statement(found[0], None, frozenset(), admission=admission_of(found))
                )
            else:
                statement, at = self._statement(start)
                self._read.append(replace(statement, excepts=statement.excepts or excepts))
                excepts = False
        return self._read

    def _remark(self, start: int) -> re.Match[str] | None:
        """What adds nothing: 免费, 中午休息 where noon is left out, 下午闭馆 of a day that ends there."""
        if found := WORDLESS.match(self._plain, start):
            return found
        spans = self._read[-1].hours if self._read and self._read[-1].opens else ()
        if not isinstance(spans, tuple) or not spans:
            return None
        if len(spans) > 1 and (found := NOON_REST.match(self._plain, start)):
            return found
        if len(spans) == 1 and (found := NOON_OPEN.match(self._plain, start)):
            return found
        is_half = spans[-1][1] <= HALF if self._plain[start] == "下" else spans[0][0] >= NOON
        return REST.match(self._plain, start) if is_half else None

    def _break(self, start: int) -> int | None:
        """Where a break ends that begins here; it is of the days before it, in one of their spans.

        Behind several statements only one in brackets is surely of the last.
        """
        before = BREAK.match(self._plain, start)
        found = SPAN.match(self._plain, before.end() if before else start)
        behind = BREAK_BEHIND.match(self._plain, found.end()) if found and found["end"] else None
        if not found or not found["end"] or not (before or behind):
            return None
        is_named = before and re.search("休|闭", before[0])
        if not (is_named or behind):
            return None
        end = behind.end() if behind else found.end()
        opening = [number for number, each in enumerate(self._read) if each.opens]
        words = self._words(start, end)
        is_beside = self._plain[:start].rstrip().endswith("(")
        if not opening and not before:
            return None
        if not opening or (len(opening) > 1 and not is_beside):
            raise invalid(f"“{words}”看不出是哪几天的。", BREAKS)
        last = self._read[opening[-1]]
        spans = _without(last.hours, span_of(found)) if isinstance(last.hours, tuple) else None
        if spans is None:
            raise invalid(f"“{words}”不在开放时间里面。", BREAKS)
        self._read[opening[-1]] = replace(
            last,
            hours=spans,
            words=f"{last.words}（{words}）",
            break_words="" if is_beside else words,
        )
        return end

    def _except(self, found: re.Match[str]) -> None:
        """周一闭馆（法定节假日除外）: on a holiday it is open; of 周末休息，节假日除外 nobody can say."""
        last = self._read[-1]
        is_beside = self._plain[found.start() - 1] == "("
        if not last.opens and (last.hours != () or not is_beside or WEEKEND & last.days):
            raise invalid(f"“{last.words}”后面的“{found[0]}”看不出节假日开不开。", OPEN_OR_NOT)
        self._read[-1] = replace(last, excepts=True, words=f"{last.words}（{found[0]}）")

    def _statement(self, start: int) -> tuple[Statement, int]:
        if found := NONSTOP.match(self._plain, start):
            at = _skip(OPEN, self._plain, found.end())
            words = self._words(start, at)
            return Statement(words, AS_USUAL, frozenset(), is_of_holidays=True), at
        if found := MEETS.match(self._plain, start):
            return self._met(found)
        subject, excepts, at = self._subject(start)
        hours, at = self._predicate(start, at)
        if not subject and hours not in ((), AS_USUAL):
            subject, at = self._days_behind(at)
        statement = _made(self._words(start, at), subject, hours)
        continues = statement.is_bare and self._continues(start)
        return replace(statement, excepts=excepts, continues=continues), at

    def _met(self, found: re.Match[str]) -> tuple[Statement, int]:
        """遇法定节假日正常开放: behind 周一闭馆 an exception from it, elsewhere as usual."""
        if closed := CLOSED.match(self._plain, found.end()):
            words = self._words(found.start(), closed.end())
            return Statement(words, (), frozenset(), is_of_holidays=True), closed.end()
        end = max(_skip(USUAL, self._plain, found.end()), _skip(OPEN, self._plain, found.end()))
        words = self._words(found.start(), end)
        if end == found.end():
            raise self._not_understood(found.start(), end)
        last = self._read[-1] if self._read else None
        if last and last.hours == ():
            self._read.pop()
            return replace(last, excepts=True, words=f"{last.words}，{words}"), end
        return Statement(words, AS_USUAL, frozenset(), is_of_holidays=True), end

    def _subject(self, start: int) -> tuple[str, bool, int]:
        """The days, whether statutory holidays are excepted, and where what is said of them begins."""
        found = SUBJECT.match(self._plain, start)
        end = _skip(GAP, self._plain, found.end()) if found else start
        excepts = EXCEPT.match(self._plain, end) if found else None
        if excepts:
            end = _skip(BETWEEN, self._plain, excepts.end())
            end = _skip(GAP, self._plain, end)
        end = _skip(GAP, self._plain, _skip(OPEN, self._plain, end))
        return (found[0] if found else ""), excepts is not None, end

    def _days_behind(self, at: int) -> tuple[str, int]:
        """09:00-17:00（周一至周五）: days behind the spans, of which nothing else is said."""
        start = _skip(BRACKET, self._plain, at)
        found = SUBJECT.match(self._plain, start)
        if not found or start == at or any(re.finditer(HOLIDAY, found[0])):
            return "", at
        behind = _skip(OPEN, self._plain, found.end())
        rest = self._plain[_skip(BLANKS, self._plain, behind) :]
        is_closed_off = not rest or rest[0] in ",;。)" or EXCEPT.match(rest)
        further = self._plain[_skip(BETWEEN, self._plain, behind) :]
        has_own = SPAN.match(further) or CLOSED.match(further) or USUAL.match(further)
        return (found[0], behind) if is_closed_off and not has_own else ("", at)

    def _continues(self, start: int) -> bool:
        """上午8:30-12:00；下午14:00-17:30: an afternoon is the same days' as the morning before it."""
        last = self._read[-1] if self._read else None
        is_after_morning = last and last.opens and MORNING.search(last.words)
        return bool(is_after_morning and AFTERNOON.match(self._plain, start))

    def _predicate(self, start: int, at: int) -> tuple[DayHours, int]:
        if closed := CLOSED.match(self._plain, at):
            return (), closed.end()
        if usual := USUAL.match(self._plain, at):
            return AS_USUAL, usual.end()
        spans, end = self._spans(at)
        if not spans:
            raise self._not_understood(start, at)
        words = self._words(at, end)
        for before, after in pairwise(spans):
            if after[0] < before[1]:
                raise invalid(
                    f"“{words}”里的几段时间有重叠，或没有从早写到晚。", FROM_EARLY_TO_LATE
                )
        behind = _skip(BLANKS, self._plain, end)
        if closed := CLOSED.match(self._plain, behind):
            raise invalid(f"“{self._words(at, closed.end())}”这一段看不懂。", LAYOUT)
        served = _skip(BEHIND, self._plain, behind)
        return spans, served if served > behind else end

    def _spans(self, start: int) -> tuple[Spans, int]:
        spans: list[Span] = []
        end = at = start
        while found := SPAN.match(self._plain, at):
            if spans and BREAK_BEHIND.match(self._plain, found.end()):
                break
            spans.append(span_of(found))
            end = found.end()
            at = _skip(BESIDE, self._plain, end)
        return tuple(spans), end

    def _words(self, start: int, end: int) -> str:
        return self._text[start:end].strip()

    def _not_understood(self, start: int, at: int) -> Exception:
        """Names the piece between separators, from ``start`` at the earliest."""
        end = _skip(PIECE, self._plain, at)
        if end == at:
            words = self._text[start:at].strip(" ,，:：、(（")
            return invalid(f"“{words}”没有写几点开、几点关。", GIVE_TIMES)
        first = at - len(re.split(r"[\s,;:、。()]", self._plain[start:at])[-1])
        if season := SEASON_NAME.match(self._plain, first):
            words = self._text[first : season.end()]
            return invalid(f"“{words}”没有写从几月几日到几月几日。", SEASONS)
        return invalid(f"“{self._text[first:end]}”这一段看不懂。", LAYOUT)


def _without(spans: Spans, rest: Span) -> Spans | None:
    """The spans with a break in one of them, or as they leave it; None where it is neither."""
    if any(before[1] == rest[0] and rest[1] == after[0] for before, after in pairwise(spans)):
        return spans
    found = [span for span in spans if span[0] < rest[0] and rest[1] < span[1]]
    if len(found) != 1:
        return None
    parts = ((found[0][0], rest[0]), (rest[1], found[0][1]))
    return tuple(sorted((*(span for span in spans if span != found[0]), *parts)))


def _made(words: str, subject: str, hours: DayHours) -> Statement:
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
        is_of_workdays=bool(weekly) and all(item.endswith("工作日") for item in weekly),
        is_bare=not subject,
    )


def _days(item: str) -> frozenset[int]:
    """周五至周一 goes over the weekend; 周一三五 are three days."""
    if group := GROUPS.get(re.sub(f"^{EVERY}(?=工|周末|双|公)", "", item)):
        return group
    numbers = [min(NUMERALS.index(char), 6) for char in re.findall(f"[{NUMERALS}]", item)]
    if re.fullmatch(SEVERAL, item):
        return frozenset(numbers)
    first, *rest = numbers
    if rest == [first]:
        raise invalid(f"“{item}”不是一段日子。", "写成 周一至周五；只有一天的写 周一。")
    last = rest[0] if rest else first
    return frozenset((first + further) % 7 for further in range((last - first) % 7 + 1))
