"""The lists: all entries of a type on one page, grouped by county; brands have their own."""

from hooks.catalogue import Catalogue
from hooks.model import Target
from hooks.view.parts.address import INDEX
from hooks.view.parts.card import cards
from hooks.view.parts.county import grouped
from hooks.view.parts.page import Page

CLAIMS = {
    Target.CASE: "按县（市、区）排列的全部案例。",
    Target.PLACE: "有品牌、案例或阵地的地方。",
    Target.ORGANISATION: "办这些品牌的组织和一起办的单位。",
    Target.SOURCE: "本站内容依据的报道，以及每篇报道支撑了哪些内容。",
}


def index_page(catalogue: Catalogue, target: Target) -> Page:
    """All entries of one type."""
    entries = catalogue.of(target)
    groups = grouped(catalogue, entries)
    return Page(
        url=INDEX[target],
        title=target.value,
        description=f"{CLAIMS[target]}共 {len(entries)} 个。",
        label="目录",
        trail=(),
        sections=tuple(
            cards(catalogue, f"{name} {len(group)}", f"group-{number}", group)
            for number, (name, group) in enumerate(groups.items(), 1)
        ),
        lead=f"{CLAIMS[target]}共 {len(entries)} 个。",
    )
