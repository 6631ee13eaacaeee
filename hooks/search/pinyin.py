"""Pinyin: what somebody types who has heard a name, syllable by syllable."""

import re
from unicodedata import normalize

from pypinyin import lazy_pinyin

LATIN = re.compile(r"[a-z0-9]+")


def syllables(name: str) -> list[str]:
    """``UHOME志愿`` → ``["uhome", "zhi", "yuan"]``."""
    spoken = lazy_pinyin(normalize("NFKC", name), errors="default")
    return [word for syllable in spoken for word in LATIN.findall(syllable.lower())]
