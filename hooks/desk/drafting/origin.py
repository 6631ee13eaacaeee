"""Origin: the source of a document, the day of what it tells, and on what that day rests."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.desk.document.dateline import DAY, Dateline, day_in
from hooks.desk.drafting.proposal import Choice, Proposal
from hooks.entries.entry import Entry, fold
from hooks.model import Target
from hooks.model.scalar.day import AS_REPORTED, Day
from hooks.model.scalar.ground import Basis
from hooks.model.scalar.reference import OWN_REPORT

NEW_SOURCE, EDGES = "新来源", "头尾"
"""Keys of no entry: what becomes a file of its own, and lines of a web page that are left out."""
MONTH_DAY = re.compile(r"(?<![\d年])(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])日")
MONTH = re.compile(r"(?P<year>20\d\d)年(?P<month>1[0-2]|0?[1-9])月(?!\d)")
SIGNED = 3
"""Lines at the end in which a day is that of a signature."""
SHOWN = 5
SHORTEST = 10
"""Characters of a sentence that says something."""
OF_PERSONS = re.compile(r"书记|主席|主任|镇长|市长|区长|县长|会长|部长|记者|通讯员|同志|先生|女士")
"""A brand is not told by who chaired a meeting."""


@dataclass(frozen=True)
class Origin:
    """What a document says of where it comes from."""

    title: str
    dateline: Dateline | None
    lines: tuple[str, ...]
    saved: Day | None

    @property
    def signed(self) -> Day | None:
        """The day in its last lines, where a report is signed."""
        return next(filter(None, map(day_in, reversed(self.lines[-SIGNED:]))), None)


def sources(catalogue: Catalogue, origin: Origin) -> Iterator[Proposal]:
    """A source that is known, a new one from the dateline, or the office's own report with its day."""
    known = [entry for entry in catalogue.of(Target.SOURCE) if _is(entry, origin)]
    if known:
        names = [catalogue.finder.name_of(entry) or entry.stem for entry in known]
        choices = tuple(Choice(name, (("来源", name), ("截至", AS_REPORTED))) for name in names)
        yield Proposal("来源", f"已有的来源，题目是“{origin.title}”", choices)
    elif origin.dateline and origin.dateline.media:
        yield _new(origin.title, origin.dateline)
    else:
        yield _own(origin)


def _is(entry: Entry, origin: Origin) -> bool:
    return fold(origin.title) in {fold(entry.title), fold(entry.stem)}


def _new(title: str, line: Dateline) -> Proposal:
    day = str(line.day) if line.day else "未注明"
    keys = {"名称": title, "媒体": line.media, "日期": day}
    if line.day is None:
        keys["日期说明"] = "导入的文字里没有写日期"
    ground = f"文中写着来源“{line.media}”，日期 {line.day or '没有写'}"
    words = f"新建来源“{title}”（{line.media}，{day}）"
    gain = ((NEW_SOURCE, keys), ("截至", AS_REPORTED))
    return Proposal("来源", ground, (Choice(words, gain),))


def _own(origin: Origin) -> Proposal:
    """本单位填报 needs a day; only one that is printed, or that the file was saved on, is offered."""
    days = {
        str(day): f"截至 {day}（{why}）"
        for day, why in (
            (origin.saved, "文件最后保存的日子"),
            (origin.dateline.day if origin.dateline else None, "文中写的日期"),
            (origin.signed, "落款的日期"),
        )
        if day
    }
    plain = (("来源", OWN_REPORT),)
    choices = [
        Choice(f"{OWN_REPORT}，{words}", (*plain, ("截至", day)))
        for day, words in reversed(days.items())
    ]
    ground = "文中没有写出自哪家媒体" + ("" if days else "，也没有写日期；“截至”要自己补上")
    return Proposal("来源", ground, tuple(choices) or (Choice(OWN_REPORT, plain),))


def days(origin: Origin) -> Iterator[Proposal]:
    """The 时间 of a case: a day that is printed whole, or one whose year is that of the report."""
    found: dict[str, tuple[str, str]] = {}
    year = origin.dateline.day if origin.dateline else None
    for line in origin.lines:
        for day, ground, words in _days_in(line, year):
            found.setdefault(str(day), (ground, words))
    choices = [
        Choice(f"{day}（{ground}）", (("时间", day), ("时间依据", ground)))
        for day, (ground, _) in list(found.items())[:SHOWN]
    ]
    if choices:
        shown = "、".join(words for _, words in list(found.values())[:SHOWN])
        yield Proposal("时间", f"文中写了{shown}", tuple(choices))


def _days_in(line: str, reported: Day | None) -> Iterator[tuple[Day, str, str]]:
    for found in DAY.finditer(line):
        if day := day_in(found[0]):
            yield day, Basis.STATED.value, found[0]
    for found in MONTH.finditer(line):
        if not DAY.match(line, found.start()):
            day = Day(int(found["year"]), int(found["month"]))
            yield day, Basis.STATED.value, found[0]
    for found in MONTH_DAY.finditer(line):
        if reported and not line[: found.start()].endswith(("去年", "前年", "明年")):
            day = Day(reported.year, int(found["month"]), int(found["day"]))
            why = f"原文只写“{found[0]}”，年份按报道日期{reported.chinese}"
            if not day.is_after(reported):
                yield day, f"{Basis.INFERRED}（{why}）", found[0]


def lead_sentences(lines: Iterable[str], longest: int) -> Iterator[Proposal]:
    """一句话: the first whole sentence that is short enough."""
    for line in lines:
        for sentence in re.findall(r"[^。！？!?]+[。！？!?]", line):
            words = sentence.strip()
            if SHORTEST <= len(words) <= longest and not OF_PERSONS.search(words):
                yield Proposal(
                    "一句话", "文中第一句不太长的话", (Choice(words, (("一句话", words),)),)
                )
                return


def kinds(target: Target, catalogue: Catalogue, title: str) -> Iterator[Proposal]:
    """类别 where the title has its word: 某某行动, 某某驿站."""
    from hooks.model.brand import BrandKind  # noqa: PLC0415 - beside its only use

    known = (
        [kind.value for kind in BrandKind]
        if target is Target.BRAND
        else [*catalogue.terms(Target.VENUE_KIND)]
        if target is Target.VENUE
        else []
    )
    named = [kind for kind in known if kind in title]
    if named:
        choices = tuple(Choice(kind, (("类别", kind),)) for kind in named)
        yield Proposal("类别", f"题目里有“{'”“'.join(named)}”", choices)
    elif target is Target.BRAND:
        choices = tuple(Choice(kind, (("类别", kind),)) for kind in known)
        yield Proposal("类别", "必填，文中看不出来", choices)
