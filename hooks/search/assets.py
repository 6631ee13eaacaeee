"""The scripts and the style of the search, without their comments: a phone pays for every byte.

``mount.js`` stands on every page and asks for nothing; ``search.js`` and
``search.css`` come when somebody is about to search.
"""

from importlib.resources import files

from rcssmin import cssmin
from rjsmin import jsmin

from hooks.search.index import FOLDER

MOUNT = f"{FOLDER}/mount.js"
SCRIPT = f"{FOLDER}/search.js"
STYLE = f"{FOLDER}/search.css"

# The project's own, in the order in which they need one another.
_ENGINE = ("normal", "posting", "store", "question", "matching", "ranking", "nearness", "engine")
_SHOWN = ("element", "highlight", "row", "recent", "box", "filter", "passage", "results")


def assets() -> dict[str, bytes]:
    """Bytes of every file by its path on the site."""
    scripts = "\n".join(jsmin(_text(f"{name}.js")) for name in (*_ENGINE, *_SHOWN))
    return {
        MOUNT: jsmin(_text("mount.js")).encode(),
        SCRIPT: scripts.encode(),
        STYLE: cssmin(_text("search.css")).encode(),
    }


def _text(name: str) -> str:
    return files("hooks.search").joinpath("static", name).read_text("utf-8")
