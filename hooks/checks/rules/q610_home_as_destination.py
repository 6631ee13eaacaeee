"""Q610: what is written of places that people go to, written of somebody's home."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import residences
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding, Severity

KEYS = {
    "开放时间": "hours",
    "收费": "fee",
    "谁能来": "admitted",
    "进门": "entrance",
    "走法": "way",
    "无障碍": "access",
    "设施": "facilities",
    "需求": "needs",
}


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, venue in residences(catalogue):
        kind = venue.kind.text
        for key, name in KEYS.items():
            if getattr(venue, name):
                what = f"“{kind}”是住家，不是群众去的地方，“{key}”不会显示。"
                remedy = f"删掉“{key}”这一行；群众要办的事，写在品牌的“需求”里。"
                yield Finding(entry.at(key), what, remedy)


RULE = Rule(
    code="Q610",
    title="住家写成了去处",
    subject=Catalogue,
    check=check,
    severity=Severity.WARNING,
    why="写了开放时间、收费、谁能来、怎么走、怎么进、设施和需求，读者会以为可以上门，打扰孩子和困难群众的家。",
)
