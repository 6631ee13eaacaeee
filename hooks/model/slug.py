"""Slugs: the ASCII names in page addresses, pinyin unless staff chose another."""

import re
from functools import lru_cache
from unicodedata import normalize

WORDS = re.compile(r"[a-z0-9]+")
MAX_LENGTH = 80
KEPT = 1 << 16


@lru_cache(KEPT)
def slug_of(text: str) -> str:
    """``青创贷`` → ``qing-chuang-dai``; ``UHOME志愿服务站`` → ``uhome-zhi-yuan-fu-wu-zhan``.

    The title of an article is cut after the last whole word within
    ``MAX_LENGTH``: file names have a limit, and so has a QR code.
    """
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - a fifth of a second; most have a 网址

    spoken = " ".join(lazy_pinyin(normalize("NFKC", text), errors="default"))
    words = WORDS.findall(spoken.lower())
    return f"{'-'.join(words)}-"[: MAX_LENGTH + 1].rpartition("-")[0] or "".join(words)[:MAX_LENGTH]


def initials_of(text: str) -> str:
    """``南湖`` → ``NH``: the first letter of each character's pinyin, without what has none."""
    return "".join(word[0] for word in slug_of(text).split("-") if word[:1].isalpha()).upper()
