"""Drawings: covers, share images and QR codes by address, drawn anew only where nothing is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from operator import call
from pathlib import Path

from hooks.cover import Font, draw, load_dictionary, png, svg
from hooks.render.kept_outputs import Wanted, kept_content, kept_outputs
from hooks.render.output import Output
from hooks.render.qr_code import code
from hooks.store import Key, digest, program_state
from hooks.view.parts.anchor import Url
from hooks.view.site import Site
from hooks.workers import spread

LIBRARIES = ("fonttools", "pillow", "resvg-py", "rjieba", "zxing-cpp")


@dataclass(frozen=True)
class Drawing(Wanted):
    """A file with the characters that are drawn on it."""

    text: str


def drawings(site: Site, root: Path) -> Iterator[Output]:
    """Every drawing of the site, kept below ``root``. MissingFontError if npm never ran there."""
    font = Font(root / "node_modules")
    return kept_outputs(_wanted(site, font), root, partial(_drawn, font))


def drawing_at(address: Url, site: Site, root: Path) -> bytes | None:
    """The drawing that belongs at an address, if there is one."""
    found = _wanted_at(address, site, Font(root / "node_modules"))
    return kept_content(found, root) if found else None


def _wanted(site: Site, font: Font) -> Iterator[Drawing]:
    for address in (*site.covers, *site.share_images, *site.codes):
        yield from filter(None, (_wanted_at(address, site, font),))


def _wanted_at(address: Url, site: Site, font: Font) -> Drawing | None:
    def key(sort: str, subject: object) -> Key:
        return digest(_program(), font.version, sort, repr(subject))

    if cover := site.covers.get(address):
        return Drawing(address, key("cover", cover), partial(draw, cover, font), cover.text)
    if image := site.share_images.get(address):
        sort, make = ("png", png) if address.endswith(".png") else ("svg", svg)
        return Drawing(address, key(sort, image), partial(make, image, font), image.text)
    if destination := site.codes.get(address):
        return Drawing(address, key("code", destination), partial(code, destination), "")
    return None


def _drawn(font: Font, missing: Sequence[Drawing]) -> Iterator[tuple[Key, bytes]]:
    """On all cores; what every worker would read for itself is read before there are any."""
    text = "".join(one.text for one in missing)
    if text:
        font.read(text, spread)
        load_dictionary()
    drawn = spread(call, [one.make for one in missing], "画封面和二维码")
    return zip((one.key for one in missing), drawn, strict=True)


@cache
def _program() -> str:
    """What decides how a drawing looks: the libraries, and the modules that lay out."""
    return program_state(
        LIBRARIES, (*files("hooks.cover").iterdir(), files("hooks.render") / "qr_code.py")
    )
