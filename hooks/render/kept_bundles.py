"""Kept bundles: the scripts and styles of the site, bundled anew only where the program changed.

Half a second goes into loading folium, which writes the script that draws maps, and into esbuild.
"""

from pathlib import Path

from hooks.model import Settings
from hooks.model.scalar.day import Day
from hooks.render.base_map import base_map
from hooks.render.bundle import bundles
from hooks.render.holiday import statutory_holidays
from hooks.render.program import program
from hooks.store import FILE, Store, digest, packed, unpacked
from hooks.view.parts.anchor import Url
from maps import Calendar, frame

CREDIT = "城镇位置：GeoNames(CC BY 4.0)"


def calendar(today: Day) -> Calendar:
    """The holidays by which doors are open or not."""
    holidays = statutory_holidays(today.year)
    return Calendar(holidays.written, str(holidays.until))


def kept_calendar(root: Path, today: Day) -> Calendar:
    """The same, kept below ``root``."""

    def made() -> bytes:
        found = calendar(today)
        return packed((found.holidays, found.until))

    key = digest("calendar", program(root), str(today.year))
    with Store(root / FILE) as store:
        days, until = unpacked(store.kept(key, made))
    return Calendar(tuple(days), until)


def kept_bundles(root: Path, settings: Settings, today: Day) -> dict[Url, bytes]:
    """Every bundle of the site, by path, kept below ``root``. MissingPackageError if npm never ran."""
    background, days = base_map(settings), kept_calendar(root, today)

    def made() -> bytes:
        script = frame(credit=CREDIT, base_map=background)
        texts = bundles(root / "node_modules", script, days)
        return packed({path: text.decode() for path, text in texts.items()})

    key = digest("bundles", program(root), repr(background), repr(days))
    with Store(root / FILE) as store:
        return {path: text.encode() for path, text in unpacked(store.kept(key, made)).items()}
