"""The lists: all entries of a type on one page, grouped by county."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import Level, Target
from hooks.view.address import INDEX
from hooks.view.card import cards
from hooks.view.section import Page

CLAIMS = {
    Target.BRAND: "按县（市、区）排列的全部品牌。",
    Target.CASE: "按县（市、区）排列的全部案例。",
    Target.PLACE: "有品牌、案例或阵地的地方。",
    Target.ORGANISATION: "办这些品牌的组织和一起办的单位。",
    Target.SOURCE: "本站内容依据的报道，以及每篇报道支撑了哪些内容。",
}
ELSEWHERE = "其他"


def index_page(catalogue: Catalogue, target: Target) -> Page:
    """All entries of one type."""
    entries = catalogue.of(target)
    groups = _grouped(catalogue, entries)
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


def _grouped(catalogue: Catalogue, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """By county, in the order of the paths; what is in none comes last."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(county(catalogue, entry), []).append(entry)
    rest = groups.pop(ELSEWHERE, [])
    return {**groups, **({ELSEWHERE: rest} if rest else {})}


def county(catalogue: Catalogue, entry: Entry) -> str:
    """The heading under which an entry stands: its county, else its city or province."""
    places = (entry,) if entry.target is Target.PLACE else catalogue.places(entry)
    for place in places:
        for level in (Level.COUNTY, Level.CITY, Level.PROVINCE):
            if found := catalogue.at_level(place, level):
                return found.title
    return "全部" if entry.target is Target.SOURCE else ELSEWHERE
