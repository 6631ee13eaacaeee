"""The venues on the map as GeoJSON (RFC 7946: WGS-84, longitude before latitude)."""

from collections.abc import Sequence
from typing import Any

from hooks.model.venue import ROLES
from hooks.render.open_data.document import listed
from hooks.view.open_data import OpenData
from hooks.view.open_data.venue import degrees
from hooks.view.parts.address import whole
from maps import Spot, VenueRecord


def venue_points(data: OpenData, features: Sequence[str]) -> bytes:
    """What the map of all venues shows, and nothing else."""
    head = {
        "type": "FeatureCollection",
        "title": "阵地",
        "licence": data.licence,
        "坐标出处": data.position_sources,
    }
    return listed(head, "features", features)


def feature(record: VenueRecord, spot: Spot, address: str | None) -> dict[str, Any]:
    """A venue and its ``spot``."""
    roles = dict(record.roles)
    return {
        "type": "Feature",
        "id": record.url,
        "geometry": {
            "type": "Point",
            "coordinates": [degrees(spot.longitude), degrees(spot.latitude)],
        },
        "properties": {
            "名称": record.name,
            "网址": whole(address, record.url),
            "精度": spot.grade.name,
            "镇街": record.town or None,
            **{role: list(roles.get(role, ())) for role in ROLES},
            "处数": record.count,
            "提醒": record.note or None,
        },
    }
