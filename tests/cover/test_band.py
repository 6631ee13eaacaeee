"""A band continues a cover: the same motif in the same colours, the same at every build."""

import re

import pytest

from hooks.cover import Background, Band, draw_band
from hooks.model import System
from hooks.view.parts.cover import emblem

GIVEN = [
    Band(emblem(system.value), "凤桥镇", background)
    for system in System
    for background in (*Background, None)
]


@pytest.mark.parametrize("band", GIVEN)
def test_it_is_drawn_within_its_frame(band: Band) -> None:
    drawn = draw_band(band)
    numbers = [
        (float(x), float(y))
        for _, path in drawn.paths
        for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", path)
    ]
    assert len(numbers) > 30
    assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in numbers)


@pytest.mark.parametrize("band", GIVEN)
def test_it_is_light(band: Band) -> None:
    """A page of a brand may weigh 100 KB; what only decorates it takes little of that."""
    assert sum(len(path) for _, path in draw_band(band).paths) < 6 * 1024


def test_the_name_chooses_the_tiles() -> None:
    one, other = (
        Band(emblem("工会"), name, Background.TINT) for name in ("职工服务站", "一带一线")
    )
    assert draw_band(one) == draw_band(one)
    assert draw_band(one) != draw_band(other)


def test_only_with_a_background_it_has_one() -> None:
    on_page, on_cover = (
        draw_band(Band(emblem("工会"), "灯", ground)) for ground in (None, Background.SOLID)
    )
    assert on_cover.paths[0] == ("#1F4B7A", "M0 0h1200v120H0z")
    assert not any("h1200" in path for _, path in on_page.paths)
