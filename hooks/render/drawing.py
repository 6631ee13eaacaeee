"""Drawings: covers, share images and QR codes by address, drawn anew only where nothing is kept."""

from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from hooks.cover import Font, draw, png, svg
from hooks.render.qr_code import code
from hooks.render.store import Store, program_state
from hooks.view.parts.anchor import Url
from hooks.view.site import Site

FOLDER = ".cache/drawings"
LIBRARIES = ("fonttools", "pillow", "resvg-py", "rjieba", "segno")


def drawings(site: Site, root: Path) -> Iterator[tuple[Url, bytes]]:
    """Every drawing of the site, kept below ``root``. MissingFontError if npm never ran there."""
    font = Font(root / "node_modules")
    store = Store(root / FOLDER, f"{_program()}\n{font.version}")
    for address, cover in site.covers.items():
        yield address, store.get(cover, partial(draw, cover, font))
    for address, image in site.share_images.items():
        is_png = address.endswith(".png")
        yield address, store.get((is_png, image), partial(png if is_png else svg, image, font))
    for address, destination in site.codes.items():
        yield address, store.get(("code", destination), partial(code, destination))


@cache
def _program() -> str:
    """What decides how a drawing looks: the libraries, and the modules that lay out."""
    return program_state(
        LIBRARIES, (*files("hooks.cover").iterdir(), files("hooks.render") / "qr_code.py")
    )
