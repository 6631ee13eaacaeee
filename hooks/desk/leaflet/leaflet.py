"""A leaflet as values: the venues of a county, town by town, those that somebody looked at of late first.

Paper outlives what it says. A venue that nobody verified is a line that says so: its hours and what is
in it are not printed, so that nobody walks there for them. Homes are never on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.catalogue import Catalogue
from hooks.catalogue.residence import without_residences
from hooks.desk.publicity.parts import name_within, part_of
from hooks.desk.publicity.words import owner_of, warning
from hooks.entries.entry import Entry
from hooks.model import Target, Venue
from hooks.view.parts import fact
from hooks.view.parts.address import url_of, whole
from hooks.view.parts.county import grouped
from hooks.view.parts.verification import is_verified

LONGEST = 60
"""Characters of a row."""
FACILITIES = 6
MONTHS = 12
UNVERIFIED = "先打听再去"
NO_HOURS = "没有写，先打电话问"


@dataclass(frozen=True)
class LeafletVenue:
    """A venue on paper; ``verified`` is the month of that, empty where nobody looked of late."""

    name: str
    verified: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LeafletTown:
    """A town with its venues, the verified ones first."""

    name: str
    venues: tuple[LeafletVenue, ...]


@dataclass(frozen=True)
class Leaflet:
    """All that may stand on the sheet. ``joint`` are entries for several places that nobody listed."""

    county: str
    site: str
    owner: str
    contact: str
    printed: str
    until: str
    address: str
    warning: str
    towns: tuple[LeafletTown, ...]
    joint: int

    @property
    def verified(self) -> int:
        return sum(bool(v.verified) for town in self.towns for v in town.venues)

    @property
    def count(self) -> int:
        return sum(len(town.venues) for town in self.towns)


def leaflet(catalogue: Catalogue, county: Entry) -> Leaflet:
    """``catalogue`` holds what the public may see and nothing else."""
    venues = without_residences(catalogue, catalogue.located(county, Target.VENUE))
    single = [v for v in venues if isinstance(v.model, Venue) and v.model.count is None]
    groups = grouped(single, lambda venue: part_of(catalogue, county, venue))
    settings, today = catalogue.settings, catalogue.today
    return Leaflet(
        county=county.title,
        site=settings.name,
        owner=owner_of(settings),
        contact=settings.contact or "",
        printed=today.chinese,
        until=today.after(MONTHS).chinese,
        address=whole(settings.address, url_of(county)) if settings.address else "",
        warning=warning(settings),
        towns=tuple(
            LeafletTown(
                name_within(catalogue, county, part) if part else county.title,
                tuple(_ordered(catalogue, found)),
            )
            for part, found in groups.items()
        ),
        joint=len(venues) - len(single),
    )


def _ordered(catalogue: Catalogue, venues: tuple[Entry, ...]) -> Iterator[LeafletVenue]:
    ordered = sorted(venues, key=lambda venue: not is_verified(catalogue, venue))
    return (_venue(catalogue, venue) for venue in ordered)


def _venue(catalogue: Catalogue, venue: Entry) -> LeafletVenue:
    where = (fact.address(catalogue, venue), fact.telephone(catalogue, venue))
    if not is_verified(catalogue, venue) or not isinstance(venue.model, Venue):
        return LeafletVenue(venue.title, "", tuple(_rows(where)))
    looked = venue.model.verified.day if venue.model.verified else None
    known = (
        where[0],
        fact.way(catalogue, venue),
        fact.hours(catalogue, venue),
        fact.admitted(catalogue, venue),
        fact.entrance(catalogue, venue),
        fact.facilities(catalogue, venue),
        fact.access(catalogue, venue),
        fact.fee(catalogue, venue),
        where[1],
    )
    rows = dict(_rows(known))
    rows.setdefault("开放时间", NO_HOURS)
    month = f"{looked.year}年{looked.month}月" if looked and looked.month else ""
    return LeafletVenue(venue.title, month or "一年内", tuple(rows.items()))


def _rows(facts: tuple[fact.Fact, ...]) -> Iterator[tuple[str, str]]:
    for row in fact.stated(*facts):
        names = [f"{a.text}{f'（{a.note}）' if a.note else ''}" for a in row.anchors]
        more = f"等 {len(names)} 项" if len(names) > FACILITIES else ""
        text = "、".join(names[:FACILITIES]) + more
        yield row.label, text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
