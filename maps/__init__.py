"""The map of venues: the one place that knows folium, and nothing of the site around it.

A page that wants a map holds ``<div class="qt-map" data-map="NAME">``, whose data
``venue_map`` writes, or ``<div class="qt-map" data-map data-venues="…">`` with ``page_data``;
and the list of the same venues in HTML. ``frame`` is the script that draws all of them,
``ENTRIES`` and ``assets`` the files that they share; ``static/embed.js`` joins all that in the browser.
"""

from maps.assets import ENTRIES, FRAME, SIGNS, MissingPackageError, assets, copied
from maps.base_map import BaseMap, tianditu, xyz
from maps.datum import CRS_NAMES, from_wgs84, to_wgs84
from maps.frame import ForeignResourceError, frame
from maps.navigation import Door, links
from maps.record import Calendar, Grade, Label, Link, MapFile, MapSettings, Spot, VenueRecord
from maps.venue_map import board_files, explorer_files, page_data, venue_map

__all__ = [
    "CRS_NAMES",
    "ENTRIES",
    "FRAME",
    "SIGNS",
    "BaseMap",
    "Calendar",
    "Door",
    "ForeignResourceError",
    "Grade",
    "Label",
    "Link",
    "MapFile",
    "MapSettings",
    "MissingPackageError",
    "Spot",
    "VenueRecord",
    "assets",
    "board_files",
    "copied",
    "explorer_files",
    "frame",
    "from_wgs84",
    "links",
    "page_data",
    "tianditu",
    "to_wgs84",
    "venue_map",
    "xyz",
]
