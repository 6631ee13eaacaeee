"""The files that every map shares, served by the site itself: no foreign CDN answers in time.

Leaflet and its clusters come from npm (node_modules) and are copied unchanged, with their
licences; the mount script, the drawing and the look are this package's own.
"""

from importlib.resources import files
from pathlib import Path

FOLDER = "assets/map"

# Local copies of what folium asks for, by folium's own names of the resources.
SCRIPTS = {
    "leaflet": f"{FOLDER}/leaflet/leaflet.js",
    "markerclusterjs": f"{FOLDER}/markercluster/leaflet.markercluster.js",
    "venues": f"{FOLDER}/venues.js",
}
STYLES = {
    "leaflet_css": f"{FOLDER}/leaflet/leaflet.css",
    "markerclustercss": f"{FOLDER}/markercluster/MarkerCluster.css",
    "map_css": f"{FOLDER}/map.css",
}

# Package on npm → folder on the site, and the files taken (glob patterns).
_PACKAGES = {
    "leaflet": ("leaflet", ("dist/leaflet.js", "dist/leaflet.css", "dist/images/*", "LICENSE")),
    "leaflet.markercluster": (
        "markercluster",
        ("dist/leaflet.markercluster.js", "dist/MarkerCluster.css", "MIT-LICENCE.txt"),
    ),
}
_OWN = ("mount.js", "venues.js", "map.css")


class MissingPackageError(FileNotFoundError):
    """A front-end package, or a file of it, is not in node_modules."""


def assets(node_modules: Path) -> dict[str, bytes]:
    """Bytes of every shared file by its path on the site; MissingPackageError if npm never ran."""
    found = {f"{FOLDER}/{name}": _own(name) for name in _OWN}
    for package, (folder, patterns) in _PACKAGES.items():
        for path in _files(node_modules / package, patterns):
            found[f"{FOLDER}/{folder}/{_place(path)}"] = path.read_bytes()
    return dict(sorted(found.items()))


def _own(name: str) -> bytes:
    return files("maps").joinpath("static", name).read_bytes()


def _files(package: Path, patterns: tuple[str, ...]) -> list[Path]:
    found = []
    for pattern in patterns:
        matches = sorted(package.glob(pattern))
        if not matches:
            raise MissingPackageError(
                f"缺少地图要用的前端文件:{package / pattern}。先运行 make site(或 npm ci)安装。"
            )
        found += matches
    return found


def _place(path: Path) -> str:
    # leaflet.css refers to images/… beside itself; everything else lies flat.
    return f"images/{path.name}" if path.parent.name == "images" else path.name
