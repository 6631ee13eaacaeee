"""Covers: the picture of a brand or case that has no photo, set from its name.

The Song face is outlined when the site is built, because Windows has none that
is fit to be seen. This room knows names, kinds and systems; which page shows
which cover is the view's business.
"""

from hooks.cover.banner import Banner, picture, site_banner, svg
from hooks.cover.cover import Cover, draw, letter
from hooks.cover.face import Face, MissingFontError
from hooks.cover.lines import phrases
from hooks.cover.palette import Ground

__all__ = [
    "Banner",
    "Cover",
    "Face",
    "Ground",
    "MissingFontError",
    "draw",
    "letter",
    "phrases",
    "picture",
    "site_banner",
    "svg",
]
