"""The lists: all entries of a type on one page, grouped by county; brands have their own."""

from dataclasses import replace

from hooks.catalogue import Catalogue
from hooks.model import Target
from hooks.view.parts.address import INDEX
from hooks.view.parts.card import rows
from hooks.view.parts.county import ELSEWHERE, by_county, heading
from hooks.view.parts.page import Page, list_page
from hooks.view.parts.protocol import in_protocol_order

CLAIMS = {
    Target.CASE: "按县（市、区）排列的全部案例。",
    Target.PLACE: "有品牌、案例或阵地的地方。",
    Target.ORGANISATION: "办这些品牌的组织和一起办的单位。",
    Target.SOURCE: "本站内容依据的报道，以及每篇报道支撑了哪些内容。",
}


REST = {Target.SOURCE: "全部", Target.PLACE: "省和市"}
"""What stands above the entries of no county."""


def entry_list(catalogue: Catalogue, target: Target) -> Page:
    """All entries of one type."""
    entries = catalogue.of(target)
    if target is Target.ORGANISATION:
        entries = in_protocol_order(entries)
    rest = REST.get(target, ELSEWHERE)
    sections = (
        replace(
            rows(
                catalogue,
                f"{heading(catalogue, county, rest)} {len(group)}",
                f"group-{number}",
                group,
            ),
            is_whole=True,
        )
        for number, (county, group) in enumerate(by_county(catalogue, entries).items(), 1)
    )
    claim = f"{CLAIMS[target]}共 {len(entries)} 个。"
    return list_page(INDEX[target], target.value, claim, sections)
