"""A band of a motif: what a cover's lower rows would be, were they as long as a page is wide."""

from dataclasses import dataclass

from hooks.cover.motif import TILE, motif, tiles
from hooks.cover.palette import Background, Emblem, palette

COLUMNS, ROWS = 20, 2
"""Tiles. As wide as a small tablet where a row is as high as one of a cover's at a page's head."""


@dataclass(frozen=True)
class Band:
    """``seed`` chooses the tiles; without a ``background`` the motif lies on the page itself."""

    emblem: Emblem
    seed: str
    background: Background | None = None


@dataclass(frozen=True)
class DrawnBand:
    """How wide and high it is, and path data by colour, from the back to the front."""

    width: int
    height: int
    paths: tuple[tuple[str, str], ...]


def draw_band(band: Band) -> DrawnBand:
    """The same band gives the same paths."""
    width, height = COLUMNS * TILE, ROWS * TILE
    colours = palette(band.emblem, band.background or Background.PAPER)
    places = ((x * TILE, y * TILE, TILE) for y in range(ROWS) for x in range(COLUMNS))
    laid = tiles(f"{band.emblem.name}{band.seed}", places)
    ground = f"M0 0h{width}v{height}H0z"
    return DrawnBand(
        width,
        height,
        (
            *([(colours.background, ground)] if band.background else []),
            *motif(band.emblem.motif, laid, colours.accents, colours.second).items(),
        ),
    )
