"""The other side: folium as its own guide has it, a marker, a popup and an icon for each venue."""

import html
import re
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import folium
from folium.plugins import MarkerCluster

from maps import VenueRecord

MODULES = Path(__file__).parent / "node_modules"

# What folium asks CDNs for → the file of an npm package; what no package has is empty, to
# folium's advantage.
LOCAL = {
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "jquery-3.7.1.min.js": "jquery/dist/jquery.min.js",
    "bootstrap.bundle.min.js": "bootstrap/dist/js/bootstrap.bundle.min.js",
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "all.min.css": "@fortawesome/fontawesome-free/css/all.min.css",
    "leaflet.awesome-markers.js": "leaflet.awesome-markers/dist/leaflet.awesome-markers.js",
    "leaflet.awesome-markers.css": "leaflet.awesome-markers/dist/leaflet.awesome-markers.css",
    "leaflet.markercluster.js": "leaflet.markercluster/dist/leaflet.markercluster.js",
    "MarkerCluster.css": "leaflet.markercluster/dist/MarkerCluster.css",
    "MarkerCluster.Default.css": "leaflet.markercluster/dist/MarkerCluster.Default.css",
    "bootstrap-glyphicons.css": "",
    "leaflet.awesome.rotate.min.css": "",
}
ADDRESS = re.compile(r'(?<=(?:src|ref)=")https://[^"]*/([^"/]+)(?=")')


@dataclass(frozen=True)
class Naive:
    """The folder with the saved page, and the seconds from records to its HTML."""

    folder: Path
    seconds: float


def build(folder: Path, records: Sequence[VenueRecord]) -> Naive:
    """Save the page and lay beside it what it asks for."""
    began = time.process_time()
    page = _page(records)
    seconds = time.process_time() - began
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(ADDRESS.sub(r"files/\1", page), "utf-8")
    for name in ADDRESS.findall(page):
        goal = folder / "files" / name
        goal.parent.mkdir(exist_ok=True)
        if source := LOCAL[name]:
            shutil.copy(MODULES / source, goal)
        else:
            goal.touch()
    return Naive(folder, seconds)


def _page(records: Sequence[VenueRecord]) -> str:
    spots = [(record, record.spot) for record in records if record.spot]
    chart = folium.Map(tiles=None)
    chart.options["max_zoom"] = 17  # without tiles, clusters need it said
    chart.fit_bounds(
        [
            [min(s.latitude for _, s in spots), min(s.longitude for _, s in spots)],
            [max(s.latitude for _, s in spots), max(s.longitude for _, s in spots)],
        ]
    )
    clusters = MarkerCluster().add_to(chart)  # type: ignore[no-untyped-call]
    for record, spot in spots:
        name = _escaped(record.name)
        told = (
            name,
            record.kind,
            record.address,
            record.hours,
            "、".join(n for n, _, _ in record.telephones),
        )
        folium.Marker(
            [spot.latitude, spot.longitude],
            tooltip=name,
            popup=folium.Popup("<br>".join(filter(None, told)), max_width=300),
            icon=folium.Icon(color="red"),
        ).add_to(clusters)
    page: str = chart.get_root().render()
    return page


def _escaped(text: str) -> str:
    """Folium takes HTML, and compiles what comes out once more with Jinja."""
    return html.escape(text).replace("{", "&#123;")
