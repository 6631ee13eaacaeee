"""Q705: a mark in a body that did nothing, so that readers see it or miss what it was to do."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.entries.body import Leftover
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding

MESSAGES = {
    Leftover.DELETED: (
        "这里的 ~~ 没有把字划掉，读者会当它还有效。",
        "要划掉的字前后各写两个半角的 ~，紧挨着字，写在同一段里：~~周一到周五~~。已经作废的话，最好直接删掉。",
    ),
    Leftover.FOOTNOTE: (
        "这个脚注没有写内容。",
        "在正文最后另起一行写它，方括号里的字要一样，冒号用半角：[^1]: 脚注的内容。",
    ),
    Leftover.TWICE: ("这个脚注和前面一个同号，前面那个的内容不会显示。", "给它换一个号。"),
    Leftover.CONTENTS: ("正文里不能插入目录，读者会看到这几个字。", "删掉它。"),
    Leftover.BRACKETS: (
        "双方括号没有变成链接。",
        "写成 [[条目的文件名]] 或 [显示的字](条目的文件名.md)，写在一行里。",
    ),
    Leftover.NOTICE: (
        "这种提示框的写法不起作用，读者会看到这些记号。",
        "第一行写 > [!NOTE]，下面每一行前面写 > 和一个空格。",
    ),
    Leftover.FENCE: ("``` 没有配对。", "在结束的地方另起一行写 ```；用不着的话删掉。"),
    Leftover.FENCE_WORDS: (
        "``` 后面的字不会显示。",
        "另起一行写在 ``` 下面；不是程序代码的话，``` 用不着，删掉。",
    ),
    Leftover.COMMENT: (
        "不想显示的话没有藏住，读者会看到。",
        "前面写 <!--，后面写 -->，两个都要有，都用半角；还没有审过的话，先从文件里拿出来。",
    ),
    Leftover.ADDRESS: (
        "网址和后面的字连在一起，分不清网址到哪里为止，没有成为链接。",
        "网址到此为止的，后面加一个空格；后面的字也是网址的，整个写在尖括号里：<https://…>。",
    ),
    Leftover.TABLE: (
        "这里没有成为表格，读者会看到一串竖线。",
        "表头下面要有一行 |---|---|，它的格数和表头一样多；每行用竖线隔开。",
    ),
    Leftover.HEADING: (
        "全角的 ＃ 不是标题，读者会看到这个记号。",
        "小标题写半角的 ## 和一个空格，单独一行。",
    ),
    Leftover.QUOTE: (
        "全角的 ＞ 不是引用，读者会看到这个记号。",
        "引用的话，每一行前面写半角的 > 和一个空格。",
    ),
    Leftover.LINK: (
        "这里没有成为链接，读者会看到方括号和圆括号。",
        "方括号和圆括号都用半角，中间不空格：[显示的字](条目的文件名.md)，或 [显示的字](https://…)。",
    ),
    Leftover.ROW: (
        "这一行的格比表头多，后面的格会错位或看不到。",
        "格里要写竖线的，在竖线前面加一个反斜杠；真的多一格的，给表头也加一格。",
    ),
}


def check(entry: Entry) -> Iterator[Finding]:
    for leftover in entry.body.leftovers:
        if message := MESSAGES.get(Leftover(leftover.target)):
            yield Finding(leftover.at, *message)


RULE = Rule(
    code="Q705",
    title="正文里的记号不起作用",
    subject=Entry,
    check=check,
    why="作废的字会被当成有效的，不该放出去的会放出去，表格读不下去。",
)
