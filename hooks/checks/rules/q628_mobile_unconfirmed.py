"""Q628: a mobile under 电话, and nobody says whose it is and who agreed."""

from collections.abc import Iterator

from hooks.checks.person_name import person_in
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Venue
from hooks.model.scalar.telephone import is_mobile

REMEDY = (
    "能换成座机或热线的就换；确实要留手机，问清楚以后加一行 "
    "手机公开: {依据: 单位值班手机, 单位: 某镇总工会, 日期: 2026-01-01}，个人的依据写 本人书面同意。"
)


def check(entry: Entry) -> Iterator[Finding]:
    venue = entry.model
    if not isinstance(venue, Venue):
        return
    if venue.mobile_consent:
        return
    for number in venue.telephones:
        if is_mobile(number) and not person_in(number.note):
            what = f"“电话”里的手机号（{number.written}）没写谁同意公开。"
            yield Finding(entry.at("电话"), what, REMEDY)


RULE = Rule(
    code="Q628",
    title="手机号没写谁同意公开",
    subject=Entry,
    check=check,
    why="手机大多是个人的：没问过本人就公开不合法，人一换岗，号码也就打不通了。",
    severity=Severity.WARNING,
)
