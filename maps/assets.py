"""The files that every map shares, served by the site itself: no foreign CDN answers in time.

Leaflet and supercluster come from npm (node_modules) and are copied unchanged, with their
licences. The project's own scripts are written as small files, one noun each, and served as
two without their comments: ``venues.js`` draws a map, ``explorer.js`` adds filters and a list.
"""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

FOLDER = "assets/map"

# Local copies of what folium asks for, by folium's own names of the resources.
SCRIPTS = {
    "leaflet": f"{FOLDER}/leaflet/leaflet.js",
    "supercluster": f"{FOLDER}/supercluster/supercluster.min.js",
    "venues": f"{FOLDER}/venues.js",
}
STYLES = {
    "leaflet_css": f"{FOLDER}/leaflet/leaflet.css",
    "map_css": f"{FOLDER}/map.css",
}
SHARED = frozenset(
    {
        *SCRIPTS.values(),
        *STYLES.values(),
        *(f"{FOLDER}/{name}.js" for name in ("mount", "frame", "explorer")),
    }
)

# Package on npm → the files taken (glob patterns).
_PACKAGES = {
    "leaflet": ("dist/leaflet.js", "dist/leaflet.css", "dist/images/*", "LICENSE"),
    "supercluster": ("dist/supercluster.min.js", "LICENSE"),
}
# Served file → the files it is made of, in the order in which they need one another.
_OWN = {
    "mount.js": ("mount.js",),
    "venues.js": (
        "element.js",
        "data.js",
        "hours.js",
        "ground.js",
        "sign.js",
        "card.js",
        "layer.js",
    ),
    "explorer.js": ("facet.js", "share.js", "near.js", "list.js", "panel.js", "explorer.js"),
    "map.css": ("map.css", "explorer.css"),
}


_MINIFIERS: dict[str, Callable[[str], str]] = {"js": jsmin, "css": cssmin}


class MissingPackageError(FileNotFoundError):
    """A front-end package, or a file of it, is not in node_modules."""


def assets(node_modules: Path) -> dict[str, bytes]:
    """Bytes of every shared file by its path on the site; MissingPackageError if npm never ran."""
    found = {f"{FOLDER}/{name}": _joined(parts) for name, parts in _OWN.items()}
    for package, patterns in _PACKAGES.items():
        for path in _files(node_modules / package, patterns):
            found[f"{FOLDER}/{package}/{_place(path)}"] = path.read_bytes()
    return dict(sorted(found.items()))


def _joined(names: tuple[str, ...]) -> bytes:
    texts = [files("maps").joinpath("static", name).read_text("utf-8") for name in names]
    shrink = _MINIFIERS[names[0].rpartition(".")[2]]
    return "".join(f"{shrink(text)}\n" for text in texts).encode()


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
