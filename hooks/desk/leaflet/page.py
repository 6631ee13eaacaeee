"""The leaflet as a file to print: two sides of A3 with marks where it is folded."""

import re

from markupsafe import Markup

from hooks.desk.leaflet.leaflet import UNVERIFIED, Leaflet
from hooks.desk.leaflet.panels import Laid, laid, run_on, short_of
from hooks.render.qr_code import code
from hooks.render.templates import render_template

HYPHEN = re.compile(r"(?<=\d)-(?=\d)")
JOINER = "\u2060"
FIRST_SIDE = 3
"""Panels of venues on the side that has the cover."""


def unbroken(text: str) -> str:
    """No line ends within a telephone number or between two times."""
    return HYPHEN.sub(f"{JOINER}-{JOINER}", text)


def leaflet_page(found: Leaflet) -> tuple[str, Laid]:
    """The file, and what had no room in it."""
    sheet = laid(found)
    picture = Markup(code(found.address).decode()) if found.address else ""  # noqa: S704 - drawn by us
    html = render_template(
        "leaflet.html.jinja",
        leaflet=found,
        sheet=sheet,
        sides=(sheet.panels[:FIRST_SIDE], sheet.panels[FIRST_SIDE:]),
        code=picture,
        run_on=lambda venue: unbroken(run_on(venue)),
        short_of=lambda venue: unbroken(short_of(venue)),
        unbroken=unbroken,
        unverified=UNVERIFIED,
    )
    return html, sheet
