"""Q612: a published venue of which its own words say that it is shut, gone or somewhere else."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity, Span
from hooks.model import Publication, Venue

SHUT = (
    r"(?:已经?|现已)(?:停用|停办|关闭|关停|停业|注销)"
    r"|(?<![不未])(?<!没有)(?:暂停|停止)(?:对外)?(?:开放|使用|服务|运营|营业)"
)
CLOSED = re.compile(SHUT)
"""In a body; that a house moved or fell long ago may be its history."""
GONE = re.compile(
    rf"{SHUT}|(?:已经?|现已)(?:搬迁|搬走|迁走|撤销|拆除|拆迁|撤除)|[（(](?:停用|关闭|停办|撤销)[）)]"
)
REGULAR = re.compile(r"节假日|双休|周[一二三四五六日末]|春节|[每夜雨雪]|[春夏秋冬]季|[寒暑]假")
"""That it is shut now and then is said in the same sentence."""
SENTENCE = re.compile(r"[^。；！？]+")
KEYS = ("名称", "地址", "走法", "一句话")


def check(entry: Entry) -> Iterator[Finding]:
    model = entry.model
    if not isinstance(model, Venue) or model.state is not Publication.PUBLISHED:
        return
    for key in KEYS:
        if found := GONE.search(str(entry.written.get(key) or "")):
            yield _finding(entry.at(key), found[0])
    if "名称" not in entry.written and (found := GONE.search(entry.title)):
        yield _finding(entry.at("类别"), found[0])
    lines = entry.source.text_from(entry.body_line).split("\n")
    for number, line in enumerate(lines, entry.body_line):
        for sentence in SENTENCE.finditer(line):
            if (found := CLOSED.search(sentence[0])) and not REGULAR.search(sentence[0]):
                start = sentence.start() + found.start()
                span = Span.of_line(number, start, start + len(found[0]))
                yield _finding(Location(entry.source, span), found[0])
                return


def _finding(place: Location, words: str) -> Finding:
    what = f"写了“{words}”，网页、地图和海报却照样请人去。"
    remedy = (
        "停了的，写 发布: 已撤下 和撤下的日期、原因；搬了的，改成新的地址；"
        "只停一段的，在 开放时间 里写清楚从哪天到哪天不开放。"
    )
    return Finding(place, what, remedy)


RULE = Rule(
    code="Q612",
    title="停了的阵地还在请人去",
    subject=Entry,
    check=check,
    why="最坏的就是让人白跑一趟，站在锁着的门前。",
    severity=Severity.WARNING,
)
