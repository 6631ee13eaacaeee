"""Q308: several names that were typed as one: readers see a bar between them, and a search finds none."""

import re
from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity
from hooks.model import Brand

HAN = "[\u4e00-\u9fff]"
BETWEEN = re.compile(rf"(?<={HAN}{{2}})(?:\s*[/／|｜\\]\s*|[ \u3000]+)(?={HAN}{{2}})")


def check(entry: Entry) -> Iterator[Finding]:
    for name, at in _names(entry):
        parts = BETWEEN.split(name)
        if len(parts) > 1:
            what = f"“{name}”会当成一个名称。"
            yield Finding(at.of(name), what, f"是几个名称，中间用顿号：{'、'.join(parts)}。")


def _names(entry: Entry) -> Iterator[tuple[str, Location]]:
    named = [("别名", entry.model.aliases)]
    if isinstance(entry.model, Brand):
        named.append(("包含", entry.model.named_parts))
    for key, names in named:
        yield from ((name, entry.at(key)) for name in names)


RULE = Rule(
    code="Q308",
    title="几个名称写成了一个",
    subject=Entry,
    check=check,
    why="名称之间用斜杠、竖线或空格隔开的，程序当成一个，读者按其中一个去搜就搜不到。",
    severity=Severity.HINT,
)
