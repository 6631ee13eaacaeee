"""Quoted values: where the quotation marks of YAML close, and the Chinese ones that are none."""

import re

CLOSED = {"'": re.compile(r"'(?:[^']|'')*+'"), '"': re.compile(r'"(?:[^"\\]|\\.)*+"')}
CONTINUED = {"'": re.compile(r"(?:[^']|'')*+'"), '"': re.compile(r'(?:[^"\\]|\\.)*+"')}
CURLED = re.compile(r"[“”‘’][^“”‘’]*[“”‘’]")


def end_of_quoted(text: str, start: int) -> int | None:
    """Offset behind the mark that closes the one at ``start``; None where the line ends first."""
    found = CLOSED[text[start]].match(text, start)
    return found.end() if found else None


def end_of_continued(text: str, mark: str) -> int | None:
    """Offset behind the mark that closes a quotation opened on an earlier line."""
    found = CONTINUED[mark].match(text)
    return found.end() if found else None


def is_curled(text: str) -> bool:
    """The whole text stands in one pair of Chinese quotation marks."""
    return CURLED.fullmatch(text) is not None


def literal(text: str) -> str:
    """The text in quotation marks, so that YAML takes every character of it as itself."""
    if "'" in text and not set('"\\') & set(text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
