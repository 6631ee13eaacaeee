"""Positions: coordinates with their datum, because a wrong datum is off by up to 1.4 km."""

from enum import StrEnum

from hooks.model.base import Model, key
from hooks.model.scalar.coordinates import CoordinatesText
from hooks.model.scalar.text import TextLine


class Datum(StrEnum):
    """The reference system of coordinates. There is no default: a guess cannot be checked."""

    WGS84 = "WGS-84"
    GCJ02 = "GCJ-02"
    BD09 = "BD-09"


class Positioned(Model):
    """The keys of an entry that has a place on the map."""

    coordinates: CoordinatesText | None = key(
        "坐标", "先经度后纬度，从地图选点工具复制", example="120.85449,30.66108", kind="经度,纬度"
    )
    datum: Datum | None = key(
        "坐标系",
        "写了坐标就必须写：天地图 WGS-84，高德、腾讯 GCJ-02，百度 BD-09",
        example="WGS-84",
        kind="选一个",
    )
    position_source: TextLine | None = key(
        "坐标出处", "坐标从哪里来", example="GeoNames(CC BY 4.0)"
    )
