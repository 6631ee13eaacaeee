"""What the benchmark prints: the tables in Markdown, and the bars that must be reached."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.search.engine import OURS, Engine
from benchmarks.search.queries import Query
from benchmarks.search.reader import Answer
from benchmarks.search.score import Score, missed, score, unlabelled

KB = 1000
KINDS = {
    "whole": "全名",
    "part": "名称的一部分",
    "two": "两个字",
    "fragment": "碎片",
    "mixed": "中西混排",
    "multi": "几个词",
    "long": "长句",
    "typo": "近似",
    "traditional": "繁体",
    "pinyin": "拼音",
    "need": "需要",
    "single": "单字",
}
NAMES = frozenset({"whole", "part", "two", "fragment", "mixed", "multi"})
MOST = 12  # queries in a line
SMALL, LARGE = 1_000, 10_000


@dataclass(frozen=True)
class Measured:
    """One engine at one size: octets and milliseconds are medians, the warm ones 95th percentiles."""

    engine: Engine
    size: int
    pages: int
    megabytes: float
    answers: tuple[Answer, ...]
    differing: int
    octets: float
    cold: float
    warm: float
    warm_slow: float
    render: float

    @property
    def ratio(self) -> float:
        """The time of the index in parts of the time that MkDocs took to render the pages."""
        return self.engine.seconds / self.render


Results = Mapping[tuple[str, int], Measured]


def tables(found: Results, queries: Sequence[Query]) -> Iterator[str]:
    """Lines in Markdown."""
    yield "排在第一 / 前五位 / 查询数；“查无误报”是没有的东西却当作全部匹配给出结果的查询数。"
    yield ""
    yield _row("做法", "规模", "网页", "全部", *KINDS.values(), "查无误报")
    yield _rule(5 + len(KINDS))
    for (name, size), one in found.items():
        marks = [score(queries, one.answers, frozenset({kind})) for kind in KINDS]
        whole = score(queries, one.answers)
        alarms = len(unlabelled(queries, one.answers))
        yield _row(name, size, one.pages, f"**{whole}**", *marks, alarms)
    yield ""
    yield "手机：CPU ÷ 4，1.6 Mbit/s，150 ms；热的一次是第 95 百分位。只算为搜索取的字节。Intl.Segmenter 从网页里删去，worker 里仍有。"
    yield ""
    titles = ("首个结果前 KB", "冷 手机 ms", "热 电脑 ms", "热 慢 CPU ms", "索引 MB", "索引文件")
    yield _row("做法", "规模", *titles, "建索引 s", "÷ 生成网页", "无 Segmenter 时不同")
    yield _rule(2 + len(titles) + 3)
    for (name, size), one in found.items():
        yield _row(
            name,
            size,
            f"{one.octets / KB:.0f}",
            f"{one.cold:.0f}",
            f"{one.warm:.0f}",
            f"{one.warm_slow:.0f}",
            f"{one.megabytes:.1f}",
            len(one.engine.files),
            f"{one.engine.seconds:.1f}",
            f"{one.ratio:.2f}",
            one.differing,
        )


def bars(found: Results, queries: Sequence[Query]) -> tuple[list[str], bool]:
    """A line for each bar that the sizes measured allow to run_rules, and whether one is missed."""
    ours = {size: one for (name, size), one in found.items() if name == OURS}
    lines, is_missed = [], False
    for title, value, limit, is_least in _bars(ours, queries):
        is_kept = value >= limit if is_least else value <= limit
        is_missed = is_missed or not is_kept
        told = f"{'至少' if is_least else '至多'} {limit:g}"
        lines.append(f"{'✓' if is_kept else '✗'} {title}：{value:.2f}（{told}）")
    for size, one in ours.items():
        texts = missed(queries, one.answers, frozenset(KINDS))
        alarms = unlabelled(queries, one.answers)
        lines.append(f"{size}：没有排在第一的：{_some(texts)}；查无误报：{_some(alarms)}")
    return lines, is_missed


Bar = tuple[str, float, float, bool]


def _bars(ours: Mapping[int, Measured], queries: Sequence[Query]) -> Iterator[Bar]:
    for size, one in ours.items():

        def of(*kinds: str, answers: Sequence[Answer] = one.answers) -> Score:
            return score(queries, answers, frozenset(kinds))

        yield f"{size}：名称、部分、碎片、混排、几个词排第一 %", of(*NAMES).first_share, 97, True
        yield f"{size}：同上，在前五位 %", of(*NAMES).five_share, 100, True
        near = of("typo", "traditional")
        yield f"{size}：近似和繁体在前五位 %", near.five_share, 90, True
        yield f"{size}：拼音在前五位 %", of("pinyin").five_share, 95, True
        yield f"{size}：需要在前五位 %", of("need").five_share, 90, True
        alarms = len(unlabelled(queries, one.answers))
        yield f"{size}：没有的东西，没标明部分匹配的结果", alarms, 0, False
        yield f"{size}：删去 Intl.Segmenter，结果不同的查询", one.differing, 0, False
        yield f"{size}：热的击键到结果 ms，第 95 百分位", one.warm, 100, False
    if SMALL in ours:
        yield "1,000：首个结果前 KB", ours[SMALL].octets / KB, 45, False
    if LARGE in ours:
        most = ours[LARGE]
        yield "10,000：首个结果前 KB", most.octets / KB, 75, False
        yield "10,000：冷的击键到结果 s，手机", most.cold / 1000, 1.0, False
        yield "10,000：索引 MB", most.megabytes, 25, False
        yield "10,000：索引文件", len(most.engine.files), 2_500, False
        yield "10,000：建索引的时间 ÷ 生成网页的时间", most.ratio, 0.25, False


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _rule(columns: int) -> str:
    return f"|{'---|' * columns}"


def _some(texts: Sequence[str]) -> str:
    more = f"等 {len(texts)} 个" if len(texts) > MOST else ""
    return "、".join(texts[:MOST]) + more or "无"
