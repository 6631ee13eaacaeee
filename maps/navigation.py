"""Map services that lead to a door: their addresses, filled here and, from the data, in the page.

All three take GCJ-02. 高德 wants longitude before latitude, the others latitude first; the
templates follow the services' own documents. ``geo:`` is none of them: WeChat does not know it.
"""

from urllib.parse import quote

_AMAP = (
    "https://uri.amap.com/marker?position={lng},{lat}&name={name}&src={site}"
    "&coordinate=gaode&callnative=1"
)
_TENCENT = (
    "https://apis.map.qq.com/uri/v1/marker"
    "?marker=coord:{lat},{lng};title:{name};addr:{address}&referer={site}"
)
_BAIDU = (
    "https://api.map.baidu.com/marker?location={lat},{lng}&title={name}&content={address}"
    "&output=html&coord_type=gcj02&src={site}"
)
SERVICES = (("高德", _AMAP), ("腾讯", _TENCENT), ("百度", _BAIDU))
"""Name and address with {lng}, {lat}, {name}, {address} and {site} to fill in."""

DECIMALS = 6
"""A tenth of a metre."""

Door = tuple[float, float]
"""Longitude and latitude in GCJ-02."""


def services(site: str) -> tuple[tuple[str, str], ...]:
    """The templates with the name of the site filled in, as the services ask for it."""
    return tuple((name, url.replace("{site}", quote(site, safe=""))) for name, url in SERVICES)


def links(site: str, door: Door, name: str, address: str) -> tuple[tuple[str, str], ...]:
    """Name of the service, and the address that opens ``door`` in it under these words."""
    longitude, latitude = (f"{degrees:.{DECIMALS}f}" for degrees in door)
    words = {
        "lng": longitude,
        "lat": latitude,
        "name": _quoted(name),
        "address": _quoted(address or name),
    }
    return tuple((service, url.format(**words)) for service, url in services(site))


def _quoted(text: str) -> str:
    # 腾讯 parts its words by ; and : before it decodes them.
    return quote(text.replace(";", "；").replace(":", "："), safe="")
