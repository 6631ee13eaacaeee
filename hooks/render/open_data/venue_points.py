"""The venues on the map as GeoJSON (RFC 7946: WGS-84, longitude before latitude)."""

from typing import Any

from hooks.catalogue import Catalogue
from hooks.model import Place, Target, Venue
from hooks.render.open_data.column import whole
from hooks.render.open_data.document import dump, licence
from hooks.render.open_data.venue import degrees
from hooks.view.parts.venue_map import mapped
from maps import Spot, VenueRecord


def venue_points(catalogue: Catalogue) -> bytes:
    """What the map of all venues shows, and nothing else."""
    found = mapped(catalogue, catalogue.of(Target.VENUE))
    return dump(
        {
            "type": "FeatureCollection",
            "title": "阵地",
            "licence": licence(catalogue.settings),
            "坐标出处": _credits(catalogue),
            "features": [
                _feature(record, record.spot, catalogue.settings.address)
                for record in found
                if record.spot
            ],
        }
    )


def _feature(record: VenueRecord, spot: Spot, address: str | None) -> dict[str, Any]:
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
            "组织": list(record.organisations),
            "处数": record.count,
            "提醒": record.note or None,
        },
    }


def _credits(catalogue: Catalogue) -> list[str]:
    """Whose coordinates these are: some licences ask that it be said beside them."""
    models = (entry.model for entry in catalogue.entries)
    return sorted(
        {m.position_source for m in models if isinstance(m, Place | Venue) and m.position_source}
    )
