"""Bodies before and after: the sentences that came and those that went, as readers see them."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from hooks.desk.comparison.detail import Detail
from hooks.entries.body import Body

LABEL = "正文"
SENTENCES = 6
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
BLOCK = re.compile(
    r"</?(?:p|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|pre|div|br|hr|dd|dt|dl)\b[^>]*>"
)
HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
LONGEST = 80


def body_details(
    before: Body | None, after: Body | None, most: int = SENTENCES
) -> Iterator[Detail]:
    """So many sentences of each sort, and how many more there are."""
    old, new = _sentences(before), _sentences(after)
    come, gone = _less(new, old), _less(old, new)
    yield from _told("新写" if before else "", come, most)
    yield from _told("删去", gone, most)
    if before and after and not gone and not come and before.html != after.html:
        what = "排版或链接" if old == new else "次序"
        yield Detail(LABEL, f"文字没有变，改了{what}")


def _less(sentences: list[str], others: list[str]) -> list[str]:
    """Those that the others do not have, each as often as it is missing there, in their order."""
    left, found = Counter(others), []
    for sentence in sentences:
        if left[sentence]:
            left[sentence] -= 1
        else:
            found.append(sentence)
    return found


def _told(word: str, sentences: list[str], most: int) -> Iterator[Detail]:
    for sentence in sentences[:most]:
        yield Detail(LABEL, f"{word}“{_short(sentence)}”" if word else _short(sentence))
    if len(sentences) > most:
        yield Detail(LABEL, f"{word}还有 {len(sentences) - most} 句")


def _sentences(body: Body | None) -> list[str]:
    if body is None:
        return []
    marked = HEADING.sub(r"\n【\1】\n", body.html)
    text = unescape(TAG.sub("", BLOCK.sub("\n", marked)))
    return [sentence for one in SENTENCE.findall(text) if (sentence := one.strip())]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
