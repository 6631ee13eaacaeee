"""The large screen as one HTML file: everything is in it, the script only turns the slides."""

from collections.abc import Iterator
from functools import partial

from hooks.render.plot import plot
from hooks.render.qr_code import code
from hooks.render.static_map import static_maps
from hooks.render.templates import render_template
from hooks.view.handout.screen import SCREEN
from hooks.view.handout.slide import ClosingSlide, Screen

MOST = 4  # maps that have room beside one another


def screen_files(screen: Screen) -> Iterator[tuple[str, bytes]]:
    """The file, and the code that takes the site along on a phone."""
    yield SCREEN, screen_page(screen).encode()
    for slide in screen.slides:
        if isinstance(slide, ClosingSlide) and slide.code:
            yield slide.code, code(slide.address)


def screen_page(screen: Screen) -> str:
    """The file that stands at the site's root, beside the covers and pictures that it shows."""
    return render_template(
        "screen.html.jinja", screen=screen, plot=plot, static_maps=partial(static_maps, most=MOST)
    )
