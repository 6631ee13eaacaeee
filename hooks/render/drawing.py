"""Drawings: covers, share images and QR codes by address, drawn anew only where nothing is kept."""

from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

from hooks.cover import Font, draw, png, svg
from hooks.render.qr_code import code
from hooks.store import FILE, Key, Store, digest, program_state
from hooks.view.parts.anchor import Url
from hooks.view.site import Site

LIBRARIES = ("fonttools", "pillow", "resvg-py", "rjieba", "zxing-cpp")


def drawings(site: Site, root: Path) -> Iterator[tuple[Url, bytes]]:
    """Every drawing of the site, kept below ``root``. MissingFontError if npm never ran there."""
    font = Font(root / "node_modules")

    def key(sort: str, subject: object) -> Key:
        return digest(_program(), font.version, sort, repr(subject))

    with Store(root / FILE) as store:
        for address, cover in site.covers.items():
            yield address, store.kept(key("cover", cover), partial(draw, cover, font))
        for address, image in site.share_images.items():
            sort, make = ("png", png) if address.endswith(".png") else ("svg", svg)
            yield address, store.kept(key(sort, image), partial(make, image, font))
        for address, destination in site.codes.items():
            yield address, store.kept(key("code", destination), partial(code, destination))


@cache
def _program() -> str:
    """What decides how a drawing looks: the libraries, and the modules that lay out."""
    return program_state(
        LIBRARIES, (*files("hooks.cover").iterdir(), files("hooks.render") / "qr_code.py")
    )
