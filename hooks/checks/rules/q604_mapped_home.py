"""Q604: somebody's home on the map. Homes of minors and of people in hardship never are."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import residences
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding

REASON = "不上图原因: 设在居民家里"


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, venue in residences(catalogue):
        kind = venue.kind.text
        if venue.coordinates:
            what = f"“{kind}”是住家，不能写坐标。"
            remedy = f"删掉坐标、坐标系、精度和坐标出处，写上 上图: 否 和 {REASON}。"
            yield Finding(entry.at("坐标"), what, remedy)
        elif venue.on_map:
            what = f"“{kind}”是住家，不能标在地图上。"
            yield Finding(
                entry.at("上图" if "on_map" in venue.model_fields_set else "类别"),
                what,
                f"写上 上图: 否，再加一行 {REASON}。",
            )


RULE = Rule(
    code="Q604",
    title="住家上了地图",
    subject=Catalogue,
    check=check,
    why="公开孩子和困难群众住在哪里，会给他们带来危险。",
)
