"""Navigation: links that open a venue in a map service, only where somebody may be sent there."""

from urllib.parse import urlencode

from hooks.catalogue import Catalogue
from hooks.entry import Entry
from hooks.model import Precision, Venue
from hooks.view.verification import is_verified
from maps import Link, from_wgs84, to_wgs84

DECIMALS = 6
"""A tenth of a metre."""


def navigation(catalogue: Catalogue, entry: Entry) -> tuple[Link, ...]:
    """高德, 腾讯 and 百度, which all take GCJ-02.

    Nothing for a venue that nobody verified, or whose position is not its own door: the
    centre of a town is not where a tired courier rests.
    """
    venue = entry.model
    if not isinstance(venue, Venue) or not venue.on_map or venue.precision is not Precision.EXACT:
        return ()
    if venue.coordinates is None or venue.datum is None or not is_verified(catalogue, entry):
        return ()
    at = venue.coordinates
    position = from_wgs84(*to_wgs84(at.longitude, at.latitude, venue.datum.value), "GCJ-02")
    longitude, latitude = (f"{degrees:.{DECIMALS}f}" for degrees in position)
    return _links(entry.title, venue.address or "", catalogue.settings.name, longitude, latitude)


def _links(name: str, address: str, site: str, longitude: str, latitude: str) -> tuple[Link, ...]:
    """The addresses that the services document: 高德 and 百度 differ in the order of the pair."""
    amap = {
        "position": f"{longitude},{latitude}",
        "name": name,
        "src": site,
        "coordinate": "gaode",
        "callnative": "1",
    }
    marker = f"coord:{latitude},{longitude};title:{_plain(name)};addr:{_plain(address or name)}"
    baidu = {
        "location": f"{latitude},{longitude}",
        "title": name,
        "content": address or name,
        "output": "html",
        "coord_type": "gcj02",
        "src": site,
    }
    return (
        ("高德", f"https://uri.amap.com/marker?{urlencode(amap)}"),
        (
            "腾讯",
            f"https://apis.map.qq.com/uri/v1/marker?{urlencode({'marker': marker, 'referer': site})}",
        ),
        ("百度", f"https://api.map.baidu.com/marker?{urlencode(baidu)}"),
    )


def _plain(text: str) -> str:
    """腾讯 parts its values by ; and : within one parameter."""
    return text.replace(";", "；").replace(":", "：")
