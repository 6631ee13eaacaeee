"""Distances on the ground between positions a few kilometres apart, such as a shift of the datum."""

from math import cos, hypot, radians

METRES_PER_DEGREE = 111_320.0
"""Of latitude; of longitude times the latitude's cosine. On a sphere: right to half a per cent."""

Point = tuple[float, float]


def metres(one: Point, other: Point) -> float:
    """How far apart two points are, each longitude and latitude in degrees of one datum."""
    east = (one[0] - other[0]) * cos(radians((one[1] + other[1]) / 2))
    return hypot(east, one[1] - other[1]) * METRES_PER_DEGREE


def moved(point: Point, east: float, north: float) -> Point:
    """The point that lies so many metres east and north."""
    across = METRES_PER_DEGREE * cos(radians(point[1]))
    return point[0] + east / across, point[1] + north / METRES_PER_DEGREE
