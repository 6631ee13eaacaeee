"""Drawings: a second build draws nothing, and a code stands only where there is an address."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from resvg_py import svg_to_bytes
from zxingcpp import BarcodeFormat, read_barcode

from hooks import workers
from hooks.cover import Font
from hooks.render import drawing, render
from hooks.render.qr_code import code
from hooks.store import FILE
from hooks.view.site import Site, view
from tests.conftest import ROOT, WriteSite
from tests.sketch import brand, venue

FONT = "node_modules/@fontsource-variable/noto-serif-sc"
ADDRESS = "site_name: 示范县群团\nsite_url: https://qun.shifan.gov.cn/mulu/\n"
SKETCH = {
    "mkdocs.yml": ADDRESS,
    "brands/品牌/灯火.md": brand("发布: 已发布", "网址: deng-huo"),
    "brands/阵地/驿站.md": venue("发布: 已发布", "网址: yi-zhan"),
}
DRAWERS = ("draw", "png", "svg", "code")


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each drawer drew."""
    counted: Counter[str] = Counter()

    def counting(name: str) -> Callable[..., bytes]:
        own: Callable[..., bytes] = getattr(drawing, name)

        def draw(*arguments: object) -> bytes:
            counted[name] += 1
            return own(*arguments)

        return draw

    for name in DRAWERS:
        monkeypatch.setattr(drawing, name, counting(name))
    return counted


def shown(site: WriteSite, sketch: dict[str, str] | None = None) -> tuple[Path, Site]:
    made = site(sketch or SKETCH)
    if not (made.root / "node_modules").exists():
        (made.root / "node_modules").symlink_to(ROOT / "node_modules")
    return made.root, view(made.examine().catalogue)


def contents(found: Site, root: Path) -> dict[str, bytes]:
    return {output.path: output.content for output in drawing.drawings(found, root)}


def outputs(root: Path, found: Site) -> dict[str, bytes]:
    return {output.path: output.content for output in render(found, root)}


def test_a_second_build_draws_nothing_and_gives_the_same(
    site: WriteSite, drawn: Counter[str]
) -> None:
    root, found = shown(site)
    first = outputs(root, found)
    assert set(drawn) == set(DRAWERS)
    drawn.clear()
    assert outputs(root, found) == first
    assert not drawn


def test_only_what_is_new_is_drawn(site: WriteSite, drawn: Counter[str]) -> None:
    outputs(*shown(site))
    drawn.clear()
    more = {"brands/品牌/书屋.md": brand("发布: 已发布", "网址: shu-wu")}
    outputs(*shown(site, SKETCH | more))
    assert drawn == {"draw": 1, "png": 1, "svg": 1, "code": 1}


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # pytest-xdist's thread
def test_drawings_of_many_processes_are_those_of_one(
    site: WriteSite, drawn: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"书屋": "shu-wu", "讲堂": "jiang-tang", "邻里": "lin-li", "托管班": "tuo-guan"}
    more = {
        f"brands/品牌/{name}.md": brand("发布: 已发布", f"网址: {slug}")
        for name, slug in names.items()
    }
    root, found = shown(site, SKETCH | more)
    monkeypatch.setattr(workers, "_cores", lambda: 1)
    by_one = contents(found, root)
    assert drawn.total() == len(by_one) >= workers.FEW
    drawn.clear()
    (root / FILE).unlink()
    for name, answer in {"_cores": 3, "_may_fork": True}.items():
        monkeypatch.setattr(workers, name, lambda answer=answer: answer)
    assert contents(found, root) == by_one
    assert drawn.total() < len(by_one)  # here
    drawn.clear()
    assert contents(found, root) == by_one
    assert not drawn


def test_another_version_of_the_font_is_drawn_with(
    site: WriteSite, drawn: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, found = shown(site)
    outputs(root, found)
    drawn.clear()
    monkeypatch.setattr(type(Font(root)), "version", "99.0.0")
    outputs(root, found)
    assert set(drawn) == set(DRAWERS)


def test_the_font_s_version_is_its_package_s(tmp_path: Path) -> None:
    package = tmp_path / FONT
    package.parent.mkdir(parents=True)
    shutil.copytree(ROOT / FONT, package, ignore=shutil.ignore_patterns("files", "*.css"))
    (package / "package.json").write_text(json.dumps({"version": "1.2.3"}), "utf-8")
    assert Font(tmp_path / "node_modules").version == "1.2.3"


def test_a_code_opens_the_page_at_the_site_s_address(site: WriteSite) -> None:
    root, found = shown(site)
    for one in ("brand/deng-huo", "venue/yi-zhan"):
        assert found.codes[f"qr/{one}.svg"] == f"https://qun.shifan.gov.cn/mulu/{one}.html"
    files = outputs(root, found)
    page, sheet = files["brand/deng-huo.md"].decode(), files["poster/brand/deng-huo.html"].decode()
    assert 'src="../qr/brand/deng-huo.svg"' in page
    assert 'alt="二维码：打开“灯火”这一页"' in page
    assert "扫码打开这一页" in page
    assert 'src="../../qr/brand/deng-huo.svg"' in sheet
    assert "微信扫一扫" in sheet
    assert files["qr/brand/deng-huo.svg"] == code(found.codes["qr/brand/deng-huo.svg"])


def test_without_an_address_there_is_the_poster_but_no_code(site: WriteSite) -> None:
    root, found = shown(site, SKETCH | {"mkdocs.yml": "site_name: 示范县群团\n"})
    files = outputs(root, found)
    assert not [path for path in files if path.startswith("qr/")]
    page, sheet = files["brand/deng-huo.md"].decode(), files["poster/brand/deng-huo.html"].decode()
    assert 'href="../poster/brand/deng-huo.html"' in page
    assert "扫" not in page + sheet
    assert 'rel="canonical"' not in sheet


@pytest.mark.parametrize("length", [0, 20, 100, 300])
def test_a_phone_reads_the_address_off_a_code(length: int) -> None:
    address = f"https://qun.shifan.gov.cn/brand/{'deng-huo-' * (length // 9)}shou-yi-2024.html"
    drawn = code(address).decode()
    pixels = svg_to_bytes(svg_string=drawn, width=600, skip_system_fonts=True)
    read = read_barcode(Image.open(BytesIO(pixels)))
    assert read
    assert (read.text, read.format, read.ec_level) == (address, BarcodeFormat.QRCode, "M")


def test_a_code_keeps_its_quiet_zone_of_four_modules() -> None:
    drawn = code("https://qun.shifan.gov.cn/brand/deng-huo.html").decode()
    [size] = re.findall(r'viewBox="0 0 (\d+) \1"', drawn)
    assert (int(size) - 8 - 17) % 4 == 0
    assert 'stroke="#000" d="M4 4.5h7' in drawn
