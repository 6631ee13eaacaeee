"""Slugs: the ASCII names in page addresses, pinyin unless staff chose another."""

import re
from unicodedata import normalize

from pypinyin import lazy_pinyin

WORDS = re.compile(r"[a-z0-9]+")
MAX_LENGTH = 80


def slug_of(text: str) -> str:
    """``青创贷`` → ``qing-chuang-dai``; ``UHOME志愿服务站`` → ``uhome-zhi-yuan-fu-wu-zhan``.

    The title of an article is cut after the last whole word within
    ``MAX_LENGTH``: file names have a limit, and so has a QR code.
    """
    words = syllables(text)
    return f"{'-'.join(words)}-"[: MAX_LENGTH + 1].rpartition("-")[0] or "".join(words)[:MAX_LENGTH]


def syllables(text: str) -> list[str]:
    """``UHOME志愿`` → ``["uhome", "zhi", "yuan"]``: what is typed to find a name by its pinyin."""
    spoken = lazy_pinyin(normalize("NFKC", text), errors="default")
    return [word for syllable in spoken for word in WORDS.findall(syllable.lower())]
