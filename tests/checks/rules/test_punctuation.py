"""Q542 tells what a printer would mend, and nothing that is right as it stands."""

import pytest

from tests.conftest import WriteSite
from tests.sketch import brand

PATH = "brands/品牌/样例.md"


def told(site: WriteSite, *lines: str, body: str = "") -> bool:
    return "Q542" in site({PATH: brand(*lines, body=body)}).codes()


@pytest.mark.parametrize(
    "body",
    [
        "书屋,开到十点。",
        "有三件事:",
        "真的?真的。",
        "来了。。",
        "书屋，。",
        "书屋 ，开了。",
        "“好”,他说。",
    ],
)
def test_what_a_printer_would_mend_is_told(site: WriteSite, body: str) -> None:
    assert told(site, body=body)


@pytest.mark.parametrize(
    "body",
    [
        "8:30开门，3.5元一份，比例3:1。",
        "他说：“,是逗号。”",
        "用`甲,乙`写。",
        "见[网站](https://a.gov.cn/甲,乙.html)。",
        "> 原话,照录。",
        "“互联网+”、T恤、A,B两类。",
        "人人都来……",
        "真的！！",
    ],
)
def test_what_is_right_as_it_stands_is_not(site: WriteSite, body: str) -> None:
    assert not told(site, body=body)


def test_the_sentence_on_every_card_is_read_too(site: WriteSite) -> None:
    assert told(site, "一句话: 下班以后,也能来看书。")
