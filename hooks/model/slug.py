"""Slugs: the ASCII names in page addresses, pinyin unless staff chose another."""

from hooks.search.pinyin import syllables

MAX_LENGTH = 80


def slug_of(text: str) -> str:
    """``青创贷`` → ``qing-chuang-dai``; ``UHOME志愿服务站`` → ``uhome-zhi-yuan-fu-wu-zhan``.

    The title of an article is cut after the last whole word within
    ``MAX_LENGTH``: file names have a limit, and so has a QR code.
    """
    words = syllables(text)
    return f"{'-'.join(words)}-"[: MAX_LENGTH + 1].rpartition("-")[0] or "".join(words)[:MAX_LENGTH]


def initials_of(text: str) -> str:
    """``南湖`` → ``NH``: the first letter of each character's pinyin, without what has none."""
    return "".join(word[0] for word in slug_of(text).split("-") if word[:1].isalpha()).upper()
