"""Q411: an organisation named to lead, run or take part that, as 存疑 confesses, no source names."""

import re
from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity
from hooks.model.entry import StoryModel
from hooks.model.venue import ROLES

KEYS = (*ROLES, "参与", "指导")
GUESSED = re.compile(rf"({'|'.join(KEYS)})[^，。；、]{{0,4}}按[^。；]{{1,30}}?(?:填写|推测|推定)")
"""``牵头按市委群团改革专项小组填写``"""


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, story in catalogue.models(StoryModel):
        for index, caveat in enumerate(story.caveats):
            found = GUESSED.search(caveat)
            if found and catalogue.references(entry, found[1]):
                what = f"存疑里说“{found[0]}”：来源没有写，“{found[1]}”是推测的。"
                how = f"“{found[1]}”这一行删去，写上“地区”；存疑改成 报道没有写谁{found[1]}。"
                yield Finding(entry.at("存疑", index).of(found[0]), what, how)


RULE = Rule(
    code="Q411",
    title="推测的单位",
    subject=Catalogue,
    check=check,
    severity=Severity.WARNING,
    why="网页上写“谁牵头”，读者当作事实；推测写在存疑里，看的人少，数据和地图里更看不到。",
)
