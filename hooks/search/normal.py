"""Normal form: what a text and a query must have in common to meet.

NFKC, lower case, simplified characters; quotation marks, dots, hyphens and
what nobody sees vanish (暖·工会 is 暖工会), all other characters part words. ``static/normal.js`` is
its twin: a query passes through that one.
"""

import re
from functools import cache
from unicodedata import normalize

from opencc import OpenCC

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
JOINED = re.compile(
    "[\u00b7\u2022\u2027\u22c5\u30fb\uff65\u25cf"  # dots
    "\"'`\u2018\u2019\u201c\u201d\u300c-\u300f\u300a\u300b\u3008\u3009"  # quotation marks
    "\\[\\]()\u3010\u3011+\\-\u2010-\u2015_"  # brackets, hyphens
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff9-\ufffb\ue000-\uf8ff]"  # unseen
)
_WIDE = tuple((char, normalize("NFKC", char)) for char in "，：；！？（）")
"""What NFKC changes in most Chinese texts: where these are gone, it has hardly anything to do."""
_RUN = re.compile(f"[{HAN}]+|[a-z0-9]+")
FIRST_HAN = HAN[0]


def runs(text: str) -> list[str]:
    """``“UHOME”志愿·服务站，在乌镇`` → ``["uhome", "志愿服务站", "在乌镇"]``."""
    for char, other in _WIDE:
        text = text.replace(char, other)
    folded = JOINED.sub("", normalize("NFKC", text).lower())
    return _RUN.findall(simplified(folded))


def is_han(run: str) -> bool:
    """A run is all Chinese or all Latin."""
    return run >= FIRST_HAN


def simplified(text: str) -> str:
    """Traditional characters as simplified ones, each by itself: the browser does the same."""
    return text.translate(_simple_by_code()) if _traditional().search(text) else text


@cache
def simple() -> dict[str, str]:
    """Every traditional character whose simplified form is another; from OpenCC's tables."""
    converter = OpenCC("t2s")
    chars = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    converted = converter.convert("\n".join(chars)).split("\n")
    return {
        char: other
        for char, other in zip(chars, converted, strict=True)
        if char != other and len(other) == 1
    }


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(simple())}]")


@cache
def _simple_by_code() -> dict[int, str]:
    return {ord(char): other for char, other in simple().items()}
