"""Rules that pass on what a model reports of a value: one for each kind of error, as a table."""

from collections.abc import Iterator
from functools import partial

from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.entries.shape import FieldError
from hooks.model.entry import NO_WITHDRAWAL
from hooks.model.figure import NO_UNIT, TWO_UNITS
from hooks.model.scalar.accession import NO_ACCESSION
from hooks.model.scalar.invalid import UNREADABLE
from hooks.model.source import UNDATED


def _rule(kind: str, code: str, title: str, why: str) -> Rule[FieldError]:
    return Rule(code, title, FieldError, partial(_pass_on, kind), why)


def _pass_on(kind: str, error: FieldError) -> Iterator[Finding]:
    if error.kind == kind:
        yield Finding(error.at, error.context["what"], error.context["remedy"])


Q305 = _rule(
    UNREADABLE,
    "Q305",
    "读不出来的内容",
    "日期、数字、开放时间、网址这些内容要拿来排序、计算和跳转，猜错了会把错的当成对的公布出去。",
)
Q306 = _rule(
    NO_WITHDRAWAL,
    "Q306",
    "撤下没有写原因",
    "印出去的二维码还会有人扫，撤下的页面要告诉他们哪天撤的、为什么。",
)
Q309 = _rule(
    NO_ACCESSION,
    "Q309",
    "目录号不合写法",
    "目录号印在封面和海报上，也用来搜索；写法不一样，就找不到、排不齐。",
)
Q502 = _rule(
    NO_UNIT,
    "Q502",
    "数字没有单位",
    "人、人次、户、场是不同的数，没有单位就不知道这个数说的是什么。",
)
Q503 = _rule(
    TWO_UNITS,
    "Q503",
    "数字有两个单位",
    "两个单位只有一个是对的，程序不能替人决定是人还是人次。",
)
Q504 = _rule(
    UNDATED,
    "Q504",
    "来源没有日期也没有说明",
    "读者要知道消息有多旧；没有日期的，要知道是原页没印还是没有去查。",
)
