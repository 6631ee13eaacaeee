"""The county under which an entry stands, and entries grouped by it."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.entries.entry import Entry
from hooks.model import Level, Target

ELSEWHERE = "其他"
REST = {Target.SOURCE: "全部", Target.PLACE: "省和市"}
LEVELS = (Level.COUNTY, Level.CITY, Level.PROVINCE)


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
