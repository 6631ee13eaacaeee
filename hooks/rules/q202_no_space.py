"""Q202: no space, or a full-width one, behind the colon of a key."""

from collections.abc import Iterator

from hooks.problem import Finding
from hooks.rule import Rule, Sample
from hooks.sheet import Sheet
from hooks.sheet.line import blank_name
from hooks.sheet.typed import improper_pairs


def check(sheet: Sheet) -> Iterator[Finding]:
    for pair in improper_pairs(sheet):
        if pair.colon != ":":
            continue
        sign = sheet.source.line(pair.number)[pair.offset + 1]
        is_wide = sign.isspace()
        what = f"是{blank_name(sign)}，要用半角空格" if is_wide else "没有空格"
        yield Finding(
            sheet.place(pair.number, pair.offset, pair.offset + 1 + is_wide),
            f"“{pair.key}:”后面{what}。",
            f"冒号后面空一个半角空格：{pair.key}: {pair.value}",
            mend=": ",
        )


RULE = Rule(
    code="Q202",
    title="冒号后面没有空格",
    subject=Sheet,
    check=check,
    why="冒号后面没有半角空格，整行会连成一个词，读不出键和内容。",
    wrong=Sample("""\
---
一句话: 晚上也能来看书。
类别:服务
牵头: 东河镇总工会
来源: 东河报道
网址: yang-li
---
"""),
    right=Sample("""\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
网址: yang-li
---
"""),
)
