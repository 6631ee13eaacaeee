"""Headings as people write them: with a star, a blank, a line end or a note in brackets."""

import re
from unicodedata import normalize

BESIDE = re.compile(r"[*＊★:：\s]|[(（][^()（）]*[)）]")


def plain_heading(text: str) -> str:
    """What two headings are compared by: ``地址 （必填）*`` is ``地址``."""
    return BESIDE.sub("", normalize("NFKC", text)).casefold()
