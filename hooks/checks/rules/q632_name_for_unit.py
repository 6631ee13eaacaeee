"""Q632: somebody's name where a unit, an office or an organisation is asked for, and printed."""

import re
from collections.abc import Iterator

from hooks.checks.hidden import NAME, without_name
from hooks.checks.person_name import LONGEST, SURNAMES, TITLES, TWO, person_in
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Location, Severity
from hooks.model import Organisation, Place, Venue

BEGINS = re.compile(f"[{SURNAMES}]|{TWO}")
"""What else is no name costs no dictionary, which takes as long to load as a check does."""
TITLE = re.compile(rf"(?:{TITLES})$")
UNIT = "写单位，例如 某镇总工会；是谁做的，单位自己留底。"
OFFICE = "写职务，例如 某县妇联办公室主任。"
SOURCE = "写坐标是怎么来的，例如 实测、天地图。"
ORGANISATION = "写单位的全名；是个人的，不单独做条目，在“牵头”里写他所在的单位。"


def check(entry: Entry) -> Iterator[Finding]:
    for text, at, remedy in _asked(entry):
        if name := _named(text):
            what = f"“{name[0]}{NAME * (len(name) - 1)}”像是一个人的姓名，会印在网页上。"
            yield Finding(without_name(at, name), what, remedy)


def _asked(entry: Entry) -> Iterator[tuple[str, Location, str]]:
    model = entry.model
    if isinstance(model, Venue):
        for key, asked in (("核实", model.verified), ("手机公开", model.mobile_consent)):
            if asked:
                yield asked.by, entry.at(key, "单位"), UNIT
    if isinstance(model, Place | Venue) and model.position_source:
        yield model.position_source, entry.at("坐标出处"), SOURCE
    for index, review in enumerate(model.reviews):
        yield review.role, entry.at("审核", index, "身份"), OFFICE
    title = entry.title if isinstance(model, Organisation) else ""
    if len(title) <= LONGEST and BEGINS.match(title) and person_in(title) == title:
        yield title, entry.at("名称"), ORGANISATION


def _named(text: str) -> str:
    """Who is named at its beginning or its end: in the middle a name belongs to a place or a firm."""
    bare = TITLE.sub("", text.strip())
    name = person_in(text)
    is_whole = name and (text.startswith(name) or bare.endswith(name) or text.endswith(name))
    is_unit = name and text.startswith(name) and not text.endswith(name) and OF_UNIT.search(text)
    return name if is_whole and not is_unit else ""


OF_UNIT = re.compile(r"[会委局办站所院校馆室部社司厂店村镇县市区组队中心街道]$")
"""王府井社区, 马桥街道: a unit that is called by a name."""
RULE = Rule(
    code="Q632",
    title="该写单位的地方写了姓名",
    subject=Entry,
    check=check,
    why="核实、同意和审核由单位负责，人名一公开，换了岗也撤不回来；个人不是组织。",
    severity=Severity.WARNING,
)
