"""Q620: the number of somebody's identity card."""

from collections.abc import Iterator

from hooks.checks.personal_number import Kind, places
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Source


def check(source: Source) -> Iterator[Finding]:
    for at, shown in places(source, Kind.IDENTITY_CARD):
        remedy = "删掉整个号码，不要只遮几位；已经提交过的，历史里还有，照手册“发布网站”清除。"
        yield Finding(at, f"这里有一个身份证号（{shown}）。", remedy)


RULE = Rule(
    code="Q620",
    title="写出了身份证号",
    subject=Source,
    check=check,
    why="身份证号是敏感个人信息，公开了收不回来；打码前的草稿也不能留在仓库里。",
)
