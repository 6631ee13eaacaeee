"""Rounds: for each unit or town the venues that somebody has to look at, and those that hold.

A round is of whoever runs its venues (主办), never of who set them up or uses them: only who runs a
place can say whether it is open. Homes are in none. Nothing here is of a person.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from hooks.catalogue import Catalogue
from hooks.catalogue.label import label
from hooks.catalogue.residence import is_residence
from hooks.desk.patrol.route import in_walking_order
from hooks.entries.entry import Entry
from hooks.model import Publication, Target, Venue
from hooks.model.scalar.day import Day
from hooks.model.scalar.distance import Point
from hooks.view.parts.county import heading, region_of
from hooks.view.parts.protocol import in_protocol_order
from hooks.view.parts.verification import is_verified
from maps import to_wgs84

NOBODY = {"单位": "没有写主办单位", "镇街": "没有写镇街"}
HOMELY = ("住所", "住家", "家里", "家中", "居民家")
"""Words in 不上图原因 of a venue that is somebody's home, whatever its kind is called."""


class By(StrEnum):
    """Of whom a round is."""

    UNIT = "单位"
    TOWN = "镇街"


@dataclass(frozen=True)
class Stop:
    """A venue to look at; ``metres`` as the crow flies from the stop before, None where nobody knows.

    ``is_placed`` are those that stand in walking order; ``is_vague`` where only its village is known.
    """

    venue: Entry
    is_placed: bool = False
    is_vague: bool = False
    metres: float | None = None


@dataclass(frozen=True)
class Round:
    """``owner`` is the unit or place, None where no entry says whose these venues are.

    ``due`` are the venues to look at, by their files' names; ``fresh`` counts the venues whose verification holds; ``until`` is the last day of the first
    of them that ends.
    """

    name: str
    owner: Entry | None
    due: tuple[Entry, ...]
    fresh: int
    until: Day | None

    @property
    def venues(self) -> int:
        """All that there are to look at, some day."""
        return len(self.due) + self.fresh


def rounds(catalogue: Catalogue, by: By) -> tuple[Round, ...]:
    """All of them: units in the order of protocol, towns by county; nobody's come last."""
    groups: dict[Entry | None, list[Entry]] = {}
    for venue in visited(catalogue):
        groups.setdefault(_owner(catalogue, venue, by), []).append(venue)
    owners = [owner for owner in groups if owner]
    if by is By.UNIT:
        ordered = in_protocol_order(sorted(owners, key=partial(label, catalogue)))
    else:
        ordered = tuple(sorted(owners, key=partial(_place, catalogue)))
    last = (None,) if None in groups else ()
    return tuple(_round(catalogue, by, owner, groups[owner]) for owner in (*ordered, *last))


def visited(catalogue: Catalogue) -> Iterator[Entry]:
    """Venues that are or may become places to go to; no home, and none that was taken down."""
    for entry in catalogue.of(Target.VENUE):
        is_kept = catalogue.state(entry) is not Publication.WITHDRAWN
        if is_kept and not is_residence(catalogue, entry) and not _is_homely(entry):
            yield entry


def _is_homely(entry: Entry) -> bool:
    venue = entry.model
    if not isinstance(venue, Venue) or venue.on_map:
        return False
    return any(word in (venue.off_map_reason or "") for word in HOMELY)


def _owner(catalogue: Catalogue, venue: Entry, by: By) -> Entry | None:
    """Of several that run it the first that is named: one of them answers."""
    if by is By.UNIT:
        return next(iter(catalogue.references(venue, "主办")), None)
    county, town = region_of(catalogue, venue)
    return town or county


def _place(catalogue: Catalogue, place: Entry) -> tuple[str, bool, str]:
    """The county as a whole stands behind its towns."""
    county = region_of(catalogue, place).county
    return (label(catalogue, county) if county else "", place == county, label(catalogue, place))


def _round(catalogue: Catalogue, by: By, owner: Entry | None, venues: Sequence[Entry]) -> Round:
    due = [venue for venue in venues if not is_verified(catalogue, venue)]
    fresh = [venue for venue in venues if is_verified(catalogue, venue)]
    name = heading(catalogue, owner, NOBODY[by])
    if by is By.TOWN and owner and catalogue.town(owner) is None:
        name = f"{name}（没有写镇街）"
    return Round(
        name,
        owner,
        tuple(due),
        len(fresh),
        min(_ends(catalogue, fresh), default=None),
    )


def _ends(catalogue: Catalogue, venues: Iterable[Entry]) -> Iterator[Day]:
    for venue in venues:
        if isinstance(venue.model, Venue) and venue.model.verified:
            yield venue.model.verified.day.after(catalogue.settings.verification_months)


def stops(catalogue: Catalogue, venues: Sequence[Entry]) -> Iterator[Stop]:
    """In walking order those whose place is known, then the others by town."""
    known = [(venue, found) for venue in venues if (found := _position(catalogue, venue))]
    for at, metres in in_walking_order([point for _, (point, _) in known]):
        venue, (_, is_vague) = known[at]
        yield Stop(venue, is_placed=True, is_vague=is_vague, metres=metres)
    placed = {venue for venue, _ in known}
    rest = [venue for venue in venues if venue not in placed]
    yield from map(Stop, sorted(rest, key=partial(_by_town, catalogue)))


def _by_town(catalogue: Catalogue, venue: Entry) -> tuple[str, str]:
    place = next(iter(catalogue.places(venue)), None)
    town = catalogue.town(place) if place else None
    return (label(catalogue, town) if town else "", label(catalogue, venue))


def _position(catalogue: Catalogue, entry: Entry) -> tuple[Point, bool] | None:
    """The venue's own, else that of the larger one that it is in; never the middle of a town.

    What is kept off the map has none of its own.
    """
    outer = catalogue.reference(entry, "所在")
    for step in (entry, outer):
        venue = step.model if step else None
        if isinstance(venue, Venue) and venue.on_map and venue.located and venue.precision:
            grade = venue.precision.grade
            if grade.is_near:
                at, datum = venue.located
                return to_wgs84(at.longitude, at.latitude, datum.value), not grade.is_door
    return None
