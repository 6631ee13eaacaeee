"""Q621: the number of somebody's bank card."""

from collections.abc import Iterator

from hooks.checks.personal_number import Kind, places
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Source


def check(source: Source) -> Iterator[Finding]:
    for at, shown in places(source, Kind.BANK_CARD):
        remedy = "删掉整个号码；要捐款、缴费的，写“请向某某单位询问”。"
        yield Finding(at, f"这里有一个银行卡号（{shown}）。", remedy)


RULE = Rule(
    code="Q621",
    title="写出了银行卡号",
    subject=Source,
    check=check,
    why="银行卡号是敏感个人信息；收款的账号印在网页上，也容易被人改了去骗钱。",
)
