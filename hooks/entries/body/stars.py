"""Stars that are meant as stars: 5*8米, 王**, 138****1234, and a mark at a word.

Markdown pairs them whatever stands beside them, and what it pairs nobody sees.
"""

import re

ESCAPED = "\\*"
TOKEN = re.compile(r"\\.|(?P<code>`+)[^`]*(?P=code)|(?P<run>\*+)", re.DOTALL)
LONGEST = 3
BEGINS_NOTHING = "、，。；：！？）】》」』”’,.;:!?)]…%％ \t\n\u3000\xa0"
ENDS_NOTHING = "（【《「『“‘([ \t\n\u3000\xa0"


def literal_stars(text: str) -> str:
    """The text with a backslash before each star that neither opens nor closes emphasis."""
    if "*" not in text:
        return text
    runs = [found for found in TOKEN.finditer(text) if found["run"]]
    paired = _paired(text, runs)
    parts, end = [], 0
    for run in runs:
        stars = run[0] if run.start() in paired else ESCAPED * len(run[0])
        parts += [text[end : run.start()], stars]
        end = run.end()
    return "".join([*parts, text[end:]])


def _paired(text: str, runs: list[re.Match[str]]) -> set[int]:
    """Where the runs begin of which at least one star has a partner."""
    opened: list[list[int]] = []  # offset of a run, stars left
    paired = set()
    for run in runs:
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        left = len(run[0])
        if left > LONGEST or (before.isdigit() and after.isdigit()):
            continue
        can_close = before and before not in ENDS_NOTHING
        while can_close and left and opened:
            stars = min(left, opened[-1][1], 2)
            paired |= {run.start(), opened[-1][0]}
            left -= stars
            opened[-1][1] -= stars
            if not opened[-1][1]:
                opened.pop()
        is_inside = left == 1 and before.isalnum()
        if left and after and after not in BEGINS_NOTHING and not is_inside:
            opened.append([run.start(), left])
    return paired
