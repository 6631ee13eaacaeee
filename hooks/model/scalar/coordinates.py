"""Coordinates as the map pickers print them: longitude, comma, latitude, in degrees."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator

from hooks.model.scalar.invalid import invalid, text_of

HALF_TURN, QUARTER_TURN = 180, 90  # degrees
PAIR = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*[,、 ]\s*(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True)
class Coordinates:
    """A position in the datum that the entry states, in degrees."""

    longitude: float
    latitude: float


def _coordinates(value: object) -> Coordinates:
    text = text_of(value, "经纬度")
    found = PAIR.fullmatch(unicodedata.normalize("NFKC", text))
    if not found:
        raise invalid(
            f"“{text}”不是一对经纬度。",
            "先经度后纬度，中间一个逗号，例如 120.4851,30.7454。",
        )
    one, other = float(found[1]), float(found[2])
    if max(abs(one), abs(other)) > HALF_TURN or min(abs(one), abs(other)) > QUARTER_TURN:
        raise invalid(
            f"地球上没有“{text}”这个位置：经度不超过 {HALF_TURN}，纬度不超过 {QUARTER_TURN}。",
            "看是不是少打了小数点；从地图上重新复制一次，例如 120.4851,30.7454。",
        )
    return Coordinates(one, other)


CoordinatesText = Annotated[Coordinates, PlainValidator(_coordinates, json_schema_input_type=str)]
