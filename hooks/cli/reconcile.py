"""``quntuan reconcile``: numbers that contradict each other, for somebody to look up."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from hooks.checks.personal_number import masked
from hooks.cli.named_entry import named_entries
from hooks.cli.parser import add_root, project
from hooks.desk.reconciliation import Conflict, Contradiction, Place, conflicts
from hooks.entries.problem import errors
from hooks.model import Publication
from hooks.pipeline import examine, memory

ADVICE = {
    Contradiction.VALUES: "对着原文看哪个对；两个说的不是一件事，把指标写得不一样。",
    Contradiction.UNITS: "对着原文看数的是什么；都对的，把指标写得不一样，例如 读者、读者人次。",
    Contradiction.TARGET: "打算达到的写 口径: 目标；已经达到的，原句换成说成果的那一句。",
    Contradiction.FALL: "累计只会多，不会少：是抄错了，还是重新算起（写上 起始），还是其实是时点数。",
    Contradiction.PART: "阵地只是品牌的一部分：对着原文看哪个写错了。",
}
KEPT = frozenset(Publication) - {Publication.WITHDRAWN}


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "entries", nargs="*", metavar="条目", help="只看和这些条目有关的，写名称、文件或文件夹"
    )
    add_root(command)


def run(arguments: argparse.Namespace) -> int:
    """Print them; 1 where there are some, so that a script can tell."""
    root = project(arguments)
    examined = examine(root, memory(root))
    wanted = set(named_entries(root, examined.catalogue, arguments.entries))
    every = conflicts(examined.catalogue.visible(KEPT))
    found = [one for one in every if not wanted or wanted & {p.entry for p in one.places}]
    if errors(examined.problems):
        sys.stderr.write("还有错误，读不了的条目没有对。请先运行 quntuan 检查。\n")
    sys.stdout.writelines(f"{masked(line)}\n" for line in report(found))
    return 1 if found else 0


def report(found: Sequence[Conflict]) -> Iterator[str]:
    """One paragraph a contradiction; nothing is corrected."""
    for conflict in found:
        yield f"【{conflict.sort}】{conflict.indicator}"
        yield from (f"  {line}" for place in conflict.places for line in _place(place))
        if conflict.words:
            yield f"  一句话或正文里写的是“{conflict.words}”"
        yield f"  改法：{ADVICE[conflict.sort]}"
        yield ""
    yield f"共 {len(found)} 处对不上，程序没有改动任何数字。" if found else "没有发现对不上的数字。"


def _place(place: Place) -> Iterator[str]:
    at = place.entry.at("数据", place.index).span.line
    yield f"{place.entry.path}:{at}: {place.figure.indicator}: {place.words}"
    if place.figure.quotation:
        yield f"    原句：“{place.figure.quotation}”"
