"""Regions: venues near enough to one another to stand on one map."""

from dataclasses import dataclass

from hooks.model.scalar.distance import metres
from hooks.view.parts.map_embed import MapData
from maps import Label, Spot, VenueRecord

FAR = 60_000.0  # metres between the nearest venues of two counties
NEAR = 15_000.0  # metres from a venue to a town that is named beside it

Mapped = tuple[VenueRecord, Spot]


@dataclass(frozen=True)
class Region:
    """Venues with their spots, and the places that may be named beside them."""

    venues: tuple[Mapped, ...]
    labels: tuple[Label, ...]


def regions(data: MapData) -> tuple[Region, ...]:
    """Counties that are not far apart go together; the order is that of the records."""
    counties: dict[str, list[Mapped]] = {}
    for record in data.records:
        if record.spot:
            counties.setdefault(record.county, []).append((record, record.spot))
    groups: list[list[Mapped]] = []
    for found in counties.values():
        near = [group for group in groups if _is_near(group, found)]
        joined = [venue for group in (*near, found) for venue in group]
        groups = [group for group in groups if group not in near]
        groups.append(joined)
    return tuple(
        Region(tuple(group), tuple(label for label in data.labels if _is_beside(group, label)))
        for group in groups
    )


def _is_near(one: list[Mapped], other: list[Mapped]) -> bool:
    return any(metres(a, b) < FAR for a in _points(one) for b in _points(other))


def _is_beside(group: list[Mapped], label: Label) -> bool:
    at = (label.longitude, label.latitude)
    return any(metres(point, at) < NEAR for point in _points(group))


def _points(group: list[Mapped]) -> set[tuple[float, float]]:
    return {(spot.longitude, spot.latitude) for _, spot in group}
