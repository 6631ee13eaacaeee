"""A text at the build and a query in the browser come to the same normal form."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.search.normal import runs, simple
from tests.node import Node, node
from tests.search.plain import runs_of

NORMAL = "hooks/search/static/normal.js"
DISTANCE = "hooks/search/static/distance.js"

# Signs that every Unicode since 3.2 knows alike, so that no version of Python or browser matters.
RANGES = ((0x20, 0x250), (0x2000, 0x2070), (0x3000, 0x3400), (0x4E00, 0x9FA6), (0xFE30, 0xFFEF))
SAMPLES = (
    "暖·工会 暖•工会 暖・工会",
    "“小梧桐”志愿者",
    "ＵＨＯＭＥ志愿服务站",
    "烏鎮管家，臺灣",
    "群团组织+",
    "职\u00ad工\u2060之\ue0b7家\u202e\u200b里\u2069",
    "𠮷祥里𠮷",
    "4A景区 e-mail：a_b",
    "",
)


def known() -> str:
    old = unicodedata.ucd_3_2_0
    signs = (chr(code) for first, last in RANGES for code in range(first, last))
    return "".join(sign for sign in signs if old.category(sign) not in {"Cn", "Cc", "Cs"})


@pytest.fixture(scope="module")
def browser_side() -> Iterator[Node]:
    """The scripts, to which the index has brought the table of traditional characters."""
    table = "".join(f"{character}{other}" for character, other in simple().items())
    with node() as found:
        found.call(NORMAL, "learnSimple", table)
        yield found


def test_both_sides_cut_alike(browser_side: Node) -> None:
    texts = [*SAMPLES, *(sign for sign in known())]
    there = browser_side.calls(NORMAL, "runs", [[text] for text in texts])
    differing = [
        (text, runs(text), other)
        for text, other in zip(texts, there, strict=True)
        if runs(text) != other
    ]
    assert differing == []


def test_what_nobody_sees_parts_no_word() -> None:
    assert runs("职\u00ad工\u2060之\ue0b7家\u202e\u200b里\u2069") == ["职工之家里"]


@given(st.text(st.sampled_from(f"{''.join(SAMPLES)}，：；！？（）\u0301\u0338ｶﾞ﨎㎡½ﬁ")))
def test_short_cuts_to_the_normal_form_change_nothing(text: str) -> None:
    assert runs(text) == runs_of(text)


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
    browser_side: Node, word: str, name: str, wrong: int
) -> None:
    assert browser_side.call(DISTANCE, "distance", word, name) == wrong
