"""The extent of China in degrees, for telling swapped and foreign coordinates.

The two ranges do not overlap, so that a swap is certain and never a guess.
"""

from hooks.model.scalar.coordinates import Coordinates

LONGITUDES = (73.0, 136.0)
LATITUDES = (3.0, 54.0)


def is_inside(position: Coordinates) -> bool:
    """Whether the position may lie in China."""
    return _within(position.longitude, LONGITUDES) and _within(position.latitude, LATITUDES)


def is_swapped(position: Coordinates) -> bool:
    """Whether latitude was written before longitude."""
    return is_inside(Coordinates(position.latitude, position.longitude))


def _within(degrees: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= degrees <= limits[1]
