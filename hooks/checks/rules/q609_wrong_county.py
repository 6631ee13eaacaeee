"""Q609: a position that lies in another county than the entry. Only a warning: boundaries err too."""

from collections.abc import Iterator

from hooks.catalogue import Catalogue
from hooks.catalogue.position import positions
from hooks.checks.county_boundaries import counties, is_near, name_at
from hooks.checks.rule import Rule
from hooks.entries.entry import Entry
from hooks.entries.problem import Finding, Severity
from hooks.model import Level, Place
from hooks.model.scalar.extent import is_inside
from maps import to_wgs84


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """A position without a datum or outside China has a message of its own."""
    codes: dict[Entry, frozenset[str]] = {}
    for entry, model, position in positions(catalogue):
        county = _county(catalogue, entry)
        if county is None or model.datum is None or not is_inside(position):
            continue
        if county not in codes:
            codes[county] = _codes(catalogue, county)
        point = to_wgs84(position.longitude, position.latitude, model.datum.value)
        if codes[county] and not is_near(point, codes[county]):
            yield _finding(entry, county, name_at(point))


def _county(catalogue: Catalogue, entry: Entry) -> Entry | None:
    place = entry if isinstance(entry.model, Place) else catalogue.reference(entry, "地区")
    return catalogue.at_level(place, Level.COUNTY) if place else None


def _codes(catalogue: Catalogue, county: Entry) -> frozenset[str]:
    above = {level: catalogue.at_level(county, level) for level in (Level.CITY, Level.PROVINCE)}
    titles = {level: place.title if place else None for level, place in above.items()}
    return counties(county.title, city=titles[Level.CITY], province=titles[Level.PROVINCE])


def _finding(entry: Entry, county: Entry, there: str) -> Finding:
    key = "上级" if isinstance(entry.model, Place) else "地区"
    what = f"坐标落在{there or '海上或国外'}，离“{county.title}”的边界超过 500 米。"
    remedy = (
        "在地图上看这个点：点错了就重新选点；点对了，看坐标系写得对不对；"
        f"都对，就是“{key}”写错了。边界数据不一定最新，确实没错可以不改。"
    )
    return Finding(entry.at("坐标"), what, remedy)


RULE = Rule(
    code="Q609",
    title="坐标不在本县",
    subject=Catalogue,
    check=check,
    why="点标到了别的县，群众会跑错地方；多半是复制坐标时点错了。",
    severity=Severity.WARNING,
)
