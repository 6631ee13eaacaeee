"""Pinyin: what somebody types who has heard a name, syllable by syllable."""

import re
from unicodedata import normalize

LATIN = re.compile(r"[a-z0-9]+")


def syllables(name: str) -> list[str]:
    """``UHOME志愿`` → ``["uhome", "zhi", "yuan"]``."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - a quarter of a second; most records are kept

    spoken = lazy_pinyin(normalize("NFKC", name), errors="default")
    return [word for syllable in spoken for word in LATIN.findall(syllable.lower())]
