"""Figures: the amounts in a document, each with what it counts, its sense and its half sentence.

What is no statistic is left aside by the same reading as in bodies (``entries/body/numeral``).
Whether a number was aimed at or reached is read from the words before it; where these leave it
open, both are offered and neither is taken.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import ValidationError

from hooks.checks.printed_amount import mismatch
from hooks.desk.drafting.proposal import Choice, Proposal
from hooks.desk.plan import SENTENCE as SENTENCE_OF_PLAN
from hooks.entries.body.numeral import TIME, Numerals
from hooks.entries.problem import Source
from hooks.model.base import keys
from hooks.model.figure import Figure, Measure, long_form
from hooks.model.scalar.amount import BEFORE
from hooks.model.scalar.text import MAX_QUOTATION

KEY = "数据"
SENTENCE = re.compile(r"[^。！？!?；;…]+[。！？!?；;…]*")
CLAUSE = re.compile(r"(?:(?<!\d)[,，]|(?<=\d)[,，](?!\d{3})|：|(?<!\d):|:(?!\d))")
RATE = re.compile(r"(?:平均)?每[^\d\s，,。]{1,3}$|[年月日周季人户场]均$")
COUNTED = re.compile(
    r"(?<![\d.第每－—~-])\d[\d,.]*\s*[余多]?(?:[十百千]?[万亿])?[余多]?"
    r"(?P<unit>公里|公斤|小时|人天|[份台册条张辆套本间栋座所亩只部篇幅首面吨支项类种])(?![月日年期])"
)
"""Units that a report may have; of those that the vocabulary knows nothing is to be said."""
SMALL = re.compile(
    r"(?<![第每十百千])[两二三四五六七八九](?:期|场|场次|批|批次|对|户|届)(?=[，,。；;！!]|$)"
)
"""举办三期，: a small number in words counts only where nothing follows its unit."""
ABOUT = re.compile(rf"(?:{BEFORE})$")
BEHIND = re.compile(r"\s*(?:以上|以下|左右|上下|以内|之多)")
AIMED = re.compile(
    rf"{SENTENCE_OF_PLAN.pattern}|力争|计划|拟|预计|确保|规划|不断向|奋斗|任务数|目标(?:是|为|任务|达|\s*[：:])"
    r"|将(?:达|建|新|实|有|完|投|开|培|覆|服)|到\s*(?:20\d\d|[二明后])年?[底末]?.{0,6}(?:达到|实现|建成|完成)"
)
"""More than what makes a figure a plan for certain: here somebody is asked."""
EITHER = re.compile(r"争取|要求")
"""争取资金50万元 may be what is wanted or what was got."""
REACHED = re.compile(
    r"已|目前|截至|截止|累计|共(?!同|青|建|享|用)|完成了|实现了|先后|去年|上半年|以来"
)
MEASURES = (
    (Measure.NEW, re.compile(r"新(?:增|建|招|办|发展|成立|开)")),
    (Measure.TOTAL, re.compile(r"累计|总计|合计")),
    (Measure.SHARE, re.compile(r"占(?:比|全|总|到)?|比[例重]|覆盖率|[率](?:[为达]|分别)")),
    (Measure.POINT, re.compile(r"现有|共有|在建|实有|拥有|现已有|目前(?:共|已)?有")),
)
LEADING = re.compile(
    r"^(?:[\s“”\"'一二三四五六七八九十是]*[是、])?(?:(?:截[至止]?)?(?:目前|现在|今年以来|近年来|今年|去年|日前|近日)|其中"
    r"|同时|并且?|还|先后|全[市县区镇省]|我[市县区镇]|该|的|了|自|已有?|共有?|累计|以|力争|争取|计划|预计|确保|明年|今后|到?20\d\d年[底末]?|[年月]底前?)*"
)
TRAILING = re.compile(
    r"(?:了|达到?|到|为|有|共有?|已有?|累计|总计|合计|分别|现有|共计|一共|各|至|是|的|等|计|总共|均|高达|多达|也|[“”\"\s])+$"
)
SPLIT = re.compile(
    r"^.*(?:累计|已经|目前|以来|期间|先后|截至)[已共]?(?=.{2,}$)|^.*已(?=[一-鿿]{2,}$)"
)
RIGHT = re.compile(r"^(?:[^，。、；：！？,.;:!?()（）\d]|[(（][^()（）\d]{1,6}[)）])*")
LISTED = re.compile(r"等(?:各类?|共|多达)?$")
TOWARDS = re.compile(r"([为向给])$")
ENDS_RIGHT = re.compile(r"(?:[的了，]|前来|参加|参与|达到?|为|已|，)+$")
QUOTES = re.compile("[“”\"'《》‘’]")
SHORT, LONG = 2, 22
AS_OF = re.compile(
    r"截[至止]到?\s*(?P<year>20\d\d)\s*[年.\-/]\s*(?:(?P<month>\d{1,2})\s*[月.\-/]?\s*(?:(?P<day>\d{1,2})\s*日?)?|(?P<end>年?[底末]))"
)


@dataclass(frozen=True)
class _Found:
    """An amount in a sentence, with 约数 and what follows it; places are within the sentence."""

    start: int
    end: int
    text: str


def figures(
    lines: Iterable[str], units: Collection[str], finder: Numerals, *, are_quoted: bool = True
) -> Iterator[Proposal]:
    """A proposal for each amount; what is said twice in the same words is one.

    Not ``are_quoted``, the lines are put together of a table's cells, and no figure may quote them.
    """
    seen = set()
    for line in lines:
        for sentence in SENTENCE.findall(line):
            for proposal in _of_sentence(sentence, units, finder, are_quoted=are_quoted):
                key = tuple(choice.words for choice in proposal.choices)
                if key not in seen:
                    seen.add(key)
                    yield proposal


def _of_sentence(
    sentence: str, units: Collection[str], finder: Numerals, *, are_quoted: bool
) -> Iterator[Proposal]:
    found = sorted(_amounts(sentence, units, finder), key=lambda one: one.start)
    day = _as_of(sentence)
    before = ""
    for at, one in enumerate(found):
        indicator = _indicator(sentence, found, at, before)
        before = indicator
        quotation = _quotation(sentence, one)
        choices = []
        for measure in _measures(sentence, found, at):
            words = quotation if are_quoted else ""
            item = _item(indicator, one.text, measure, day, words, units)
            if item is not None:
                choices.append(Choice(_said(item), ((KEY, item),)))
        if choices:
            yield Proposal(KEY, quotation, tuple(choices))


def _amounts(sentence: str, units: Collection[str], finder: Numerals) -> Iterator[_Found]:
    for numeral in finder.of(Source("", sentence), 1):
        start = numeral.at.span.column - 1
        end = start + len(numeral.words)
        if sentence[start:end] != numeral.words:  # blanks or stars within
            end = start + len(sentence[start:].split(numeral.words[-1], maxsplit=1)[0]) + 1
        about = ABOUT.search(sentence[:start])
        behind = BEHIND.match(sentence, end)
        first = about.start() if about else start
        rate = RATE.search(sentence[:first])
        first = rate.start() if rate else first
        last = behind.end() if behind else end
        yield _Found(first, last, "".join(sentence[first:last].split()))
    for words in (*SMALL.finditer(sentence), *_round(frozenset(units)).finditer(sentence)):
        yield _Found(words.start(), words.end(), words[0])


@cache
def _round(units: frozenset[str]) -> re.Pattern[str]:
    """近千人: a round number in words, which counts where it says that it is about so much."""
    known = "|".join(sorted(map(re.escape, units - TIME), key=len, reverse=True)) or "(?!)"
    about = "大约|(?<![签节预公合契])约|将近|接近|(?<![最附])近|不少于|至少|超过|超|逾|突破"
    return re.compile(rf"(?:{about})[百千万亿]{{1,2}}(?:{known})(?!元|[万亿])")


def unknown_units(lines: Iterable[str], units: Collection[str]) -> tuple[str, ...]:
    """Amounts with a unit that the vocabulary has not, so that nobody proposes them: 56台."""
    found = (match for line in lines for match in COUNTED.finditer(line))
    return tuple(dict.fromkeys(match[0] for match in found if match["unit"] not in units))


def _indicator(sentence: str, found: list[_Found], at: int, before: str) -> str:
    """What is counted: the words before the number in its clause, and those behind it.

    Where its clause says nothing of it, it is what the number ``before`` counts.
    """
    first = _run(sentence, found, at)
    start = max((bound for bound in _bounds(sentence) if bound <= found[first].start), default=0)
    if first and found[first - 1].end > start:
        start = found[first - 1].end
    raw = sentence[start : found[first].start].strip()
    raw = "" if raw.endswith(("、", "和", "及")) else raw
    last = at
    while last + 1 < len(found) and not sentence[found[last].end : found[last + 1].start].strip():
        last += 1
    stop = found[last + 1].start if last + 1 < len(found) else len(sentence)
    behind = RIGHT.match(sentence[found[last].end : stop].lstrip())
    right = ENDS_RIGHT.sub("", behind[0].strip().removeprefix("的")) if behind else ""
    if LISTED.search(raw) and len(right) >= SHORT:
        return _named("", right)
    left = SPLIT.sub("", TRAILING.sub("", raw))
    left = LEADING.sub("", TRAILING.sub("", left))
    towards = TOWARDS.search(raw)
    if towards and right and not left.endswith(towards[1]):
        left += towards[1]
    return _named(left, right) or before or _named(_clause_before(sentence, start), "")


def _run(sentence: str, found: list[_Found], at: int) -> int:
    """The first of the amounts that share the words before them: 26批次630人次, 33%、21%."""
    while at and sentence[found[at - 1].end : found[at].start].strip() in {"", "、", "和"}:
        at -= 1
    return at


def _bounds(sentence: str) -> list[int]:
    return [0, *(clause.end() for clause in CLAUSE.finditer(sentence))]


def _named(left: str, right: str) -> str:
    left, right = (QUOTES.sub("", words).strip(" 　、") for words in (left, right))
    both = left + right
    if SHORT <= len(both) <= LONG:
        return both
    short = left.rpartition("、")[2]
    for words in (left, right, short + right, short):
        if SHORT <= len(words) <= LONG:
            return words
    return _cut(left or right)


def _cut(words: str) -> str:
    """The last words of a long phrase, none of them cut in two."""
    import rjieba  # noqa: PLC0415 - only for long phrases

    kept = ""
    for word in reversed(rjieba.cut(words)):
        if len(word) + len(kept) > LONG:
            break
        kept = word + kept
    return kept.lstrip("的了和与、，“”")


def _clause_before(sentence: str, start: int) -> str:
    before = [part for part in CLAUSE.split(sentence[:start]) if part.strip()]
    return LEADING.sub("", TRAILING.sub("", before[-1].strip())) if before else ""


def _quotation(sentence: str, one: _Found) -> str:
    """The half sentence with the number: from one comma to another, as far as a quotation may go."""
    bounds = [
        0,
        *(m.end() for m in re.finditer(r"(?<!\d)[,，]|[,，](?!\d)", sentence)),
        len(sentence),
    ]
    first = max(bound for bound in bounds if bound <= one.start)
    last = min(bound for bound in bounds if bound >= one.end)
    words = sentence[first:last].strip(" 　,，。；;！？!?…")
    if len(words) <= MAX_QUOTATION:
        return words
    room = (MAX_QUOTATION - (one.end - one.start)) // 2
    return sentence[max(first, one.start - room) : min(last, one.end + room)].strip(" 　,，。；;")


def _measures(sentence: str, found: list[_Found], at: int) -> tuple[Measure, ...]:
    """The sense; several where the words leave open whether it was aimed at or reached."""
    one = found[_run(sentence, found, at)]
    bounds = [*_bounds(sentence), len(sentence)]
    clause = max(bound for bound in bounds if bound <= one.start)
    stop = min(bound for bound in bounds if bound >= found[at].end)
    own, earlier = sentence[clause : one.start], sentence[:clause]
    is_aimed, is_reached = AIMED.search(own), REACHED.search(own)
    plain = _plain_measure(own, sentence[clause:stop], found[at].text)
    if (is_aimed and is_reached) or EITHER.search(own):
        return (Measure.TARGET, plain)
    if is_aimed:
        return (Measure.TARGET,)
    carried = [found.end() for found in AIMED.finditer(earlier)]
    reached = [found.end() for found in REACHED.finditer(earlier)]
    if carried and not is_reached and max(carried) > max(reached, default=-1):
        return (Measure.TARGET, plain)
    return (plain,)


def _plain_measure(own: str, clause: str, text: str) -> Measure:
    for measure, pattern in MEASURES:
        if pattern.search(own):
            return measure
    is_share = ("%" in text or "％" in text or "百分之" in text) and re.search(r"占|率|比", clause)
    return Measure.SHARE if is_share else Measure.UNSTATED


def _item(  # noqa: PLR0913, PLR0917 - what a figure holds
    indicator: str,
    amount: str,
    measure: Measure,
    day: str,
    quotation: str,
    units: Collection[str],
) -> dict[str, str] | None:
    """The figure as it is written, in the short form if that says the same; None if nobody can read it."""
    if not indicator or indicator in keys(Figure):
        return None
    whole = {"指标": indicator, "数值": amount}
    if measure is not Measure.UNSTATED:
        whole["口径"] = measure.value
    line = f"{whole.get('口径', '')}{amount}"
    short = {indicator: line}
    item = short if _says(short, whole) else whole
    if day:
        item["截至"] = day
    try:
        figure = Figure.model_validate(item)
    except ValidationError:
        return None
    if figure.unit.text not in units:
        return None
    is_right = amount in "".join(quotation.split()) and not mismatch(figure, quotation, units)
    return {**item, "原句": quotation} if is_right else item


def _says(short: dict[str, str], whole: dict[str, str]) -> bool:
    try:
        return long_form(dict(short)) == whole
    except ValueError:
        return False


def _said(item: dict[str, str]) -> str:
    """As the file will have it."""
    if "指标" in item:
        return f"{item['指标']}: {item.get('口径', '')}{item['数值']}"
    name, line = next(iter(item.items()))
    return f"{name}: {line}" + (f"（截至 {item['截至']}）" if "截至" in item else "")


def _as_of(sentence: str) -> str:
    found = AS_OF.search(sentence)
    if not found:
        return ""
    parts = [found["year"], found["month"] or ("12" if found["end"] else ""), found["day"] or ""]
    return "-".join(part.zfill(2) for part in parts if part)
