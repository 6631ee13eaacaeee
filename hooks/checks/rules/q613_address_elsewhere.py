"""Q613: an address that begins with another town, or another county, than the venue is said to be in."""

import re
from collections.abc import Iterator, Mapping

from hooks.catalogue import Catalogue
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Level, Place, Target, Venue

ROAD = re.compile(
    r"[东南西北中]?[一二三四五六七八九十]?(?:大?[道路街巷弄桥]|胡同|公路|站|出口|集团|籍)"
)
"""What makes the name of a place the name of something else: 凤桥镇路."""
TOWN = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道)(?![上里内外中边口沿]|[、，和])")
NO_TOWN = re.compile(r".*(?:古镇|小镇|集镇|城镇|乡镇|重镇|主要街道)")
LONGEST = 12
"""Characters of a place's name."""
ABOVE_TOWNS = (Level.PROVINCE, Level.CITY, Level.COUNTY)
SPACES = re.compile(r"\s+")


def check(catalogue: Catalogue) -> Iterator[Finding]:
    places = catalogue.memo(_places)
    for entry, venue in catalogue.models(Venue):
        own = catalogue.reference(entry, "地区")
        if own is None or not venue.address:
            continue
        if found := _elsewhere(catalogue, SPACES.sub("", venue.address), own, places):
            what = f"地址里写的是{found}，“地区”写的是{own.title}。"
            remedy = "看看哪一个写错了。在两个地方交界、确实没有写错的，不用改。"
            yield Finding(entry.at("地址"), what, remedy)


def _elsewhere(
    catalogue: Catalogue, address: str, own: Entry, places: Mapping[str, tuple[Entry, ...]]
) -> str:
    """The first place of the address that is neither around the venue's own nor within it."""
    at, last = 0, None
    while name := _next(address, at, places):
        if not any(_agree(catalogue, one, own) for one in places[name]):
            return name
        at, last = at + len(name), _level(places[name][0])
    return _unknown_town(catalogue, address[at:], own) if last in ABOVE_TOWNS else ""


def _agree(catalogue: Catalogue, one: Entry, own: Entry) -> bool:
    return one is own or one in catalogue.ancestors(own) or own in catalogue.ancestors(one)


def _next(address: str, at: int, places: Mapping[str, tuple[Entry, ...]]) -> str:
    """The longest name of a place that stands here; "" for none, or for the name of a road."""
    ends = range(min(len(address), at + LONGEST), at + 1, -1)
    name = next((address[at:end] for end in ends if address[at:end] in places), "")
    return "" if ROAD.match(address, at + len(name)) else name


def _unknown_town(catalogue: Catalogue, rest: str, own: Entry) -> str:
    """One that no entry is of, behind a county or a city that is right."""
    town, found = catalogue.town(own), TOWN.match(rest)
    if town is None or found is None or NO_TOWN.fullmatch(found[0]):
        return ""
    return "" if found[0] in {town.title, *town.model.aliases} else found[0]


def _level(place: Entry) -> Level | None:
    return place.model.level if isinstance(place.model, Place) else None


def _places(catalogue: Catalogue) -> dict[str, tuple[Entry, ...]]:
    """Places by title and alias; 片区 overlap and are left out."""
    named: dict[str, tuple[Entry, ...]] = {}
    for place in catalogue.of(Target.PLACE):
        if _level(place) is not Level.AREA:
            for name in (place.title, *place.model.aliases):
                named[name] = (*named.get(name, ()), place)
    return named


RULE = Rule(
    code="Q613",
    title="地址和地区对不上",
    subject=Catalogue,
    check=check,
    why="群众照着地址走，按地区找；两个里总有一个会让人白跑。多半是复制别处的条目，只改了一个。",
    severity=Severity.WARNING,
)
