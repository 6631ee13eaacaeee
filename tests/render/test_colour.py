"""What is written must stand out: the colours of the style sheet, measured as WCAG 2.2 says."""

from itertools import product

import pytest

from hooks.render.colour import backgrounds, colours, contrast
from tests.conftest import ROOT

CSS = (ROOT / "hooks/render/assets/tokens.css").read_text("utf-8")
DECORATION, CONTROL = "--rule", "--rule-ctl"
TEXT_CONTRAST, CONTROL_CONTRAST = 4.5, 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("at", [0, 1], ids=["day", "night"])
def test_words_of_every_colour_can_be_read_on_every_background(at: int) -> None:
    written = [c for c in colours(CSS) if c.name not in {DECORATION, CONTROL}]
    for colour, background in product(written, backgrounds(CSS)[at].values()):
        value = (colour.day, colour.night)[at]
        assert contrast(value, background) >= TEXT_CONTRAST, (colour.name, background)


@pytest.mark.parametrize("at", [0, 1], ids=["day", "night"])
def test_the_edge_of_a_control_can_be_seen(at: int) -> None:
    edge = next(c for c in colours(CSS) if c.name == CONTROL)
    for background in backgrounds(CSS)[at].values():
        assert contrast((edge.day, edge.night)[at], background) >= CONTROL_CONTRAST


def test_a_colour_is_read_however_it_is_written() -> None:
    short = ":root{--PAPER:#FFF;--ink : #000;--ink:#1E1B17 }\n[data-md-color-scheme='slate']{--paper: #000; --ink: #FFf; }"
    [ink, *_] = colours(short)
    assert (ink.name, ink.day, ink.night) == ("--ink", "#1e1b17", "#ffffff")
    assert (ink.day_paper, ink.night_paper) == ("#ffffff", "#000000")


@pytest.mark.parametrize(
    "css", ["", ":root { --ink: rgb(0 0 0); }", CSS.replace("#1e1b17", "navy")]
)
def test_what_is_no_hexadecimal_colour_stops_nothing(css: str) -> None:
    assert "--ink" not in {colour.name for colour in colours(css)}
