"""Coordinates as Chinese map services print them, and the WGS-84 that the map draws.

Own code because most packages invert GCJ-02 and BD-09 by a closed approximation that is off by
0.05 to 4.6 m (docs/adr/0014-libraries-before-our-own-code.md); here the forward formulas are
inverted by iteration, to within a micrometre. The formulas are public knowledge: GCJ-02 shifts a
point on the Krasovsky 1940 ellipsoid by sums of sines, BD-09 turns and stretches GCJ-02 a little
and adds a constant.

A point is (longitude, latitude) in degrees throughout.
"""

from collections.abc import Callable
from math import atan2, cos, hypot, pi, radians, sin, sqrt

CRS_NAMES = ("WGS-84", "GCJ-02", "BD-09")

Point = tuple[float, float]

# Krasovsky 1940: semi-major axis in metres, first eccentricity squared.
_AXIS = 6378245.0
_ECCENTRICITY_SQUARED = 0.00669342162296594323
# The sines of GCJ-02 run over the distance, in degrees, from this point.
_ORIGIN = (105.0, 35.0)
# West, south, east, north. Outside, GCJ-02 is by convention WGS-84 itself.
_SHIFTED_BOX = (72.004, 0.8293, 137.8347, 55.8271)
# BD-09: the rate of its ripple (radians per degree) and its constant shift in degrees.
_RIPPLE = pi * 3000.0 / 180.0
_BAIDU_SHIFT = (0.0065, 0.006)
# Each round of the inversion leaves about 2 % of the error; 1e-14 degrees is a nanometre.
_ROUNDS = 30
_CLOSE_ENOUGH = 1e-14


def to_wgs84(longitude: float, latitude: float, crs: str) -> Point:
    """WGS-84 of a point given in ``crs``, one of CRS_NAMES (ValueError otherwise)."""
    point = (longitude, latitude)
    if crs == "WGS-84":
        return point
    if crs == "GCJ-02":
        return _from_gcj(point)
    if crs == "BD-09":
        return _from_gcj(_inverse(_baidu, point))
    raise _unknown(crs)


def from_wgs84(longitude: float, latitude: float, crs: str) -> Point:
    """Give a WGS-84 point in ``crs``, as a link to 高德 or 百度 wants it (ValueError as above)."""
    point = (longitude, latitude)
    if crs == "WGS-84":
        return point
    if crs == "GCJ-02":
        return _to_gcj(point)
    if crs == "BD-09":
        return _baidu(_to_gcj(point))
    raise _unknown(crs)


def _to_gcj(point: Point) -> Point:
    return _shifted(point) if _in_box(point) else point


def _from_gcj(point: Point) -> Point:
    return _inverse(_shifted, point) if _in_box(point) else point


def _inverse(forward: Callable[[Point], Point], target: Point) -> Point:
    """Find the point that ``forward`` takes to ``target``: step back by what is still missing."""
    longitude, latitude = target
    for _ in range(_ROUNDS):
        reached = forward((longitude, latitude))
        missing = (target[0] - reached[0], target[1] - reached[1])
        longitude, latitude = longitude + missing[0], latitude + missing[1]
        if hypot(*missing) < _CLOSE_ENOUGH:
            break
    return longitude, latitude


def _shifted(point: Point) -> Point:
    """GCJ-02 of a WGS-84 point: metres of shift, turned into degrees on the ellipsoid."""
    longitude, latitude = point
    east, north = _shift_in_metres(longitude - _ORIGIN[0], latitude - _ORIGIN[1])
    phi = radians(latitude)
    flattening = 1.0 - _ECCENTRICITY_SQUARED * sin(phi) ** 2
    meridian_radius = _AXIS * (1.0 - _ECCENTRICITY_SQUARED) / (flattening * sqrt(flattening))
    parallel_radius = _AXIS / sqrt(flattening) * cos(phi)
    return (
        longitude + east / parallel_radius * 180.0 / pi,
        latitude + north / meridian_radius * 180.0 / pi,
    )


def _shift_in_metres(x: float, y: float) -> tuple[float, float]:
    """Shift east and north in metres at ``x``, ``y`` degrees from the origin."""
    common = 20.0 * sin(6.0 * pi * x) + 20.0 * sin(2.0 * pi * x)
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += 2.0 / 3.0 * (common + _waves(x, (20.0, 1.0), (40.0, 1 / 3)))
    east += 2.0 / 3.0 * _waves(x, (150.0, 1 / 12), (300.0, 1 / 30))
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += 2.0 / 3.0 * (common + _waves(y, (20.0, 1.0), (40.0, 1 / 3)))
    north += 2.0 / 3.0 * _waves(y, (160.0, 1 / 12), (320.0, 1 / 30))
    return east, north


def _waves(degrees: float, *waves: tuple[float, float]) -> float:
    """Sum sines given as (amplitude in metres, half turns per degree)."""
    return sum(height * sin(rate * pi * degrees) for height, rate in waves)


def _baidu(point: Point) -> Point:
    """BD-09 of a GCJ-02 point, in polar form about longitude 0, latitude 0."""
    longitude, latitude = point
    radius = hypot(longitude, latitude) + 0.00002 * sin(latitude * _RIPPLE)
    angle = atan2(latitude, longitude) + 0.000003 * cos(longitude * _RIPPLE)
    return radius * cos(angle) + _BAIDU_SHIFT[0], radius * sin(angle) + _BAIDU_SHIFT[1]


def _in_box(point: Point) -> bool:
    west, south, east, north = _SHIFTED_BOX
    return west <= point[0] <= east and south <= point[1] <= north


def _unknown(crs: str) -> ValueError:
    return ValueError(f"未知的坐标系:{crs}(应为 {'、'.join(CRS_NAMES)})")
