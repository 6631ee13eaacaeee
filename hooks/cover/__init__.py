"""Covers: the picture of a brand or case that has no photo, set from its name.

The Song face is outlined when the site is built, because Windows has none that
is fit to be seen. This room is given names, grounds and emblems, and knows
neither organisations nor pages.
"""

from hooks.cover.banner import Banner, picture, svg
from hooks.cover.cover import Cover, draw
from hooks.cover.face import Face, MissingFontError
from hooks.cover.lines import phrases
from hooks.cover.motif import MOTIFS
from hooks.cover.palette import Emblem, Ground

__all__ = [
    "MOTIFS",
    "Banner",
    "Cover",
    "Emblem",
    "Face",
    "Ground",
    "MissingFontError",
    "draw",
    "phrases",
    "picture",
    "svg",
]
