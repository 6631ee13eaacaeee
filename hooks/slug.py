"""Slugs: the ASCII names in page addresses, pinyin unless staff chose another."""

import re

from pypinyin import lazy_pinyin

WORDS = re.compile(r"[a-z0-9]+")


def slug_of(text: str) -> str:
    """``青创贷`` → ``qing-chuang-dai``; ``UHOME志愿服务站`` → ``uhome-zhi-yuan-fu-wu-zhan``."""
    syllables = lazy_pinyin(text, errors="default")
    return "-".join(word for syllable in syllables for word in WORDS.findall(syllable.lower()))
