"""Positions: coordinates with their datum, because a wrong datum is off by up to ``MOST_OFF``."""

import unicodedata
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator

from hooks.model.base import Model, key
from hooks.model.scalar.coordinates import Coordinates, CoordinatesText
from hooks.model.scalar.extent import is_inside
from hooks.model.scalar.text import TextLine

MOST_OFF = 1_500.0
"""Metres by which a wrong datum is off at most in China: BD-09 read as WGS-84, or the reverse."""


class Datum(StrEnum):
    """The reference system of coordinates. There is no default: a guess cannot be checked."""

    WGS84 = "WGS-84"
    GCJ02 = "GCJ-02"
    BD09 = "BD-09"


USERS = {
    Datum.WGS84: ("天地图", "卫星定位设备"),
    Datum.GCJ02: ("高德地图", "腾讯地图"),
    Datum.BD09: ("百度地图",),
}
"""Whose coordinates each is of; staff may write the map's name in its place."""

NAMES = {
    "CGCS2000": Datum.WGS84,  # 天地图's own name for what is the same to a metre
    **{datum.value.replace("-", ""): datum for datum in Datum},
    **{user: datum for datum, users in USERS.items() for user in users},
}


SPELLINGS = (
    *map(str, Datum),
    *NAMES,
    *(name.removesuffix("地图") for name in NAMES if name[2:] == "地图"),
)


def datum_named(text: str) -> Datum | None:
    """``高德地图``, ``gcj02``: the datum that is meant; None where nobody can know."""
    name = unicodedata.normalize("NFKC", text).strip().upper().replace("-", "").replace(" ", "")
    return NAMES.get(name) or NAMES.get(f"{name}地图")


def _datum(value: object) -> object:
    return (datum_named(value) or value) if isinstance(value, str) else value


DatumText = Annotated[Datum, BeforeValidator(_datum, json_schema_input_type=Literal[SPELLINGS])]


class Positioned(Model):
    """The keys of an entry that has a place on the map."""

    coordinates: CoordinatesText | None = key(
        "坐标",
        "先经度后纬度，从地图选点工具复制",
        example="120.85449,30.66108",
        kind="经度,纬度",
        in_scaffold=True,
    )
    datum: DatumText | None = key(
        "坐标系",
        "写了坐标就必须写：天地图 WGS-84，高德、腾讯 GCJ-02，百度 BD-09；也可以写地图的名字",
        example="WGS-84",
        kind="选一个",
        in_scaffold=True,
    )
    position_source: TextLine | None = key(
        "坐标出处", "坐标从哪里来", example="GeoNames(CC BY 4.0)", in_scaffold=True
    )

    @property
    def located(self) -> tuple[Coordinates, Datum] | None:
        """The coordinates with their datum, where they can be a place in China."""
        if self.coordinates is None or self.datum is None or not is_inside(self.coordinates):
            return None
        return self.coordinates, self.datum
