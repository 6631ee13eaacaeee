"""The files that every map shares, served by the site itself: no foreign CDN answers in time.

A phone pays for every request with a trip to the server, so there are two: the script with
Leaflet, supercluster and the frame that folium wrote, and the style. Whoever builds the site
bundles them from ``ENTRIES``; ``embed.js`` goes into the script of every page, and brings
them where there is a map.
"""

from pathlib import Path

FOLDER = "assets/map"
SCRIPT = f"{FOLDER}/map.js"
STYLE = f"{FOLDER}/map.css"
BOARD = (f"{FOLDER}/board.css", f"{FOLDER}/board.js")

_OWN = Path(__file__).with_name("static")
ENTRIES = {path: _OWN / path.rpartition("/")[2] for path in (SCRIPT, STYLE, *BOARD)}
"""Where the bundles begin, by their path on the site. ``map.js`` needs a module ``FRAME``, all need ``SIGNS``."""

FRAME = "#frame.js"
"""The name by which the scripts import what ``maps.frame`` wrote."""

SIGNS = "#signs.js"
"""The same of ``signs``: {radius, all, some, none}, each with its words and the outline of what is full."""

# Packages on npm: the images that leaflet.css names beside itself, and the licences.
_COPIED = {
    "images": "leaflet/dist/images/*",
    "leaflet": "leaflet/LICENSE",
    "supercluster": "supercluster/LICENSE",
    "kdbush": "kdbush/LICENSE",
}


class MissingPackageError(FileNotFoundError):
    """A front-end package, or a file of it, is not in node_modules."""


def assets(node_modules: Path) -> dict[str, bytes]:
    """Bytes of the files that are copied, by path on the site. MissingPackageError if npm never ran."""
    return {path: content for path, (_, content) in copied(node_modules).items()}


def copied(node_modules: Path) -> dict[str, tuple[str, bytes]]:
    """The same files, each with the package that it is of."""
    return {
        f"{FOLDER}/{folder}/{path.name}": (pattern.partition("/")[0], path.read_bytes())
        for folder, pattern in sorted(_COPIED.items())
        for path in _files(node_modules, pattern)
    }


def _files(node_modules: Path, pattern: str) -> list[Path]:
    found = sorted(node_modules.glob(pattern))
    if not found:
        raise MissingPackageError(
            f"缺少地图要用的前端文件:{node_modules / pattern}。先运行 make site(或 npm ci)安装。"
        )
    return found
