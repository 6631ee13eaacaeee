"""Q606: the address, the telephone or the village of somebody's home."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import residences
from hooks.checks.rule import Rule
from hooks.entries.problem import Finding
from hooks.model import Level, Place

KEYS = {"地址": "address", "电话": "telephones"}
PRECISE = frozenset({Level.TOWN, Level.VILLAGE, Level.AREA})


def check(catalogue: Catalogue) -> Iterator[Finding]:
    for entry, venue in residences(catalogue):
        kind = venue.kind.text
        for key, name in KEYS.items():
            if getattr(venue, name):
                remedy = f"删掉“{key}”这一行。"
                yield Finding(entry.at(key), f"“{kind}”是住家，不能写{key}。", remedy)
        place = catalogue.reference(entry, "地区")
        if place and isinstance(place.model, Place) and place.model.level in PRECISE:
            what = f"“{kind}”是住家，地区“{place.title}”写得太细。"
            yield Finding(entry.at("地区"), what, "只写到县（市、区）。")


RULE = Rule(
    code="Q606",
    title="写出了住家在哪里",
    subject=Catalogue,
    check=check,
    why="镇、村、门牌和电话合在一起，就能找到孩子和困难群众的家。",
)
