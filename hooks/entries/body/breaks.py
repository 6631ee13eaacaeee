"""Line breaks: which end of a line within a paragraph is meant as one.

A sentence that goes on in the next line is one sentence, without a blank between Chinese signs.
A line that begins with a number, a sign or a label (地址：), or that follows the end of a
sentence, is a line of its own, and so is every line where none holds a comma or a full stop:
a list of names, a signature.
"""

import re

BLANKS = " \t\u3000\xa0"
HARD = "  \n"
"""How Markdown writes a line break."""

HAN_NUMBER = "[一二三四五六七八九十百]{1,3}"
MARK = re.compile(
    rf"[（(](?:{HAN_NUMBER}|\d{{1,3}})[）)]"
    r"|[\u2460-\u249b\u3220-\u3229\u3280-\u3289\u2776-\u2793\u2160-\u217b]"  # ① ⑴ ⒈ ㈠ ㊀ ❶ Ⅰ
    r"|\d{1,3}(?:[、．）)]|\.(?!\d))"
    rf"|{HAN_NUMBER}[、．.]|第(?:{HAN_NUMBER}|\d{{1,3}})[条章节项步点类种，、：: ]"
    rf"|[一二三四五六七八九十][是来则][，、]?|[A-Za-z][.、．)）](?![A-Za-z])"
    r"|\\\*|\*[注备说]|[※★☆▲△◎□■☐☑☒✓✔√✗×→➜►▶]|——"
)
"""What a line begins with that is an item of its own, though no list to Markdown."""
LABEL = re.compile(r"\**(?:[^\W\d_]|[（）()/·\u3000 ]){1,9}\**[：:](?!//)")
"""地址：, 联系电话：, **时间**："""
ENDED = re.compile(r"[。！？!?…：:；;.][”’」』）)\]*_~]*$")
PAUSED = re.compile(r"[，、；。：！？,;]")
GOES_ON = ("，", "、", ",")
WRAPPED = 20
"""Characters of a line that may end for want of room."""
SIGNS = "*_~=`"
_WIDE = re.compile("[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef‘’“”…—·]")


def joined(text: str, hard: str = HARD) -> str:
    """The lines of a paragraph, with ``hard`` where a line ends because its writer meant it to."""
    if "\n" not in text:
        return text
    lines = [line.strip(BLANKS) for line in text.split("\n")]
    is_chinese = _WIDE.search(text) is not None
    is_list = is_chinese and not PAUSED.search(text)
    parts = [lines[0]]
    for raw, before, line in zip(text.split("\n"), lines, lines[1:], strict=False):
        if (
            is_list
            or raw.endswith(("  ", "\\"))
            or begins_anew(before, line, is_chinese=is_chinese)
        ):
            parts[-1] = parts[-1].removesuffix("\\")
            parts.append(hard)
        else:
            parts.append("" if _touch(before, line) else "\n")
        parts.append(line)
    return "".join(parts)


def begins_anew(before: str, line: str, *, is_chinese: bool = True) -> bool:
    """Whether ``line`` is none that goes on with what stands ``before`` it."""
    if MARK.match(line):
        return True
    if not is_chinese:
        return False
    if LABEL.match(line) or ENDED.search(before):
        return True
    is_head = len(before) < WRAPPED and (MARK.match(before) or LABEL.match(before))
    return bool(is_head) and not before.endswith(GOES_ON)


def _touch(before: str, line: str) -> bool:
    """Whether nothing stands between the two: a Chinese sign ends the one or begins the other."""
    sides = before.rstrip(SIGNS)[-1:], line.lstrip(SIGNS)[:1]
    return any(_WIDE.match(side) for side in sides)
