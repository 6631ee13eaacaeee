"""What goes into a map and what comes out: plain values, so that no caller meets folium."""

import math
from dataclasses import dataclass
from urllib.parse import urlsplit

PRECISIONS = ("精确", "村社级", "镇街级")


@dataclass(frozen=True, slots=True)
class VenueRecord:
    """One marker; longitude and latitude are WGS-84 degrees, ``url`` is relative to the site root.

    ``count`` is the number of unnamed places the record stands for (None: it is one place).
    ``ValueError`` on a position off the globe, an unknown precision, an absolute ``url`` (the
    popup links to it) or a count below one: the caller has a bug, staff have made no mistake.
    """

    name: str
    url: str
    longitude: float
    latitude: float
    precision: str
    place: str
    organisations: tuple[str, ...]
    note: str
    count: int | None

    def __post_init__(self) -> None:
        """Refuse what could only be drawn wrongly."""
        if not (_within(self.longitude, 180.0) and _within(self.latitude, 90.0)):
            raise ValueError(f"坐标不在经纬度范围内:{self.name}({self.longitude}, {self.latitude})")
        if self.precision not in PRECISIONS:
            raise ValueError(f"未知的精度:{self.name}({self.precision})")
        if not _is_relative(self.url):
            raise ValueError(f"网址应相对于网站根目录:{self.name}({self.url})")
        if self.count is not None and self.count < 1:
            raise ValueError(f"处数应为正数:{self.name}({self.count})")


@dataclass(frozen=True, slots=True)
class MapScript:
    """A file of the site that draws one map; ``path`` is relative to the site root."""

    name: str
    path: str
    content: bytes


def _within(degrees: float, limit: float) -> bool:
    return math.isfinite(degrees) and abs(degrees) <= limit


def _is_relative(url: str) -> bool:
    # A backslash counts as a slash in a browser: "\\host" would leave the site.
    parts = urlsplit(url)
    return bool(url) and not (parts.scheme or parts.netloc or url.startswith(("/", "\\")))
