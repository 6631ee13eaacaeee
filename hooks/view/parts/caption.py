"""Captions: what stands beside the name of an entry, in a word or in a line."""

from collections.abc import Iterable

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.entries.entry import Entry
from hooks.model import Brand, Level, Organisation, Place, SourceDocument, System, Target, Venue
from hooks.model.venue import ROLES

NAMED = 2
"""Leaders in a line; the entry's page has all."""


def kind_label(entry: Entry) -> str:
    """What kind of thing it is, more exactly than its type where the entry says so."""
    match entry.model:
        case Brand(kind=kind):
            return kind.value
        case Venue(kind=kind):
            return kind.text
        case Organisation(system=found):
            return found.value
        case Place(level=level):
            return _grade(level, entry.title)
        case _:
            return entry.target.value


def accession(entry: Entry) -> str:
    """The number of a brand in the collection (目录号); "" where it has none."""
    return (entry.model.accession or "") if isinstance(entry.model, Brand) else ""


GRADES = {
    Level.PROVINCE: {"市": "直辖市", "自治区": "自治区", "行政区": "特别行政区"},
    Level.CITY: {"州": "自治州", "盟": "盟", "地区": "地区"},
    Level.COUNTY: {"市": "县级市", "区": "区", "旗": "旗", "县": "县"},
    Level.TOWN: {"街道": "街道", "镇": "镇", "乡": "乡"},
}
"""By the end of a place's name, what it is called itself: nobody calls a 区 a 县."""


def _grade(level: Level, title: str) -> str:
    found = (word for end, word in GRADES.get(level, {}).items() if title.endswith(end))
    return next(found, "县市区" if level is Level.COUNTY else level.value)


def byline(catalogue: Catalogue, entry: Entry) -> str:
    """Where it is and who leads it; for a source, who published it and when.

    A leader that has the name of the place is not named a second time.
    """
    if isinstance(entry.model, SourceDocument):
        day = entry.model.day.chinese if entry.model.day else "日期未注明"
        return f"{entry.model.publisher} · {day}"
    if entry.target is Target.PLACE:
        return above(catalogue, entry)
    located = catalogue.places(entry)
    places = [label(catalogue, place) for place in located]
    if entry.target is Target.VENUE:
        return " · ".join([*places, *_role(catalogue, entry)])
    said = {place.title for place in located}
    every = [leader.title for leader in catalogue.references(entry, "牵头")]
    leaders = [title for title in dict.fromkeys(every) if title not in said]
    more = [f"等 {len(leaders)} 家"] if len(leaders) > NAMED else []
    return " · ".join([*places, *leaders[:NAMED], *more])


def _role(catalogue: Catalogue, venue: Entry) -> tuple[str, ...]:
    """``大丰街道妇联引领``: the first that is stated, in its own word."""
    for role in ROLES:
        if names := [one.title for one in catalogue.references(venue, role)]:
            more = f"等 {len(names)} 家" if len(names) > NAMED else ""
            return (f"{'、'.join(names[:NAMED])}{more}{role}",)
    return ()


def above(catalogue: Catalogue, place: Entry) -> str:
    """``浙江省嘉兴市桐乡市``: what a place lies in, the largest first."""
    return "".join(step.title for step in reversed(catalogue.ancestors(place)))


def system(catalogue: Catalogue, entry: Entry) -> str:
    """The organisation system that an entry belongs to: its leaders', or 综合 where they differ.

    Where nobody leads a brand, that of the mass organisations that take part, else of whoever does.
    """
    return catalogue.of_each(_system, entry)


def _system(catalogue: Catalogue, entry: Entry) -> str:
    if isinstance(entry.model, Organisation):
        return entry.model.system.value
    keys = ROLES if entry.target is Target.VENUE else ("牵头",)
    named = (found for key in keys if (found := catalogue.references(entry, key)))
    systems = _systems(next(named, ()))
    if not systems and entry.target is Target.BRAND:
        partners = _systems(catalogue.references(entry, "参与"))
        systems = {s for s in partners if s.is_mass_organisation or s is System.JOINT} or partners
    if not systems:
        return ""
    return systems.pop().value if len(systems) == 1 else System.JOINT.value


def _systems(entries: Iterable[Entry]) -> set[System]:
    models = (entry.model for entry in entries)
    return {model.system for model in models if isinstance(model, Organisation)}


def inner_names(catalogue: Catalogue, entry: Entry) -> tuple[str, ...]:
    """Names of its places, brands and leaders within its title, which no line breaks."""
    return catalogue.of_each(_inner_names, entry)


def _inner_names(catalogue: Catalogue, entry: Entry) -> tuple[str, ...]:
    places = catalogue.places(entry)
    regions = (step for place in places for step in catalogue.ancestors(place))
    roles = ("品牌", "阵地", *ROLES)
    linked = (one for role in roles for one in catalogue.references(entry, role))
    titles = dict.fromkeys(found.title for found in (*places, *regions, *linked))
    return tuple(title for title in titles if title in entry.title and title != entry.title)
