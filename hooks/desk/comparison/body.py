"""Bodies before and after: the sentences that came and those that went."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from hooks.desk.comparison.detail import Detail

LABEL = "正文"
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
LONGEST = 80
SHOWN = 6


def body_details(before: str, after: str) -> Iterator[Detail]:
    """Sentences, and how many more there are."""
    old, new = _sentences(before), _sentences(after)
    gone, come = [], []
    for word, i, j, k, m in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if word != "equal":
            gone += old[i:j]
            come += new[k:m]
    if not old:
        yield from _told("写了", come)
    else:
        yield from _told("新写", come)
        yield from _told("删去", gone)
    if not gone and not come and before.strip() != after.strip():
        yield Detail(LABEL, "只改了排版")


def _told(word: str, sentences: list[str]) -> Iterator[Detail]:
    for sentence in sentences[:SHOWN]:
        yield Detail(LABEL, f"{word}“{_short(sentence)}”")
    if len(sentences) > SHOWN:
        yield Detail(LABEL, f"{word}的还有 {len(sentences) - SHOWN} 句")


def _sentences(text: str) -> list[str]:
    found = (one.strip() for one in SENTENCE.findall(text))
    return [one for one in found if one.strip("#*->| :")]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
