"""Q621: the number of somebody's bank card, or an account to pay into."""

import re
from collections.abc import Iterator

from hooks.checks.as_read import lines_as_read
from hooks.checks.hidden import hidden
from hooks.checks.personal_number import SHOWN, Kind, places
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Location, Source

REMEDY = "删掉整个号码；要捐款、缴费的，写“请向某某单位询问”。"
ACCOUNT = re.compile(r"(?:[账帐]号|[账帐]户)[^\d\n]{0,8}(?P<number>\d(?:[ \-]?\d){10,28})(?!\d)")


def check(source: Source) -> Iterator[Finding]:
    cards = list(places(source, Kind.BANK_CARD))
    for at, shown in cards:
        yield Finding(at, f"这里有一个银行卡号（{shown}）。", REMEDY)
    told = {at.span.line for at, _ in cards}
    lines = lines_as_read(source)
    for number, line in lines if ACCOUNT.search(lines.read.text) else ():
        if (found := ACCOUNT.search(line)) and number not in told:
            span = lines.span(number, *found.span("number"))
            masked = hidden(source, [span], "*", shown=SHOWN)
            yield Finding(Location(masked, span), "这里有一个收款的账号。", REMEDY)


RULE = Rule(
    code="Q621",
    title="写出了银行卡号",
    subject=Source,
    check=check,
    why="银行卡号是敏感个人信息；收款的账号印在网页上，也容易被人改了去骗钱。",
)
