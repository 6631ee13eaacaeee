"""Drawings: covers, banners and QR codes by address, drawn anew only where nothing is kept."""

from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from hooks.cover import Face, draw, picture, svg
from hooks.render.qr_code import code
from hooks.render.store import Store, made_by
from hooks.view.parts.anchor import Url
from hooks.view.site import Site

FOLDER = ".cache/drawings"
DRAWN_BY = ("pillow", "fonttools", "segno")


def drawings(root: Path, site: Site) -> Iterator[tuple[Url, bytes]]:
    """Every drawing of the site. MissingFontError if npm never ran."""
    face = Face(root / "node_modules")
    store = Store(root / FOLDER, f"{_hand()}\n{face.version}")
    for address, cover in site.covers.items():
        yield address, store.kept(cover, partial(draw, cover, face))
    for address, banner in site.banners.items():
        is_picture = address.endswith(".png")
        paint = picture if is_picture else svg
        yield address, store.kept((is_picture, banner), partial(paint, banner, face))
    for address, goal in site.codes.items():
        yield address, store.kept(("code", goal), partial(code, goal))


@cache
def _hand() -> str:
    """Who draws: the libraries, and the modules that lay out."""
    return made_by(
        DRAWN_BY, (*files("hooks.cover").iterdir(), files("hooks.render") / "qr_code.py")
    )
