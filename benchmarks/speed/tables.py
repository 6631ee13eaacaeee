"""The tables and bars of the speeds, as Markdown: medians, and least to most where rounds differ."""

import json
import math
import os
import platform
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import pairwise

from benchmarks.speed.peers import LACKS
from benchmarks.speed.reading import (
    AGAIN,
    CHECK,
    CHECK_BARE,
    COLD,
    HUGO,
    OWN,
    PLAIN,
    ZENSICAL,
    Results,
)

MB, KB = 1e6, 1e3
WIDTH = 50  # characters of the longest bar
GROWING = ((COLD, "cpu"), (CHECK_BARE, "cpu"), (CHECK, "cpu"), (AGAIN, "cpu"), (COLD, "memory"))
NAMES = {"cpu": "CPU", "wall": "用时", "memory": "内存"}
NOTES = (
    "每格是各轮的中位数，括号里是最小和最大。÷ b：同一轮里，除以 b 从头生成一次的同一个量。",
    "b 是什么，见最后。CPU 是程序和它启动的全部进程的 user + sys；内存是其中最大的一个进程的峰值（wait4 的 ru_maxrss），",
    "几个进程同时跑时合起来会更多。文件和字节是整个网站文件夹的，本项目的含压缩好的副本。",
)


def document(found: Results) -> Iterator[str]:
    """Everything that was measured, a line each."""
    yield f"{os.cpu_count()} 核，Python {platform.python_version()}，{platform.machine()}。"
    yield from ("", *NOTES)
    for size in found.entries:
        yield from ("", f"## {size}：{found.entries[size]} 个条目", "", *_table(found, size))
        yield from ("", *_chart(found, size))
    if len(found.entries) > 1:
        yield from ("", "## 条目翻一番，是几倍", "", *_growth(found))
    yield from ("", "## 别的程序不做的", "")
    yield from (f"- {name}：{lacks}。" for name, lacks in LACKS.items())
    yield ""


def kept(found: Results) -> str:
    """All readings as JSON, for whoever reckons further."""
    listed = [
        {**key._asdict(), "readings": [asdict(reading) for reading in readings]}
        for key, readings in found.readings.items()
    ]
    return json.dumps({"entries": found.entries, "readings": listed}, ensure_ascii=False, indent=1)


def spread(values: Sequence[float], form: str = ".2f", unit: float = 1) -> str:
    """The median, and from least to most where there were several; a dash for none."""
    if not values:
        return "–"
    middle, *ends = (
        format(value / unit, form)
        for value in (statistics.median(values), min(values), max(values))
    )
    return f"{middle} ({ends[0]}–{ends[1]})" if len(values) > 1 else middle


def growth(found: Results, less: int, more: int, action: str, quantity: str) -> float | None:
    """How many times as much twice the entries cost: the factor between two sizes, for a doubling."""
    pair = [found.of(size, OWN, action, quantity) for size in (less, more)]
    if not all(pair):
        return None
    factor = statistics.median(pair[1]) / statistics.median(pair[0])
    return float(factor ** (1 / math.log2(found.entries[more] / found.entries[less])))


def _table(found: Results, size: int) -> Iterator[str]:
    titles = ("用时 s", "CPU s", "用时 ÷ b", "CPU ÷ b", "内存 MB", "内存 ÷ b")
    yield _row("程序", "做什么", *titles, "文件", "MB", "条目 HTML KB")
    yield f"|{'---|' * (len(titles) + 5)}"
    for subject, action in _measured(found, size):
        of = (size, subject, action)
        yield _row(
            subject,
            action,
            spread(found.of(*of, "wall")),
            spread(found.of(*of, "cpu")),
            spread(found.ratios(*of, "wall"), ".3f"),
            spread(found.ratios(*of, "cpu"), ".3f"),
            spread(found.of(*of, "memory"), ".0f", MB),
            spread(found.ratios(*of, "memory")),
            spread(found.of(*of, "files")[:1], ".0f"),
            spread(found.of(*of, "octets")[:1], ".1f", MB),
            spread(found.of(*of, "page")[:1], ".1f", KB),
        )


def _chart(found: Results, size: int) -> Iterator[str]:
    """Bars of the time in parts of b; without b, in seconds."""
    has_ratios = bool(found.of(size, PLAIN, COLD, "wall"))
    of = found.ratios if has_ratios else found.of
    bars = [
        (f"{subject} {action}", statistics.median(values))
        for subject, action in _measured(found, size)
        if (values := of(size, subject, action, "wall"))
    ]
    longest = max((value for _, value in bars), default=0) or 1
    yield from (f"用时{' ÷ b' if has_ratios else '，秒'}", "", "```")
    for name, value in bars:
        yield f"{'█' * max(1, round(value / longest * WIDTH))} {value:.3f} {name}"
    yield "```"


def _growth(found: Results) -> Iterator[str]:
    pairs = list(pairwise(found.entries))
    yield _row("本项目", *(f"{less} → {more}" for less, more in pairs))
    yield f"|{'---|' * (len(pairs) + 1)}"
    for action, quantity in GROWING:
        factors = (growth(found, *pair, action, quantity) for pair in pairs)
        cells = ("–" if factor is None else f"{factor:.2f}" for factor in factors)
        yield _row(f"{action}，{NAMES[quantity]}", *cells)


def _measured(found: Results, size: int) -> Iterator[tuple[str, str]]:
    """The others first, then ours, each in the order of its round."""
    for subject in (PLAIN, ZENSICAL, HUGO, OWN):
        for key in found.readings:
            if (key.size, key.subject) == (size, subject):
                yield subject, key.action


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
