"""``check --fix``: what is certain is fixed, everything else stays byte for byte."""

import pytest

from hooks import cli
from tests.conftest import WriteSite

PATH = "brands/品牌/新书屋.md"
HEALTHY = """\
---
一句话: 晚上也能来看书。
类别: 服务
牵头: 东河镇总工会
来源: 东河报道
截至: 报道时
数据:
  - 接待读者: 累计1200人次
目录号: SF-002
网址: xin-shu-wu
---
正文\x20\x20

- 一行\x20\x20
"""


def fixed(site: WriteSite, text: bytes) -> tuple[bytes, list[str]]:
    made = site({PATH: text})
    cli.main(["check", "--fix", "--root", str(made.root)])
    return (made.root / PATH).read_bytes(), made.codes()


@pytest.mark.parametrize(
    ("healthy", "broken"),
    [
        ("类别: 服务", "类别：服务"),
        ("类别: 服务", "类别： 服务"),
        ("类别: 服务", "类别:服务"),
        ("类别: 服务", "类别: 服务   "),
        ("  - 接待", "\t- 接待"),
        ("  - 接待", "　- 接待"),
        ("接待读者: 累计", "接待读者：累计"),
        ("网址: xin-shu-wu\n", ""),
    ],
)
def test_a_certain_mistake_is_fixed(site: WriteSite, healthy: str, broken: str) -> None:
    text, codes = fixed(site, HEALTHY.replace(healthy, broken, 1).encode())
    assert text.decode() == HEALTHY
    assert codes == []


def test_several_mistakes_of_one_file_are_fixed_at_once(site: WriteSite) -> None:
    broken = (
        HEALTHY.replace(": ", "：")
        .replace("  - 接待", "\t- 接待")
        .replace("网址：xin-shu-wu\n", "")
    )
    assert fixed(site, broken.encode())[0].decode() == HEALTHY


def test_a_byte_order_mark_goes_and_windows_line_ends_stay(site: WriteSite) -> None:
    text = HEALTHY.replace("类别: 服务", "类别：服务").replace("\n", "\r\n")
    after, codes = fixed(site, b"\xef\xbb\xbf" + text.encode())
    assert after == HEALTHY.replace("\n", "\r\n").encode()
    assert codes == []


@pytest.mark.parametrize(
    "kept",
    [
        "名称: “新书屋”",
        '名称: "新书屋',
        "名称: 新书屋 #1",
        "类型: 服务",
        "一句话: 晚上：也能来“看书”。",
    ],
)
def test_what_is_not_certain_is_left_alone(site: WriteSite, kept: str) -> None:
    text = HEALTHY.replace("类别: 服务", f"{kept}\n类别: 服务")
    assert fixed(site, text.encode())[0].decode() == text


def test_a_block_of_text_and_the_body_are_never_touched(site: WriteSite) -> None:
    text = HEALTHY.replace("一句话: 晚上也能来看书。", "一句话: |\n  晚上：也能  \n  来看书  ")
    assert fixed(site, text.encode())[0].decode() == text


def test_a_homophone_is_left_for_a_choice(site: WriteSite) -> None:
    made = site(
        {
            PATH: HEALTHY.replace("网址: xin-shu-wu\n", ""),
            "brands/品牌/心书屋.md": HEALTHY.replace("网址: xin-shu-wu\n", "地区: 柳湾村\n"),
        }
    )
    before = (made.root / PATH).read_bytes()
    cli.main(["check", "--fix", "--root", str(made.root)])
    assert (made.root / PATH).read_bytes() == before


def test_only_what_was_asked_for_is_fixed(site: WriteSite) -> None:
    broken = HEALTHY.replace("类别: 服务", "类别：服务")
    made = site({PATH: broken, "brands/案例/别的.md": broken})
    cli.main(["check", "--fix", "--root", str(made.root), "brands/案例"])
    assert (made.root / PATH).read_text("utf-8") == broken


def test_it_says_what_it_fixed_and_leaves_nothing_behind(
    site: WriteSite, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = HEALTHY.replace("类别: 服务", "类别：服务")
    made = site({PATH: broken, "brands/词表/目录号.yml": "- 给到: SF-002\n"})
    files = set((made.root / "brands").rglob("*"))
    assert cli.main(["check", "--fix", "--root", str(made.root)]) == 0
    assert capsys.readouterr().out == f"已改好 {PATH}\n没有发现问题。\n"
    assert set((made.root / "brands").rglob("*")) == files


def test_the_county_itself_needs_no_fix(site: WriteSite) -> None:
    made = site()
    before = {p: p.read_bytes() for p in (made.root / "brands").rglob("*") if p.is_file()}
    cli.main(["check", "--fix", "--root", str(made.root)])
    assert {p: p.read_bytes() for p in (made.root / "brands").rglob("*") if p.is_file()} == before


def test_a_file_saved_as_gbk_is_left_alone(site: WriteSite) -> None:
    data = HEALTHY.replace("类别: 服务", "类别：服务").encode("gbk")
    assert fixed(site, data)[0] == data
