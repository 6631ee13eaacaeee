"""Q810: a mobile as the way to reach who runs the site."""

from collections.abc import Iterator

from hooks.checks.hidden import NAME
from hooks.checks.person_name import person_in
from hooks.checks.personal_number import Kind, masked, personal_numbers
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.entries.settings import SettingsFile


def check(file: SettingsFile) -> Iterator[Finding]:
    contact = file.settings.contact or ""
    for number in personal_numbers(contact):
        if number.kind is Kind.MOBILE:
            written = masked(contact)[number.start : number.end]
            name = person_in(contact)
            whose = f"{name[0]}{NAME}的" if name else ""
            what = f"“联系方式”里是{whose}手机号（{written}），每一页的页脚都会印。"
            yield Finding(file.at("联系方式"), what, "换成单位的座机、热线或邮箱。")


RULE = Rule(
    code="Q810",
    title="网站的联系方式是手机号",
    subject=SettingsFile,
    check=check,
    why="手机大多是个人的，人一换岗就找不到人；网站要由单位来答复。",
    severity=Severity.WARNING,
)
