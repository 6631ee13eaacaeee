"""The lists: all entries of a type on one page, grouped by county; brands have their own."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import Level, Target
from hooks.view.address import INDEX
from hooks.view.card import cards
from hooks.view.page import Page

CLAIMS = {
    Target.CASE: "按县（市、区）排列的全部案例。",
    Target.PLACE: "有品牌、案例或阵地的地方。",
    Target.ORGANISATION: "办这些品牌的组织和一起办的单位。",
    Target.SOURCE: "本站内容依据的报道，以及每篇报道支撑了哪些内容。",
}
ELSEWHERE = "其他"
REST = {Target.SOURCE: "全部", Target.PLACE: "省和市"}
LEVELS = (Level.COUNTY, Level.CITY, Level.PROVINCE)


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


def grouped(catalogue: Catalogue, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """By county, in the order of the paths; what is in none comes last."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(county(catalogue, entry), []).append(entry)
    last = [name for name in (REST[Target.PLACE], ELSEWHERE) if name in groups]
    return {name: groups[name] for name in (*(n for n in groups if n not in last), *last)}


def county(catalogue: Catalogue, entry: Entry) -> str:
    """The heading under which an entry stands: its county, else its city or province.

    In the list of places those that hold counties stand together.
    """
    places = (entry,) if entry.target is Target.PLACE else catalogue.places(entry)
    for place in places:
        for level in LEVELS[:1] if entry.target is Target.PLACE else LEVELS:
            if found := catalogue.at_level(place, level):
                return found.title
    return REST.get(entry.target, ELSEWHERE)
