"""Scripts and styles of the desk, bundled as those of the site are."""

from collections.abc import Mapping
from pathlib import Path

from hooks.render.bundle import bundled
from hooks.render.system_style import system_style

OWN = Path(__file__).with_name("static")
ENTRIES = {name: OWN / name for name in ("desk.js", "desk.css")}


def assets(node_modules: Path) -> Mapping[str, bytes]:
    """By name; MissingPackageError if npm never ran."""
    return bundled(node_modules, ENTRIES, {"#systems.css": system_style()})
