"""The large screen as one HTML file: everything is in it, the script only turns the slides."""

from collections.abc import Iterator

from hooks.emit.code import code
from hooks.emit.plate import plates
from hooks.emit.plot import plot
from hooks.template import render
from hooks.view.screen import SCREEN
from hooks.view.slide import Closing, Screen


def screen_files(screen: Screen) -> Iterator[tuple[str, bytes]]:
    """The file, and the code that takes the site along on a phone."""
    yield SCREEN, screen_page(screen).encode()
    for slide in screen.slides:
        if isinstance(slide, Closing) and slide.code:
            yield slide.code, code(slide.address)


def screen_page(screen: Screen) -> str:
    """The file that stands at the site's root, beside the covers and pictures that it shows."""
    slides = tuple((type(slide).__name__.lower(), slide) for slide in screen.slides)
    return render("screen.html.jinja", screen=screen, slides=slides, plot=plot, plates=plates)
