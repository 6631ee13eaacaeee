"""Public numbers: those under a key that publishes them on purpose (电话, 联系方式)."""

import re

from hooks.entries.problem import Location
from hooks.model import ENTRIES
from hooks.model.target import SETTINGS, target_of

FENCE = "---"
KEY = r"[\"']?(?:电话|联系方式)[\"']?\s*[:：]"
AT_KEY = re.compile(rf"\s*(?:-\s+)?{KEY}")
IN_BRACES = re.compile(rf"[{{,]\s*{KEY}(?:[^,{{}}]|,(?!\s*[^\s:：,{{}}\d]+\s*[:：]))*$")
GOES_ON = re.compile(r"\s+\S|-\s")
ANOTHER_KEY = re.compile(r"\s*(?:-\s+)?[\"']?[^\s:：\"'#-][^:：]*[:：](?:\s|$)")


def is_public(at: Location) -> bool:
    """Whether a place stands under such a key: on its line, or on one that goes on from it."""
    if _is_in_body(at):
        return False
    lines, number = at.source.lines, at.span.line - 1
    before = lines[number][: at.span.column - 1]
    if AT_KEY.match(before) or IN_BRACES.search(before):
        return True
    while number > 0 and GOES_ON.match(lines[number]) and not ANOTHER_KEY.match(lines[number]):
        number -= 1
        if AT_KEY.match(lines[number]):
            return True
    return False


def _is_in_body(at: Location) -> bool:
    """Behind the front matter of an entry; of other files only the settings have such a key."""
    path, lines = at.source.path, at.source.lines
    if path == SETTINGS:
        return False
    if target_of(path) not in ENTRIES or lines[0].rstrip() != FENCE:
        return True
    end = next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() == FENCE), len(lines) + 1)
    return at.span.line > end
