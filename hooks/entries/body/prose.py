"""Prose: a body of headings and paragraphs, with no other Markdown in it, as HTML.

Most bodies are that. A parser of Markdown takes a quarter of a millisecond to find it out;
where nothing has a meaning, its answer is the lines themselves.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from hooks.entries.body.breaks import joined

FIRST = r"(?!\d+\.)(?:[^\W_]|[“‘《（【「『])"
"""How a line begins that is neither a list's item nor a rule nor an underline of a heading."""

PLAIN = r"[^\\`*_\[\]<>&#|｜~^=@\x00-\x1f\x7f-\x9f\u2028\u2029]"
LINE = rf"(?:(?:#{{1,6}}+ *+)?+{FIRST}{PLAIN}*+(?<!\s))?+"
PROSE = re.compile(rf"{LINE}(?:\n{LINE})*+")
BREAK = "<br>\n"
ADDRESSES = ("://", "www.", "WWW.", "Www.")


def prose(text: str) -> str | None:
    """The HTML that Markdown would make of it; None where only Markdown knows."""
    if any(begun in text for begun in ADDRESSES) or not PROSE.fullmatch(text):
        return None
    return "\n".join(_elements(text))


def _elements(text: str) -> Iterator[str]:
    for is_text, lines in groupby(text.split("\n"), lambda line: line[:1] not in ("", "#")):
        if is_text:
            yield "<p>" + joined("\n".join(lines), BREAK) + "</p>"
        else:
            yield from (_heading(line) for line in lines if line)


def _heading(line: str) -> str:
    words = line.lstrip("#")
    level = len(line) - len(words)
    return f"<h{level}>{words.lstrip()}</h{level}>"
