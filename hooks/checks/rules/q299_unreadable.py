"""Q299: whatever else YAML cannot read, in plain words."""

from collections.abc import Iterator

import yaml

from hooks.checks.rule import Rule
from hooks.entries.parse import Mark, Stream
from hooks.entries.problem import Finding

BACKSLASH = "unknown escape character"
NO_COLON = "could not find expected ':'"
EXPLAINED = {
    NO_COLON: (
        "这一行不是“键: 内容”。",
        "补上键、半角冒号和空格；是上一行没写完的话，就接到上一行末尾；是正文，就移到第二个 --- 下面。",
    ),
    BACKSLASH: (
        "双引号里的反斜杠“\\”有特殊意思。",
        "路径里的 \\ 改成 /；不是路径的，把两边的双引号换成单引号。",
    ),
    "did not find expected ',' or": (
        "括号里到这里读不下去。",
        "各项之间用半角逗号分开，括号左右要同一种；内容里有冒号的放进单引号。",
    ),
    "did not find expected node content": (
        "这里缺了内容，或者多了一个符号。",
        "看看有没有连着写两个逗号，或者括号的左右不是同一种。",
    ),
    "mapping values are not allowed": (
        "这里的半角冒号不该出现。",
        "是内容里的冒号，就改成全角“：”；是新的一行，就检查上一行的引号和行首的空格。",
    ),
    "did not find expected key": (
        "这一行和上面各行对不上。",
        "检查行首的空格，以及上一行的引号和括号。",
    ),
    "did not find expected '-' indicator": (
        "这一行和上面的列表对不上。",
        "属于列表就在前面加“- ”；不属于就检查行首的空格。",
    ),
}
UNEXPLAINED = (
    "从这里起读不下去。",
    "对照一个写得对的条目，检查这一行和上一行的冒号、引号、括号和行首的空格。",
)


def check(stream: Stream) -> Iterator[Finding]:
    if stream.error is not None:
        message = str(stream.error.problem)
        texts = (text for name, text in EXPLAINED.items() if name in message)
        yield Finding(stream.at(_mark(stream.error, message)), *next(texts, UNEXPLAINED))


def _mark(error: yaml.MarkedYAMLError, message: str) -> Mark | None:
    """Where the mistake is; the parser notices a missing colon only on the next line."""
    return error.context_mark if message.startswith(NO_COLON) else error.problem_mark


RULE = Rule(
    code="Q299",
    title="这里读不下去",
    subject=Stream,
    check=check,
    why="程序读到这里，不知道后面的字是什么意思。",
)
