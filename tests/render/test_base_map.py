"""The base map in the site's settings: what staff may write, and what comes of it."""

import pytest

from hooks.entries.problem import Problem
from hooks.render.base_map import base_map, tile_hosts
from tests.conftest import WriteSite

HEAD = "site_name: 示范县群团品牌目录\nextra:\n  站点:\n"
TILES = "底图网址: https://tiles.shifan.gov.cn/{z}/{x}/{y}.png"
REVIEW = "审图号: 浙S(2022)1号"


def settings(*lines: str) -> dict[str, str]:
    return {"mkdocs.yml": HEAD + "".join(f"    {line}\n" for line in lines)}


def problems(site: WriteSite, *lines: str) -> tuple[Problem, ...]:
    return site(settings(*lines)).examine().problems


def test_by_default_there_is_no_ground_and_no_other_host(site: WriteSite) -> None:
    given = site(settings()).examine().settings
    assert base_map(given) is None
    assert tile_hosts(given) == ()


def test_a_key_makes_the_ground_of_tianditu(site: WriteSite) -> None:
    examined = site(settings("底图密钥: 0123abcd", "审图号: GS(2024)0650号")).examine()
    assert examined.problems == ()
    made = base_map(examined.settings)
    assert made
    assert all("tianditu.gov.cn" in layer and layer.endswith("=0123abcd") for layer in made.layers)
    assert (made.crs, made.review) == ("WGS-84", "GS(2024)0650号")
    assert tile_hosts(examined.settings) == tuple(f"https://t{n}.tianditu.gov.cn" for n in range(8))


@pytest.mark.parametrize("datum", ["WGS-84", "GCJ-02"])
def test_an_own_server_makes_the_ground(site: WriteSite, datum: str) -> None:
    lines = (TILES, REVIEW, f"底图坐标系: {datum}", "底图版权: 示范县自然资源局")
    examined = site(settings(*lines)).examine()
    assert examined.problems == ()
    made = base_map(examined.settings)
    assert made
    assert made.layers == ("https://tiles.shifan.gov.cn/{z}/{x}/{y}.png",)
    assert made.crs == datum
    assert made.caption == "示范县自然资源局 · 审图号：浙S(2022)1号"


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (("底图密钥: a",), ["Q802"]),
        ((TILES, "底图坐标系: WGS-84"), ["Q802"]),
        ((TILES, REVIEW), ["Q805"]),
        (("底图密钥: a", TILES, REVIEW, "底图坐标系: WGS-84"), ["Q804"]),
    ],
)
def test_a_preview_shows_no_tile_before_the_settings_are_right(
    site: WriteSite, lines: tuple[str, ...], codes: list[str]
) -> None:
    examined = site(settings(*lines)).examine()
    assert [problem.code for problem in examined.problems] == codes
    assert base_map(examined.settings) is None


def test_what_is_missing_is_told_at_the_key_that_asks_for_it(site: WriteSite) -> None:
    [problem] = problems(site, "底图坐标系: WGS-84", TILES)
    assert problem.excerpt.strip() == TILES
    assert "号码问给图的单位" in problem.remedy
    assert "删掉底图网址" in problem.remedy


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://tiles.shifan.gov.cn/{z}/{x}.png", "缺少 {y}"),
        ("https://tiles.shifan.gov.cn/｛z｝/｛x｝/｛y｝.png", "缺少 {z}、{x}、{y}"),
        ("https://tiles.shifan.gov.cn/", "缺少 {z}、{x}、{y}"),
        ("https://tiles.shifan.gov.cn/{z}/{x}/{y}{r}.png", "“{r}”不认识"),
        ("https://tiles.shifan.gov.cn/{z}/{x}/{y}/{-y}", "“{-y}”不认识"),
        ("https://tiles.shifan.gov.cn/{{z}/{x}/{y}", "“{”不认识"),
        ("tiles.shifan.gov.cn/{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("ftp://tiles.shifan.gov.cn/{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("https:///{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("https://{x}.shifan.gov.cn/{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("https://user:pass@shifan.gov.cn/{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("https://a.cn;script-src/{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("https://瓦片.中国/{z}/{x}/{y}.png", "不是完整的底图网址"),
        ("https://tiles.shifan.gov.cn/a b/{z}/{x}/{y}.png", "不是完整的底图网址"),
    ],
)
def test_an_address_that_cannot_serve_tiles_is_refused(
    site: WriteSite, address: str, what: str
) -> None:
    [problem] = problems(site, f'底图网址: "{address}"', "底图坐标系: WGS-84", REVIEW)
    assert problem.code == "Q305"
    assert what in problem.what


@pytest.mark.parametrize(
    "address",
    [
        "http://10.1.2.3:8080/{z}/{x}/{y}.png",
        "https://t{s}.shifan.gov.cn/wmts?l=vec&m={z}&r={y}&c={x}",
        "https://xn--fiqs8s.cn/图/{z}/{y}/{x}",
    ],
)
def test_an_address_of_another_make_is_accepted(site: WriteSite, address: str) -> None:
    assert problems(site, f"底图网址: {address}", "底图坐标系: WGS-84", REVIEW) == ()


@pytest.mark.parametrize(
    ("datum", "code", "said"),
    [
        ("BD-09", "Q305", "百度的瓦片是另一种切法"),
        ("高德", "Q304", "WGS-84、GCJ-02"),
        ("WGS84", "Q304", "是不是“WGS-84”"),
    ],
)
def test_a_datum_without_such_tiles_is_refused_with_the_reason(
    site: WriteSite, datum: str, code: str, said: str
) -> None:
    [problem] = problems(site, TILES, REVIEW, f"底图坐标系: {datum}")
    assert problem.code == code
    assert said in problem.what + problem.remedy


@pytest.mark.parametrize(
    "review",
    [
        "GS(2024)0650号",
        "GS京(2023)0001号",
        "GS（2019）1822号",
        "GS（２０２４）０６５０号",
        "浙S(2022)1号",
        "鲁SG(2021)027号",
        "图川审(2019)001号",
        "JS(2011)01-164号",
        "川S【2021】00059号",
    ],
)
def test_review_numbers_as_provinces_write_them_pass(site: WriteSite, review: str) -> None:
    assert problems(site, "底图密钥: a", f"审图号: {review}") == ()


@pytest.mark.parametrize("review", ["GS(2024)0000号", "有", "GS(2024)号", "见地图", "650号"])
def test_what_is_certainly_no_review_number_is_a_warning(site: WriteSite, review: str) -> None:
    assert [problem.code for problem in problems(site, "底图密钥: a", f"审图号: {review}")] == [
        "Q806"
    ]


def test_a_review_number_copied_with_its_label_is_shown_once(site: WriteSite) -> None:
    examined = site(settings("底图密钥: a", "审图号: 审图号：GS(2024)0650号")).examine()
    made = base_map(examined.settings)
    assert made
    assert made.caption == "天地图 · 审图号：GS(2024)0650号"
