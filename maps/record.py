"""What goes into a map and what comes out: plain values, so that no caller meets folium."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from maps.navigation import Door

Telephone = tuple[str, str, str]
"""A number as it is shown, the link that dials it, and the words beside it."""

Link = tuple[str, str]
"""Words and where they lead: an address relative to the site's root, or a whole one."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How well a position is known, and how the map shows it.

    ``key`` names its marker in the style sheet (door, village, town), ``words`` stand in the list,
    ``caution`` at the marker and in its popup; ``zoom`` is how near a venue is shown when it is
    opened, and ``is_near`` says that it may be answered as the nearest.
    """

    name: str
    key: str
    words: str
    caution: str
    zoom: int
    is_near: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A position in WGS-84 degrees, and how well it is known."""

    longitude: float
    latitude: float
    grade: Grade

    def __post_init__(self) -> None:
        """Refuse what is not on the globe."""
        if not (_within(self.longitude, 180.0) and _within(self.latitude, 90.0)):
            raise ValueError(f"坐标不在经纬度范围内:{self.longitude}, {self.latitude}")


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a place on the map; a county's is drawn larger than a town's."""

    name: str
    longitude: float
    latitude: float
    is_county: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days, as ISO dates, on which offices rest; behind ``until`` nothing is known of them."""

    holidays: tuple[str, ...]
    until: str


@dataclass(frozen=True, slots=True)
class MapSettings:
    """What all maps of a site have in common: its name, the days of rest, the base map's CRS.

    Map services ask for the name of the site that leads to them. ``seal_chars`` are the characters that
    stand on the markers of the systems, which are named in their order.
    """

    site: str = ""
    calendar: Calendar = Calendar((), "")
    crs: str = "WGS-84"
    seal_chars: Mapping[str, str] = field(default_factory=dict)


PLAIN = MapSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueRecord:
    """All that a map and its list say of one venue; ``url`` is relative to the site's root.

    ``spot`` is None where the venue stands in the list alone, and ``off_map`` then says why.
    ``systems`` are those of the organisations that have to do with it, ``roles`` says which
    these are and what each is to it (``主办``, ``共用``). ``entrances`` and ``access`` are words to
    filter by, ``entry`` says who may come in and how. ``opening`` is the code of its hours (see
    ``static/hours.js``), ``door`` is given only where somebody may be sent there.
    ``count`` is the number of unnamed places the record stands for (None: it is one place).
    ``ValueError`` on an address that would leave the site or a count below one: the caller
    has a bug, staff have made no mistake.
    """

    name: str
    url: str
    spot: Spot | None = None
    off_map: str = ""
    town: str = ""
    county: str = ""
    kind: str = ""
    systems: tuple[str, ...] = ()
    roles: tuple[tuple[str, tuple[str, ...]], ...] = ()
    facilities: tuple[str, ...] = ()
    entrances: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    entry: str = ""
    needs: tuple[str, ...] = ()
    brands: tuple[Link, ...] = ()
    address: str = ""
    hours: str = ""
    opening: str = ""
    telephones: tuple[Telephone, ...] = ()
    fee: str = ""
    is_verified: bool = False
    note: str = ""
    count: int | None = None
    pinyin: str = ""
    door: Door | None = None

    def __post_init__(self) -> None:
        """Refuse what could only be drawn wrongly."""
        for url in (self.url, *(url for _, url in self.brands)):
            if not _is_relative(url):
                raise ValueError(f"网址应相对于网站根目录:{self.name}({url})")
        if self.count is not None and self.count < 1:
            raise ValueError(f"处数应为正数:{self.name}({self.count})")


@dataclass(frozen=True, slots=True)
class MapFile:
    """A file of the site that a map is drawn from; ``path`` is relative to the site's root."""

    path: str
    content: bytes


def _within(degrees: float, limit: float) -> bool:
    return math.isfinite(degrees) and abs(degrees) <= limit


def _is_relative(url: str) -> bool:
    # A backslash counts as a slash in a browser: "\\host" would leave the site.
    parts = urlsplit(url)
    return bool(url) and not (parts.scheme or parts.netloc or url.startswith(("/", "\\")))
