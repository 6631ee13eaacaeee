"""Q627: somebody's mobile under 电话, with the name beside it and without a written consent."""

from collections.abc import Iterator

from hooks.checks.hidden import NAME, without_name
from hooks.checks.person_name import person_in
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding
from hooks.model import Venue
from hooks.model.scalar.telephone import is_mobile
from hooks.model.venue import Consent

REMEDY = (
    "换成单位的座机或热线。是单位值班用的手机，删掉姓名，加一行 "
    "手机公开: {依据: 单位值班手机, 单位: 某镇总工会, 日期: 2026-01-01}；"
    "是本人的，本人签字同意了才能留，依据写 本人书面同意。"
)


def check(entry: Entry) -> Iterator[Finding]:
    venue = entry.model
    if not isinstance(venue, Venue):
        return
    consent = venue.mobile_consent
    if consent and consent.ground is Consent.PERSON:
        return
    for number in venue.telephones:
        if is_mobile(number) and (name := person_in(number.note)):
            at = entry.at("电话")
            what = f"“{name[0]}{NAME * (len(name) - 1)}”的手机号（{number.written}）会印在网页上。"
            yield Finding(without_name(at, name), what, REMEDY)


RULE = Rule(
    code="Q627",
    title="电话里有姓名和手机号",
    subject=Entry,
    check=check,
    why="姓名加手机号就能找到这个人，骚扰和诈骗也会找上门；换了岗，群众还会打给他。",
)
