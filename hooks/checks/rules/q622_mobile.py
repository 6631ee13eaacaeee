"""Q622: a mobile number where none is published on purpose."""

from collections.abc import Iterator

from hooks.checks.personal_number import Kind, places
from hooks.checks.public_number import is_public
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Source


def check(source: Source) -> Iterator[Finding]:
    for at, shown in places(source, Kind.MOBILE):
        if not is_public(at):
            remedy = "私人的删掉；单位对外的座机、热线写进阵地的“电话”，正文里不再写。"
            yield Finding(at, f"这里有一个手机号（{shown}）。", remedy)


RULE = Rule(
    code="Q622",
    title="写出了手机号",
    subject=Source,
    check=check,
    why="手机号大多是个人的，公开了会招来骚扰；只有“电话”里的号码是写明对外的。",
)
