"""Drawings: covers, share images and QR codes by address, drawn anew only where nothing is kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from operator import call
from pathlib import Path

from hooks.cover import Font, draw, load_dictionary, png, svg
from hooks.render.output import KeptOutput, Output, StaticFile
from hooks.render.qr_code import code
from hooks.render.workers import spread
from hooks.store import FILE, Key, Store, digest, program_state
from hooks.view.parts.anchor import Url
from hooks.view.site import Site

LIBRARIES = ("fonttools", "pillow", "resvg-py", "rjieba", "zxing-cpp")


@dataclass(frozen=True)
class Drawing:
    """Where it belongs, all that decides it, the characters on it, and how it is made."""

    address: Url
    key: Key
    text: str
    make: Callable[[], bytes]


def drawings(site: Site, root: Path) -> Iterator[Output]:
    """Every drawing of the site, kept below ``root``. MissingFontError if npm never ran there."""
    font = Font(root / "node_modules")
    wanted = tuple(_wanted(site, font))
    with Store(root / FILE) as store:
        known = store.known(one.key for one in wanted)
        missing = {one.key: one for one in wanted if one.key not in known}
        drawn = _drawn(tuple(missing.values()), font)
        made: dict[Key, bytes] = {}
        for key, content in zip(missing, drawn, strict=True):
            made[key] = content
            store.put_many({key: content})
    for one in wanted:
        yield KeptOutput(one.address, one.key, None, partial(_fetched, one, store, made))


def _fetched(one: Drawing, store: Store, made: Mapping[Key, bytes]) -> StaticFile:
    """What was just made, else what is kept."""
    found = made.get(one.key)
    return StaticFile(one.address, store.kept(one.key, one.make) if found is None else found)


def drawing_at(address: Url, site: Site, root: Path) -> bytes | None:
    """The drawing that belongs at an address, if there is one."""
    found = _wanted_at(address, site, Font(root / "node_modules"))
    if found is None:
        return None
    with Store(root / FILE) as store:
        return store.kept(found.key, found.make)


def _wanted(site: Site, font: Font) -> Iterator[Drawing]:
    for address in (*site.covers, *site.share_images, *site.codes):
        yield from filter(None, (_wanted_at(address, site, font),))


def _wanted_at(address: Url, site: Site, font: Font) -> Drawing | None:
    def key(sort: str, subject: object) -> Key:
        return digest(_program(), font.version, sort, repr(subject))

    if cover := site.covers.get(address):
        return Drawing(address, key("cover", cover), cover.text, partial(draw, cover, font))
    if image := site.share_images.get(address):
        sort, make = ("png", png) if address.endswith(".png") else ("svg", svg)
        return Drawing(address, key(sort, image), image.text, partial(make, image, font))
    if destination := site.codes.get(address):
        return Drawing(address, key("code", destination), "", partial(code, destination))
    return None


def _drawn(missing: Sequence[Drawing], font: Font) -> Iterator[bytes]:
    """On all cores; what every worker would read for itself is read before there are any."""
    text = "".join(one.text for one in missing)
    if text:
        font.read(text, spread)
        load_dictionary()
    yield from spread(call, [one.make for one in missing], "画封面和二维码")


@cache
def _program() -> str:
    """What decides how a drawing looks: the libraries, and the modules that lay out."""
    return program_state(
        LIBRARIES, (*files("hooks.cover").iterdir(), files("hooks.render") / "qr_code.py")
    )
