"""Share images: a picture that every chat can show, small and the same at every build."""

from io import BytesIO
from itertools import cycle

import pytest
import resvg_py
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageStat

from hooks.catalogue import Catalogue
from hooks.cover import Background, Cover, Font, ShareImage, png, share_png, svg
from hooks.cover.palette import palette
from hooks.cover.share_image import foot_glyphs, name_glyphs
from hooks.model.system import MASS_ORGANISATIONS
from hooks.view.parts.cover import emblem
from hooks.view.parts.sharing import site_share_image
from hooks.view.site import view
from tests.conftest import ROOT
from tests.cover.odd_names import ODD_NAMES

FONT = Font(ROOT / "node_modules")
LIMIT = 60 * 1024


def share_image(
    name: str, system: str = "工会", background: Background = Background.SOLID
) -> ShareImage:
    return ShareImage(
        Cover(name, emblem(system), background), "群团品牌目录", "凤桥镇 · 凤桥镇总工会"
    )


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.audit
def test_the_picture_of_every_brand_of_the_site_is_small_and_as_large_as_chats_show(
    real: Catalogue,
) -> None:
    settled = real.settings.model_copy(update={"address": "https://qun.example.cn/"})
    shown = view(real.but(settings=settled))
    pictures = {url: found for url, found in shown.share_images.items() if url.endswith(".png")}
    assert len(pictures) == sum(page.url.startswith("brand/") for page in shown.pages) + 1
    for found in pictures.values():
        content = png(found, FONT)
        assert len(content) <= LIMIT
        assert opened(content).size == (1200, 630)
        assert opened(content).mode == "P"


@pytest.mark.parametrize(
    ("name", "background"), tuple(zip(ODD_NAMES, cycle(Background), strict=False))
)
def test_any_name_gives_a_picture_and_a_drawing(name: str, background: Background) -> None:
    found = share_image(name, "综合", background)
    assert len(png(found, FONT)) <= LIMIT
    assert b'viewBox="0 0 1200 630"' in svg(found, FONT)


def test_the_same_share_image_is_the_same_bytes() -> None:
    first = png(share_image("希望小屋"), FONT), svg(share_image("希望小屋"), FONT)
    assert (png(share_image("希望小屋"), FONT), svg(share_image("希望小屋"), FONT)) == first


def test_name_system_ground_and_foot_are_seen() -> None:
    changed = (
        share_image("希望小屋"),
        share_image("希望之屋"),
        share_image("希望小屋", "妇联"),
        share_image("希望小屋", "工会", Background.PAPER),
        ShareImage(share_image("希望小屋").cover, "群团品牌目录", "东河镇"),
        ShareImage(share_image("希望小屋").cover, "某县群团品牌目录", "凤桥镇 · 凤桥镇总工会"),
    )
    assert len({png(one, FONT) for one in changed}) == len(changed)


def test_words_that_are_too_long_for_the_foot_do_not_run_into_the_motif() -> None:
    long = ShareImage(share_image("希望小屋").cover, "示范县群团品牌目录" * 9, "东河镇" * 30)
    bare = ShareImage(share_image("希望小屋").cover, "")
    motif = (780, 0, 1200, 630)
    one, other = (opened(png(b, FONT)).convert("RGB").crop(motif) for b in (long, bare))
    assert one.quantize(4).histogram() == other.quantize(4).histogram()


def test_the_site_s_own_picture_shows_the_colours_of_all_mass_organisations() -> None:
    drawn = svg(site_share_image("群团品牌目录"), FONT).decode()
    for system in MASS_ORGANISATIONS:
        assert f'fill="{system.look.colour[0]}"' in drawn


@pytest.mark.parametrize("background", Background)
@pytest.mark.parametrize("system", ["工会", "妇联", "科协", "综合"])
def test_the_picture_looks_like_the_drawing(system: str, background: Background) -> None:
    assert_alike(share_image("希望 Hope 小屋", system, background))


def test_the_site_s_own_picture_looks_like_its_drawing() -> None:
    assert_alike(site_share_image("群团品牌目录"))


def test_a_glyph_that_was_drawn_before_is_drawn_as_if_it_were_new() -> None:
    """Wherever it starts within a pixel: Latin is followed by glyphs at all fractions of one."""
    image = share_image("希望 Hope 小屋 iTTi 希望小望")
    glyphs = [*name_glyphs(image.cover, FONT), *foot_glyphs(image, FONT)]
    blank = Image.new("L", (1200, 630))
    anew = ImageDraw.Draw(blank)
    for placed in glyphs:
        face = share_png._face(FONT.file(placed.glyph.char), round(placed.em, 1))
        anew.text((placed.x, placed.y), placed.glyph.char, 255, face, anchor="ls")
    for _ in range(2):
        coverage = share_png._written(Image.new("L", (1200, 630)), glyphs, FONT)
        assert coverage.tobytes() == blank.tobytes()


def assert_alike(image: ShareImage) -> None:
    """But for the edges of shapes: a glyph or a tile in another place or colour is far from that."""
    vectors = resvg_py.svg_to_bytes(svg_string=svg(image, FONT).decode(), skip_system_fonts=True)
    one, other = (opened(pixels).convert("RGB") for pixels in (vectors, png(image, FONT)))
    unlike = ImageChops.difference(one, other).convert("L").point([0] * 64 + [255] * 192)
    assert ImageStat.Stat(unlike).mean[0] / 255 < 0.01


def test_the_flat_colours_of_the_drawing_are_those_of_the_png() -> None:
    image = share_image("希望小屋", "妇联")
    pixels = opened(png(image, FONT)).convert("RGB")
    colours = palette(image.cover.emblem, image.cover.background)
    assert pixels.getpixel((2, 2)) == ImageColor.getrgb(colours.background)
    assert pixels.getpixel((4, 626)) == ImageColor.getrgb(colours.seal)
