"""A text at the build and a query in the browser come to the same normal form."""

import unicodedata

import pytest

from hooks.catalogue import Catalogue
from hooks.search.normal import runs
from tests.search.conftest import Search

pytestmark = pytest.mark.browser

# Signs that every Unicode since 3.2 knows alike, so that no version of Python or browser matters.
RANGES = ((0x20, 0x250), (0x2000, 0x2070), (0x3000, 0x3400), (0x4E00, 0x9FA6), (0xFE30, 0xFFEF))
SAMPLES = (
    "暖·工会 暖•工会 暖・工会",
    "“小梧桐”志愿者",
    "ＵＨＯＭＥ志愿服务站",
    "烏鎮管家，臺灣",
    "群团组织+",
    "𠮷祥里𠮷",
    "4A景区 e-mail：a_b",
    "",
)


def known() -> str:
    old = unicodedata.ucd_3_2_0
    signs = (chr(code) for first, last in RANGES for code in range(first, last))
    return "".join(sign for sign in signs if old.category(sign) not in {"Cn", "Cc", "Cs"})


def test_both_sides_cut_alike(search: Search, real: Catalogue) -> None:
    finder = search(real)
    assert finder.find(["烏鎮管家"])[0]["hits"][0]["name"] == "乌镇管家"  # the table is here now
    texts = [*SAMPLES, *(sign for sign in known())]
    there = finder.page.evaluate("texts => texts.map(QuntuanSearch.normal.runs)", texts)
    differing = [
        (text, runs(text), other)
        for text, other in zip(texts, there, strict=True)
        if runs(text) != other
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("word", "name", "wrong"),
    [
        ("乌镇管佳", "乌镇管家", 1),
        ("乌管镇家", "乌镇管家", 1),
        ("镇乌管家", "乌镇管家", 1),
        ("户外劳动驿站", "范公亭西路户外劳动者驿站", 1),
        ("麻花议事团", "麻花议事团", 0),
    ],
)
def test_mistakes_in_a_name_are_counted(
    search: Search, real: Catalogue, word: str, name: str, wrong: int
) -> None:
    finder = search(real)
    finder.find([name])
    told = finder.page.evaluate("([a, b]) => QuntuanSearch.nearness.distance(a, b)", [word, name])
    assert told == wrong
