"""The map of venues: the one place that knows folium, and nothing of the site around it.

A page that wants a map holds ``<div class="qt-map" data-map="assets/map/NAME.js">`` and the
list of the same venues in HTML. ``venue_map`` writes the script that draws NAME, ``assets``
the files every map shares; ``assets/map/mount.js`` joins the two in the reader's browser.
"""

from maps.assets import MissingPackageError, assets
from maps.datum import CRS_NAMES, from_wgs84, to_wgs84
from maps.record import PRECISIONS, MapScript, VenueRecord
from maps.venue_map import ForeignResourceError, venue_map

__all__ = [
    "CRS_NAMES",
    "PRECISIONS",
    "ForeignResourceError",
    "MapScript",
    "MissingPackageError",
    "VenueRecord",
    "assets",
    "from_wgs84",
    "to_wgs84",
    "venue_map",
]
