"""Banners: a picture that every chat can show, small and the same at every build."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from hooks.catalogue import Catalogue
from hooks.cover import Banner, Cover, Face, Ground, picture, svg
from hooks.cover.raster import Layer, png
from hooks.model.system import MASS_ORGANISATIONS
from hooks.view.parts.cover import emblem
from hooks.view.parts.sharing import site_banner
from hooks.view.site import view
from tests.conftest import ROOT

FACE = Face(ROOT / "node_modules")
LIMIT = 60 * 1024
NAMES = ("一", "青创贷", "UHOME志愿服务站", "新东方杯大学生创业援助计划" * 5, "😀<&>", "")
RED, WHITE = (255, 0, 0), (255, 255, 255)


def banner(name: str, system: str = "工会", ground: Ground = Ground.SOLID) -> Banner:
    return Banner(Cover(name, emblem(system), ground), "群团品牌目录", "凤桥镇 · 凤桥镇总工会")


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.audit
def test_the_picture_of_every_brand_of_the_site_is_small_and_as_large_as_chats_show(
    real: Catalogue,
) -> None:
    settled = real.settings.model_copy(update={"address": "https://qun.example.cn/"})
    shown = view(replace(real, settings=settled))
    pictures = {url: found for url, found in shown.banners.items() if url.endswith(".png")}
    assert len(pictures) == sum(page.url.startswith("brand/") for page in shown.pages) + 1
    for found in pictures.values():
        content = picture(found, FACE)
        assert len(content) <= LIMIT
        assert opened(content).size == (1200, 630)
        assert opened(content).mode == "P"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ground", Ground)
def test_any_name_gives_a_picture_and_a_drawing(name: str, ground: Ground) -> None:
    found = banner(name, "综合", ground)
    assert len(picture(found, FACE)) <= LIMIT
    assert b'viewBox="0 0 1200 630"' in svg(found, FACE)


def test_the_same_banner_is_the_same_bytes() -> None:
    first = picture(banner("希望小屋"), FACE), svg(banner("希望小屋"), FACE)
    assert (picture(banner("希望小屋"), FACE), svg(banner("希望小屋"), FACE)) == first


def test_name_system_ground_and_foot_are_seen() -> None:
    changed = (
        banner("希望小屋"),
        banner("希望之屋"),
        banner("希望小屋", "妇联"),
        banner("希望小屋", "工会", Ground.PAPER),
        Banner(banner("希望小屋").cover, "群团品牌目录", "东河镇"),
        Banner(banner("希望小屋").cover, "某县群团品牌目录", "凤桥镇 · 凤桥镇总工会"),
    )
    assert len({picture(one, FACE) for one in changed}) == len(changed)


def test_words_that_are_too_long_for_the_foot_do_not_run_into_the_motif() -> None:
    long = Banner(banner("希望小屋").cover, "示范县群团品牌目录" * 9, "东河镇" * 30)
    bare = Banner(banner("希望小屋").cover, "")
    motif = (780, 0, 1200, 630)
    one, other = (opened(picture(b, FACE)).convert("RGB").crop(motif) for b in (long, bare))
    assert one.quantize(4).histogram() == other.quantize(4).histogram()


def test_the_site_s_own_picture_shows_the_colours_of_all_mass_organisations() -> None:
    drawn = svg(site_banner("群团品牌目录"), FACE).decode()
    for system in MASS_ORGANISATIONS:
        assert f'fill="{system.look.colour[0]}"' in drawn


RING = "M0 0h9v9h-9z"
HOLE = "M3 3v3h3v-3z"
SAME_WAY = "M3 3h3v3h-3z"
BAR = "M4 0h1v9h-1z"


@pytest.mark.parametrize(
    ("data", "is_cut", "middle"),
    [
        (RING, False, RED),
        (RING + HOLE, False, WHITE),
        (RING + HOLE + BAR, False, RED),
        (RING + SAME_WAY, False, RED),
        (RING + SAME_WAY, True, WHITE),
        (RING + SAME_WAY + BAR, True, RED),
    ],
)
def test_holes_and_overlaps_are_filled_as_in_a_browser(
    data: str,
    is_cut: bool,  # noqa: FBT001 - a case of the table
    middle: tuple[int, int, int],
) -> None:
    ground = Layer("#FFFFFF", "M0 0h90v90h-90z")
    drawn = png((ground, Layer("#FF0000", data, scale=10, is_cut=is_cut)), (90, 90))
    image = opened(drawn).convert("RGB")
    assert image.getpixel((45, 45)) == middle
    assert image.getpixel((15, 15)) == RED
