"""The base map under the venues: none, 天地图, or the tiles of an office's own server.

Public maps of China carry a review number (审图号), so no base map is made without one.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

# Web Mercator alone: the tiles of BD-09 are cut on a grid of their own.
TILE_CRS = ("WGS-84", "GCJ-02")

_CLOSEST = 18
_PLACEHOLDER = re.compile(r"\{[szxy]\}")
_OWN_SUBDOMAINS = "abc"

# WMTS of 国家地理信息公共服务平台 (lbs.tianditu.gov.cn), matrix set w: Web Mercator on
# CGCS2000, which is WGS-84 to within a metre.
_TIANDITU = (
    "https://t{{s}}.tianditu.gov.cn/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
    "&LAYER={layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles"
    "&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}&tk={key}"
)
_TIANDITU_SUBDOMAINS = "01234567"


@dataclass(frozen=True, slots=True)
class BaseMap:
    """Tiles from below to above, as templates with {z}, {x}, {y} and perhaps {s}.

    Each character of ``subdomains`` is a value of {s}; ``closest`` is the deepest zoom level.
    ``ValueError`` on an unknown CRS, on other braces and without a review number: what staff
    may have mistaken is explained to them before.
    """

    layers: tuple[str, ...]
    subdomains: str
    crs: str
    credit: str
    review: str
    closest: int

    def __post_init__(self) -> None:
        """Refuse what could only be drawn wrongly, or must not be drawn."""
        if self.crs not in TILE_CRS:
            raise ValueError(f"底图的坐标系不可用：{self.crs}（应为 {'、'.join(TILE_CRS)}）")
        if not self.review.strip():
            raise ValueError("底图没有审图号")
        for layer in self.layers:
            if set("{}") & set(_PLACEHOLDER.sub("", layer)):
                raise ValueError(f"底图的网址里有不认识的花括号：{layer}")

    @property
    def hosts(self) -> tuple[str, ...]:
        """``https://host[:port]`` of every subdomain, for a Content-Security-Policy."""
        urls = (layer.replace("{s}", one) for layer in self.layers for one in self.subdomains)
        parts = (urlsplit(url) for url in urls)
        return tuple(sorted({f"{part.scheme}://{part.netloc}" for part in parts}))

    @property
    def caption(self) -> str:
        """What must stand on the map for as long as its tiles do."""
        return " · ".join(filter(None, (self.credit, f"审图号：{self.review}")))


def tianditu(key: str, review: str) -> BaseMap:
    """天地图: the vector map, and its labels on top; ``key`` is one for browsers."""
    layers = (_TIANDITU.format(layer=name, key=quote(key, safe="")) for name in ("vec", "cva"))
    return BaseMap(tuple(layers), _TIANDITU_SUBDOMAINS, "WGS-84", "天地图", review, _CLOSEST)


def xyz(template: str, crs: str, review: str, credit: str = "") -> BaseMap:
    """An office's own tile server; {s}, where it is used, is a, b or c."""
    return BaseMap((template,), _OWN_SUBDOMAINS, crs, credit, review, _CLOSEST)
