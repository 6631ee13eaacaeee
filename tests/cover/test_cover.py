"""Covers: what every cover is, whatever its name, and that every page that needs one has it."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.cover import Background, Cover, Font, MissingFontError, draw
from hooks.cover.cover import SEAL, _seal
from hooks.model import System
from hooks.render import render
from hooks.view.parts.cover import covers, emblem
from hooks.view.site import Site, view
from tests.conftest import ROOT, WriteSite
from tests.cover.odd_names import ODD_NAMES
from tests.picture import PNG

FONT = Font(ROOT / "node_modules")
SVG = "{http://www.w3.org/2000/svg}"
SYSTEMS = (*System, "")


def svg(name: str, system: str = "工会", background: Background = Background.SOLID) -> bytes:
    return draw(Cover(name, emblem(system), background), FONT)


@pytest.mark.parametrize("name", ODD_NAMES)
@pytest.mark.parametrize("background", Background)
def test_any_name_gives_a_small_picture_of_paths(name: str, background: Background) -> None:
    drawn = svg(name, "综合", background)
    root = ET.fromstring(drawn)  # noqa: S314 # our own file
    assert root.attrib == {"viewBox": "0 0 360 480", "width": "360", "height": "480"}
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {
        "svg",
        "defs",
        "g",
        "path",
        "use",
    }
    assert len(drawn) <= 12 * 1024


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("background", Background)
def test_the_same_name_is_drawn_the_same_and_stays_small(
    system: str, background: Background
) -> None:
    first = svg("户外劳动者驿站", system, background)
    draw.cache_clear()
    assert svg("户外劳动者驿站", system, background) == first
    assert len(first) <= 12 * 1024


def test_kind_and_system_change_the_cover() -> None:
    drawn = {svg("希望小屋", system, background) for system in System for background in Background}
    assert len(drawn) == len(System) * len(Background)


def test_two_names_have_two_motifs() -> None:
    motifs = [re.findall(rb'evenodd" d="([^"]+)"', svg(name)) for name in ("青春党建", "青春支部")]
    assert motifs[0] != motifs[1]


def test_a_character_that_the_font_lacks_is_left_out_and_the_rest_stays() -> None:
    def glyphs(name: str) -> list[bytes]:
        return re.findall(rb'<path transform="[^"]+" d="([^"]+)"', svg(name))

    assert glyphs("希望😀小屋") == glyphs("希望小屋")
    assert len(glyphs("希望小屋")) == len("希望小屋") + len("工")


def test_a_character_that_stands_twice_is_defined_once() -> None:
    drawn = svg("万企兴万村").decode()
    assert drawn.count("<use ") == 2
    assert drawn.count('<path id="') == 1


def test_a_missing_font_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MissingFontError, match=r"noto-serif-sc.*make site"):
        draw(Cover("希望小屋", emblem("共青团"), Background.TINT), Font(tmp_path))


def test_every_brand_of_the_site_has_a_cover_or_a_photo_and_nothing_else_has(
    real_site: Site,
) -> None:
    for page in real_site.pages:
        is_brand = page.url.startswith("brand/")
        assert bool(page.cover) is is_brand, page.url
        if page.cover:
            assert page.cover.url in real_site.covers or page.cover.url in real_site.pictures
    assert all(len(draw(cover, FONT)) <= 12 * 1024 for cover in real_site.covers.values())


BRAND = """\
---
发布: 已发布
网址: deng-huo
一句话: 下班后在村里学手艺。
类别: 服务
牵头: 东河镇总工会
参与: 东河镇妇联
地区: 东河镇
来源: 本单位填报
截至: 2024-05-01
{more}---
"""
PHOTO = "图片:\n  - {文件: 灯.png, 说明: 一盏灯}\n"


def test_a_photo_takes_the_cover_s_place(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": BRAND.format(more=PHOTO), "brands/品牌/灯.png": PNG})
    shown = view(made.examine().catalogue)
    [page] = [page for page in shown.pages if page.url == "brand/deng-huo.html"]
    assert page.cover
    assert page.cover.url in shown.pictures
    assert "cover/brand/deng-huo.svg" not in shown.covers


def test_a_photo_that_is_not_there_leaves_the_cover(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": BRAND.format(more=PHOTO)})
    assert "cover/brand/deng-huo.svg" in covers(made.examine().catalogue)


def test_a_brand_led_by_one_organisation_has_its_leader_s_cover(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": BRAND.format(more="")})
    drawn = covers(made.examine().catalogue)["cover/brand/deng-huo.svg"]
    assert drawn == Cover("灯火", emblem("工会"), Background.SOLID)


def test_a_brand_that_nobody_leads_has_the_cover_of_who_takes_part(site: WriteSite) -> None:
    text = BRAND.format(more="").replace("牵头: 东河镇总工会\n", "")
    drawn = covers(site({"brands/品牌/灯火.md": text}).examine().catalogue)
    assert drawn["cover/brand/deng-huo.svg"].emblem == emblem("妇联")


def test_the_number_in_the_collection_stands_in_the_seal(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": BRAND.format(more="目录号: SF-007\n")})
    cover = covers(made.examine().catalogue)["cover/brand/deng-huo.svg"]
    assert cover.number == "SF-007"
    bare = replace(cover, number="")
    assert draw(cover, FONT) != draw(bare, FONT)
    assert len(draw(cover, FONT)) <= 12 * 1024


@pytest.mark.parametrize("number", ["", "SF-007", "WWWWWWWW-99999"])
def test_the_character_of_the_seal_is_readable_where_a_cover_is_112_pixels_wide(
    number: str,
) -> None:
    """Sixteen pixels at least, and neither it nor the number leaves the seal."""
    placed = tuple(_seal(Cover("灯火", emblem("工会"), Background.TINT, number=number), FONT))
    assert placed[0].em * 112 / 360 >= 16
    for one in placed:
        assert one.x >= 0
        assert one.x + one.glyph.advance / 1000 * one.em <= SEAL


def test_headings_break_where_covers_do(site: WriteSite) -> None:
    made = site({"brands/品牌/东河镇灯火晚会.md": BRAND.format(more="")})
    shown = view(made.examine().catalogue)
    assert shown.covers["cover/brand/deng-huo.svg"].words == ("东河镇",)
    files = {
        output.path: output.content.decode()
        for output in render(shown, ROOT)
        if output.path.endswith(".md")
    }
    parted = "东河镇<wbr>灯火<wbr>晚会"
    assert f"<h1>{parted}</h1>" in files["brand/deng-huo.md"]
    assert f">{parted}</a></h3>" in files["brands.md"]


def test_pages_show_covers_as_lazy_files_with_their_size_and_no_text(site: WriteSite) -> None:
    made = site({"brands/品牌/灯火.md": BRAND.format(more="")})
    files = {o.path: o.content for o in render(view(made.examine().catalogue), ROOT)}
    listed, page = files["brands.md"].decode(), files["brand/deng-huo.md"].decode()
    size = 'width="360" height="480"'
    assert f'src="cover/brand/deng-huo.svg" {size} loading="lazy" alt=""' in listed
    assert f'src="../cover/brand/deng-huo.svg" {size} alt=""' in page
    assert "<svg" not in listed
    assert files["cover/brand/deng-huo.svg"].startswith(b"<svg")
