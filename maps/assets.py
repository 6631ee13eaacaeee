"""The files that every map shares, served by the site itself: no foreign CDN answers in time.

A phone pays for every request with a trip to the server, so there are three files: ``mount.js``,
which stands on every page; ``map.js`` with Leaflet, supercluster, the project's own scripts and
the frame that folium wrote; ``map.css`` with Leaflet's style and ours. Leaflet and supercluster
come from npm (node_modules) and stay as they are; their licences lie beside them. Of our own
files, one noun each, the comments are left out.
"""

from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

FOLDER = "assets/map"
MOUNT = f"{FOLDER}/mount.js"
SCRIPT = f"{FOLDER}/map.js"
STYLE = f"{FOLDER}/map.css"

# Packages on npm: what is joined to the script and to the style, and what is copied.
_SCRIPTS = ("leaflet/dist/leaflet.js", "supercluster/dist/supercluster.min.js")
_STYLES = ("leaflet/dist/leaflet.css",)
_COPIED = {
    "images": "leaflet/dist/images/*",  # leaflet.css refers to images/… beside itself
    "leaflet": "leaflet/LICENSE",
    "supercluster": "supercluster/LICENSE",
}
# The project's own, in the order in which they need one another.
_DRAWING = ("element", "data", "hours", "ground", "sign", "card", "layer", "stage")
_EXPLORING = ("facet", "share", "near", "list", "panel", "explorer")
_LOOKS = ("map", "explorer")


class MissingPackageError(FileNotFoundError):
    """A front-end package, or a file of it, is not in node_modules."""


def assets(node_modules: Path, frame: str) -> dict[str, bytes]:
    """Bytes of every shared file by its path on the site; ``frame`` closes the script.

    MissingPackageError if npm never ran.
    """
    scripts = [*_packaged(node_modules, _SCRIPTS), *_own(_DRAWING + _EXPLORING, "js", jsmin)]
    styles = [*_packaged(node_modules, _STYLES), *_own(_LOOKS, "css", cssmin)]
    found = {
        MOUNT: "".join(_own(("mount",), "js", jsmin)).encode(),
        SCRIPT: "\n".join([*scripts, frame]).encode(),
        STYLE: "\n".join(styles).encode(),
    }
    for folder, pattern in _COPIED.items():
        for path in _files(node_modules, pattern):
            found[f"{FOLDER}/{folder}/{path.name}"] = path.read_bytes()
    return dict(sorted(found.items()))


def _packaged(node_modules: Path, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        [path] = _files(node_modules, name)
        text = path.read_text("utf-8")
        # Source maps are not served.
        yield "\n".join(x for x in text.splitlines() if not x.startswith("//# sourceMappingURL"))


def _own(names: tuple[str, ...], ending: str, shrink: Callable[[str], str]) -> Iterator[str]:
    for name in names:
        file = files("maps").joinpath("static", f"{name}.{ending}")
        yield shrink(file.read_text("utf-8"))


def _files(node_modules: Path, pattern: str) -> list[Path]:
    found = sorted(node_modules.glob(pattern))
    if not found:
        raise MissingPackageError(
            f"缺少地图要用的前端文件:{node_modules / pattern}。先运行 make site(或 npm ci)安装。"
        )
    return found
