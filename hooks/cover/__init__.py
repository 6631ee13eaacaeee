"""Covers: the picture of a brand or case that has no photo, set from its name.

The Song font is drawn as paths when the site is built, because Windows has none that
is fit to be seen. This room is given names, backgrounds and emblems, and knows
neither organisations nor pages.
"""

from hooks.cover.band import Band, draw_band
from hooks.cover.cover import Cover, draw
from hooks.cover.font import Font, MissingFontError
from hooks.cover.line_breaks import lines, phrases
from hooks.cover.motif import MOTIFS
from hooks.cover.palette import Background, Emblem
from hooks.cover.segmentation import load_dictionary
from hooks.cover.share_image import ShareImage, svg
from hooks.cover.share_png import png

__all__ = [
    "MOTIFS",
    "Background",
    "Band",
    "Cover",
    "Emblem",
    "Font",
    "MissingFontError",
    "ShareImage",
    "draw",
    "draw_band",
    "lines",
    "load_dictionary",
    "phrases",
    "png",
    "svg",
]
